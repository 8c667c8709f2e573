import { z } from 'zod'
import { actorOf } from '#platform/access'
import { record } from '#platform/audit'
import { AreaField, formRoute, ListField, required, TickField } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { namedEvent, namedEvents } from '#modules/engagement'
import { openNewsletters } from '../newsletters/queries.js'
import { urls } from '../urls.js'
import { askToConfirm } from './sign-up.js'

/** The most addresses of one list. */
const MOST = 200

const addressesIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean)

/** Staff key the addresses that people wrote on a paper list at an event: each is asked by mail whether they want it. */
export function paperRoute(house: House): Route {
  const { db, clock } = house
  return formRoute(house, urls.paperSignUps, {
    may: 'newsletters:write',
    title: 'Key sign-ups from paper',
    back: urls.staff,
    schema: z.object({
      addresses: required(20_000, 'Enter the addresses'),
      newsletters: z.union([z.array(z.string()), z.string().transform((one) => [one])], 'Choose at least one newsletter'),
      event: z.string().default(''),
    }),
    start: async ({ query }) => ({ event: query['event'] ?? '' }),
    fields: async (form) => (
      <>
        <p class="govuk-body">
          Each gets a mail that asks whether they want it. Only who says yes there gets anything, and only they are counted. Those who get
          it already are asked too, so that nobody learns whose address we know.
        </p>
        <AreaField form={form} name="addresses" label="E-mail addresses, one in a line" rows={8} />
        <TickField
          form={form}
          name="newsletters"
          label="What did they sign up for?"
          choices={(await openNewsletters(db)).map(({ slug, name }) => ({ value: slug, text: name }))}
        />
        <ListField
          form={form}
          name="event"
          label="At which event? (optional)"
          none="None of these"
          choices={(await namedEvents(db, clock.today())).map(({ id, title, day }) => ({
            value: String(id),
            text: `${title}, ${day.toString()}`,
          }))}
        />
      </>
    ),
    check: async ({ addresses, newsletters }) => {
      const all = addressesIn(addresses)
      const wrong = all.find((one) => !asEmail(one))
      const slugs = new Set((await openNewsletters(db)).map(({ slug }) => slug))
      const problems: Record<string, string> = {}
      if (wrong !== undefined) problems['addresses'] = `“${wrong.slice(0, 60)}” is not an e-mail address`
      else if (all.length > MOST) problems['addresses'] = `Key ${MOST} addresses at a time or fewer`
      if (!newsletters.some((one) => slugs.has(one))) problems['newsletters'] = 'Choose at least one newsletter'
      return problems
    },
    button: 'Ask each of them',
    save: async (tx, { addresses, newsletters, event }, { person }) => {
      const at = (await namedEvent(tx, event))?.id ?? null
      const chosen = (await openNewsletters(tx)).filter(({ slug }) => newsletters.includes(slug)).map(({ id }) => id)
      const emails = [...new Set(addressesIn(addresses).flatMap((one) => asEmail(one) ?? []))]
      for (const email of emails)
        await askToConfirm(tx, house, { email, choices: { newsletters: chosen, alerts: null }, language: 'en', event: at })
      await record(tx, {
        by: actorOf(person),
        did: 'newsletters:key-sign-ups',
        kind: 'newsletters.sign_up',
        id: at ?? 0,
        detail: { addresses: emails.length },
      })
      return doneAt(urls.staff, emails.length === 1 ? '1 person is asked by mail' : `${emails.length} people are asked by mail`)
    },
  })
}
