import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { blankForm, Conflict, invalid, NothingChosen, page, type Route, route, seeOther, submitOnce, typed } from '#platform/web'
import { readKeyed } from '../collection/keyed-answer.js'
import { refuseOnceFrozen, whyFrozen } from '../collection/still-taken.js'
import { exerciseById } from '../exercises/queries.js'
import { withAreas } from '../postcodes/areas.js'
import { askedOn } from '../questionnaires/days-asked.js'
import { placeChoices } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import { type ConsultationsDb, own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { enterAgain } from './enter-again.js'
import { batchExample } from './examples.js'
import { batchById } from './queries.js'
import { sampleOf } from './sample.js'
import { secondEntryPage } from './second-entry-page.js'

/** Keying a card of the sample a second time, without seeing the first entry. */
export function secondEntryRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  const entry = async (id: string, batchId: string, person: number, responseId?: string) => {
    const exercise = await exerciseById(db, id)
    const batch = await batchById(db, exercise.id, batchId)
    const sample = await sampleOf(db, batch.id)
    const open = sample.filter(({ againBy }) => againBy === null)
    const card =
      responseId === undefined
        ? open.find(({ keyedBy }) => keyedBy !== person)
        : sample.find((one) => String(one.responseId) === responseId)
    const response = card
      ? await db
          .selectFrom('consultations.response')
          .select('questionnaire_id as id')
          .where('id', '=', card.responseId)
          .executeTakeFirstOrThrow()
      : undefined
    const questions = askedOn((response && (await questionnaireById(db, response.id)))?.questions ?? [], house.clock.today())
    const [places, frozen] = await Promise.all([placeChoices(house.db, questions, house.clock.today()), whyFrozen(db, exercise)])
    return { exercise, batch, open, card, questions, places, frozen }
  }

  return [
    route('/staff/consultations/:id/batches/:batch/second-entry', {
      may: 'consultations:key-cards',
      example: batchExample,
      get: async ({ params, person }) => {
        const now = await entry(params.id, params.batch, person?.id ?? 0)
        if (now.open.length === 0) return seeOther(urls.batch(now.exercise.id, now.batch.id))
        return page(secondEntryPage(now, blankForm()))
      },
      post: async (visit) => {
        const person = visit.person?.id ?? 0
        const asked = typed({ values: visit.body, errors: {} }, 'response')
        if (asked === '') throw new NothingChosen('Choose a card of the sample.')
        const now = await entry(visit.params.id, visit.params.batch, person, asked)
        const { card } = now
        if (!card) throw new Conflict('This card is not in the sample.')
        await refuseOnceFrozen(db, now.exercise)
        const { answers, errors } = readKeyed(
          now.questions,
          await withAreas(house.db, now.questions, visit.body, now.places),
          now.places,
          wordsIn('en'),
        )
        if (Object.keys(errors).length > 0) return invalid(secondEntryPage(now, { values: visit.body, errors }))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await enterAgain(tx, card.responseId, now.questions, answers, person, house.clock.now(), actorOf(visit.person))
          return urls.secondEntry(now.exercise.id, now.batch.id)
        })
      },
    }),
  ]
}
