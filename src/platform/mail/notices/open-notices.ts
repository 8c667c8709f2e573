import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import type { ReturnedWhy } from '../returned.js'
import type { DeliveryState } from '../tables.js'
import { applyNotice } from './keep-notice.js'
import type { NoticeKind } from './notice.js'

/** A notice that names no mail of ours, for somebody to look at. */
export interface OpenNotice {
  readonly id: number
  readonly kind: NoticeKind
  readonly why: ReturnedWhy
  readonly recipient: string | null
  readonly subject: string
  readonly excerpt: string
  readonly receivedAt: Temporal.Instant
}

const PAGE = 20
const DECIDED = 'Somebody has already decided about this notice.'
const COLUMNS = sql`id, kind, why, recipient, coalesce(subject, '') as subject, coalesce(excerpt, '') as excerpt, received_at as "receivedAt"`

/** The notices that wait for somebody, the oldest first, and how many there are. */
export async function openNotices(db: Db): Promise<{ readonly rows: readonly OpenNotice[]; readonly count: number }> {
  const { rows } =
    await sql<OpenNotice>`select ${COLUMNS} from mail.notice where state = 'open' order by id limit ${sql.lit(PAGE)}`.execute(db)
  const { rows: all } = await sql<{ count: number }>`select count(*) as count from mail.notice where state = 'open'`.execute(db)
  return { rows, count: all[0]?.count ?? 0 }
}

/** One notice that waits for somebody; undefined when somebody has decided about it. */
export async function openNotice(db: Db, id: number): Promise<OpenNotice | undefined> {
  const { rows } = await sql<OpenNotice>`select ${COLUMNS} from mail.notice where id = ${id} and state = 'open'`.execute(db)
  return rows[0]
}

const SETTLED = sql`recipient = null, subject = null, excerpt = null`

/** Says which mail a notice is about, and why it came back. Throws `Conflict` when somebody has decided about it already. */
export async function assignNotice(tx: Tx, id: number, delivery: number, why: ReturnedWhy, at: Temporal.Instant, by: Actor): Promise<void> {
  const { rows } = await sql<{ kind: NoticeKind }>`
    update mail.notice set state = 'matched', delivery = ${delivery}, why = ${why}, settled_at = ${at}, settled_by = ${by}, ${SETTLED}
    where id = ${id} and state = 'open' returning kind`.execute(tx)
  const notice = rows[0]
  if (!notice) throw new Conflict(DECIDED)
  const found = await sql<{ id: number; state: DeliveryState; returned: boolean }>`
    select id, state, returned_at is not null as returned from mail.delivery where id = ${delivery}`.execute(tx)
  await record(tx, { by, did: 'mail:assign-notice', kind: 'mail-notice', id, detail: { mail: delivery } })
  // Somebody who has read it says that it came back: that needs no third time.
  await applyNotice(tx, { kind: notice.kind === 'complaint' ? 'complaint' : 'hard', why }, found.rows[0]!, at, by)
}

/** Says that nothing follows from a notice. Throws `Conflict` when somebody has decided about it already. */
export async function dismissNotice(tx: Tx, id: number, at: Temporal.Instant, by: Actor): Promise<void> {
  const { rows } = await sql`
    update mail.notice set state = 'dismissed', settled_at = ${at}, settled_by = ${by}, ${SETTLED}
    where id = ${id} and state = 'open' returning id`.execute(tx)
  if (rows.length === 0) throw new Conflict(DECIDED)
  await record(tx, { by, did: 'mail:dismiss-notice', kind: 'mail-notice', id })
}
