import { Temporal } from '#platform/clock'
import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  dateValues,
  dayInWords,
  type Form,
  invalid,
  page,
  readDate,
  type Route,
  route,
  submitOnce,
  typed,
} from '#platform/web'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { exerciseIn } from './examples.js'
import type { Exercise } from './exercise.js'
import { extensionPage, laterThan, withdrawalPage } from './publication-pages.js'
import { extend, withdraw } from './publish.js'
import { exerciseById, lockExercise } from './queries.js'

/** What can still change once residents see an exercise: more time, or taking it back. */
export function periodRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  return [
    route('/staff/consultations/:id/extension', {
      may: 'consultations:publish',
      example: exerciseIn('published'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        return page(
          extensionPage(exercise, blankForm({ ...dateValues('closesOn', exercise.closesOn), ...dateValues('replyBy', exercise.replyBy) })),
        )
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const closes = readDate(visit.body, 'closesOn', 'The new last day')
        const reply = readDate(visit.body, 'replyBy', 'The day of the reply')
        const errors = extensionErrors(exercise, closes, reply)
        const form: Form = { values: visit.body, errors }
        const { date: closesOn } = closes
        const { date: replyBy } = reply
        if (Object.keys(errors).length > 0 || !closesOn || !replyBy) return invalid(extensionPage(exercise, form))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await extend(tx, await lockExercise(tx, exercise.id), closesOn, replyBy, actorOf(visit.person), house.clock)
          return doneAt(urls.overview(exercise.id), `It is open until the end of ${dayInWords(closesOn)}`)
        })
      },
    }),

    route('/staff/consultations/:id/withdrawal', {
      may: 'consultations:publish',
      example: exerciseIn('published'),
      get: async ({ params }) => page(withdrawalPage(await exerciseById(db, params.id), blankForm())),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const because = typed({ values: visit.body, errors: {} }, 'because').trim()
        if (because === '' || because.length > 600) {
          const error = because === '' ? 'Say why it is withdrawn' : 'Shorten the reason to 600 characters or fewer'
          return invalid(withdrawalPage(exercise, { values: visit.body, errors: { because: error } }))
        }
        return submitOnce(db, house.clock, visit, async (tx) => {
          await withdraw(tx, await lockExercise(tx, exercise.id), because, actorOf(visit.person))
          return doneAt(urls.overview(exercise.id), 'Withdrawn. Nobody can answer any more, and the public page says why')
        })
      },
    }),
  ]
}

type Read = ReturnType<typeof readDate>

function extensionErrors(exercise: Exercise, closes: Read, reply: Read): Record<string, string> {
  const errors: Record<string, string> = {}
  const { closesOn } = exercise
  if (closes.error) errors['closesOn'] = closes.error
  else if (!closes.date) errors['closesOn'] = 'Enter the new last day'
  else if (closesOn && Temporal.PlainDate.compare(closes.date, closesOn) <= 0) {
    errors['closesOn'] = `${laterThan(closesOn)}: the time to answer can only be made longer`
  }
  if (reply.error) errors['replyBy'] = reply.error
  else if (!reply.date) errors['replyBy'] = 'Enter the day by which you will say what was decided'
  else if (closes.date && Temporal.PlainDate.compare(reply.date, closes.date) <= 0)
    errors['replyBy'] = `Enter a day after ${dayInWords(closes.date)}`
  return errors
}
