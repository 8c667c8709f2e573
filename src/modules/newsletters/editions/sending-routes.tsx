import { z } from 'zod'
import { may } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import {
  AreaField,
  DayField,
  dayOrNone,
  formRoute,
  optional,
  RadioField,
  readTime,
  required,
  TextField,
  TickField,
  timeOrNone,
} from '#platform/forms'
import { govukSummaryList } from '#platform/govuk'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { doneAt, LinkList, momentInWords, type Route } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { audienceInWords } from '../newsletters/audience-words.js'
import { anyNewsletter } from '../newsletters/queries.js'
import { urls } from '../urls.js'
import { approve, backToDraft, finish, missingFrom } from './approve.js'
import { compose } from './compose.js'
import { mailHtml, mailText } from './lay-out.js'
import { editionAt, someEdition } from './queries.js'
import { frameOf } from './send.js'
import { writerOf } from './staff-routes.js'

/** A day and a time in the office as a moment: where the clocks go back, the earlier one; where they go forward, the next that exists. */
export const momentAt = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: LONDON, plainTime: readTime(time) }).toInstant()

/** Staff finish an edition, have it approved, try it out on colleagues, and take it back. */
export function sendingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const laidOut = async (handle: Db, id: string) => {
    const edition = await editionAt(handle, id)
    const newsletter = await anyNewsletter(handle, edition.newsletter)
    const composed = await compose(handle, house, newsletter, edition)
    const frame = await frameOf(handle, house, newsletter, edition)
    return { edition, newsletter, composed, frame, html: await mailHtml(composed, frame) }
  }

  return [
    formRoute(house, '/staff/newsletters/editions/:id/sending', {
      may: 'newsletters:write',
      example: someEdition('draft'),
      title: async ({ params }) => `When shall “${(await editionAt(db, params.id)).subject}” go out?`,
      back: ({ id }) => urls.edition(Number(id)),
      days: ['day'],
      schema: z
        .object({
          when: z.enum(['now', 'later'], 'Choose when it goes out'),
          day: dayOrNone(),
          time: timeOrNone(),
        })
        .refine(({ when, day }) => when === 'now' || day !== null, { path: ['day'], error: 'Enter the day on which it goes out' })
        .refine(({ when, time }) => when === 'now' || time !== '', { path: ['time'], error: 'Enter the time at which it goes out' }),
      fields: async (form, { params }) => {
        const newsletter = await anyNewsletter(db, (await editionAt(db, params.id)).newsletter)
        return (
          <>
            <p class="govuk-body">
              {newsletter.secondPerson
                ? 'Somebody else than its writers approves it first. From now on its words are fixed, so that what is approved is what goes out.'
                : 'From now on its words are fixed.'}
            </p>
            <p class="govuk-body">It goes to: {await audienceInWords(db, newsletter)}.</p>
            <RadioField
              form={form}
              name="when"
              label="When?"
              choices={[
                { value: 'now', text: newsletter.secondPerson ? 'As soon as it is approved' : 'Now' },
                { value: 'later', text: 'At a certain time' },
              ]}
            />
            <DayField form={form} name="day" label="Day (only for a certain time)" />
            <TextField form={form} name="time" label="Time (only for a certain time)" hint="To the minute, like 9:30 or 14:05" width="5" />
          </>
        )
      },
      button: 'Continue',
      check: async ({ when, day, time }, { params }) => {
        const { composed, html } = await laidOut(db, params.id)
        const [missing] = missingFrom(composed, html)
        const past = when === 'later' && day && Temporal.Instant.compare(momentAt(day, time), clock.now()) <= 0
        return { ...(missing && { when: missing }), ...(past && { day: 'This time is past. Enter a later one' }) }
      },
      save: async (tx, { when, day, time }, { params, person }) => {
        const edition = await editionAt(tx, params.id)
        const newsletter = await anyNewsletter(tx, edition.newsletter)
        const at = when === 'later' && day ? momentAt(day, time) : null
        const state = await finish(tx, house, newsletter, edition, at, { ...writerOf(person), maySend: may(person, 'newsletters:send') })
        return doneAt(urls.edition(edition.id), state === 'waiting' ? 'It waits for approval' : 'It is ready to go')
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:id/approval', {
      may: 'newsletters:send',
      example: someEdition('waiting'),
      title: async ({ params }) => `Approve “${(await editionAt(db, params.id)).subject}”?`,
      back: ({ id }) => urls.edition(Number(id)),
      schema: z
        .object({ what: z.enum(['approve', 'back'], 'Choose whether to approve it'), why: optional(500) })
        .refine(({ what, why }) => what === 'approve' || why !== '', { path: ['why'], error: 'Say what should change' }),
      fields: async (form, { params }) => {
        const { edition, newsletter, composed } = await laidOut(db, params.id)
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return (
          <>
            {govukSummaryList({
              rows: [
                row('Goes to', await audienceInWords(db, newsletter)),
                row('Goes out', edition.sendAt ? momentInWords(edition.sendAt) : 'As soon as it is approved'),
                row('Parts', composed.sections.map(({ heading }) => heading || 'Without a heading').join('; ')),
              ],
            })}
            <LinkList links={[{ text: 'Read the mail as it goes out', href: urls.preview(edition.id) }]} />
            <RadioField
              form={form}
              name="what"
              label="What do you decide?"
              choices={[
                { value: 'approve', text: 'Approve it: it goes out at the time its writers chose' },
                { value: 'back', text: 'Send it back to its writers' },
              ]}
            />
            <AreaField form={form} name="why" label="If you send it back: what should change?" rows={3} />
          </>
        )
      },
      button: 'Decide',
      check: async (_data, { params, person }): Promise<Record<string, string>> => {
        const edition = await editionAt(db, params.id)
        const own = edition.writers.includes(person?.id ?? 0) || edition.askedBy === person?.id
        return own ? { what: 'You wrote in this edition: somebody else must approve it' } : {}
      },
      save: async (tx, { what, why }, { params, person }) => {
        const edition = await editionAt(tx, params.id)
        if (what === 'approve') await approve(tx, edition, writerOf(person), clock.now())
        else await backToDraft(tx, edition, why, writerOf(person))
        return doneAt(urls.edition(edition.id), what === 'approve' ? 'Approved' : 'Sent back')
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:id/back-to-draft', {
      may: 'newsletters:write',
      example: someEdition('ready', 'waiting'),
      title: async ({ params }) => `Take “${(await editionAt(db, params.id)).subject}” back to a draft?`,
      back: ({ id }) => urls.edition(Number(id)),
      schema: z.object({ why: required(500, 'Say why, for your colleagues') }),
      fields: (form) => <AreaField form={form} name="why" label="Why?" hint="An approval is lost: it must be approved again" rows={3} />,
      button: 'Take it back',
      save: async (tx, { why }, { params, person }) => {
        await backToDraft(tx, await editionAt(tx, params.id), why, writerOf(person))
        return doneAt(urls.edition(Number(params.id)), 'It is a draft again')
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:id/test', {
      may: 'newsletters:write',
      example: someEdition('draft'),
      title: async ({ params }) => `Send a test of “${(await editionAt(db, params.id)).subject}”`,
      back: ({ id }) => urls.edition(Number(id)),
      schema: z.object({
        people: z.union([z.string(), z.array(z.string())], 'Choose who gets the test').transform((sent) => [sent].flat().map(Number)),
      }),
      fields: async (form) => (
        <>
          <p class="govuk-body">A test goes to colleagues only. Its links to leave lead to the sign-up page.</p>
          <TickField
            form={form}
            name="people"
            label="Who gets it?"
            choices={(await staffToChoose(db)).map(({ id, name, job }) => ({ value: String(id), text: name, hint: job }))}
          />
        </>
      ),
      button: 'Send the test',
      save: async (tx, { people }, { params }) => {
        const { edition, composed, frame } = await laidOut(tx, params.id)
        const shown = { ...frame, choices: house.origin + urls.subscribe, leave: house.origin + urls.subscribe }
        const html = await mailHtml(composed, shown)
        const chosen = (await staffToChoose(tx)).filter(({ id }) => people.includes(id))
        const now = clock.now().epochMilliseconds
        for (const { id, email } of chosen)
          await queueMail(tx, {
            key: `newsletters.test:${edition.id}:${now}:${id}`,
            to: email,
            subject: `Test: ${composed.subject}`,
            text: mailText(composed, shown),
            html,
            purpose: 'newsletters:test',
          })
        return doneAt(urls.edition(edition.id), `A test is on its way to ${chosen.map(({ name }) => name).join(', ')}`)
      },
    }),
  ]
}
