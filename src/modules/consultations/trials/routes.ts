import { actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { type Answer, blankForm, invalid, NotFound, page, type Route, route, seeOther } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import { withAreas } from '../postcodes/areas.js'
import type { Answers } from '../questionnaires/answer.js'
import { isReached, pathOf, splitByPath } from '../questionnaires/path.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import { fieldOf, readAnswer } from '../questionnaires/read-answer.js'
import { readAnswers } from '../questionnaires/read-answers.js'
import { exampleExercise, exampleQuestion } from '../questionnaires/screens/examples.js'
import { valuesOf } from '../questionnaires/show-answer.js'
import { checkPage, onePage } from '../responses/answer-pages.js'
import { isOnePage } from '../responses/one-page.js'
import { addressAfter, addressAfterChange, questionPage, startPage } from '../responses/question-page.js'
import { answersOnly } from '../responses/same-answers.js'
import { wordedFor } from '../responses/worded.js'
import { wordsIn } from '../words/index.js'
import { outcomePage } from './outcome-page.js'
import { type Trial, trialAt } from './trial.js'

const MAY = 'consultations:plan'

/** Trying the questions out page by page, as a resident answers them. Nothing is kept: the answers so far go along in the address. */
export function trialRoutes(house: House): readonly Route[] {
  /** The end: the path that was taken. That somebody tried is audited, with what answers is not. */
  const end = async ({ asking, answers, number }: Trial, person: Person | undefined): Promise<Answer> => {
    const { id } = asking.exercise
    const deed = { by: actorOf(person), did: 'consultations:try-questions', kind: EXERCISE, id, detail: { number } }
    await inTransaction(house.db, (tx) => record(tx, deed))
    return page(outcomePage(asking, answers))
  }

  return [
    route('/staff/consultations/:id/questions/trial', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params, query }) => {
        const { asking } = await trialAt(house, params.id, query)
        return page(isOnePage(asking.questions) ? onePage(asking, blankForm()) : startPage(asking))
      },
      post: async ({ params, query, body: sent, person }) => {
        const trial = await trialAt(house, params.id, query)
        const { asking } = trial
        if (!isOnePage(asking.questions)) return seeOther(nextIn(trial))
        const body = await withAreas(house.db, asking.questions, sent, asking.places)
        const words = wordsIn(asking.language)
        const { answers, errors } = readAnswers(asking.questions, body, asking.places, words)
        if (body['_step'] === 'change') return page(onePage(asking, { values: body, errors: {} }))
        if (Object.keys(errors).length > 0) return invalid(onePage(asking, { values: body, errors }))
        if (Object.keys(answers).length === 0) {
          const first = `q-${asking.questions.find(isAnswerable)?.id}`
          return invalid(onePage(asking, { values: body, errors: { [first]: words.responding.noneAnswered } }))
        }
        if (body['_step'] === 'send') return end(trial.with(answers), person)
        return page(checkPage(asking, answers, blankForm(), { carried: answersOnly(body), token: '' }))
      },
    }),

    route('/staff/consultations/:id/questions/trial/check', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params, query }) => {
        const { asking, answers } = await trialAt(house, params.id, query)
        const questions = pathOf(asking.questions, answers).map((asked) => wordedFor(asking, asked, answers))
        const aside = Object.keys(splitByPath(asking.questions, answers).setAside).length
        const change = (asked: Question) => asking.trial.question(asked.id, asked.id)
        return page(checkPage({ ...asking, questions }, answers, blankForm(), { token: '', change, aside }))
      },
      post: async ({ params, query, person }) => {
        const trial = await trialAt(house, params.id, query)
        const { asking, answers } = trial
        const open = pathOf(asking.questions, answers).find((asked) => asked.required && !answers[asked.id])
        return open ? seeOther(asking.trial.question(open.id)) : end(trial, person)
      },
    }),

    route('/staff/consultations/:id/questions/trial/:question', {
      may: MAY,
      example: exampleQuestion,
      get: async ({ params, query }) => {
        const trial = await trialAt(house, params.id, query)
        const { asking, answers } = trial
        const asked = askedAt(trial, params.question)
        if (!asked) return seeOther(nextIn(trial))
        const form = blankForm(valuesOf([asked], answers))
        return page(questionPage(asking, wordedFor(asking, asked, answers), form, { answers, changing: changedIn(trial, query['change']) }))
      },
      post: async ({ params, query, body: sent }) => {
        const trial = await trialAt(house, params.id, query)
        const { asking, answers: before } = trial
        const asked = askedAt(trial, params.question)
        if (!asked) return seeOther(nextIn(trial))
        const changing = changedIn(trial, query['change'])
        const body = await withAreas(house.db, [asked], sent, asking.places)
        const { answer, error, at } = readAnswer(asked, body, asking.places, wordsIn(asking.language))
        if (error) {
          const form = { values: body, errors: { [at ?? fieldOf(asked)]: error } }
          return invalid(questionPage(asking, wordedFor(asking, asked, before), form, { answers: before, changing }))
        }
        const { [asked.id]: _was, ...others } = before
        const answers: Answers = answer ? { ...others, [asked.id]: answer } : others
        const on = trial.with(answers).asking
        return seeOther(changing ? addressAfterChange(on, asked, before, answers, changing) : addressAfter(on, asked, answers))
      },
    }),
  ]
}

/** The question at this address, when these answers lead to it; 404 when there is none. */
function askedAt({ asking, answers }: Trial, id: string): Question | undefined {
  const asked = asking.questions.find((one) => one.id === id)
  if (!asked) throw new NotFound(`question ${id}`)
  return isReached(asked, asking.questions, answers) ? asked : undefined
}

/** The question whose answer is changed from the check, when that is where the officer came from. */
const changedIn = ({ asking }: Trial, id: string | undefined): string | undefined => asking.questions.find((one) => one.id === id)?.id

/** Where a trial goes on: at the first question of its path without an answer. */
function nextIn({ asking, answers }: Trial): string {
  const path = pathOf(asking.questions, answers)
  const next = Object.keys(answers).length === 0 ? path[0] : path.find((asked) => isAnswerable(asked) && !answers[asked.id])
  return next ? asking.trial.question(next.id) : asking.trial.check
}
