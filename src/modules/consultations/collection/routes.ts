import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { actorOf } from '#platform/access'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  type Body,
  Conflict,
  dateValues,
  type Form,
  invalid,
  page,
  readDate,
  readForm,
  type Route,
  route,
  seeOther,
  sentAlready,
  submitOnce,
  typed,
  withError,
} from '#platform/web'
import { namedEvent } from '#modules/engagement'
import { officeCard } from '#modules/office'
import { codesWait, reserveCodes } from '#modules/thread'
import { nextCard } from '../batches/next-card.js'
import { batchById, keyedOf } from '../batches/queries.js'
import { exerciseAt, exerciseIn } from '../exercises/examples.js'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { askedOn } from '../questionnaires/days-asked.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { withAreas } from '../postcodes/areas.js'
import { placeChoices } from '../questionnaires/places.js'
import { readOverChoice } from '../quotas/over-choice.js'
import { QuotaFull } from '../quotas/quota.js'
import { readContact } from '../responses/contact-fields.js'
import { receive } from '../responses/receive.js'
import { KEYED_CHANNELS } from '../responses/response.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { wishesAnew } from '../waiting/wishes.js'
import { wordsIn } from '../words/index.js'
import { dayAt, readCame } from './came.js'
import { keyCardPage, type Keying } from './key-card-page.js'
import { noticeOf } from './key-notice.js'
import { firstFieldOf, readKeyed } from './keyed-answer.js'
import { keyedLately, keyedToday } from './lately.js'
import { eventChoices, pointAt } from './at-events.js'
import { addCollectionPoint, collectionPoints, isThere } from './points.js'
import { pointsPage } from './points-page.js'
import { printedPage } from './printed-page.js'
import { refuseTooLate } from './still-taken.js'

const pointForm = z.object({
  what: z.string().trim().min(1, 'Say what it was').max(120, 'Shorten it to 120 characters or fewer'),
  place: z.string().trim().min(1, 'Say where it was').max(120, 'Shorten it to 120 characters or fewer'),
  collector: z.string().trim().min(1, 'Say who collects the cards').max(120, 'Shorten it to 120 characters or fewer'),
  tick: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
  event: z.string().default(''),
})

