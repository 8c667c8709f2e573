import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { doneAt, blankForm, type Form, invalid, page, type Route, route, submitOnce } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { offered, placeChoices } from '../questionnaires/places.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { isCoded } from '../questionnaires/question.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { quotaInWords } from './in-words.js'
import { mayBeLimited } from './quota.js'
import { quotasPage } from './page.js'
import { keptOver, quotasOf, taken } from './places.js'
import { addQuota, removeQuota } from './set-quota.js'

/** Where staff say how many answers are needed. */
export function quotaRoutes(house: House): readonly Route[] {
  const db = own(house.db)

  const shown = async (id: string, form: Form = blankForm()) => {
    const exercise = await exerciseById(db, id)
    const { questions } = await currentQuestionnaire(db, exercise.id)
    const places = await placeChoices(house.db, questions, house.clock.today())
    const choices = questions
      .filter((asked) => isCoded(asked) && asked.profile !== true)
      .flatMap((asked) =>
        offered(asked, places).map(({ code }) => ({
          value: `${asked.id}=${code}`,
          text: quotaInWords({ question: asked.id, code }, questions, places),
        })),
      )
    const quotas = []
    for (const quota of await quotasOf(db, exercise.id)) {
      quotas.push({ ...quota, about: quotaInWords(quota, questions, places), taken: await taken(db, exercise.id, quota) })
    }
    const content = quotasPage(exercise, { quotas, over: await keptOver(db, exercise.id), choices, form })
    return { exercise, choices, content }
  }

  return [
    route('/staff/consultations/:id/quotas', {
      may: 'consultations:plan',
      example: exerciseIn('published'),
      get: async ({ params }) => page((await shown(params.id)).content),
      post: async (visit) => {
        const { exercise, choices } = await shown(visit.params.id)
        const { body } = visit
        const by = actorOf(visit.person)
        if (body['step'] === 'remove') {
          return submitOnce(db, house.clock, visit, async (tx) => {
            await removeQuota(tx, exercise.id, Number(body['quota']) || 0, by)
            return doneAt(urls.quotas(exercise.id), 'The limit is removed')
          })
        }
        const about = [body['about'] ?? ''].flat()[0] ?? ''
        const most = Number(([body['most'] ?? ''].flat()[0] ?? '').replaceAll(',', '').trim())
        const errors: Record<string, string> = {}
        if (!mayBeLimited(exercise)) errors['about'] = 'People are invited here, so the invitations are the limit'
        else if (about !== 'all' && !choices.some(({ value }) => value === about)) errors['about'] = 'Select who the limit is about'
        if (!Number.isInteger(most) || most < 1 || most > 1_000_000) errors['most'] = 'Enter a whole number of at least 1'
        if (Object.keys(errors).length > 0) return invalid((await shown(visit.params.id, { values: body, errors })).content)
        const at = about.indexOf('=')
        const answer = about === 'all' ? { question: null, code: null } : { question: about.slice(0, at), code: about.slice(at + 1) }
        return submitOnce(db, house.clock, visit, async (tx) => {
          await addQuota(tx, exercise.id, { ...answer, most }, by)
          return doneAt(urls.quotas(exercise.id), 'The limit is added')
        })
      },
    }),
  ]
}
