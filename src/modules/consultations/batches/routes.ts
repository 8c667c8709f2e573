import { z } from 'zod'
import { actorOf } from '#platform/access'
import { whole } from '#platform/forms'
import type { House } from '#platform/module'
import { blankForm, Conflict, type Form, invalid, page, readForm, type Route, route, submitOnce, typed, withError } from '#platform/web'
import { noticeOf } from '../collection/key-notice.js'
import { collectionPoints, pointNames } from '../collection/points.js'
import { refuseOnceFrozen, whyNotTaken } from '../collection/still-taken.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { placeChoices } from '../questionnaires/places.js'
import { frozenQuestionnaire, questionnaireById } from '../questionnaires/queries.js'
import { type ConsultationsDb, own } from '../tables.js'
import { urls } from '../urls.js'
import { batchPage, type BatchView } from './batch-page.js'
import { decideMismatch } from './enter-again.js'
import { batchExample } from './examples.js'
import { addBatch, correctCards } from './keep-batch.js'
import { batchesPage } from './list-page.js'
import { mismatchesOf } from './mismatches.js'
import { batchById, batchesOf, keyedOf } from './queries.js'
import { drawSample, sampleOf } from './sample.js'
import { inWords } from '../questionnaires/piping.js'

const cards = whole(1, 5000, 'Enter a number of cards from 1 to 5,000')
const batchForm = z.object({
  name: z.string().trim().min(1, 'Say what is written on the box').max(120, 'Shorten it to 120 characters or fewer'),
  point: z.string().default(''),
  cards,
})

/** Batches of paper cards: adding them, how far they are keyed, and which entry holds where two differ. */
export function batchRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  const list = async (exercise: Exercise, form: Form) => {
    const [batches, points, notice] = await Promise.all([
      batchesOf(db, exercise.id, 'cards'),
      collectionPoints(db, exercise.id),
      noticeOf(db, exercise, house.clock.today()),
    ])
    const keyed = await Promise.all(batches.map(async (batch) => ({ ...batch, keyed: await keyedOf(db, batch.id) })))
    return batchesPage(exercise, keyed, points, notice, form)
  }

  const view = async (id: string, batchId: string): Promise<BatchView> => {
    const exercise = await exerciseById(db, id)
    const batch = await batchById(db, exercise.id, batchId)
    const [keyed, sample, mismatches, points, frozen, notice] = await Promise.all([
      keyedOf(db, batch.id),
      sampleOf(db, batch.id),
      mismatchesOf(db, batch.id),
      pointNames(db, exercise.id),
      frozenQuestionnaire(db, exercise.id),
      noticeOf(db, exercise, house.clock.today()),
    ])
    const questions = inWords(frozen?.questions ?? [])
    return {
      exercise,
      batch: { ...batch, keyed },
      point: points.find((point) => point.id === batch.pointId)?.what,
      sample,
      mismatches,
      questions,
      notice,
      places: await placeChoices(house.db, questions, house.clock.today()),
    }
  }

  return [
    route('/staff/consultations/:id/batches', {
      may: 'consultations:key-cards',
      example: exerciseIn('published'),
      get: async ({ params }) => page(await list(await exerciseById(db, params.id), blankForm())),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form = readForm(batchForm, visit.body)
        const late = whyNotTaken(exercise, house.clock.today())
        if (!form.data || late) return invalid(await list(exercise, late ? withError(form, 'name', late) : form))
        const { name, point, cards: number } = form.data
        const points = await pointNames(db, exercise.id)
        const pointId = points.find(({ id }) => String(id) === point)?.id ?? null
        const [at, madeBy] = [house.clock.now(), visit.person?.id ?? null]
        return submitOnce(db, house.clock, visit, async (tx) =>
          urls.batch(
            exercise.id,
            await addBatch(tx, { exerciseId: exercise.id, pointId, name, cards: number, at, madeBy }, actorOf(visit.person)),
          ),
        )
      },
    }),

    route('/staff/consultations/:id/batches/:batch', {
      may: 'consultations:key-cards',
      example: batchExample,
      get: async ({ params }) => page(batchPage(await view(params.id, params.batch), blankForm())),
      post: async (visit) => {
        const now = await view(visit.params.id, visit.params.batch)
        const { exercise, batch } = now
        const text = (name: string) => typed({ values: visit.body, errors: {} }, name)
        const [at, by, person] = [house.clock.now(), actorOf(visit.person), visit.person?.id ?? 0]
        const back = urls.batch(exercise.id, batch.id)
        if (text('do') === 'draw') {
          return submitOnce(db, house.clock, visit, async (tx) => {
            await drawSample(tx, batch, at, by)
            return back
          })
        }
        const mismatch = now.mismatches.find(
          ({ responseId, question }) => String(responseId) === text('response') && question === text('question'),
        )
        const holds = (['first', 'second'] as const).find((one) => one === text('holds'))
        if (mismatch && holds) {
          await refuseOnceFrozen(db, exercise)
          const row = await db
            .selectFrom('consultations.response')
            .select('questionnaire_id as id')
            .where('id', '=', mismatch.responseId)
            .executeTakeFirstOrThrow()
          const questions = (await questionnaireById(db, row.id))?.questions ?? now.questions
          return submitOnce(db, house.clock, visit, async (tx) => {
            await decideMismatch(tx, { ...mismatch, holds, questions }, person, at, by)
            return back
          })
        }
        const form = readForm(z.object({ cards }), visit.body)
        if (!form.data) return invalid(batchPage(now, form))
        const { data } = form
        return submitOnce(db, house.clock, visit, async (tx) => {
          await correctCards(tx, batch.id, data.cards, by)
          return back
        }).catch((error: unknown) => {
          if (!(error instanceof Conflict)) throw error
          return invalid(batchPage(now, withError(form, 'cards', error.message)))
        })
      },
    }),
  ]
}
