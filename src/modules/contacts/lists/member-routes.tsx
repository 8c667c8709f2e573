import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { AreaField, formRoute, ListField, optional, RadioField, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, NotFound, type Params, type Route, type Visit } from '#platform/web'
import { agreementProblems, HowField } from '../people/agreement-form.js'
import { BASES, BASES_OF, type How } from '../people/contact.js'
import { someContact } from '../people/example.js'
import { findByName } from '../people/find-by-name.js'
import { keepContact } from '../people/keep-contact.js'
import { eyesOf } from '../people/list-routes.js'
import { asEmail, asPhone } from '../people/normalise.js'
import { contactAt, findContact } from '../people/queries.js'
import { urls } from '../urls.js'
import { own } from '../tables.js'
import { LEFT, type Left } from './list.js'
import { putOnList, takeOffList } from './keep-lists.js'
import { listAt, listsFor } from './queries.js'
import { someList } from './routes.js'

const TOLD: readonly How[] = ['paper', 'phone', 'email', 'in-person']
const REASONS: readonly Left[] = ['asked', 'removed', 'bounced']

async function someMember(db: Db): Promise<Record<string, string>> {
  const row = await own(db)
    .selectFrom('contacts.list_member as m')
    .innerJoin('contacts.list as list', 'list.id', 'm.list')
    .select(['m.list', 'm.contact'])
    .where('m.left_at', 'is', null)
    .where('list.closed', '=', false)
    .where('list.ended_at', 'is', null)
    .orderBy('m.id')
    .executeTakeFirst()
  return { id: String(row?.list ?? 0), contact: String(row?.contact ?? 0) }
}

