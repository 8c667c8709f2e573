import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import { RESPONSE } from '../responses/response.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** A note from one colleague to another about one text. */
export interface Note {
  readonly id: number
  readonly responseId: number
  readonly question: string
  readonly exerciseId: number
  readonly exercise: string
  readonly note: string
  readonly byPerson: number
  /** Null: whoever codes. */
  readonly forPerson: number | null
  readonly at: Temporal.Instant
}

/** Open notes, oldest first: of one question, of one text in it, or of all. Those on texts that triage holds wait with them. */
export async function openNotes(
  db: ConsultationsDb,
  of: { readonly exerciseId?: number; readonly question?: string; readonly responseId?: number } = {},
): Promise<readonly Note[]> {
  return db
    .selectFrom('consultations.coding_note as note')
    .innerJoin('consultations.response as response', 'response.id', 'note.response_id')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select([
      'note.id',
      'note.response_id as responseId',
      'note.question',
      'exercise.id as exerciseId',
      'exercise.title as exercise',
      'note.note',
      'note.by_person as byPerson',
      'note.for_person as forPerson',
      'note.at',
    ])
    .where('note.done_at', 'is', null)
    .where('response.state', '=', 'counted')
    .where(notAmong(await heldResponses(db)))
    .$if(of.exerciseId !== undefined, (query) => query.where('exercise.id', '=', of.exerciseId ?? 0))
    .$if(of.question !== undefined, (query) => query.where('note.question', '=', of.question ?? ''))
    .$if(of.responseId !== undefined, (query) => query.where('note.response_id', '=', of.responseId ?? 0))
    .orderBy('note.id')
    .limit(200)
    .execute()
}

/** Leaves a note on a text. */
export async function leaveNote(
  tx: ConsultationsTx,
  of: { responseId: number; question: string; note: string; personId: number; forPerson: number | null; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { responseId, question, note, personId, forPerson, at } = of
  const { id } = await tx
    .insertInto('consultations.coding_note')
    .values({ response_id: responseId, question, note, by_person: personId, for_person: forPerson, at, done_at: null, done_by: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:leave-note', kind: RESPONSE, id: responseId, detail: { note: id, for: forPerson } })
}

/** A note was dealt with. Returns false when somebody did so before. */
export async function noteDone(tx: ConsultationsTx, id: number, personId: number, at: Temporal.Instant, by: Actor): Promise<boolean> {
  const done = await tx
    .updateTable('consultations.coding_note')
    .set({ done_at: at, done_by: personId })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .returning('response_id')
    .executeTakeFirst()
  if (!done) return false
  await record(tx, { by, did: 'consultations:note-done', kind: RESPONSE, id: done.response_id, detail: { note: id } })
  return true
}
