import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { entries } from '#platform/audit'
import type { Db } from '#platform/db'
import { formRoute, RadioField } from '#platform/forms'
import { govukButton, govukInput } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, page, Pager, route, type Route } from '#platform/web'
import { placeByCode, places } from '#modules/office'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { changeDetails } from './change-details.js'
import { PURPOSES } from './contact.js'
import { ContactPage } from './contact-page.js'
import { DetailsFields, detailsLabels, detailsSchema, detailsValues } from './details-form.js'
import { agreementsOf, agreesTo, contactAt, CONTACTS_A_PAGE, findContact, listContacts } from './queries.js'
import { eraseContact, withdraw } from './withdraw.js'

const ERASE_REASONS = {
  'asked-to-be-erased': 'They asked us to erase it',
  'no-longer-needed': 'We no longer need it',
  'should-not-have-it': 'We should not have it',
} as const
type EraseReason = keyof typeof ERASE_REASONS

/** A contact to show the role matrix. */
async function someContact(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('contacts.contact').select('id').where('erased_at', 'is', null).orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

/** Staff look up, correct and erase contacts. */
export function peopleRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const changing = { may: 'contacts:change', example: someContact, back: ({ id }: { id: string }) => urls.contact(Number(id)) } as const
  const nameOf = async (id: string) => {
    const contact = await contactAt(db, id)
    return contact.name || contact.email || 'this contact'
  }
  return [
    route(urls.list, {
      may: 'contacts:see',
      get: async (visit) => {
        const query = visit.query['q'] ?? ''
        const before = /^\d{1,9}$/.test(visit.query['before'] ?? '') ? Number(visit.query['before']) : undefined
        const list = await listContacts(db, { query, before })
        const last = list.at(-1)
        const older =
          list.length === CONTACTS_A_PAGE && last
            ? `${urls.list}?${new URLSearchParams({ ...(query && { q: query }), before: String(last.id) })}`
            : undefined
        const body = (
          <>
            <h1 class="govuk-heading-l">Contacts</h1>
            <form method="get" action={urls.list} role="search">
              {govukInput({ id: 'q', name: 'q', label: { text: 'Name, e-mail or phone' }, value: query, classes: 'govuk-input--width-20' })}
              {govukButton({ text: 'Search', classes: 'govuk-button--secondary' })}
            </form>
            {may(visit.person, 'contacts:export') &&
              govukButton({ text: 'Export a list', href: urls.newExport, classes: 'govuk-button--secondary' })}
            <DataTable
              caption={query ? `Contacts with “${query}”` : 'Contacts, newest first'}
              captionSize="m"
              columns={[{ text: 'Name' }, { text: 'E-mail' }, { text: 'Phone' }, { text: 'Left on' }]}
              rows={list.map((one) => [
                <a class="govuk-link" href={urls.contact(one.id)}>
                  {one.name || one.email || 'No name'}
                </a>,
                one.email,
                one.phone,
                one.form,
              ])}
              empty={query ? 'Nobody matches.' : 'There are no contacts yet.'}
            />
            <Pager older={older} />
          </>
        )
        return page({ title: 'Contacts', body, wide: true })
      },
    }),
    route('/staff/contacts/:id', {
      may: 'contacts:see',
      example: someContact,
      get: async (visit) => {
        const contact = await contactAt(db, visit.params.id)
        const [agreements, timeline, place] = await Promise.all([
          agreementsOf(db, contact.id),
          entries(db, { kind: 'contact', subject: String(contact.id) }),
          contact.place === null ? undefined : placeByCode(db, contact.place),
        ])
        const body = (
          <ContactPage
            contact={contact}
            agreements={agreements}
            timeline={timeline}
            place={place?.name ?? contact.place ?? ''}
            mayChange={may(visit.person, 'contacts:change')}
          />
        )
        return page({
          title: contact.name || contact.email || 'A contact',
          body,
          crumbs: [{ text: 'Contacts', href: urls.list }],
          personal: true,
        })
      },
    }),
    formRoute(house, '/staff/contacts/:id/details', {
      ...changing,
      title: async (visit) => `Correct ${await nameOf(visit.params.id)}`,
      schema: detailsSchema,
      labels: detailsLabels,
      start: async (visit) => detailsValues(await contactAt(db, visit.params.id)),
      fields: async (form) => <DetailsFields form={form} places={await places(db, { on: clock.today() })} />,
      check: async ({ email }, visit) => {
        const same = email === '' ? undefined : await findContact(db, { email })
        const other: Record<string, string> = {}
        if (same && String(same.id) !== visit.params.id) other['email'] = 'Another contact has this e-mail address'
        return other
      },
      save: async (tx, { version, ...details }, visit) => {
        const id = Number(visit.params.id)
        await changeDetails(tx, id, details, version, actorOf(visit.person))
        return urls.contact(id)
      },
    }),
    formRoute(house, '/staff/contacts/:id/withdrawal', {
      ...changing,
      title: async (visit) => `What does ${await nameOf(visit.params.id)} no longer want?`,
      schema: z.object({
        what: z.enum(['outcome', 'future', 'newsletter', 'everything'], 'Choose what they no longer want'),
        how: z.enum(['phone', 'paper'], 'Choose how they told us'),
      }),
      start: async (visit) => {
        await contactAt(db, visit.params.id)
        return {}
      },
      fields: async (form, visit) => {
        const now = await agreesTo(db, Number(visit.params.id))
        const choices = [...now].map((purpose) => ({ value: purpose as string, text: PURPOSES[purpose] }))
        return (
          <>
            <RadioField
              form={form}
              name="what"
              label="What should stop?"
              choices={[...choices, { value: 'everything', text: 'Everything' }]}
            />
            <RadioField
              form={form}
              name="how"
              label="How did they tell us?"
              choices={[
                { value: 'phone', text: 'On the phone or in person' },
                { value: 'paper', text: 'By letter or e-mail' },
              ]}
            />
          </>
        )
      },
      save: async (tx, { what, how }, visit) => {
        const { id } = await contactAt(tx, visit.params.id)
        await withdraw(tx, id, what, how, actorOf(visit.person), clock.now())
        return urls.contact(id)
      },
    }),
    formRoute(house, '/staff/contacts/:id/erasure', {
      ...changing,
      title: async (visit) => `Erase ${await nameOf(visit.params.id)}`,
      schema: z.object({ why: z.enum(Object.keys(ERASE_REASONS) as [EraseReason, ...EraseReason[]], 'Choose why') }),
      start: async (visit) => {
        await contactAt(db, visit.params.id)
        return {}
      },
      button: 'Erase this contact',
      warning: true,
      fields: (form) => (
        <>
          <p class="govuk-body">
            The details cannot be brought back. What they answered is kept elsewhere and is not touched. An imported list cannot bring them
            back.
          </p>
          <RadioField
            form={form}
            name="why"
            label="Why?"
            choices={Object.entries(ERASE_REASONS).map(([value, text]) => ({ value, text }))}
          />
        </>
      ),
      save: async (tx, { why }, visit) => {
        const { id } = await contactAt(tx, visit.params.id)
        await eraseContact(tx, id, why, actorOf(visit.person), clock.now())
        return urls.list
      },
    }),
  ]
}
