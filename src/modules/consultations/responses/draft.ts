import { randomBytes } from 'node:crypto'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { SetCookie, Visit } from '#platform/web'
import type { Answer, Answers } from '../questionnaires/answer.js'
import type { TypedValues } from '../saving/as-typed.js'
import type { ConsultationsDb } from '../tables.js'

/** How long unfinished answers are kept, in hours. */
export const DRAFT_HOURS = 24

/** Answers on the way: one person's, on one device, unfinished. */
export interface Draft {
  readonly token: string
  readonly questionnaireId: number
  readonly answers: Answers
  /** What was saved as it was typed and is no answer yet, by question. */
  readonly typed: Readonly<Record<string, TypedValues>>
  /** The response it became, once it was sent. */
  readonly responseId: number | null
  /** When it was begun or last changed. */
  readonly changedAt: Temporal.Instant
}

const cookieFor = (exerciseId: number): string => `regard-answers-${exerciseId}`

/** Begins a draft and the cookie by which the same device finds it again. The cookie says nothing about the answers. */
export async function startDraft(
  db: ConsultationsDb,
  exerciseId: number,
  questionnaireId: number,
  at: Temporal.Instant,
): Promise<SetCookie> {
  const token = randomBytes(24).toString('base64url')
  await inTransaction(db, (tx) =>
    tx
      .insertInto('consultations.draft')
      .values({ token, exercise_id: exerciseId, questionnaire_id: questionnaireId, changed_at: at })
      .execute(),
  )
  return { name: cookieFor(exerciseId), value: token, maxAge: DRAFT_HOURS * 3600 }
}

/** The cookie by which a device finds saved answers, for as long as they are kept. */
export function draftCookie(exerciseId: number, token: string, until: Temporal.Instant, now: Temporal.Instant): SetCookie {
  return { name: cookieFor(exerciseId), value: token, maxAge: Math.max(60, Math.round(now.until(until).total('seconds'))) }
}

/** The attempt to send that a draft of this device becomes, whether or not the draft is still there. */
export function attemptOf(visit: Pick<Visit, 'cookies'>, exerciseId: number): string {
  return `draft-${visit.cookies[cookieFor(exerciseId)] ?? ''}`
}

/** The draft of this device, while it is kept. */
export async function draftOf(
  db: ConsultationsDb,
  visit: Pick<Visit, 'cookies'>,
  exerciseId: number,
  now: Temporal.Instant,
): Promise<Draft | undefined> {
  const token = visit.cookies[cookieFor(exerciseId)]
  if (!token) return undefined
  return db
    .selectFrom('consultations.draft')
    .select(['token', 'questionnaire_id as questionnaireId', 'answers', 'typed', 'response_id as responseId', 'changed_at as changedAt'])
    .where('token', '=', token)
    .where('exercise_id', '=', exerciseId)
    .where((where) => where.or([where('changed_at', '>', now.subtract({ hours: DRAFT_HOURS })), where('saved_until', '>', now)]))
    .executeTakeFirst()
}

/** Keeps one answer, or forgets it when the question was passed over; `typed` is what was typed in its place and is no answer yet. Answers a branch no longer reaches stay until sending, so that going back loses nothing. */
export async function keepAnswer(
  db: ConsultationsDb,
  draft: Draft,
  question: string,
  answer: Answer | undefined,
  at: Temporal.Instant,
  typed?: TypedValues,
): Promise<Draft> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .selectFrom('consultations.draft')
      .select(['answers', 'typed'])
      .where('token', '=', draft.token)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { [question]: _before, ...others } = row.answers
    const answers: Answers = answer ? { ...others, [question]: answer } : others
    const { [question]: _typed, ...elsewhere } = row.typed
    const kept = typed ? { ...elsewhere, [question]: typed } : elsewhere
    await tx
      .updateTable('consultations.draft')
      .set({ answers: JSON.stringify(answers), typed: JSON.stringify(kept), changed_at: at })
      .where('token', '=', draft.token)
      .execute()
    return { ...draft, answers, typed: kept, changedAt: at }
  })
}

/** Forgets drafts that nobody came back to. Returns how many. */
export async function forgetDrafts(db: ConsultationsDb, now: Temporal.Instant): Promise<number> {
  const gone = await inTransaction(db, (tx) =>
    tx
      .deleteFrom('consultations.draft')
      .where('changed_at', '<=', now.subtract({ hours: DRAFT_HOURS }))
      .where((where) => where.or([where('saved_until', 'is', null), where('saved_until', '<=', now)]))
      .executeTakeFirst(),
  )
  return Number(gone.numDeletedRows)
}
