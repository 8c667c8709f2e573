import { levels } from '#modules/office'
import { govukNotificationBanner } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  type Body,
  type Form,
  invalid,
  mergedWith,
  NotFound,
  page,
  type Route,
  route,
  seeOther,
  toldOf,
} from '#platform/web'
import { addQuestion } from '../add-question.js'
import { changeQuestion } from '../change-question.js'
import { markFor } from '../piping.js'
import { type Question, type QuestionType, TYPES } from '../question.js'
import { type Builder, mustBeOpen, openBuilder, questionIn, save, sending } from './builder.js'
import { exampleExercise, exampleQuestion } from './examples.js'
import { questionDifferences } from './question-differences.js'
import { questionPage } from './question-page.js'
import { questionValues } from './question-values.js'
import { readQuestion } from './read-question.js'
import { typePage } from './type-page.js'
import { questionUrls } from './urls.js'

const MAY = 'consultations:plan'

/** Writing a new question and changing one that is there. */
export function questionRoutes(house: House): readonly Route[] {
  return [
    route('/staff/consultations/:id/questions/new', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params }) => {
        const builder = await openBuilder(house, params.id)
        mustBeOpen(builder)
        return page(typePage(builder, blankForm()))
      },
      post: async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        const type = TYPES.find((one) => one === visit.body['type'])
        if (type) return seeOther(questionUrls.freshOf(builder.exercise.id, type))
        return invalid(typePage(builder, { values: {}, errors: { type: 'Select a type of question' } }))
      },
    }),

    route('/staff/consultations/:id/questions/new/:type', {
      may: MAY,
      example: async (db) => ({ ...(await exampleExercise(db)), type: 'yes-no' }),
      get: async ({ params }) => {
        const builder = await openBuilder(house, params.id)
        mustBeOpen(builder)
        const type = typeOf(params.type)
        return page(await newPage(house, builder, type, blankForm({ from: '1', to: '5', level: 'district', top: '3' })))
      },
      post: sending(house, async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        const { questions, lastNumber } = builder.questionnaire
        mustBeOpen(builder)
        const type = typeOf(visit.params.type)
        if (visit.body['step'] === 'pipe') return page(await newPage(house, builder, type, withMark(visit.body, questions)))
        const { asked, errors } = readQuestion(visit.body, { type, before: undefined, earlier: questions })
        if (Object.keys(errors).length > 0)
          return invalid(await newPage(house, builder, type, { values: visit.body as Form['values'], errors }))
        const edit = addQuestion(questions, asked, lastNumber)
        if (edit.questions === undefined)
          return invalid(await newPage(house, builder, type, { values: visit.body as Form['values'], errors: { text: edit.refused } }))
        return save(house, visit, builder, edit.questions, questionUrls.questions(builder.exercise.id))
      }),
    }),

    route('/staff/consultations/:id/questions/:question', {
      may: MAY,
      example: exampleQuestion,
      get: async ({ params }) => {
        const builder = await openBuilder(house, params.id)
        mustBeOpen(builder)
        const saved = questionIn(builder, params.question)
        return page(await changePage(house, builder, saved, blankForm(questionValues(saved))))
      },
      post: sending(house, async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        mustBeOpen(builder)
        const saved = builder.questionnaire.questions.find(({ id }) => id === visit.params.question)
        return saved ? change(house, visit, builder, saved) : removedMeanwhile(house, visit, builder)
      }),
    }),
  ]
}

function typeOf(text: string): QuestionType {
  const type = TYPES.find((one) => one === text)
  if (!type) throw new NotFound(`question type ${text}`)
  return type
}

function earlierThan(builder: Builder, asked: Question): readonly Question[] {
  const { questions } = builder.questionnaire
  return questions.slice(
    0,
    questions.findIndex(({ id }) => id === asked.id),
  )
}

async function newPage(house: House, builder: Builder, type: QuestionType, form: Form) {
  return questionPage({ builder, type, form, earlier: builder.questionnaire.questions, levels: await levels(house.db) })
}

async function changePage(house: House, builder: Builder, saved: Question, form: Form) {
  return questionPage({ builder, type: saved.type, form, saved, earlier: earlierThan(builder, saved), levels: await levels(house.db) })
}

type Sent = Parameters<typeof save>[1] & { readonly body: Body }

/** Saves the change, or shows the page again: with what to correct, or with both versions when somebody else saved first. */
async function change(house: House, visit: Sent, builder: Builder, saved: Question): Promise<Answer> {
  const { questions } = builder.questionnaire
  const earlier = earlierThan(builder, saved)
  if (visit.body['step'] === 'pipe') return page(await changePage(house, builder, saved, withMark(visit.body, earlier)))
  const { asked, errors } = readQuestion(visit.body, { type: saved.type, before: saved, earlier })
  const form: Form = { values: visit.body as Form['values'], errors }
  const merged = mergedWith(visit.body, questionValues(saved))
  if (merged) {
    const conflict = toldOf(merged, questionDifferences(saved, asked, questions, builder.places))
    const both = blankForm(merged.values)
    return page(questionPage({ builder, type: saved.type, form: both, saved, earlier, levels: await levels(house.db), conflict }), {
      status: 409,
    })
  }
  if (Object.keys(errors).length > 0) return invalid(await changePage(house, builder, saved, form))
  const edit = changeQuestion(questions, { ...asked, id: saved.id })
  if (edit.questions === undefined)
    return invalid(
      await changePage(house, builder, saved, { ...form, errors: { [saved.options || saved.items ? 'choices' : 'text']: edit.refused } }),
    )
  return save(house, visit, builder, edit.questions, questionUrls.questions(builder.exercise.id))
}

/** The form as it was typed, with the mark of the chosen question at the end of the wording. */
function withMark(body: Body, earlier: readonly Question[]): Form {
  const chosen = earlier.find(({ id }) => id === body['pipe'])
  const text = [body['text'] ?? ''].flat()[0] ?? ''
  const values = { ...(body as Form['values']), pipe: '', ...(chosen && { text: `${text} ${markFor(chosen)}`.trim() }) }
  return { values, errors: chosen ? {} : { pipe: 'Choose a question' } }
}

/** Somebody else removed the question while it was being changed: what was typed is kept, and can be added as a new one. */
async function removedMeanwhile(house: House, visit: Sent, builder: Builder): Promise<Answer> {
  const type = TYPES.find((one) => one === visit.body['type'])
  if (!type) throw new NotFound('question')
  const rows = Object.entries(visit.body).flatMap(([name, text]) => (name.startsWith('choice-') && typeof text === 'string' ? [text] : []))
  const choices = [...rows, visit.body['choices'] ?? '']
    .flat()
    .filter((line) => line !== '')
    .join('\n')
  const content = questionPage({
    builder,
    type,
    form: { values: { ...(visit.body as Form['values']), choices }, errors: {} },
    earlier: builder.questionnaire.questions,
    levels: await levels(house.db),
    action: questionUrls.freshOf(builder.exercise.id, type),
    notice: govukNotificationBanner({
      role: 'alert',
      text: 'Somebody else removed this question. What you typed is kept below: you can add it as a new question.',
    }),
  })
  return page(content, { status: 409 })
}
