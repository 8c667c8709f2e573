import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, optional, version } from '#platform/forms'
import { govukCheckboxes } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, type Route, ticked } from '#platform/web'
import { changeSheet } from '../exercises/change-sheet.js'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { BARRIER_KEYS, BARRIERS, CHARACTERISTIC_KEYS, CHARACTERISTICS, NO_REACH } from './adjustments.js'

const ticks = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(CHARACTERISTIC_KEYS as [never, ...never[]])),
)
const schema = z.object({
  version: version(),
  ...Object.fromEntries(BARRIER_KEYS.map((barrier) => [barrier, optional(400)])),
  characteristics: ticks,
  found: optional(1500),
  notice: optional(600),
  background: optional(600),
  training: optional(600),
})

/** So that everybody can take part: adjustments, the check of protected characteristics, and preparing those who speak for others. */
export function reachRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  return [
    formRoute(house, '/staff/consultations/:id/reach', {
      may: 'consultations:plan',
      example: exerciseIn('draft'),
      title: 'So that everybody can take part',
      back: ({ id }) => urls.overview(Number(id)),
      schema,
      labels: { found: 'What the check found', notice: 'Notice', background: 'Background', training: 'Training' },
      start: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const { adjustments, characteristics, ...texts } = exercise.sheet.reach ?? NO_REACH
        return { version: String(exercise.version), ...adjustments, characteristics: [...characteristics], ...texts }
      },
      fields: (form) => (
        <>
          <h2 class="govuk-heading-m">What could keep people away, and what you do about it</h2>
          <p class="govuk-body">Residents read what you write. Leave out what you have not thought about yet.</p>
          {BARRIER_KEYS.map((barrier) => (
            <AreaField form={form} name={barrier} label={BARRIERS[barrier].name} hint={BARRIERS[barrier].hint} rows={2} />
          ))}
          {govukCheckboxes({
            name: 'characteristics',
            fieldset: { legend: { text: 'Against which characteristics did you check it?', classes: 'govuk-fieldset__legend--m' } },
            hint: {
              text: 'Could somebody be left out, or read something else in a question, because of it? Section 149 of the Equality Act 2010.',
            },
            values: [...ticked(form, 'characteristics')],
            items: CHARACTERISTIC_KEYS.map((key) => ({ value: key, text: CHARACTERISTICS[key] })),
          })}
          <AreaField form={form} name="found" label="What did the check find, and what do you change?" hint="For staff only" rows={3} />
          <h2 class="govuk-heading-m">So that those who speak for others can prepare</h2>
          <AreaField
            form={form}
            name="notice"
            label="How much notice do they get?"
            hint="For example: parish councils six weeks, before their spring meetings"
            rows={2}
          />
          <AreaField
            form={form}
            name="background"
            label="What background do they get?"
            hint="For example: two pages and the figures by district"
            rows={2}
          />
          <AreaField
            form={form}
            name="training"
            label="What training do they get?"
            hint="For example: an evening on how the budget works"
            rows={2}
          />
        </>
      ),
      save: async (tx, data, { params, person }) => {
        const mine = tx.withTables<ConsultationsTables>()
        const exercise = await lockExercise(mine, (await exerciseById(mine, params.id)).id)
        const { version: seen, characteristics, found, notice, background, training, ...barriers } = data
        if (exercise.version !== seen) throw new Conflict('Somebody else changed this exercise in the meantime.')
        const written = barriers as Readonly<Record<string, string>>
        const adjustments = Object.fromEntries(BARRIER_KEYS.flatMap((barrier) => (written[barrier] ? [[barrier, written[barrier]]] : [])))
        await changeSheet(
          mine,
          exercise,
          'reach',
          { sheet: { reach: { adjustments, characteristics, found, notice, background, training } } },
          actorOf(person),
        )
        return urls.overview(exercise.id)
      },
    }),
  ]
}
