import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { day, DayField, dayValues, type Field, formRoute, ListField, required, TextField, version } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, page, type Route, route } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { before, type Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { correctPromotion, promote, removePromotion } from './keep-promotion.js'
import { promotionPage } from './page.js'
import { PROMOTION_CHANNELS, type PromotionChannel } from './promotion.js'
import { answersByDay, promotionOf, promotionsOf } from './queries.js'

/** How many days the chart shows of an exercise that goes on and on. */
const LATEST = 90
const CHANNELS = Object.keys(PROMOTION_CHANNELS) as [PromotionChannel, ...PromotionChannel[]]

const money = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^(£?\d{1,6}(\.\d{2})?)?$/.test(text), 'Enter an amount in pounds, like 120 or 12.50, or leave it empty')
  .transform((text) => (text === '' ? null : Math.round(Number(text.replace('£', '')) * 100)))
const people = z
  .string()
  .trim()
  .default('')
  .transform((text) => text.replaceAll(/[\s,]/g, ''))
  .refine((text) => /^\d{0,8}$/.test(text), 'Enter how many people in figures, like 2,500, or leave it empty')
  .transform((text) => (text === '' ? null : Number(text)))

const fields = {
  channel: z.enum(CHANNELS, 'Select the channel'),
  on: day('Enter the day'),
  what: required(300, 'Say what it was'),
  cost: money,
  reach: people,
}

/** The promotion log of an exercise (catalogue CON-27). */
export function promotionRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const back = ({ id }: { id: string }) => urls.promotions(Number(id))
  const notAhead = async ({ on }: { on: Temporal.PlainDate }): Promise<Record<string, string>> =>
    before(house.clock.today(), on) ? { on: 'The day must be today or earlier: write it down when it has happened' } : {}

  return [
    route('/staff/consultations/:id/promotion', {
      may: 'consultations:see',
      example: exerciseIn(),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const days = daysShown(exercise, house.clock.today())
        const counts = days ? await answersByDay(db, exercise.id, days.from, days.to) : []
        return page(promotionPage(exercise, await promotionsOf(db, exercise.id), counts))
      },
    }),

    formRoute(house, '/staff/consultations/:id/promotion/new', {
      may: 'consultations:plan',
      example: exerciseIn(),
      title: 'Add an entry to the promotion log',
      back,
      schema: z.object(fields),
      days: ['on'],
      start: async ({ params }) => {
        await exerciseById(db, params.id)
        return dayValues('on', house.clock.today())
      },
      fields: (form) => <PromotionFields form={form} />,
      check: notAhead,
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await exerciseById(own, params.id)
        await promote(own, id, data, actorOf(person))
        return doneAt(urls.promotions(id), 'Added')
      },
    }),

    formRoute(house, '/staff/consultations/:id/promotion/:promotion', {
      may: 'consultations:plan',
      example: promotionExample,
      title: 'Change an entry of the promotion log',
      back,
      schema: z.object({ version: version(), ...fields }),
      days: ['on'],
      labels: { what: 'What it was', cost: 'Cost', reach: 'Reach' },
      start: async ({ params }) => {
        const { id } = await exerciseById(db, params.id)
        const { channel, on, what, cost, reach, version: now } = await promotionOf(db, id, params.promotion)
        return {
          version: String(now),
          channel,
          what,
          cost: cost === null ? '' : (cost / 100).toFixed(cost % 100 === 0 ? 0 : 2),
          reach: reach === null ? '' : String(reach),
          ...dayValues('on', on),
        }
      },
      fields: (form, { params }) => (
        <>
          <PromotionFields form={form} />
          <p class="govuk-body">
            <a class="govuk-link" href={urls.promotionRemoval(Number(params.id), Number(params.promotion))}>
              Remove this entry
            </a>
          </p>
        </>
      ),
      check: notAhead,
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await exerciseById(own, params.id)
        const entry = await promotionOf(own, id, params.promotion)
        await correctPromotion(own, id, { id: entry.id, ...data }, actorOf(person))
        return urls.promotions(id)
      },
    }),

    formRoute(house, '/staff/consultations/:id/promotion/:promotion/removal', {
      may: 'consultations:plan',
      example: promotionExample,
      title: 'Remove this entry?',
      back,
      button: 'Remove it',
      said: 'Removed',
      warning: true,
      schema: z.object({}),
      start: async ({ params }) => {
        await promotionOf(db, (await exerciseById(db, params.id)).id, params.promotion)
        return {}
      },
      fields: async (_form, { params }) => {
        const { what } = await promotionOf(db, (await exerciseById(db, params.id)).id, params.promotion)
        return <p class="govuk-body">“{what}” is taken out of the log. That it was there stays in the audit.</p>
      },
      save: async (tx, _data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await exerciseById(own, params.id)
        const entry = await promotionOf(own, id, params.promotion)
        await removePromotion(own, id, entry.id, actorOf(person))
        return urls.promotions(id)
      },
    }),
  ]
}

/** The days of the chart: all of an exercise that ends, the latest of one that does not. */
function daysShown(exercise: Exercise, today: Temporal.PlainDate): { from: Temporal.PlainDate; to: Temporal.PlainDate } | undefined {
  const { opensOn, closesOn } = exercise
  if (exercise.state === 'draft' || !opensOn || before(today, opensOn)) return undefined
  const to = closesOn && before(closesOn, today) ? closesOn : today
  const latest = to.subtract({ days: LATEST - 1 })
  return { from: exercise.standing && before(opensOn, latest) ? latest : opensOn, to }
}

function PromotionFields({ form }: Pick<Field, 'form'>): Html {
  return (
    <>
      <ListField
        form={form}
        name="channel"
        label="Channel"
        none="Choose"
        choices={CHANNELS.map((channel) => ({ value: channel, text: PROMOTION_CHANNELS[channel] }))}
      />
      <DayField form={form} name="on" label="On which day?" />
      <TextField form={form} name="what" label="What was it?" hint="For example: interview on the local radio at breakfast" />
      <TextField form={form} name="cost" label="What did it cost, in pounds? (optional)" width="10" />
      <TextField
        form={form}
        name="reach"
        label="How many people may it have reached? (optional)"
        hint="As its sender says"
        width="10"
        numeric
      />
    </>
  )
}

/** An entry of a log, for trying the address. */
async function promotionExample(handle: Db): Promise<{ id: string; promotion: string }> {
  const row = await own(handle).selectFrom('consultations.promotion').select(['id', 'exercise_id']).executeTakeFirstOrThrow()
  return { id: String(row.exercise_id), promotion: String(row.id) }
}
