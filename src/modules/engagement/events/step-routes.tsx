import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, ListField, RadioField, required, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, type Route } from '#platform/web'
import { urls } from '../urls.js'
import { AHEAD, STATES } from './event.js'
import { cancelEvent, moveEvent } from './keep-event.js'
import { outcomeRoute } from './outcome-route.js'
import { eventAt, eventsByIds, eventsFor, someEvent } from './queries.js'

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

    outcomeRoute(house),

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
