import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict, NotFound } from '#platform/web'
import { isHeld } from '#modules/triage'
import { compareEntries } from '../batches/compare.js'
import type { Answers } from '../questionnaires/answer.js'
import { splitByPath } from '../questionnaires/path.js'
import { asksPlace, isFreeText, type Question } from '../questionnaires/question.js'
import { placeIn } from '../responses/receive.js'
import { type Channel, KEYED_CHANNELS, RESPONSE } from '../responses/response.js'
import { screenTexts } from '../responses/screen-texts.js'
import { notErased, notImported, notTakenBack } from '../responses/taken-back.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** A card that somebody keyed, as it stands now. */
export interface Keyed {
  readonly id: number
  readonly questionnaireId: number
  readonly answers: Answers
  readonly place: string | null
  /** The number written on it, where it belongs to a box. */
  readonly card: number | null
  /** Whether it was drawn to be keyed a second time: what holds is then decided beside both entries. */
  readonly drawn: boolean
}

/** Whether a response was keyed from the keyboard, so that what was keyed can be wrong: no ticks, no notes, no file, nothing from the website. */
export const isKeyed = sql<boolean>`(response.entered_by is not null and response.people = 1 and response.method is null and response.spot is null
  and response.channel in (${sql.join(KEYED_CHANNELS satisfies readonly Channel[])})
  and ${notImported()} and ${notTakenBack()} and ${notErased()}
  and not exists (select from consultations.batch as sheet where sheet.id = response.batch_id and sheet.kind = 'tally'))`

/** A card that can be corrected. Throws `NotFound`, also where a named person looks at it. */
export async function keyedCard(db: ConsultationsDb, exerciseId: number, id: string): Promise<Keyed> {
  const row = /^\d{1,9}$/.test(id)
    ? await db
        .selectFrom('consultations.response as response')
        .select([
          'response.id',
          'response.questionnaire_id as questionnaireId',
          'response.answers',
          'response.set_aside as aside',
          'response.place',
          'response.card_number as card',
          sql<boolean>`exists (select from consultations.second_entry as drawn where drawn.response_id = response.id)`.as('drawn'),
        ])
        .where('response.exercise_id', '=', exerciseId)
        .where('response.id', '=', Number(id))
        .where(isKeyed)
        .executeTakeFirst()
    : undefined
  if (!row || (await isHeld(db, { kind: RESPONSE, id: String(row.id) }))) throw new NotFound(`card ${id}`)
  const { aside, ...card } = row
  return { ...card, answers: { ...aside, ...row.answers } }
}

/** A mark of what a card says, by which a page knows that nobody changed it meanwhile. */
export const markOf = (answers: Answers): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(answers).toSorted(([one], [other]) => one.localeCompare(other))))
    .digest('base64url')
    .slice(0, 16)

/** Puts right what was keyed of a card: its answers are split by its path again, and words that changed are looked at and read anew. Throws `Conflict`. */
export async function correctCard(
  tx: ConsultationsTx,
  asked: { exerciseId: number; id: string; mark: string; questions: readonly Question[]; answers: Answers; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { exerciseId, id, mark, questions, answers, at } = asked
  await tx.selectFrom('consultations.response').select('id').where('id', '=', Number(id)).forUpdate().executeTakeFirst()
  const before = await keyedCard(tx, exerciseId, id)
  if (before.drawn) throw new Conflict(DRAWN)
  if (markOf(before.answers) !== mark)
    throw new Conflict('Somebody else corrected this card a moment ago. Open it again to see what it says now.')
  const { kept, setAside } = splitByPath(questions, answers)
  const changed = compareEntries(questions, before.answers, answers).differences.map(({ question }) => question)
  const written = questions.filter((one) => isFreeText(one) && JSON.stringify(before.answers[one.id]) !== JSON.stringify(answers[one.id]))
  await tx
    .updateTable('consultations.response')
    .set({
      answers: JSON.stringify(kept),
      set_aside: JSON.stringify(setAside),
      place: questions.some(asksPlace) ? placeIn(questions, kept) : before.place,
    })
    .where('id', '=', before.id)
    .execute()
  for (const { id: question } of written)
    for (const table of ['consultations.coding', 'consultations.coded', 'consultations.coding_draft', 'consultations.quote'] as const)
      await tx.deleteFrom(table).where('response_id', '=', before.id).where('question', '=', question).execute()
  await screenTexts(tx, written, kept, { kind: RESPONSE, id: String(before.id) }, at)
  await record(tx, { by, did: 'consultations:correct-card', kind: RESPONSE, id: before.id, detail: { questions: changed } })
}

/** Why a card of the sample is not corrected here. */
export const DRAWN =
  'This card is one of those that are keyed a second time. What holds is decided on the page of its batch, beside both entries.'
