import { sql } from 'kysely'
import { afterCommit, type Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { isMailAddress } from '../address.js'
import { outboxBell } from '../outbox-bell.js'
import { isHttpAddress } from '../queue-mail.js'
import { type Fill, fillText } from './places.js'

/** One person of a run. */
export interface RunRecipient {
  readonly to: string
  /** What stands in the places for this person: all of them, and no more is kept. */
  readonly fill: Fill
}

/** The most that one call adds. */
const MOST = 1000

/**
 * Adds people to a run, in one go; whoever is in it already stays in it once, however the address is written. Returns how many are new.
 * Throws `RangeError` for an address that mail cannot go to and for a place that is not filled, `Conflict` for a cancelled run.
 */
export async function addToRun(tx: Tx, run: number, recipients: readonly RunRecipient[]): Promise<number> {
  if (recipients.length > MOST) throw new RangeError(`At most ${MOST} people can be added at a time.`)
  // Taking the run's row makes whoever cancels it wait, and the new version keeps it from being called done beside this.
  const { rows: runs } = await sql<{ state: string; places: string[]; unsubscribe: string | null }>`
    update mail.run set version = version + 1, state = case when state = 'done' then 'going' else state end
    from mail.message where run.id = ${run} and message.id = run.message
    returning run.state, run.places, message.unsubscribe`.execute(tx)
  const into = runs[0]
  if (!into) throw new NotFound()
  if (into.state === 'cancelled') throw new Conflict('This run was cancelled: nobody can be added to it.')
  const people = recipients.map(({ to, fill }) => {
    if (!isMailAddress(to)) throw new RangeError('This is not an address that mail can be sent to.')
    const missing = into.places.find((place) => !Object.hasOwn(fill, place))
    if (missing !== undefined) throw new RangeError(`Nothing fills the place {{${missing}}}.`)
    if (into.unsubscribe && !isHttpAddress(fillText(into.unsubscribe, fill))) throw new RangeError('Not an address to unsubscribe at.')
    return { to, fill: into.places.length > 0 ? Object.fromEntries(into.places.map((place) => [place, fill[place]])) : null }
  })
  const { numAffectedRows } = await sql`
    insert into mail.delivery (message, key, run, recipient, fill, message_id)
    select run.message, run.key, run.id, person."to", person.fill,
      '<' || gen_random_uuid() || '@' || split_part(identity.address, '@', 2) || '>'
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as person ("to" text, fill jsonb), mail.run, mail.identity
    where run.id = ${run}
    on conflict (key, lower(recipient)) do nothing`.execute(tx)
  afterCommit(tx, () => outboxBell.ring())
  return Number(numAffectedRows ?? 0)
}
