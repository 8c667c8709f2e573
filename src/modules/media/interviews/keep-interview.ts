import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { type Interview, INTERVIEW, type InterviewSheet } from './interview.js'

/** Notes an interview, ahead or given. Returns its id. */
export async function noteInterview(
  tx: Tx,
  sheet: InterviewSheet & { readonly state: 'planned' | 'given' },
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('media.interview')
    .values({ ...sheet, noted_by: by?.id ?? 0, noted_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: actorOf(by), did: 'media:note-interview', kind: INTERVIEW, id, detail: { state: sheet.state } })
  return id
}

async function change(tx: Tx, interview: Interview, set: Record<string, unknown>, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.interview')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', interview.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
}

/** Changes what is known of an interview. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeInterview(tx: Tx, interview: Interview, sheet: InterviewSheet, seen: number, by: Actor): Promise<void> {
  await change(tx, interview, sheet, seen)
  await record(tx, { by, did: 'media:change-interview', kind: INTERVIEW, id: interview.id })
}

/** Says what became of an interview: given, perhaps with where it can be heard again, or cancelled and why, or planned after all. */
export async function sayOutcome(
  tx: Tx,
  interview: Interview,
  outcome: Pick<Interview, 'state' | 'link' | 'why'>,
  seen: number,
  by: Actor,
): Promise<void> {
  await change(tx, interview, outcome, seen)
  await record(tx, { by, did: `media:interview-${outcome.state}`, kind: INTERVIEW, id: interview.id })
}
