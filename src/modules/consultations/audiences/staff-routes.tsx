import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, ListField, optional, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, DataTable, dayInWords, type Route, typed } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById, exercisesAt, lockExercise } from '../exercises/queries.js'
import { outOfSight } from '../exercises/sight.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { AUDIENCE_NAMES, AUDIENCES, dutiesFor } from './duty.js'
import { waysOf } from './queries.js'
import { setWays } from './set-ways.js'

const linked = z
  .string()
  .regex(/^\d{0,9}$/)
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))

const schema = z.object({
  version: version(),
  'how-people': optional(1500),
  'linked-people': linked,
  'how-victims': optional(1500),
  'linked-victims': linked,
})

/** How the audiences that the law names are heard, for staff. */
export function audienceRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  return [
    formRoute(house, '/staff/consultations/:id/audiences', {
      may: 'consultations:plan',
      example: exerciseIn('draft'),
      title: 'Whose views the law wants, and how they are heard',
      back: ({ id }) => urls.overview(Number(id)),
      schema,
      labels: { 'how-people': 'How people are heard', 'how-victims': 'How victims are heard' },
      start: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const ways = await waysOf(db, exercise.id)
        const values: Record<string, string> = { version: String(exercise.version) }
        for (const way of ways) {
          values[`how-${way.audience}`] = way.how
          values[`linked-${way.audience}`] = String(way.linked?.id ?? '')
        }
        return values
      },
      fields: async (form, { params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const { rows } = await exercisesAt(db, 'all', house.clock.today())
        const hidden = await outOfSight(house.db, person)
        // One that is chosen already stays in the list, whoever looks, so that saving does not lose it.
        const chosen = AUDIENCES.map((audience) => typed(form, `linked-${audience}`))
        const others = rows.filter(
          ({ id, state }) => id !== exercise.id && state !== 'withdrawn' && (!hidden.has(id) || chosen.includes(String(id))),
        )
        const duties = dutiesFor(exercise.subject, house.clock.today())
        return (
          <>
            {duties.length === 0 ? (
              govukInsetText({ text: 'The law names no audience for this subject. You can still write down how each is heard.' })
            ) : (
              <DataTable
                caption="What the law wants, and where it says so"
                columns={[{ text: 'Rule' }, { text: 'Source' }, { text: 'Holds from' }]}
                rows={duties.map(({ rule, source, mark, from, fromMark }) => [
                  rule,
                  `${source} (${mark})`,
                  `${dayInWords(from)} (${fromMark})`,
                ])}
              />
            )}
            <p class="govuk-body">
              {duties.length > 0 && 'This exercise cannot be published until each of them has a way, in words or by another exercise. '}
              Residents read what you write here.
            </p>
            {AUDIENCES.map((audience) => (
              <>
                <h2 class="govuk-heading-m">How {AUDIENCE_NAMES[audience]} are heard</h2>
                <AreaField
                  form={form}
                  name={`how-${audience}`}
                  label="In which ways"
                  hint={
                    audience === 'people' ? 'For example: by this exercise itself, and at forums.' : 'For example: through support workers.'
                  }
                />
                <ListField
                  form={form}
                  name={`linked-${audience}`}
                  label="Another exercise that asks them"
                  none="None"
                  choices={others.map(({ id, title, opensOn }) => ({
                    value: String(id),
                    text: opensOn ? `${title} (${opensOn.year})` : `${title} (no dates yet)`,
                  }))}
                />
              </>
            ))}
          </>
        )
      },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await lockExercise(own, (await exerciseById(own, params.id)).id)
        if (exercise.version !== data.version) throw new Conflict('Somebody else changed this exercise in the meantime.')
        const ways = AUDIENCES.map((audience) => ({
          audience,
          how: data[`how-${audience}`],
          linkedId: data[`linked-${audience}`],
        }))
        await setWays(own, exercise, ways, actorOf(person))
        return urls.overview(exercise.id)
      },
    }),
  ]
}
