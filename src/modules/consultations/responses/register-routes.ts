import { actorOf } from '#platform/access'
import { record, recordAccess } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { doneAt, page, type Route, route, submitOnce } from '#platform/web'
import { namesOf } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { issueReceipt, receiptOf } from '#modules/thread'
import { batchesOf } from '../batches/queries.js'
import { pointNames } from '../collection/points.js'
import { exerciseById } from '../exercises/queries.js'
import { placeChoices } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import { type ConsultationsDb, own } from '../tables.js'
import { urls } from '../urls.js'
import { registerExample, responseExample } from './examples.js'
import { historyOf } from './history.js'
import { METHOD_LIST } from './method.js'
import { register, registeredById } from './register.js'
import { registerPage } from './register-page.js'
import { registeredPage } from './registered-page.js'
import { CHANNELS, RESPONSE } from './response.js'
import { inWords } from '../questionnaires/piping.js'

const STATES = ['counted', 'held', 'rejected', 'over'] as const

/** The register: every response of an exercise by whatever channel, and the page of each. */
export function registerRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  return [
    route('/staff/consultations/:id/responses', {
      may: 'consultations:read-answers',
      example: registerExample,
      get: async ({ params, query }) => {
        const exercise = await exerciseById(db, params.id)
        const filter = {
          channel: CHANNELS.find((one) => one === query['channel']),
          method: METHOD_LIST.find((one) => one === query['method']),
          state: STATES.find((one) => one === query['state']),
          point: numberIn(query['point']),
          batch: numberIn(query['batch']),
        }
        const [found, points, batches, places] = await Promise.all([
          register(db, exercise.id, filter, numberIn(query['before'])),
          pointNames(db, exercise.id),
          batchesOf(db, exercise.id),
          everyPlace(house.db),
        ])
        const placeNames = new Map(places.map(({ code, name }) => [code, name]))
        return page(registerPage({ exercise, ...found, filter, points, batches, placeNames }))
      },
    }),

    route('/staff/consultations/:id/responses/:response', {
      may: 'consultations:read-answers',
      maySend: 'consultations:key-cards',
      example: responseExample,
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const response = await registeredById(db, exercise.id, params.response)
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(person), did: 'viewed', kind: RESPONSE, id: response.id, why: 'register' }),
        )
        const questions = inWords((await questionnaireById(db, response.questionnaireId))?.questions ?? [])
        const keyer = `person:${response.enteredBy ?? 0}`
        const [places, all, names, receipt, history] = await Promise.all([
          placeChoices(house.db, questions, house.clock.today()),
          everyPlace(house.db),
          namesOf(house.db, [keyer]),
          receiptOf(house.db, { kind: RESPONSE, id: String(response.id) }),
          historyOf(house.db, response.id, response.batchId),
        ])
        return page(
          registeredPage({
            exercise,
            response,
            questions,
            places,
            placeName: all.find(({ code }) => code === response.place)?.name,
            keyedBy: response.enteredBy === null ? undefined : names.get(keyer),
            code: receipt?.code,
            history,
          }),
        )
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const { id, receivedAt, channel } = await registeredById(db, exercise.id, visit.params.response)
        return submitOnce(db, house.clock, visit, async (tx) => {
          await issueReceipt(tx, { kind: RESPONSE, id: String(id) }, { at: receivedAt, channel, promisedBy: exercise.replyBy })
          await record(tx, { by: actorOf(visit.person), did: 'consultations:give-code', kind: RESPONSE, id })
          return doneAt(urls.registered(exercise.id, id), 'The code is made')
        })
      },
    }),
  ]
}

function numberIn(text: string | undefined): number | undefined {
  const number = Number(text)
  return Number.isSafeInteger(number) && number > 0 && number < 2_147_483_648 ? number : undefined
}
