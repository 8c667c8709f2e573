import type { Temporal } from '#platform/clock'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { isBlank, type Typed } from './typed.js'

/** One text in the hands of one person. */
export interface Hand {
  readonly responseId: number
  readonly question: string
  readonly personId: number
}

/** What this person had ticked and typed beside a text before they went elsewhere. */
export async function draftOf(db: ConsultationsDb, { responseId, question, personId }: Hand): Promise<Typed | undefined> {
  const row = await db
    .selectFrom('consultations.coding_draft')
    .select('typed')
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && !isBlank(row.typed) ? row.typed : undefined
}

/** Keeps what was ticked and typed and not saved; a skipped text goes to the end of the person's queue. */
export async function keepDraft(
  tx: ConsultationsTx,
  { responseId, question, personId }: Hand,
  typed: Typed,
  at: Temporal.Instant,
  skipped?: boolean,
): Promise<void> {
  const text = JSON.stringify(typed)
  await tx
    .insertInto('consultations.coding_draft')
    .values({ response_id: responseId, question, person_id: personId, typed: text, skipped: skipped ?? false, at })
    .onConflict((conflict) =>
      conflict
        .columns(['response_id', 'question', 'person_id'])
        .doUpdateSet({ typed: text, at, ...(skipped === undefined ? {} : { skipped }) }),
    )
    .execute()
}

/** Forgets what was kept for a text: it has been saved. */
export async function forgetDraft(tx: ConsultationsTx, { responseId, question, personId }: Hand): Promise<void> {
  await tx
    .deleteFrom('consultations.coding_draft')
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .where('person_id', '=', personId)
    .execute()
}
