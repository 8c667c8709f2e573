import type { House } from '#platform/module'
import type { Body } from '#platform/web'
import { placeChoices } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import type { ConsultationsDb } from '../tables.js'
import { questionsIn } from '../translations/in-language.js'
import type { Asking } from './answer-pages.js'

/** The field that says which version of the questions a one-page form asked. */
export const VERSION = '_version'

/**
 * The questions that this form asked: the version in use, or the one before when another was put in use while the page was open. So nobody's
 * answers meet questions they were not given to.
 */
export async function askedInForm<Asked extends Asking & { readonly questionnaireId: number }>(
  house: Pick<House, 'db' | 'clock'>,
  db: ConsultationsDb,
  asking: Asked,
  body: Body,
): Promise<Asked> {
  const version = Number(body[VERSION])
  if (!Number.isInteger(version) || version < 1 || version === asking.questionnaireId) return asking
  const begun = await questionnaireById(db, version)
  if (!begun?.frozenAt || begun.exerciseId !== asking.exercise.id) return asking
  const places = await placeChoices(house.db, begun.questions, house.clock.today(), asking.language)
  return { ...asking, questions: questionsIn(asking.language, begun.questions, begun.welsh), questionnaireId: begun.id, places }
}
