import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { own, ownTx } from '../tables.js'

/** The kinds of period the office plans and reports by. */
export const FRAME_KINDS = {
  'term-of-office': 'Term of office',
  'plan-period': 'Plan period',
  'financial-year': 'Financial year',
  'strategy-year': 'Strategy year',
  'cadet-year': 'Cadet year',
} as const
export type FrameKind = keyof typeof FRAME_KINDS

/** A dated period with a name; both days are in it. `id` is null for a year that follows from the calendar alone. */
export interface TimeFrame {
  readonly id: number | null
  readonly kind: FrameKind
  readonly name: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly version: number
}

/** The recorded periods, newest first within their kind. */
export async function timeFrames(db: Db): Promise<readonly TimeFrame[]> {
  return await own(db)
    .selectFrom('office.time_frame')
    .select(['id', 'kind', 'name', 'from_on as from', 'to_on as to', 'version'])
    .orderBy('kind')
    .orderBy('from_on', 'desc')
    .$castTo<TimeFrame>()
    .execute()
}

/** Years that begin on the first of a month whatever is recorded: April for money, September for cadets. */
const YEARS: Partial<Record<FrameKind, { month: number; name: string }>> = {
  'financial-year': { month: 4, name: 'Financial year' },
  'cadet-year': { month: 9, name: 'Cadet year' },
}

function yearOn(kind: FrameKind, on: Temporal.PlainDate): TimeFrame | undefined {
  const rule = YEARS[kind]
  if (!rule) return undefined
  const from = new Temporal.PlainDate(on.month >= rule.month ? on.year : on.year - 1, rule.month, 1)
  const name = `${rule.name} ${from.year} to ${from.year + 1}`
  return { id: null, kind, name, from, to: from.add({ years: 1 }).subtract({ days: 1 }), version: 0 }
}

/** The period of a kind in which a day falls; the financial and cadet years are known without being recorded. */
export async function frameOn(db: Db, kind: FrameKind, on: Temporal.PlainDate): Promise<TimeFrame | undefined> {
  const recorded = (await timeFrames(db)).find(
    (frame) => frame.kind === kind && Temporal.PlainDate.compare(frame.from, on) <= 0 && Temporal.PlainDate.compare(on, frame.to) <= 0,
  )
  return recorded ?? yearOn(kind, on)
}

/** What is asked when a period is recorded. */
export type FrameDetails = Pick<TimeFrame, 'kind' | 'name' | 'from' | 'to'>

/** The recorded period of the same kind that shares a day with this one, other than itself. */
export async function overlapping(db: Db, frame: FrameDetails, itself?: number): Promise<TimeFrame | undefined> {
  return (await timeFrames(db)).find(
    (other) =>
      other.id !== itself &&
      other.kind === frame.kind &&
      Temporal.PlainDate.compare(other.from, frame.to) <= 0 &&
      Temporal.PlainDate.compare(frame.from, other.to) <= 0,
  )
}

/** Records a period, which the form has found to overlap no other of its kind. */
export async function addTimeFrame(tx: Tx, frame: FrameDetails, by: Actor): Promise<void> {
  const { id } = await ownTx(tx)
    .insertInto('office.time_frame')
    .values({ kind: frame.kind, name: frame.name, from_on: frame.from, to_on: frame.to })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'office:add-time-frame', kind: 'time-frame', id })
}

/** Corrects a period. Throws `Conflict` when somebody else changed it first. */
export async function changeTimeFrame(tx: Tx, id: number, frame: FrameDetails, seen: number, by: Actor): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.time_frame')
    .set({ kind: frame.kind, name: frame.name, from_on: frame.from, to_on: frame.to, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The period was changed by somebody else')
  await record(tx, { by, did: 'office:change-time-frame', kind: 'time-frame', id })
}
