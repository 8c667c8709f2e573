import type { House } from '#platform/module'
import type { Language } from '#platform/web'
import { resultsArePublic } from '../analysis/public-results.js'
import { waysOf } from '../audiences/queries.js'
import { modeOf } from '../modes/mode.js'
import { paperSizes } from '../paper/printed.js'
import { currentQuestionnaire, frozenQuestionnaire } from '../questionnaires/queries.js'
import { own } from '../tables.js'
import { publicAfter } from './public-after.js'
import { explainedWords } from './explained-words.js'
import { influenceIn, isIn, questionsIn } from '../translations/in-language.js'
import { type Exercise, stageOf } from './exercise.js'
import type { PublicFacts } from './public-page.js'
import { influenceOf } from './queries.js'
import { exerciseStandards } from './standards.js'

/** What the public page of an exercise shows besides its sheet; of a draft, as it would show it today. */
export async function publicFacts(house: House, exercise: Exercise, language: Language): Promise<PublicFacts> {
  const db = own(house.db)
  const [items, frozen, { weeks }] = await Promise.all([
    influenceOf(db, exercise.id),
    frozenQuestionnaire(db, exercise.id),
    exerciseStandards(house),
  ])
  const influence = influenceIn(language, exercise, items)
  const shown = frozen ?? (await currentQuestionnaire(db, exercise.id))
  const questions = questionsIn(language, shown.questions, shown.welsh)
  const today = house.clock.today()
  const onPaper = frozen && stageOf(exercise, today) === 'open' && modeOf(exercise) === 'open' && isIn(language, exercise)
  return {
    influence,
    questions,
    weeks,
    today,
    terms: await explainedWords(db, exercise, influence, questions),
    results: resultsArePublic(exercise, today),
    ways: await waysOf(db, exercise.id),
    ...(onPaper && { paper: await paperSizes(house, exercise, { id: frozen.id, questions }, language) }),
    after: await publicAfter(house, exercise, language),
  }
}
