import { z } from 'zod'
import { AreaField, formRoute, RadioField, required, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, doneAt, NotFound, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { officeCard } from '#modules/office'
import { urls } from '../urls.js'
import { ANSWER_WAYS } from './enquiry.js'
import { addNote, answerEnquiry, takeUpAgain } from './keep-enquiry.js'
import { enquiryAt, someEnquiry } from './queries.js'

/** Staff note steps, answer journalists by e-mail from here or in another way, and take an enquiry up again. */
export function answerRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/media/enquiries/:id/notes/new', {
      may: 'media:keep',
      example: someEnquiry('open'),
      title: 'Note a step',
      back: ({ id }) => urls.enquiry(Number(id)),
      schema: z.object({ text: required(2000, 'Enter what happened') }),
      start: async ({ params }) => {
        await enquiryAt(db, params.id)
        return {}
      },
      fields: (form) => (
        <AreaField form={form} name="text" label="What happened?" hint="Such as “Rang the force press office: they say by 3pm”" rows={4} />
      ),
      save: async (tx, { text }, { params, person }) => {
        const one = await enquiryAt(tx, params.id)
        await addNote(tx, one, text, writerOf(person), clock.now())
        return doneAt(urls.enquiry(one.id), 'Noted')
      },
    }),

    formRoute(house, '/staff/media/enquiries/:id/answer', {
      may: 'media:keep',
      example: someEnquiry('open'),
      title: 'Answer the journalist',
      back: ({ id }) => urls.enquiry(Number(id)),
      schema: z.object({
        state: z.enum(['answered', 'declined'], 'Choose what they are told'),
        answer: required(6000, 'Enter what they are told'),
        how: z.enum(['mail', 'phone', 'elsewhere'], 'Choose how they are told'),
        version: version(),
      }),
      labels: { state: 'What they are told', answer: 'The answer', how: 'How' },
      start: async ({ params }) => {
        const one = await enquiryAt(db, params.id)
        if (one.state !== 'open') throw new Conflict('It has been answered already')
        return { state: 'answered', how: one.email ? 'mail' : '', version: String(one.version) }
      },
      fields: async (form, { params }) => {
        const one = await enquiryAt(db, params.id)
        return (
          <>
            {govukInsetText({ text: one.asked })}
            <RadioField
              form={form}
              name="state"
              label="What are they told?"
              choices={[
                { value: 'answered', text: 'An answer' },
                { value: 'declined', text: 'That the office does not comment, and why' },
              ]}
            />
            <AreaField form={form} name="answer" label="The words" rows={8} />
            <RadioField
              form={form}
              name="how"
              label="How?"
              choices={[
                {
                  value: 'mail',
                  text: ANSWER_WAYS.mail,
                  hint: one.email ? `It goes to ${one.email}; the reply comes to you` : 'Their e-mail address is not noted yet',
                },
                { value: 'phone', text: ANSWER_WAYS.phone, hint: 'You rang them' },
                { value: 'elsewhere', text: ANSWER_WAYS.elsewhere, hint: 'You wrote from your own mailbox, or spoke to them' },
              ]}
            />
          </>
        )
      },
      button: 'Answer',
      check: async ({ how }, { params }) => {
        const problem: Record<string, string> =
          how === 'mail' && (await enquiryAt(db, params.id)).email === ''
            ? { how: 'Their e-mail address is not noted. Add it to the enquiry first, or choose another way' }
            : {}
        return problem
      },
      save: async (tx, { version: seen, ...told }, { params, person }) => {
        const one = await enquiryAt(tx, params.id)
        if (!person) throw new NotFound('person')
        const card = await officeCard(tx)
        const signature = [person.name, person.job, card?.name ?? ''].filter(Boolean).join('\n')
        await answerEnquiry(tx, one, told, seen, { ...writerOf(person), replyTo: person.email, signature }, clock.now())
        return doneAt(urls.enquiry(one.id), told.how === 'mail' ? 'The answer is on its way' : 'The answer is recorded')
      },
    }),

    formRoute(house, '/staff/media/enquiries/:id/again', {
      may: 'media:keep',
      example: someEnquiry('answered'),
      title: 'Take it up again',
      back: ({ id }) => urls.enquiry(Number(id)),
      schema: z.object({ why: required(300, 'Say why') }),
      start: async ({ params }) => {
        if ((await enquiryAt(db, params.id)).state === 'open') throw new Conflict('It is open already')
        return {}
      },
      fields: async (form, { params }) => (
        <>
          {govukInsetText({ text: (await enquiryAt(db, params.id)).asked })}
          <AreaField
            form={form}
            name="why"
            label="Why?"
            hint="They asked more, or something in the answer was wrong. The earlier answer stays among the notes"
            rows={3}
          />
        </>
      ),
      button: 'Take it up again',
      save: async (tx, { why }, { params, person }) => {
        const one = await enquiryAt(tx, params.id)
        await takeUpAgain(tx, one, why, writerOf(person), clock.now())
        return doneAt(urls.enquiry(one.id), 'It is open again')
      },
    }),
  ]
}