/** Paper: where it is collected, printing it with codes, and keying it in. */
export function collectionRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const pointsOf = async (exercise: Exercise, form: Form, print: Form) =>
    pointsPage(exercise, await collectionPoints(db, exercise.id), form, print, await eventChoices(house.db, house.clock.today()))

  const keying = async (id: string, personId: number, batchId: string): Promise<Keying & { questionnaireId: number }> => {
    const exercise = await exerciseById(db, id)
    const frozen = await frozenQuestionnaire(db, exercise.id)
    if (!frozen) throw new Conflict('This exercise has not been published yet, so there is nothing to key in.')
    const [places, points, lately, today, codes, notice] = await Promise.all([
      placeChoices(house.db, frozen.questions, house.clock.today()),
      collectionPoints(db, exercise.id),
      keyedLately(db, exercise.id, personId),
      keyedToday(db, exercise.id, personId, house.clock),
      codesWait(house.db, { kind: EXERCISE, id: String(exercise.id) }),
      noticeOf(db, exercise, house.clock.today()),
    ])
    const found = batchId === '' ? undefined : await batchById(db, exercise.id, batchId)
    const batch = found && { ...found, keyed: await keyedOf(db, found.id) }
    const { id: questionnaireId } = frozen
    const questions = askedOn(frozen.questions, house.clock.today())
    return { exercise, questions, questionnaireId, places, points, lately, today, batch, codes, notice }
  }

  return [
    route('/staff/consultations/:id/collection-points', {
      may: 'consultations:key-cards',
      example: exerciseIn('published'),
      get: async ({ params, query }) => {
        const event = await namedEvent(house.db, query['event'])
        return page(await pointsOf(await exerciseById(db, params.id), blankForm(event && pointAt(event)), blankForm()))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form = readForm(pointForm, visit.body)
        const held = readDate(visit.body, 'heldOn', 'The day')
        const missing = held.error ?? (held.date ? undefined : 'Enter the day')
        if (!form.data || !held.date) {
          const shown = missing ? withError(form, 'heldOn', missing) : form
          return invalid(await pointsOf(exercise, shown, blankForm()))
        }
        const { data } = form
        const { date: heldOn } = held
        const again = await sentAlready(house.db, visit)
        if (again) return again
        if (await isThere(db, exercise.id, { ...data, heldOn, event: null })) {
          const shown = withError(form, 'what', 'This is in the list already, on this day at this place')
          return invalid(await pointsOf(exercise, shown, blankForm()))
        }
        return submitOnce(db, house.clock, visit, async (tx) => {
          const event = (await namedEvent(tx, data.event))?.id ?? null
          await addCollectionPoint(tx, exercise.id, { ...data, heldOn, event }, actorOf(visit.person))
          return urls.collectionPoints(exercise.id)
        })
      },
    }),

    route('/staff/consultations/:id/printed', {
      may: 'consultations:key-cards',
      example: exerciseIn('published'),
      leadsTo: '/staff/consultations/:id/collection-points',
      get: ({ params }) => seeOther(urls.collectionPoints(Number(params.id))),
      post: async (visit): Promise<Answer> => {
        const exercise = await exerciseById(db, visit.params.id)
        const number = Number(typed({ values: visit.body, errors: {} }, 'cards'))
        const frozen = await frozenQuestionnaire(db, exercise.id)
        const problem = !frozen
          ? 'Publish the exercise first'
          : Number.isInteger(number) && number >= 1 && number <= 400
            ? undefined
            : 'Enter a number of cards from 1 to 400'
        if (problem || !frozen) {
          return invalid(
            await pointsOf(exercise, blankForm(), {
              values: visit.body,
              errors: { cards: problem ?? '' },
            }),
          )
        }
        const [places, office] = await Promise.all([placeChoices(house.db, frozen.questions, house.clock.today()), officeCard(house.db)])
        const codes = await inTransaction(db, (tx) =>
          reserveCodes(tx, number, { kind: 'consultations.exercise', id: String(exercise.id) }, house.clock.now(), actorOf(visit.person)),
        )
        return page(
          printedPage({ exercise, questions: frozen.questions, places, office, origin: house.origin, language: visit.language }, codes),
        )
      },
    }),

    route('/staff/consultations/:id/cards', {
      may: 'consultations:key-cards',
      example: exerciseAt('open', house.clock),
      get: async ({ params, query, person }) => {
        const now = await keying(params.id, person?.id ?? 0, query['batch'] ?? '')
        // Whoever comes back to the box goes on where the last card was from.
        const point = query['point'] ?? now.lately[0]?.point ?? ''
        const form = blankForm({
          point: String(point),
          channel: query['channel'] ?? 'paper',
          ...dateValues('came', dayAt(query['came'])),
          ...(query['over'] === 'keep' && { over: 'keep' }),
        })
        return page(keyCardPage({ ...now, saved: query['saved'] === 'yes' }, form))
      },
      post: async (visit) => {
        const now = await keying(visit.params.id, visit.person?.id ?? 0, typed({ values: visit.body, errors: {} }, 'batch'))
        refuseTooLate(now.exercise, house.clock.today())
        const body = await withAreas(house.db, now.questions, visit.body, now.places)
        const { answers, errors } = readKeyed(now.questions, body, now.places, wordsIn('en'))
        const contact = readContact(visit.body, wordsIn('en'))
        Object.assign(errors, contact.errors)
        const point = now.points.find(({ id }) => String(id) === typed({ values: visit.body, errors: {} }, 'point'))
        const channel = KEYED_CHANNELS.find((one) => one === visit.body['channel'])
        if (!channel) errors['channel'] = 'Select how it came in'
        const from = now.batch?.pointId ?? point?.id
        const came = readCame(
          now.exercise,
          visit.body,
          now.points.find(({ id }) => id === from),
          house.clock,
        )
        if (came.error) errors['came'] = came.error
        if (Object.keys(answers).length === 0 && Object.keys(errors).length === 0)
          errors[firstFieldOf(now.questions)] = 'Key at least one answer'
        const over = readOverChoice(visit.body)
        Object.assign(errors, over.errors)
        if (Object.keys(errors).length > 0 || !channel) return invalid(keyCardPage(now, { values: visit.body, errors }))

        const printed = typed({ values: visit.body, errors: {} }, 'printed').trim()
        const wrongCode = new WrongCode()
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          const card = now.batch && (await nextCard(tx, now.batch))
          const taken = await receive(
            tx,
            {
              exercise: now.exercise,
              questionnaire: { id: now.questionnaireId, questions: now.questions },
              submission: `keyed-${onceOf(visit.body)}`,
              channel,
              answers,
              at: came.at,
              keyedAt: came.keyedAt,
              collectionPointId: from ?? null,
              batch: now.batch && card ? { id: now.batch.id, card } : undefined,
              askWhenFull: over.chosen === 'asked',
              countOverBecause: over.because,
              ...(visit.person ? { enteredBy: visit.person.id } : {}),
              ...(printed === '' ? {} : { printedCode: printed }),
            },
            actorOf(visit.person),
          )
          if ('problem' in taken) {
            wrongCode.message = taken.problem
            throw wrongCode
          }
          const by = channel === 'phone' ? 'phone' : 'paper'
          const signed = channel === 'paper' && contact.wanted?.newsletter && from ? { point: from } : {}
          await wishesAnew(tx, now.exercise.id, contact.wanted && { ...contact.wanted, language: 'en', channel: by, ...signed })
          if (now.batch && card === now.batch.cards) return urls.batch(now.exercise.id, now.batch.id)
          const stays = { ...(now.batch && { batch: String(now.batch.id) }), channel, point: String(point?.id ?? ''), ...came.stays }
          return `${urls.cards(now.exercise.id)}?${new URLSearchParams({ saved: 'yes', ...stays, ...(over.chosen === 'keep' && { over: 'keep' }) })}`
        })
        return saving.catch((error: unknown) => {
          if (error instanceof QuotaFull) {
            const full = 'There are enough answers like this one. Nothing is saved yet: select what happens to it'
            return invalid(keyCardPage(now, { values: visit.body, errors: { over: full } }))
          }
          if (error !== wrongCode) throw error
          return invalid(keyCardPage(now, { values: visit.body, errors: { printed: wrongCode.message } }))
        })
      },
    }),
  ]
}

/** The printed code cannot be given to this card. The card is not saved, and what was keyed stays on the page. */
class WrongCode extends Error {}

function onceOf(body: Body): string {
  const key = body['_once']
  return typeof key === 'string' ? key : randomBytes(16).toString('hex')
}
