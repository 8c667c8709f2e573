import { type Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { House } from '#platform/module'
import { addWorkingDays, officeCalendars, standardOn } from '#modules/office'
import { ownTx } from '../tables.js'
import { type Asked, FORMAT_REQUEST, newReference } from './format.js'
import { requestAt } from './queries.js'
import { tellAsked } from './tell.js'

/** By when a request that came on this day is to be met, by the promise that held on that day. */
export async function promisedBy(db: Db, askedOn: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const [{ amount }, { office }] = await Promise.all([standardOn(db, 'other-format', askedOn), officeCalendars(db)])
  return addWorkingDays(office, askedOn, amount)
}

/** Keeps a request and tells whoever asked that we have it, unless it is held for a person to look at. Returns its id. */
export async function askForFormat(
  tx: Tx,
  house: House,
  asked: Asked & { readonly held: boolean },
  { by, at }: { readonly by: Actor; readonly at: Temporal.Instant },
): Promise<number> {
  const { askedOn, ...rest } = asked
  const { id } = await ownTx(tx)
    .insertInto('publishing.format_request')
    .values({ ...rest, reference: newReference(), asked_on: askedOn, asked_at: at, due_on: await promisedBy(tx, askedOn) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'publishing:ask-format', kind: FORMAT_REQUEST, id, detail: { format: asked.format } })
  if (!asked.held) await tellAsked(tx, house, await requestAt(tx, id))
  return id
}
