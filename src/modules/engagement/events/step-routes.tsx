import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, formRoute, ListField, optional, RadioField, required, TextField, TickField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, type Route } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { urls } from '../urls.js'
import { AHEAD, STATES } from './event.js'
import { attendingFrom, attendingTicks, countOrNone, ticks, whoChoices } from './form.js'
import { cancelEvent, moveEvent, sayOutcome } from './keep-event.js'
import { eventAt, eventsByIds, eventsFor, someEvent } from './queries.js'

const count = (value: number | null): string => (value === null ? '' : String(value))

/** Staff say how certain an event is, what became of it, and that it is cancelled. */
export function stepRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.staffEvent(Number(id))
  return [
    formRoute(house, '/staff/events/:id/next-step', {
      may: 'engagement:keep',
      example: someEvent('confirmed'),
      title: async ({ params, person }) => `How certain is “${(await eventAt(db, params.id, person?.id)).title}”?`,
      back,
      schema: z.object({ state: z.enum(AHEAD, 'Choose how certain it is'), version: version() }),
      labels: { state: 'How certain it is' },
      words: Object.fromEntries(Object.entries(STATES).map(([state, { word }]) => [state, word])),
      start: async ({ params, person }) => {
        const { state, version: seen } = await eventAt(db, params.id, person?.id)
        return { state, version: String(seen) }
      },
      fields: (form) => (
        <RadioField
          form={form}
          name="state"
          label="How certain is it?"
          choices={[
            { value: 'confirmed', text: 'It is fixed' },
            { value: 'to-confirm', text: 'It is still to be confirmed' },
            { value: 'invited', text: 'We are invited and have not decided' },
            { value: 'possible', text: 'It is an idea' },
          ]}
        />
      ),
      save: async (tx, { state, version: seen }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        if (!AHEAD.some((one) => one === event.state)) throw new Conflict('It is no longer ahead')
        await moveEvent(tx, event, state, seen, actorOf(person), clock.now())
        return urls.staffEvent(event.id)
      },
    }),

    formRoute(house, '/staff/events/:id/outcome', {
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
          version: String(event.version),
        }
      },
      fields: async (form) => (
        <>
          <TextField
            form={form}
            name="residents"
            label="How many residents did you meet?"
            hint="Empty where nobody counted: that is not 0"
            width="5"
            numeric
          />
          <TextField form={form} name="staffMet" label="How many police officers and staff?" width="5" numeric />
          <TextField form={form} name="questions" label="How many questions were answered or feedback given?" width="5" numeric />
          <TickField
            form={form}
            name="who"
            label="Who was there?"
            hint="As planned; change it where it came differently"
            choices={await whoChoices(house, form)}
            small
          />
          <AreaField form={form} name="feedback" label="What was heard? (optional)" hint="What people said and asked. No names" rows={5} />
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
    }),

    formRoute(house, '/staff/events/:id/cancellation', {
      may: 'engagement:keep',
      example: someEvent('confirmed'),
      title: async ({ params, person }) => `Cancel “${(await eventAt(db, params.id, person?.id)).title}”`,
      back,
      schema: z.object({
        why: required(300, 'Say why it is cancelled'),
        rebooked: z
          .string()
          .regex(/^\d{0,9}$/, 'Choose an event from the list')
          .default(''),
        version: version(),
      }),
      labels: { why: 'Why it is cancelled', rebooked: 'Takes its place' },
      start: async ({ params, person }) => {
        const { why, rebooked, version: seen } = await eventAt(db, params.id, person?.id)
        return { why, rebooked: rebooked === null ? '' : String(rebooked), version: String(seen) }
      },
      fields: async (form, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const others = await eventsFor(db, event.closed ? person?.id : undefined, {
          states: AHEAD,
          from: clock.today(),
          earliest: true,
          most: 100,
        })
        return (
          <>
            <TextField
              form={form}
              name="why"
              label="Why is it cancelled?"
              hint={
                event.advertisedAt === null
                  ? '“Nobody signed up”, “No agenda items”'
                  : 'Residents read it: it stays in the programme, marked as cancelled'
              }
            />
            <ListField
              form={form}
              name="rebooked"
              label="What takes its place? (optional)"
              none="Nothing yet"
              choices={others
                .filter(({ id }) => id !== event.id)
                .map(({ id, title, day: on }) => ({ value: String(id), text: `${dayInWords(on)}: ${title}` }))}
            />
          </>
        )
      },
      button: 'Cancel it',
      warning: true,
      check: async ({ rebooked }, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const problems: Record<string, string> = {}
        if (event.state === 'delivered') problems['why'] = 'It was delivered already'
        if (rebooked !== '' && (Number(rebooked) === event.id || (await eventsByIds(db, [Number(rebooked)], person?.id)).length === 0))
          problems['rebooked'] = 'Choose an event from the list'
        return problems
      },
      save: async (tx, { why, rebooked, version: seen }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await cancelEvent(tx, event, { why, rebooked: rebooked === '' ? null : Number(rebooked) }, seen, actorOf(person), clock.now())
        return doneAt(urls.staffEvent(event.id), 'It is cancelled')
      },
    }),
  ]
}
