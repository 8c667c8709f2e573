import type { House } from '#platform/module'
import { type Language, otherThan } from '#platform/web'
import { exerciseById } from '../exercises/queries.js'
import { modeOf } from '../modes/mode.js'
import type { Answers } from '../questionnaires/answer.js'
import { placeChoices } from '../questionnaires/places.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { questionUrls } from '../questionnaires/screens/urls.js'
import type { Asking } from '../responses/answer-pages.js'
import type { TrialSteps } from '../responses/steps.js'
import { own } from '../tables.js'
import { askedOn } from '../questionnaires/days-asked.js'
import { exerciseIn, isIn, questionsIn } from '../translations/in-language.js'
import { sealAnswers, unsealAnswers } from './so-far.js'

/** A trial of the newest questions, as far as it has come: everything that its pages need, and the answers so far. */
export interface Trial {
  readonly asking: Asking & { readonly trial: TrialSteps }
  readonly answers: Answers
  /** The number of the version that is tried. */
  readonly number: number
  /** The same trial with these answers. */
  with(answers: Answers): Trial
}

type Query = Readonly<Record<string, string | undefined>>

/** The trial that an address asks for: which exercise, in which language, with which answers so far. */
export async function trialAt(house: House, id: string, query: Query): Promise<Trial> {
  const db = own(house.db)
  const exercise = await exerciseById(db, id)
  const questionnaire = await currentQuestionnaire(db, exercise.id)
  const language: Language = query['in'] === 'cy' && isIn('cy', exercise) ? 'cy' : 'en'
  const base = {
    exercise: exerciseIn(language, exercise),
    questions: askedOn(questionsIn(language, questionnaire.questions, questionnaire.welsh), house.clock.today()),
    places: await placeChoices(house.db, questionnaire.questions, house.clock.today(), language),
    language,
    url: stepsAt(exercise.id, language, exercise.bilingual, '').start,
    ...(modeOf(exercise) === 'invited' ? { invitedAs: '' } : {}),
  }
  const trialWith = (answers: Answers): Trial => ({
    asking: { ...base, trial: stepsAt(exercise.id, language, exercise.bilingual, sealAnswers(house.secret, exercise.id, answers)) },
    answers,
    number: questionnaire.number,
    with: trialWith,
  })
  return trialWith(unsealAnswers(house.secret, exercise.id, query['so-far']))
}

function stepsAt(id: number, language: Language, bilingual: boolean, soFar: string): TrialSteps {
  const at = (step: string, changing?: string, within: Language = language) => {
    const asked = new URLSearchParams({
      ...(within === 'cy' ? { in: 'cy' } : {}),
      ...(changing ? { change: changing } : {}),
      ...(soFar ? { 'so-far': soFar } : {}),
    })
    return `${questionUrls.trial(id)}${step}${asked.size > 0 ? `?${asked.toString()}` : ''}`
  }
  const other = otherThan(language)
  return {
    start: at(''),
    check: at('/check'),
    leave: questionUrls.questions(id),
    question: (question, changing) => at(`/${question}`, changing),
    ...(bilingual ? { other: { language: other, href: at('', undefined, other) } } : {}),
  }
}
