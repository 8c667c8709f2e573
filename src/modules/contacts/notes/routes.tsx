import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, day, DayField, dayValues, formRoute, RadioField, required } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { someContact } from '../people/example.js'
import { eyesOf } from '../people/list-routes.js'
import { contactAt } from '../people/queries.js'
import { urls } from '../urls.js'
import { keepNote, NOTE_HOWS, type NoteHow } from './note.js'

/** Staff write down a meeting, a call or a letter. */
export function noteRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/contacts/:id/notes/new', {
      may: 'contacts:change',
      example: someContact,
      title: async ({ params, person }) => {
        const contact = await contactAt(db, params.id, eyesOf(person))
        return `What happened between us and ${contact.name || 'this contact'}?`
      },
      back: ({ id }) => urls.contact(Number(id)),
      schema: z.object({
        how: z.enum(Object.keys(NOTE_HOWS) as [NoteHow, ...NoteHow[]], 'Choose how you were in touch'),
        day: day('Enter the day').refine(
          (given) => !(given instanceof Temporal.PlainDate) || Temporal.PlainDate.compare(given, clock.today()) <= 0,
          'The day cannot lie ahead',
        ),
        text: required(2000, 'Enter what was said or agreed'),
      }),
      days: ['day'],
      start: async () => dayValues('day', clock.today()),
      fields: (form) => (
        <>
          <RadioField
            form={form}
            name="how"
            label="How were you in touch?"
            choices={Object.entries(NOTE_HOWS).map(([value, text]) => ({ value, text }))}
          />
          <DayField form={form} name="day" label="When was it?" />
          <AreaField
            form={form}
            name="text"
            label="What was said or agreed?"
            hint="They can ask to read it. A view on policing belongs under Consultations, where it counts."
          />
        </>
      ),
      save: async (tx, data, { params, person }) => {
        const by = eyesOf(person)
        const { id } = await contactAt(tx, params.id, by)
        await keepNote(tx, { contact: id, ...data, by, at: clock.now() }, actorOf(person))
        return doneAt(urls.contact(id), 'Written down')
      },
    }),
  ]
}
