import type { House } from '#platform/module'
import type { Breakdown } from '../analysis/figures.js'
import { countedResponses } from '../analysis/counted.js'
import { countFigures } from '../analysis/make-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { heldResponses } from '../responses/held-by-triage.js'
import { methodOf } from '../results/method.js'
import { answersByVariable } from '../questionnaires/variables.js'
import { type ConsultationsDb, own } from '../tables.js'
import { type Chosen, type Crosstab, crosstabOf } from './count-crosstab.js'
import { sameTable } from './publication.js'
import { dimensionsOf } from './dimension.js'

/** A cross-table as it was counted, and as it would be published beside everything else that is. */
export interface CrosstabRead {
  readonly table: Crosstab
  readonly published: Breakdown
}

const kept = new Map<string, CrosstabRead>()
const MOST_KEPT = 40

/**
 * Counts a cross-table in batches, once for each state of the answers: looking at it again is quick, however many there are. Undefined where
 * the questionnaire has no such questions.
 */
export async function readCrosstab(
  house: Pick<House, 'db' | 'clock'>,
  exercise: Exercise,
  chosen: Chosen,
): Promise<CrosstabRead | undefined> {
  const db = own(house.db)
  const method = await methodOf(house, exercise)
  const { questions } = method.questionnaire
  const counting = crosstabOf(chosen, dimensionsOf(questions, method.places))
  if (!counting) return undefined
  const key = JSON.stringify([exercise.id, chosen, method, await stateOf(db, exercise.id)])
  const before = kept.get(key)
  if (before) return before
  const others = (method.breakdowns ?? []).filter((one) => !sameTable(one, chosen))
  const figures = await countFigures({ ...method, breakdowns: [...others, chosen] }, countedResponses(db, exercise.id), (response) =>
    counting.add({ ...response, answers: answersByVariable(response.answers) }),
  )
  const published = figures.breakdowns?.at(-1)
  if (!published) return undefined
  const read = { table: counting.table(), published }
  kept.set(key, read)
  if (kept.size > MOST_KEPT) kept.delete([...kept.keys()][0] ?? key)
  return read
}

/** What changes whenever other answers count: how many there are, the last one, and what a named person holds. */
async function stateOf(db: ConsultationsDb, exerciseId: number): Promise<readonly unknown[]> {
  const [counts, last, held] = await Promise.all([
    db
      .selectFrom('consultations.answer_count')
      .select(['slot', 'counted', 'held'])
      .where('exercise_id', '=', exerciseId)
      .orderBy('slot')
      .execute(),
    db
      .selectFrom('consultations.response')
      .select((of) => of.fn.max('id').as('id'))
      .where('exercise_id', '=', exerciseId)
      .executeTakeFirst(),
    heldResponses(db),
  ])
  return [counts, last?.id ?? 0, [...held].sort((a, b) => a - b)]
}
