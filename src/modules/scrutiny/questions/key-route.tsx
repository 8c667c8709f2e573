import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, optional, RadioField, required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { meetingAt, someMeeting } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { ask } from './ask.js'
import { type Channel, CHANNELS, type Whom, WHOMS } from './question.js'
import { CHOICES, oneOf } from './choices.js'

/** Staff key questions that were asked in the room, by social media, on paper or in any other way. */
export function keyRoute(house: House): Route {
  const { db, clock } = house
  return formRoute(house, '/staff/scrutiny/meetings/:id/questions/new', {
    may: 'scrutiny:keep',
    example: someMeeting(),
    title: async ({ params }) => `Key a question to “${(await meetingAt(db, params.id)).title}”`,
    back: ({ id }) => urls.meetingQuestions(Number(id)),
    schema: z.object({
      text: required(1000, 'Enter the question'),
      whom: oneOf<Whom>(WHOMS, 'Choose who should answer'),
      channel: oneOf<Channel>(CHANNELS, 'Choose how it came in'),
      name: optional(120),
      email: optional(254).refine((typed) => typed === '' || asEmail(typed) !== undefined, 'Enter an e-mail address like name@example.com'),
    }),
    start: async ({ params }) => {
      await meetingAt(db, params.id)
      return {}
    },
    fields: (form) => (
      <>
        <AreaField form={form} name="text" label="The question, as it was asked" rows={5} />
        <RadioField form={form} name="whom" label="Who should answer?" choices={CHOICES(WHOMS)} />
        <RadioField form={form} name="channel" label="How did it come in?" choices={CHOICES(CHANNELS)} />
        <TextField form={form} name="name" label="Who asks (optional)" hint="Never shown. On social media leave it empty" />
        <TextField form={form} name="email" label="E-mail address (optional)" hint="They are told once what became of it" type="email" />
      </>
    ),
    button: 'Key it',
    save: async (tx, { email, ...data }, { params, person }) => {
      const meeting = await meetingAt(tx, params.id)
      const sheet = { ...data, email: asEmail(email) ?? '', language: 'en' as const, quiet: false, askedAt: clock.now() }
      const { id, code } = await ask(tx, house, meeting, sheet, actorOf(person))
      return doneAt(urls.question(id), `It is kept. Its code is ${code}: give it to whoever asked`)
    },
  })
}
