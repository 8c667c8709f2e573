import { z } from 'zod'
import { actorOf } from '#platform/access'
import { inTransaction } from '#platform/db'
import { whole } from '#platform/forms'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  Conflict,
  download,
  InEnglishOnly,
  invalid,
  type Language,
  NotFound,
  page,
  readForm,
  type Route,
  route,
} from '#platform/web'
import { reserveCodes } from '#modules/thread'
import { exerciseIn } from '../exercises/examples.js'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { exerciseById, publicExercise } from '../exercises/queries.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { openExample } from '../responses/examples.js'
import { type ConsultationsDb, own } from '../tables.js'
import { exerciseIn as inLanguage, isIn, questionsIn } from '../translations/in-language.js'
import { urls } from '../urls.js'
import { MOST_COPIES, paperPage } from './paper-page.js'
import { printed } from './printed.js'
import type { Size } from './sheet.js'

const copiesForm = z.object({
  copies: whole(1, MOST_COPIES, `Enter a number of copies from 1 to ${MOST_COPIES}`),
  size: z.enum(['standard', 'large']).default('standard'),
})

/** The whole questionnaire on paper, for anybody and, with codes, for the office. */
export function paperRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  const pdf = async (given: Exercise, size: Size, language: Language, codes?: readonly string[]): Promise<Answer> => {
    if (!isIn(language, given)) throw new InEnglishOnly(urls.paperQuestionnaire(given.slug, size))
    const exercise = inLanguage(language, given)
    const frozen = await frozenQuestionnaire(db, exercise.id)
    if (!frozen) throw new Conflict('This exercise has not been published yet, so there is nothing to print.')
    const questions = questionsIn(language, frozen.questions, frozen.welsh)
    const file = await printed(house, exercise, questions, { size, language, codes })
    return download('application/pdf', `${exercise.slug}-${size}.pdf`, file, { inline: true })
  }

  const publicPdf = (size: Size, url: `/consultations/:slug/questionnaire-${Size}.pdf`) =>
    route(url, {
      may: 'everyone',
      example: openExample,
      get: async ({ params, language }) => {
        const exercise = await publicExercise(db, params.slug)
        if (exercise.state !== 'published') throw new NotFound('a questionnaire that can be answered')
        return pdf(exercise, size, language)
      },
    })

  return [
    publicPdf('standard', '/consultations/:slug/questionnaire-standard.pdf'),
    publicPdf('large', '/consultations/:slug/questionnaire-large.pdf'),
    route('/staff/consultations/:id/paper', {
      may: 'consultations:key-cards',
      example: exerciseIn('published'),
      get: async ({ params }) => page(paperPage(await exerciseById(db, params.id), blankForm())),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form = readForm(copiesForm, visit.body)
        if (!form.data) return invalid(paperPage(exercise, form))
        const { copies, size } = form.data
        const ref = { kind: EXERCISE, id: String(exercise.id) }
        const codes = await inTransaction(db, (tx) => reserveCodes(tx, copies, ref, house.clock.now(), actorOf(visit.person)))
        return pdf(exercise, size, visit.language, codes)
      },
    }),
  ]
}
