import { type Generated, sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import type { Writer } from '#modules/identity'
import { type Publication, PUBLICATION } from '../publications/publication.js'
import { own, ownTx } from '../tables.js'

/** Where people find printed copies. */
export const OUTLETS = {
  event: 'Event or meeting',
  surgery: 'GP surgery or hospital',
  council: 'Council front desk',
  library: 'Library',
  police: 'Police station',
  community: 'Community centre or place of worship',
  school: 'School or college',
  doors: 'Through letter boxes',
  other: 'Somewhere else',
} as const
/** A kind of place where they do. */
export type OutletKind = keyof typeof OUTLETS

/** Printed copies of one version that were put somewhere. */
export interface OutletDelivery {
  readonly id: number
  readonly kind: OutletKind
  readonly outlet: string
  readonly place: string | null
  readonly quantity: number
  readonly putOn: Temporal.PlainDate
}

/** The table of where printed copies were put. */
export type OutletTables = {
  'publishing.outlet_delivery': {
    id: Generated<number>
    publication: number
    kind: OutletKind
    outlet: string
    place: string | null
    quantity: number
    put_on: Temporal.PlainDate
    added_at: Temporal.Instant
    added_by: number
  }
}

const deliveries = (db: Db, publication: number) =>
  own(db)
    .selectFrom('publishing.outlet_delivery')
    .select(['id', 'kind', 'outlet', 'place', 'quantity', 'put_on as putOn'])
    .where('publication', '=', publication)

/** The most deliveries on one page. */
export const PAGE = 50

/** Where copies of a version were put, what was recorded last first; `before` is the last id of the page before. One more than a page says that there is more. */
export async function deliveriesOf(db: Db, publication: number, before?: number, most = PAGE + 1): Promise<readonly OutletDelivery[]> {
  let query = deliveries(db, publication)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query.orderBy('id', 'desc').limit(most).execute()
}

/** One delivery of this version, or `NotFound`. */
export async function deliveryOf(db: Db, publication: Publication, id: string): Promise<OutletDelivery> {
  const found = /^\d{1,9}$/.test(id) ? await deliveries(db, publication.id).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`delivery ${id} of publication ${publication.id}`)
  return found
}

/** Records that printed copies were put somewhere. Throws `Conflict` for a version that was never public. */
export async function putCopies(
  tx: Tx,
  publication: Publication,
  { kind, outlet, place, quantity, putOn }: Omit<OutletDelivery, 'id'>,
  by: Writer,
  at: Temporal.Instant,
): Promise<void> {
  if (publication.publishedAt === null) throw new Conflict('It is not public yet: copies are recorded once it is.')
  const { id } = await ownTx(tx)
    .insertInto('publishing.outlet_delivery')
    .values({ publication: publication.id, kind, outlet, place, quantity, put_on: putOn, added_at: at, added_by: by.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await countCopies(tx, publication, quantity)
  const detail = { delivery: id, quantity }
  await record(tx, { by: by.actor, did: 'publishing:put-copies', kind: PUBLICATION, id: publication.id, detail })
}

/** Takes back a record that was a mistake; the log keeps it. Throws `Conflict` when somebody else did. */
export async function takeBackCopies(tx: Tx, publication: Publication, { id, quantity }: OutletDelivery, by: Writer): Promise<void> {
  const { numDeletedRows } = await ownTx(tx).deleteFrom('publishing.outlet_delivery').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Conflict('Somebody else took it back')
  await countCopies(tx, publication, -quantity)
  const detail = { delivery: id, quantity }
  await record(tx, { by: by.actor, did: 'publishing:take-back-copies', kind: PUBLICATION, id: publication.id, detail })
}

const countCopies = async (tx: Tx, { id }: Publication, more: number): Promise<unknown> =>
  await ownTx(tx)
    .updateTable('publishing.publication')
    .set({ copies: sql`copies + ${more}::integer` })
    .where('id', '=', id)
    .execute()
