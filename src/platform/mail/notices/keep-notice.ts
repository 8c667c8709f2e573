import { sql } from 'kysely'
import { type Actor, SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { decideNotKnown } from '../decide.js'
import { mailComplained } from '../mail-events.js'
import { noteReturned, type ReturnedWhy } from '../returned.js'
import type { DeliveryState } from '../tables.js'
import type { Notice, NoticeKind } from './notice.js'

/** Days after which a mail is no longer found by its address alone. */
const RECENT = 10
/** So many times within so many days may a mail come back for the moment; with the last of them it counts as come back. */
const SOFT_TIMES = 3
const SOFT_DAYS = 30

interface Matched {
  readonly id: number
  readonly state: DeliveryState
  readonly returned: boolean
}

/** The mail that a notice is about: by its Message-ID, which only those who had the mail can know; else the newest one lately to the address that is named. */
async function match(tx: Tx, { messageIds, recipients, kind }: Notice, now: Temporal.Instant): Promise<Matched | undefined> {
  const columns = sql`id, state, returned_at is not null as returned`
  if (messageIds.length > 0) {
    const { rows } = await sql<Matched>`
      select ${columns} from mail.delivery where message_id in (${sql.join(messageIds)}) order by id desc limit 1`.execute(tx)
    if (rows[0]) return rows[0]
  }
  // Anybody can write an address into a complaint: it ends what somebody asked for, so it needs more than that.
  if (kind === 'complaint') return undefined
  for (const recipient of recipients) {
    const { rows } = await sql<Matched>`
      select ${columns} from mail.delivery
      where lower(recipient) = lower(${recipient}) and state in ('accepted', 'not-known') and handed_at > ${now.subtract({ hours: 24 * RECENT })}
      order by id desc limit 1`.execute(tx)
    if (rows[0]) return rows[0]
  }
  return undefined
}

/** Whether mail to this address has come back for the moment so often lately that it counts as come back. */
async function isOften(tx: Tx, delivery: number, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ times: number }>`
    select count(distinct other.id) as times
    from mail.delivery this join mail.delivery other on lower(other.recipient) = lower(this.recipient)
      join mail.notice on notice.delivery = other.id and notice.kind = 'soft' and notice.received_at > ${now.subtract({ hours: 24 * SOFT_DAYS })}
    where this.id = ${delivery}`.execute(tx)
  return (rows[0]?.times ?? 0) >= SOFT_TIMES
}

/** Does what follows from a notice about this mail. */
export async function applyNotice(
  tx: Tx,
  { kind, why }: { readonly kind: NoticeKind; readonly why: ReturnedWhy },
  { id, state, returned }: Matched,
  now: Temporal.Instant,
  by: Actor,
): Promise<void> {
  // A notice about it shows that it had gone.
  if (state === 'not-known') await decideNotKnown(tx, id, 'treat-as-sent', by)
  if (kind === 'complaint') {
    await record(tx, { by, did: 'mail:complaint', kind: 'mail', id })
    const { rows } = await sql<{ key: string }>`select key from mail.delivery where id = ${id}`.execute(tx)
    return emit(tx, mailComplained, { deliveryId: id, key: rows[0]?.key ?? '', at: now.toString() })
  }
  if (returned || (state !== 'accepted' && state !== 'not-known')) return
  if (kind === 'soft' && !(await isOften(tx, id, now))) return
  await noteReturned(tx, id, why, now, by)
}

/** Keeps a notice and does what follows from it. One that is about no mail we know waits for a person. The same notice again changes nothing. */
export async function keepNotice(tx: Tx, fingerprint: string, notice: Notice, now: Temporal.Instant): Promise<'new' | 'known'> {
  const found = notice.kind === 'unclear' ? undefined : await match(tx, notice, now)
  const { rows } = await sql`
    insert into mail.notice (fingerprint, kind, why, state, delivery, recipient, subject, excerpt, received_at, settled_at, settled_by)
    values (${fingerprint}, ${notice.kind}, ${notice.why}, ${found ? 'matched' : 'open'}, ${found?.id ?? null},
      ${found ? null : (notice.recipients[0] ?? null)}, ${found ? null : notice.subject}, ${found ? null : notice.excerpt}, ${now},
      ${found ? now : null}, ${found ? SYSTEM : null})
    on conflict (fingerprint) do nothing
    returning id`.execute(tx)
  if (rows.length === 0) return 'known'
  if (found) await applyNotice(tx, notice, found, now, SYSTEM)
  return 'new'
}
