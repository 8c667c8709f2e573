import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { AreaField, formRoute, optional, TextField, TickField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { dayInWords, type Form, type Route } from '#platform/web'
import type { Html } from '#platform/html'
import { staffToChoose } from '#modules/identity'
import { urls } from '../urls.js'
import type { CountedBesides, Event, EventKind } from './event.js'
import { attendingFrom, attendingTicks, countOrNone, ticks, whoChoices } from './form.js'
import { sayOutcome } from './keep-event.js'
import { eventAt, someEvent } from './queries.js'

const count = (value: number | null): string => (value === null ? '' : String(value))

/** What is counted besides, as it is asked. */
const ASKED = {
  cards: 'How many feedback cards came in?',
  signUps: 'How many people signed up for a newsletter?',
  members: 'How many elected members came?',
  aware: 'How many of them said that they know it well now?',
  guests: 'How many guests came with those who were thanked?',
  watchedLive: 'How many watched online at the time?',
  watchedLater: 'How many watched it later?',
} as const satisfies Record<keyof CountedBesides, string>

/** Kinds of event that people can watch online, also where no address was noted. */
const SHOWN: readonly EventKind[] = ['scrutiny', 'forum', 'seminar', 'conference', 'talk']

/** What is asked besides of an event of this kind. */
export const besidesOf = ({ kind, online }: Pick<Event, 'kind' | 'online'>): readonly (keyof CountedBesides)[] => [
  ...(kind === 'seminar' ? (['members', 'aware'] as const) : []),
  ...(kind === 'thanks' ? (['guests'] as const) : []),
  ...(online !== '' || SHOWN.some((one) => one === kind) ? (['watchedLive', 'watchedLater'] as const) : []),
  ...(kind === 'thanks' ? [] : (['cards', 'signUps'] as const)),
]

const besides = {
  cards: countOrNone().optional(),
  signUps: countOrNone().optional(),
  members: countOrNone().optional(),
  aware: countOrNone().optional(),
  guests: countOrNone().optional(),
  watchedLive: countOrNone().optional(),
  watchedLater: countOrNone().optional(),
}

const BesideFields = ({ form, event }: { form: Form; event: Event }): Html => (
  <>
    {besidesOf(event).map((name) => (
      <TextField form={form} name={name} label={`${ASKED[name]} (optional)`} hint={HINTS[name]} width="5" numeric />
    ))}
  </>
)

const HINTS: Partial<Record<keyof CountedBesides, string>> = {
  cards: 'Empty: those that were keyed for this event are counted',
  signUps: 'Empty: those who confirmed that they signed up there are counted',
}

/** Staff say what became of an event: who was there, how many people it reached, what they said. */
export function outcomeRoute(house: House): Route {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.staffEvent(Number(id))
  return formRoute(house, '/staff/events/:id/outcome', {
    may: 'engagement:keep',
    example: someEvent('delivered'),
    title: async ({ params, person }) => `What became of “${(await eventAt(db, params.id, person?.id)).title}”?`,
    back,
    schema: z
      .object({
        who: ticks,
        residents: countOrNone(),
        staffMet: countOrNone(),
        questions: countOrNone(),
        partnersMet: countOrNone(),
        feedback: optional(4000),
        rating: z
          .string()
          .trim()
          .regex(/^$|^[1-5]([.,]\d{1,2})?$/, 'Enter a number from 1 to 5, like 4.3')
          .default('')
          .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
          .refine((mean) => mean === null || (mean >= 1 && mean <= 5), 'Enter a number from 1 to 5, like 4.3'),
        ratedBy: countOrNone(),
        ...besides,
        version: version(),
      })
      .refine(({ rating, ratedBy }) => rating === null || (ratedBy !== null && ratedBy > 0), {
        path: ['ratedBy'],
        message: 'Enter how many people said so: a mean without it says little',
      }),
    labels: {
      who: 'Who was there',
      residents: 'Residents met',
      staffMet: 'Police officers and staff met',
      questions: 'Questions answered or feedback given',
      partnersMet: 'Partners met',
      feedback: 'What was heard',
      rating: 'What people thought of it',
      ratedBy: 'How many said so',
      ...ASKED,
    },
    start: async ({ params, person }) => {
      const event = await eventAt(db, params.id, person?.id)
      return {
        who: attendingTicks(event),
        residents: count(event.residents),
        staffMet: count(event.staffMet),
        questions: count(event.questions),
        partnersMet: count(event.partnersMet),
        feedback: event.feedback,
        rating: count(event.rating),
        ratedBy: count(event.ratedBy),
        ...Object.fromEntries(besidesOf(event).map((name) => [name, count(event[name])])),
        version: String(event.version),
      }
    },
    fields: async (form, { params, person }) => (
      <>
        <TextField
          form={form}
          name="residents"
          label="How many residents did you meet?"
          hint="Empty where nobody counted: that is not 0. People who booked and came, and chats that were logged, are then counted"
          width="5"
          numeric
        />
        <TextField form={form} name="staffMet" label="How many police officers and staff?" width="5" numeric />
        <TextField
          form={form}
          name="questions"
          label="How many questions were answered or feedback given?"
          hint="Empty: cards and ticks that were keyed for this event are counted"
          width="5"
          numeric
        />
        <TickField
          form={form}
          name="who"
          label="Who was there?"
          hint="As planned; change it where it came differently"
          choices={await whoChoices(house, form)}
          small
        />
        <AreaField form={form} name="feedback" label="What was heard? (optional)" hint="What people said and asked. No names" rows={5} />
        <BesideFields form={form} event={await eventAt(db, params.id, person?.id)} />
        <TextField form={form} name="partnersMet" label="How many partners? (optional)" width="5" numeric />
        <TextField
          form={form}
          name="rating"
          label="What did people think of it, from 1 to 5? (optional)"
          hint="The mean of the evaluation forms"
          width="5"
        />
        <TextField form={form} name="ratedBy" label="How many people said so? (with the mean)" width="5" numeric />
      </>
    ),
    check: async ({ who }, { params, person }) => {
      const event = await eventAt(db, params.id, person?.id)
      const here = new Set([...(await staffToChoose(db)).map(({ id }) => id), ...event.officers])
      const problems: Record<string, string> = {}
      if (Temporal.PlainDate.compare(event.day, clock.today()) > 0)
        problems['residents'] = `It is on ${dayInWords(event.day)}: change its day first if it was earlier`
      if (event.state === 'cancelled') problems['residents'] = 'It was cancelled'
      if (attendingFrom(who).officers.some((one) => !here.has(one))) problems['who'] = 'Choose people from the list'
      return problems
    },
    save: async (tx, { version: seen, who, ...outcome }, { params, person }) => {
      const event = await eventAt(tx, params.id, person?.id)
      await sayOutcome(tx, event, { ...outcome, ...attendingFrom(who) }, seen, person, clock.now())
      return urls.staffEvent(event.id)
    },
  })
}
