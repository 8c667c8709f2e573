import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { staffNames } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { communities } from '../communities/communities.js'
import { planEvent, sayOutcome } from '../events/keep-event.js'
import { eventAt, known } from '../events/queries.js'
import { ownTx } from '../tables.js'
import { type Columns, type Known, type Meaning, type PastRow, readPast } from './past-row.js'

/** A row that was not taken: its number in the file, why, and its cells. */
export interface Refused {
  readonly n: number
  readonly why: string
  readonly cells: readonly string[]
}

/** The most rows of one table. */
export const MOST_ROWS = 2000
/** How the audit names a table that was brought in. */
export const BRINGING = 'engagement.bringing'

/** A table of what the office did. */
export interface PastTable {
  readonly file: string
  readonly headings: readonly string[]
  readonly rows: readonly { readonly n: number; readonly cells: readonly string[] }[]
  readonly columns: Columns
}

/** Brings in a table of past events: rows that cannot be taken are kept with the reason, the rest is taken as delivered. Returns its id. */
export async function bringPast(tx: Tx, table: PastTable, by: Person, now: Temporal.Instant): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('engagement.bringing')
    .values({ file: table.file.slice(0, 200), by: by.id, at: now, taken: 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const known: Known = {
    today: now.toZonedDateTimeISO(LONDON).toPlainDate(),
    places: await everyPlace(tx),
    communities: await communities(tx),
    staff: await staffNames(tx),
  }
  const refused: Refused[] = []
  let taken = 0
  for (const { n, cells } of table.rows) {
    const row = readPast((meaning: Meaning) => (cells[table.columns[meaning] ?? -1] ?? '').trim(), known)
    const why = typeof row === 'string' ? row : await takeRow(tx, row, id, by, now)
    if (why === undefined) taken += 1
    else refused.push({ n, why, cells })
  }
  await ownTx(tx)
    .updateTable('engagement.bringing')
    .set({ taken, refused: json([{ n: 0, why: '', cells: table.headings }, ...refused]) })
    .where('id', '=', id)
    .execute()
  await record(tx, { by: actorOf(by), did: 'engagement:bring-past', kind: BRINGING, id, detail: { taken, refused: refused.length } })
  return id
}

async function takeRow(tx: Tx, row: PastRow, bringing: number, by: Person, now: Temporal.Instant): Promise<string | undefined> {
  const twin = await ownTx(tx)
    .selectFrom('engagement.event')
    .select('id')
    .where('day', '=', row.day)
    .where(sql<boolean>`lower(title) = ${row.title.toLowerCase()}`)
    .where('place', 'is not distinct from', row.place)
    .where('state', '!=', 'cancelled')
    // A closed one is told of to nobody who does not know of it: not by refusing a row either.
    .where(known(by.id))
    .executeTakeFirst()
  if (twin) return 'It is in the record already'
  const { residents, staff, partners, questions, notes, open, closed, commissioner, deputy, officers, ...what } = row
  const attending = { commissioner, deputy, officers }
  const id = await planEvent(
    tx,
    {
      ...what,
      ...attending,
      about: '',
      purpose: '',
      lastDay: row.day,
      time: '',
      until: '',
      access: '',
      online: '',
      takePart: '',
      level: 'consult',
      objective: '',
      assets: '',
      expected: null,
      openAccess: open,
      suggestedBy: '',
      partners: '',
      owner: by.id,
      state: 'confirmed',
      closed,
      readers: [],
    },
    by,
    now,
  )
  const event = await eventAt(tx, id, by.id)
  const outcome = { residents, staffMet: staff, partnersMet: partners, questions, feedback: notes, rating: null, ratedBy: null }
  await sayOutcome(tx, event, { ...outcome, ...attending }, event.version, by, now)
  await ownTx(tx).updateTable('engagement.event').set({ brought: bringing }).where('id', '=', id).execute()
  return undefined
}

/** What was added to an event since it came: then it stays when its table is taken back. */
const UNTOUCHED = sql<boolean>`
  version = 2 and advertised_at is null
  and not exists (select 1 from engagement.take_away t where t.event = event.id)
  and not exists (select 1 from engagement.promotion p where p.event = event.id)
  and not exists (select 1 from engagement.registration r where r.event = event.id)
  and not exists (select 1 from engagement.meeting_date d where d.event = event.id)
  and not exists (select 1 from engagement.request q where q.event = event.id)
  and not exists (select 1 from engagement.event other where other.rebooked = event.id)`

/** Takes a table back: what came with it and nobody added to since is gone. Throws `Conflict` when somebody else has done so. */
export async function takePastBack(tx: Tx, id: number, by: Actor, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.bringing')
    .set({ taken_back_at: at })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else has taken it back already')
  await ownTx(tx).deleteFrom('engagement.event').where('brought', '=', id).where(UNTOUCHED).execute()
  const left = await ownTx(tx).selectFrom('engagement.event').select('id').where('brought', '=', id).limit(MOST_ROWS).execute()
  await ownTx(tx).updateTable('engagement.bringing').set({ stayed: left.length }).where('id', '=', id).execute()
  await record(tx, { by, did: 'engagement:take-past-back', kind: BRINGING, id, detail: { stayed: left.length } })
}
