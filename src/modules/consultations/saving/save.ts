import { createHmac } from 'node:crypto'
import { PUBLIC } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { retentionOn } from '#modules/office'
import { codeFromBytes } from '#modules/thread'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { modeOf } from '../modes/mode.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** How many months saved answers are kept where the office has no rule, or one that says for good. */
const MONTHS = 1

/** Whether unfinished answers of this exercise can be saved for another day: unless the sheet says no, or people come with an invitation. */
export function maySave(exercise: Pick<Exercise, 'sheet'>): boolean {
  return exercise.sheet.noSaving !== true && modeOf(exercise) === 'open'
}

/** The last moment of answers that are saved now: as long as the office keeps them, and never beyond the last day to answer. */
export async function savedUntil(
  db: Db,
  exercise: Pick<Exercise, 'closesOn' | 'standing'>,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const today = now.toZonedDateTimeISO(LONDON).toPlainDate()
  const rule = (await retentionOn(db, today)).find(({ kind }) => kind === 'draft')
  const last = today.add({ months: rule?.months ?? MONTHS })
  const { closesOn, standing } = exercise
  const day = !standing && closesOn && closesOn.until(last).days > 0 ? closesOn : last
  return day.add({ days: 1 }).toZonedDateTime(LONDON).toInstant()
}

/** The code of a draft, always the same one: made from the token of the device, so that it need not be kept anywhere. */
export function codeOfDraft(secret: string, token: string): string {
  return codeFromBytes(createHmac('sha256', secret).update(`saved-answers\n${token}`).digest())
}

/** What is kept of a code, to find the draft by it. */
export const hashOfCode = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(`saved-code\n${code}`).digest('base64url')

/** Saves a draft for longer, so that it can be found by its code. Saying so twice changes nothing. */
export async function saveDraft(
  tx: ConsultationsTx,
  secret: string,
  draft: { readonly token: string },
  exercise: Exercise,
  now: Temporal.Instant,
): Promise<void> {
  const saved = await tx
    .updateTable('consultations.draft')
    .set({ code_hash: hashOfCode(secret, codeOfDraft(secret, draft.token)), saved_until: await savedUntil(tx, exercise, now) })
    .where('token', '=', draft.token)
    .where('response_id', 'is', null)
    .where('code_hash', 'is', null)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 1n) await record(tx, { by: PUBLIC, did: 'consultations:save-unfinished', kind: EXERCISE, id: exercise.id })
}

/** Until when this draft is saved; undefined when it is not. */
export async function savedAs(db: ConsultationsDb, token: string): Promise<Temporal.Instant | undefined> {
  const row = await db.selectFrom('consultations.draft').select('saved_until').where('token', '=', token).executeTakeFirst()
  return row?.saved_until ?? undefined
}

/** The token of the saved, unsent answers to this exercise that belong to a code; undefined when there are none. */
export async function draftByCode(
  db: ConsultationsDb,
  secret: string,
  exerciseId: number,
  code: string,
  now: Temporal.Instant,
): Promise<{ token: string; until: Temporal.Instant } | undefined> {
  const row = await db
    .selectFrom('consultations.draft')
    .select(['token', 'saved_until'])
    .where('code_hash', '=', hashOfCode(secret, code))
    .where('exercise_id', '=', exerciseId)
    .where('response_id', 'is', null)
    .where('saved_until', '>', now)
    .executeTakeFirst()
  return row?.saved_until ? { token: row.token, until: row.saved_until } : undefined
}
