import type { House } from '#platform/module'
import type { Breakdown } from '../analysis/figures.js'
import { countedResponses } from '../analysis/counted.js'
import { stateOfData } from '../analysis/data-version.js'
import { countFigures } from '../analysis/make-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { methodOf } from '../results/method.js'
import { answersByVariable } from '../questionnaires/variables.js'
import { own } from '../tables.js'
import { type Chosen, type Crosstab, crosstabOf } from './count-crosstab.js'
import { sameTable } from './publication.js'
import { dimensionsOf } from './dimension.js'

/** A cross-table as it was counted, and as it would be published beside everything else that is. */
export interface CrosstabRead {
  readonly table: Crosstab
  readonly published: Breakdown
}

/** What was counted, for each database. */
const keptFor = new WeakMap<object, Map<string, unknown>>()
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
  return keep(house, `${JSON.stringify(chosen)} ${await stateOfData(db, method)}`, async () => {
    const others = (method.breakdowns ?? []).filter((one) => !sameTable(one, chosen))
    const figures = await countFigures({ ...method, breakdowns: [...others, chosen] }, countedResponses(db, exercise.id), (response) =>
      counting.add({ ...response, answers: answersByVariable(response.answers) }),
    )
    const published = figures.breakdowns?.at(-1)
    return published && { table: counting.table(), published }
  })
}

/** The tables chosen for publication, as they would be published together today. Counted once for each state of the answers. */
export async function readChosen(house: Pick<House, 'db' | 'clock'>, exercise: Exercise): Promise<readonly Breakdown[]> {
  const db = own(house.db)
  const method = await methodOf(house, exercise)
  const count = async () => (await countFigures(method, countedResponses(db, exercise.id))).breakdowns ?? []
  return (method.breakdowns ?? []).length === 0 ? [] : keep(house, `chosen ${await stateOfData(db, method)}`, count)
}

async function keep<Value>(house: Pick<House, 'db'>, key: string, count: () => Promise<Value>): Promise<Value> {
  const kept = keptFor.get(house.db) ?? new Map<string, unknown>()
  keptFor.set(house.db, kept)
  if (!kept.has(key)) kept.set(key, await count())
  if (kept.size > MOST_KEPT) kept.delete([...kept.keys()][0] ?? key)
  return kept.get(key) as Value
}
