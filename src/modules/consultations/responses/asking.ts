import type { House } from '#platform/module'
import { InEnglishOnly, NotFound, type Language } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { askedOn } from '../questionnaires/days-asked.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { placeChoices } from '../questionnaires/places.js'
import { exerciseIn, isIn, questionsIn } from '../translations/in-language.js'
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
  if (!isIn(language, exercise)) throw new InEnglishOnly(url)
  const frozen = await frozenQuestionnaire(db, exercise.id)
  if (!frozen) throw new NotFound(`questions of consultation ${exercise.id}`)
  return {
    exercise: exerciseIn(language, exercise),
    questionnaireId: frozen.id,
    questions: askedOn(questionsIn(language, frozen.questions, frozen.welsh), house.clock.today()),
    places: await placeChoices(house.db, frozen.questions, house.clock.today(), language),
    language,
    url,
  }
}