/** Staff put people on lists and take them off. On a closed list somebody can stand who is known nowhere else. */
export function memberRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const find = (visit: Visit<Params<'/staff/contacts/lists/:id'>>) => listAt(db, visit.params.id, eyesOf(visit.person))
  /** Whoever is meant by a name or an e-mail address. */
  const meant = async (handle: Db, typed: string, eyes: number) => {
    const email = asEmail(typed)
    if (email !== undefined) return [await findContact(handle, { email }, eyes)].flatMap((one) => one ?? [])
    const both = await Promise.all((['person', 'organisation'] as const).map((kind) => findByName(handle, typed, kind, eyes)))
    return both.flat()
  }
  return [
    formRoute(house, '/staff/contacts/lists/:id/members/new', {
      may: 'contacts:keep-lists',
      example: someList,
      back: ({ id }) => urls.contactList(Number(id)),
      title: async (visit) => `Put somebody on “${(await find(visit)).name}”`,
      schema: z.object({
        who: optional(254),
        name: optional(200),
        email: optional(254),
        phone: optional(40),
        how: z.enum(TOLD as [How, ...How[]], 'Choose how they told us').optional(),
        wording: optional(1000),
        evidence: optional(300),
      }),
      start: async (visit) => {
        await find(visit)
        return {}
      },
      fields: async (form, visit) => {
        const list = await find(visit)
        return (
          <>
            <TextField
              form={form}
              name="who"
              label="Somebody the office knows"
              hint="The exact name or the e-mail address, as it stands under Contacts"
            />
            <h2 class="govuk-heading-m">Or somebody new</h2>
            {list.closed && <p class="govuk-body">They will be known through this list only, to those who may open it.</p>}
            <TextField form={form} name="name" label="Name" />
            <TextField form={form} name="email" label="E-mail" type="email" />
            <TextField form={form} name="phone" label="Phone" type="tel" width="20" />
            <HowField form={form} label="How did they say yes?" of={TOLD} />
            <AreaField form={form} name="wording" label="The words they agreed to" rows={2} />
            <TextField
              form={form}
              name="evidence"
              label="Where the proof lies"
              hint="Such as “Call of 4 November”. Never name a single answer or card."
            />
          </>
        )
      },
      check: async (data, visit) => {
        const list = await find(visit)
        if (data.who !== '') {
          const found = await meant(db, data.who, eyesOf(visit.person))
          const problem: Record<string, string> =
            found.length === 1
              ? {}
              : {
                  who:
                    found.length === 0
                      ? 'Nobody under Contacts has this name or address'
                      : 'Several have this name: enter the e-mail address',
                }
          return problem
        }
        const problem: Record<string, string> = {
          ...(data.email === '' &&
            data.phone === '' && { who: 'Enter somebody the office knows, or an e-mail address or phone number of somebody new' }),
          ...(data.email !== '' && asEmail(data.email) === undefined && { email: 'Enter an e-mail address, like name@example.org' }),
          ...(data.phone !== '' && asPhone(data.phone) === undefined && { phone: 'Enter a phone number, like 01632 960001' }),
          ...(data.how === undefined && { how: 'Choose how they said yes' }),
          ...(data.wording === '' && { wording: 'Enter the words they agreed to' }),
          ...agreementProblems({ ...data, purpose: list.purpose, basis: 'consent', how: data.how ?? 'phone' }),
        }
        if (!BASES_OF[list.purpose].includes('consent')) delete problem['basis']
        return problem
      },
      button: 'Put them on the list',
      save: async (tx, data, visit) => {
        const list = await listAt(tx, visit.params.id, eyesOf(visit.person))
        const by = actorOf(visit.person)
        const [known] = data.who === '' ? [] : await meant(tx, data.who, eyesOf(visit.person))
        const id =
          known?.id ??
          (await keepContact(
            tx,
            {
              name: data.name,
              email: data.email,
              phone: data.phone,
              source: { form: 'Added by staff', cameWith: 'conversation' },
              basis: BASES.consent,
              closed: list.closed,
              how: data.how ?? 'phone',
              agrees: [
                {
                  purpose: list.purpose,
                  basis: 'consent',
                  wording: data.wording,
                  evidence: data.evidence,
                  wordingVersion: clock.today().toString(),
                },
              ],
            },
            by,
            clock.now(),
          ))
        if (id === undefined) throw new NotFound('contact')
        const added = await putOnList(tx, list.id, id, 'office', by, clock.now())
        return doneAt(urls.contactList(list.id), added ? 'They are on the list' : 'They were on the list already')
      },
    }),

    formRoute(house, '/staff/contacts/lists/:id/members/:contact/removal', {
      may: 'contacts:keep-lists',
      example: someMember,
      back: ({ id }) => urls.contactList(Number(id)),
      title: async (visit) => {
        const contact = await contactAt(db, visit.params.contact, eyesOf(visit.person))
        return `Take ${contact.name || contact.email || 'this contact'} off “${(await find(visit)).name}”?`
      },
      schema: z.object({ why: z.enum(REASONS as [Left, ...Left[]], 'Choose why') }),
      start: async (visit) => {
        await find(visit)
        return {}
      },
      fields: (form) => <RadioField form={form} name="why" label="Why?" choices={REASONS.map((value) => ({ value, text: LEFT[value] }))} />,
      button: 'Take them off',
      save: async (tx, { why }, visit) => {
        const list = await listAt(tx, visit.params.id, eyesOf(visit.person))
        const contact = await contactAt(tx, visit.params.contact, eyesOf(visit.person))
        const gone = await takeOffList(tx, list.id, contact.id, why, actorOf(visit.person), clock.now())
        return doneAt(urls.contactList(list.id), gone ? 'They are off the list' : 'They were not on the list')
      },
    }),

    formRoute(house, '/staff/contacts/:id/lists/new', {
      may: 'contacts:keep-lists',
      example: someContact,
      back: ({ id }) => urls.contact(Number(id)),
      title: async (visit) => {
        const contact = await contactAt(db, visit.params.id, eyesOf(visit.person))
        return `Which list should ${contact.name || contact.email || 'this contact'} be on?`
      },
      schema: z.object({ list: z.string('Choose a list').regex(/^\d{1,9}$/, 'Choose a list') }),
      fields: async (form, visit) => {
        const lists = (await listsFor(db, eyesOf(visit.person))).filter((list) => list.kind === 'chosen')
        return (
          <ListField
            form={form}
            name="list"
            label="List"
            none="Choose"
            choices={lists.map(({ id, name }) => ({ value: String(id), text: name }))}
          />
        )
      },
      start: async (visit) => {
        await contactAt(db, visit.params.id, eyesOf(visit.person))
        return {}
      },
      check: async ({ list }, visit) => {
        const found = (await listsFor(db, eyesOf(visit.person))).some((one) => one.kind === 'chosen' && String(one.id) === list)
        const problem: Record<string, string> = found ? {} : { list: 'Choose a list' }
        return problem
      },
      save: async (tx, data, visit) => {
        const contact = await contactAt(tx, visit.params.id, eyesOf(visit.person))
        const list = await listAt(tx, data.list, eyesOf(visit.person))
        const added = await putOnList(tx, list.id, contact.id, 'office', actorOf(visit.person), clock.now())
        return doneAt(urls.contact(contact.id), added ? `On the list “${list.name}”` : 'They were on the list already')
      },
    }),
  ]
}
