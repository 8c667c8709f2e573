import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  type Form,
  invalid,
  page,
  readDate,
  readForm,
  type Route,
  route,
  submitOnce,
  typed,
  withError,
} from '#platform/web'
import { makeFigures } from '../analysis/make-figures.js'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { offered, placeChoices } from '../questionnaires/places.js'
import { PROFILE_QUESTIONS } from '../questionnaires/profile-block.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { comparable, representationOf } from './compare.js'
import { enterMargin, margins, problemWith } from './margin.js'
import { type Asked, marginsPage, representationPage } from './pages.js'

const entry = z.object({
  source: z.string().trim().min(1, 'Say where the figures come from').max(200, 'Shorten it to 200 characters or fewer'),
  total: z
    .string()
    .trim()
    .regex(/^\d{1,8}$/, 'Enter how many residents there are, as a whole number'),
})

const KINDS = ['place', 'age', 'gender']

/** Who lives in the area, and who of them answered. */
export function residentRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const kinds = async (): Promise<readonly Asked[]> => {
    const questions = PROFILE_QUESTIONS.filter(({ id }) => KINDS.includes(id))
    const places = await placeChoices(house.db, questions, house.clock.today())
    return questions.map((question) => ({ question, groups: offered(question, places) }))
  }
  const shown = async (question: string | undefined, form: Form) => {
    const [all, entered] = await Promise.all([kinds(), margins(db)])
    const asked = all.find((one) => one.question.id === question)
    return marginsPage(all, entered, asked, form)
  }

  return [
    route(urls.residents, {
      may: 'consultations:publish',
      get: async ({ query }) => page(await shown(query['question'], blankForm())),
      post: async (visit) => {
        const question = typed({ values: visit.body, errors: {} }, 'question')
        const asked = (await kinds()).find((one) => one.question.id === question)
        const read = readForm(entry, visit.body)
        const dated = readDate(visit.body, 'datedOn', 'The day')
        let form: Form = read
        if (!dated.date) form = withError(form, 'datedOn', dated.error ?? 'Enter the day')
        const groups: Record<string, number> = {}
        for (const { code, text } of asked?.groups ?? []) {
          const said = typed(read, `n-${code}`).trim()
          if (!/^\d{1,8}$/.test(said)) form = withError(form, `n-${code}`, `Enter how many residents are “${text}”, as a whole number`)
          groups[code] = Number(said)
        }
        const margin = { question, source: read.data?.source ?? '', total: Number(read.data?.total), groups }
        const problem = Object.keys(form.errors).length === 0 ? problemWith(margin, await margins(db)) : undefined
        if (problem) form = withError(form, 'total', problem)
        const { date: datedOn } = dated
        if (Object.keys(form.errors).length > 0 || !asked || !datedOn) return invalid(await shown(question, form))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await enterMargin(tx, { ...margin, datedOn }, actorOf(visit.person), house.clock)
          return doneAt(urls.residents, 'Added')
        })
      },
    }),

    route('/staff/consultations/:id/representation', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const [figures, entered] = await Promise.all([makeFigures(house, exercise), margins(db)])
        const beside = entered.flatMap((margin) => {
          const one = figures.questions.find(({ id, tooFew }) => id === margin.question && !tooFew)
          return one ? [{ one, margin }] : []
        })
        const [fits, others] = [
          beside.filter(({ one, margin }) => comparable(one, margin)),
          beside.filter(({ one, margin }) => !comparable(one, margin)),
        ]
        return page(
          representationPage(
            exercise,
            fits.map(({ one, margin }) => representationOf(one, margin)),
            others.map(({ one }) => one.text),
          ),
        )
      },
    }),
  ]
}
