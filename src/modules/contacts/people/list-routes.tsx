import { z } from 'zod'
import { actorOf, may, type Person } from '#platform/access'
import { formRoute } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, NotFound, page, route, type Route } from '#platform/web'
import { type Post, POST_LIST } from '../roles/role.js'
import { postsNow } from '../roles/queries.js'
import { setInterests } from '../wordlists/wordlists.js'
import { urls } from '../urls.js'
import { AgreementFields, agreeingFrom, agreementFields, agreementProblems } from './agreement-form.js'
import { BASES } from './contact.js'
import { detailChoices, detailFields, DetailsFields, notListed, reachable, UNREACHABLE } from './details-form.js'
import { keepContact } from './keep-contact.js'
import { CONTACTS_A_PAGE, listContacts, type Narrowed } from './list-contacts.js'
import { ListPage } from './list-page.js'
import { findContact } from './queries.js'
import { isSuppressed } from './suppression.js'
import { setLead } from './change-details.js'

/** The one who looks, for what is in sight for them. */
export function eyesOf(person: Person | undefined): number {
  if (!person) throw new NotFound('contacts')
  return person.id
}

const ASKS = ['q', 'kind', 'post', 'sort', 'group', 'place', 'lead'] as const

function narrowed(asked: Readonly<Record<string, string>>): Narrowed {
  const { kind, post, sort, group, place, lead } = asked
  return {
    ...((kind === 'person' || kind === 'organisation') && { kind }),
    ...(post !== undefined && (post === 'elected' || POST_LIST.includes(post as Post)) && { post: post as Post | 'elected' }),
    ...(sort !== undefined && { bodySort: sort }),
    ...(group !== undefined && { interest: group }),
    ...(place !== undefined && { place }),
    ...(lead !== undefined && /^\d{1,9}$/.test(lead) && { lead: Number(lead) }),
  }
}

/** Staff look through the register of contacts and add to it by hand. */
export function listRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.list, {
      may: 'contacts:see',
      get: async (visit) => {
        const asked = Object.fromEntries(
          ASKS.flatMap((name) => {
            const text = (visit.query[name] ?? '').trim().slice(0, 100)
            return text === '' ? [] : [[name, text] as const]
          }),
        )
        const before = /^\d{1,9}$/.test(visit.query['before'] ?? '') ? Number(visit.query['before']) : undefined
        const contacts = await listContacts(db, { sight: eyesOf(visit.person), query: asked['q'], only: narrowed(asked), before })
        const last = contacts.at(-1)
        const older =
          contacts.length === CONTACTS_A_PAGE && last
            ? `${urls.list}?${new URLSearchParams({ ...asked, before: String(last.id) })}`
            : undefined
        const [posts, choices] = await Promise.all([
          postsNow(
            db,
            contacts.map(({ id }) => id),
          ),
          detailChoices(db, clock.today()),
        ])
        const mayChange = may(visit.person, 'contacts:change')
        const mayExport = may(visit.person, 'contacts:export')
        const mayImport = may(visit.person, 'contacts:import')
        return page({
          title: 'Contacts',
          body: <ListPage {...{ asked, contacts, posts, choices, older, mayChange, mayExport, mayImport }} />,
          wide: true,
        })
      },
    }),

    formRoute(house, urls.newContact, {
      may: 'contacts:change',
      title: 'Add a contact',
      back: urls.list,
      schema: z.object({ ...detailFields, ...agreementFields }).refine(reachable, UNREACHABLE),
      fields: async (form) => (
        <>
          <DetailsFields form={form} choices={await detailChoices(db, clock.today())} />
          <h2 class="govuk-heading-m">Why we may write to them</h2>
          <AgreementFields form={form} />
        </>
      ),
      check: async (data) => {
        const same = data.email === '' ? undefined : await findContact(db, { email: data.email }, 'open')
        return {
          ...notListed(data, await detailChoices(db, clock.today())),
          ...agreementProblems(data),
          ...(data.how === 'office' &&
            (await isSuppressed(db, data.email)) && {
              email: 'This address was erased, or asked to be left alone: only they can come back',
            }),
          ...(same && { email: `${same.name || 'Somebody'} has this e-mail address already: look them up under Contacts` }),
        }
      },
      button: 'Add this contact',
      save: async (tx, data, visit) => {
        const by = actorOf(visit.person)
        const { kind, name, email, phone, address, preferred, place, bodySort, lead, interests } = data
        const id = await keepContact(
          tx,
          {
            kind,
            name,
            email,
            phone,
            address,
            preferred,
            bodySort,
            place: place ?? undefined,
            source: { form: 'Added by staff', cameWith: 'conversation' },
            basis: BASES[data.basis],
            how: data.how,
            agrees: [agreeingFrom(data, clock.today().toString())],
          },
          by,
          clock.now(),
        )
        if (id === undefined) throw new NotFound('contact')
        await setInterests(tx, id, interests)
        await setLead(tx, id, lead)
        return doneAt(urls.contact(id), 'The contact is added')
      },
    }),
  ]
}
