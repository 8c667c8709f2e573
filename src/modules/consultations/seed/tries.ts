import type { House, Try } from '#platform/module'
import { receiptOf, receiptUrl, showCode } from '#modules/thread'
import { exerciseById } from '../exercises/queries.js'
import { RESPONSE } from '../responses/response.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { ROADS_TITLE } from './story/roads.js'

/** What a visitor of the demo can try here: follow an answer, take an exercise of some three thousand answers to its end, and see it answered. */
export async function tries(house: House): Promise<readonly Try[]> {
  const db = own(house.db)
  const response = await db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['response.id', 'response.exercise_id as exerciseId'])
    .where('exercise.title', '=', ROADS_TITLE)
    .where('response.channel', '=', 'web')
    .where('response.state', '=', 'counted')
    .orderBy('response.id')
    .limit(1)
    .executeTakeFirst()
  const receipt = response && (await receiptOf(db, { kind: RESPONSE, id: String(response.id) }))
  if (!response || !receipt) return []
  const exercise = await exerciseById(db, response.exerciseId)
  const code = showCode(receipt.code)
  return [
    { what: `What came of one answer to “${ROADS_TITLE}”: its code is ${code}`, href: receiptUrl(code) },
    {
      what:
        exercise.state === 'answered'
          ? 'How that exercise was answered'
          : 'As Priya Nair: answer some three thousand people. Read the last texts, freeze the figures, write the decision, publish it; then look at that code again',
      href: urls.overview(exercise.id),
    },
  ]
}
