import type { House } from '#platform/module'
import { NotFound, type Language } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { placeChoices } from '../questionnaires/places.js'
import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import type { Asking } from './answer-pages.js'

/** Everything the pages of answering need, with the questions people answer now. */
export async function askingOf(
  house: House,
  db: ConsultationsDb,
  exercise: Exercise,
  language: Language,
  url = urls.response(exercise.slug),
): Promise<Asking & { questionnaireId: number }> {
  const frozen = await frozenQuestionnaire(db, exercise.id)
  if (!frozen) throw new NotFound(`questions of consultation ${exercise.id}`)
  return {
    exercise,
    questionnaireId: frozen.id,
    questions: frozen.questions,
    places: await placeChoices(house.db, frozen.questions, house.clock.today()),
    language,
    url,
  }
}
