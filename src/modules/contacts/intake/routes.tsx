import { z } from 'zod'
import { actorOf } from '#platform/access'
import { LONDON } from '#platform/clock'
import { AreaField, formRoute, ListField, optional, RadioField, required, TextField } from '#platform/forms'
import { govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, page, type Route, route } from '#platform/web'
import { namesOf } from '#modules/identity'
import { placeByCode, places } from '#modules/office'
import { listAt, listsFor } from '../lists/queries.js'
import { HowField, howInWords } from '../people/agreement-form.js'
import { type How, type Purpose, PURPOSES } from '../people/contact.js'
import { WhoFields } from '../people/details-form.js'
import { findByName } from '../people/find-by-name.js'
import { eyesOf } from '../people/list-routes.js'
import { asEmail, asPhone } from '../people/normalise.js'
import { findContact } from '../people/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { decline, handIn, intakeAt, takeUp, waitingIntake } from './intake.js'

const TOLD: readonly How[] = ['in-person', 'paper', 'phone', 'email']
const ABOUT: readonly Purpose[] = ['newsletter', 'future', 'invitations', 'alerts']

/** All staff hand in whom they met; those who keep the contacts look at each before it joins. */
export function intakeRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, urls.handIn, {
      may: 'staff',
      title: 'Hand in a contact',
      back: '/staff',
      schema: z
        .object({
          kind: z.enum(['person', 'organisation'], 'Choose a person or an organisation'),
          name: required(200, 'Enter the name'),
          organisation: optional(200),
          email: optional(254).refine(
            (text) => text === '' || asEmail(text) !== undefined,
            'Enter an e-mail address, like name@example.org',
          ),
          phone: optional(40).refine((text) => text === '' || asPhone(text) !== undefined, 'Enter a phone number, like 01632 960001'),
          place: optional(20).transform((code) => code || null),
          purpose: z.enum(ABOUT as [Purpose, ...Purpose[]], 'Choose what they said yes to'),
          how: z.enum(TOLD as [How, ...How[]], 'Choose how they said yes'),
          wording: required(1000, 'Enter the words they said yes to'),
          metAt: required(120, 'Enter where and when you met them'),
          evidence: optional(300),
          note: optional(500),
        })
        .refine(({ email, phone }) => email + phone !== '', { path: ['email'], error: 'Enter an e-mail address or a phone number' }),
      fields: async (form) => (
        <>
          <p class="govuk-body">
            Somebody you met who wants to hear from the office. A colleague looks at it before it joins the contacts.
          </p>
          <WhoFields form={form} />
          <TextField form={form} name="organisation" label="Where they work or help (optional)" />
          <ListField
            form={form}
            name="place"
            label="Place (optional)"
            none="Not known"
            choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
          />
          <RadioField
            form={form}
            name="purpose"
            label="What did they say yes to?"
            choices={ABOUT.map((value) => ({ value, text: PURPOSES[value] }))}
          />
          <HowField form={form} label="How did they say yes?" of={TOLD} />
          <AreaField form={form} name="wording" label="The words they said yes to" rows={2} />
          <TextField form={form} name="metAt" label="Where and when did you meet them?" hint="Such as “Aldermoor market, 4 November”" />
          <TextField
            form={form}
            name="evidence"
            label="Where the proof lies (optional)"
            hint="Such as “Sign-up sheet, filed under Events”"
          />
          <TextField form={form} name="note" label="Anything the colleague should know (optional)" />
        </>
      ),
      button: 'Hand it in',
      save: async (tx, data, { person }) => {
        const evidence = data.evidence || `Noted by staff: ${data.metAt}`
        await handIn(
          tx,
          { ...data, email: asEmail(data.email) ?? '', phone: asPhone(data.phone) ?? '', evidence, handedBy: actorOf(person) },
          clock.now(),
        )
        return doneAt(urls.handIn, 'Handed in: a colleague looks at it before it joins the contacts. You can hand in another')
      },
    }),

    route(urls.intake, {
      may: 'contacts:change',
      get: async () => {
        const waiting = await waitingIntake(db)
        const names = await namesOf(
          db,
          waiting.map(({ handedBy }) => handedBy),
        )
        return page({
          title: 'Handed in',
          back: urls.list,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Handed in</h1>
              <p class="govuk-body">Contacts that colleagues and others met. Each joins when you have looked at it.</p>
              <DataTable
                caption="Waiting, the oldest first"
                captionSize="m"
                columns={[{ text: 'Who' }, { text: 'Said yes to' }, { text: 'Met at' }, { text: 'Handed in' }]}
                rows={waiting.map((one) => [
                  <a class="govuk-link" href={urls.intakeOf(one.id)}>
                    {one.name || one.email || one.phone}
                  </a>,
                  PURPOSES[one.purpose],
                  one.metAt,
                  `${dayInWords(one.handedAt.toZonedDateTimeISO(LONDON).toPlainDate())}, ${names.get(one.handedBy) ?? ''}`,
                ])}
                empty="Nothing waits."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/contacts/intake/:id', {
      may: 'contacts:change',
      example: async (handle) => {
        const row = await own(handle)
          .selectFrom('contacts.intake')
          .select('id')
          .where('state', '=', 'waiting')
          .orderBy('id')
          .executeTakeFirst()
        return { id: String(row?.id ?? 0) }
      },
      title: async ({ params }) => {
        const one = await intakeAt(db, params.id)
        return `Should ${one.name || one.email || one.phone} join the contacts?`
      },
      back: urls.intake,
      schema: z.object({ answer: z.enum(['take', 'decline'], 'Choose whether it joins'), list: optional(9), why: optional(300) }),
      start: async ({ params }) => {
        await intakeAt(db, params.id)
        return {}
      },
      fields: async (form, { params, person }) => {
        const one = await intakeAt(db, params.id)
        const [lists, known, same, place] = await Promise.all([
          listsFor(db, eyesOf(person)),
          one.email === '' ? undefined : findContact(db, { email: one.email }, 'open'),
          findByName(db, one.name, one.kind, 'open'),
          one.place === null ? undefined : placeByCode(db, one.place),
        ])
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value || 'Not given' } })
        const like = known ?? same[0]
        return (
          <>
            {govukSummaryList({
              rows: [
                row('Name', one.name),
                row('E-mail', one.email),
                row('Phone', one.phone),
                row('Works or helps at', one.organisation),
                row('Place', place?.name ?? ''),
                row('Said yes to', `${PURPOSES[one.purpose]}: “${one.wording}”`),
                row('How', `${howInWords(one.how)}; ${one.evidence}`),
                row('Met at', one.metAt),
                row('Note', one.note),
              ],
            })}
            {like && (
              <p class="govuk-inset-text">
                {known ? 'The office knows this e-mail address: ' : 'The office knows somebody of this name: '}
                <a class="govuk-link" href={urls.contact(like.id)}>
                  {like.name || like.email}
                </a>
                {known ? '. It becomes the same contact, and what is missing is filled in.' : '.'}
              </p>
            )}
            <RadioField
              form={form}
              name="answer"
              label="Does it join?"
              choices={[
                { value: 'take', text: 'Yes' },
                { value: 'decline', text: 'No', hint: 'The details are forgotten at once' },
              ]}
            />
            <ListField
              form={form}
              name="list"
              label="If yes: onto a list (optional)"
              none="No list"
              choices={lists
                .filter((list) => list.kind === 'chosen' && !list.closed)
                .map(({ id, name }) => ({ value: String(id), text: name }))}
            />
            <TextField form={form} name="why" label="If no: why?" />
          </>
        )
      },
      check: async ({ answer, why, list }, { person }) => {
        const known =
          list === '' || (await listsFor(db, eyesOf(person))).some((one) => String(one.id) === list && one.kind === 'chosen' && !one.closed)
        const problem: Record<string, string> = {
          ...(answer === 'decline' && why === '' && { why: 'Enter why it does not join' }),
          ...(!known && { list: 'Choose a list' }),
        }
        return problem
      },
      save: async (tx, { answer, list, why }, { params, person }) => {
        const one = await intakeAt(tx, params.id)
        const by = { actor: actorOf(person), person: eyesOf(person), at: clock.now() }
        if (answer === 'decline') {
          await decline(tx, one, why, by)
          return doneAt(urls.intake, 'Declined: the details are forgotten')
        }
        const onto = list === '' ? null : (await listAt(tx, list, eyesOf(person))).id
        await takeUp(tx, one, onto, by)
        return doneAt(urls.intake, `${one.name || 'The contact'} has joined the contacts`)
      },
    }),
  ]
}
