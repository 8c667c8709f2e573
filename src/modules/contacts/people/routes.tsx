import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { record, recordAccess } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { formRoute, RadioField } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, NotFound, page, route, type Route, type Visit } from '#platform/web'
import { interestsOf, setInterests } from '../wordlists/wordlists.js'
import { urls } from '../urls.js'
import { AgreementFields, agreeingFrom, agreementFields, agreementProblems } from './agreement-form.js'
import { changeDetails } from './change-details.js'
import { type Contact, PURPOSE_LIST, PURPOSES } from './contact.js'
import { contactFacts } from './contact-facts.js'
import { ContactPage } from './contact-page.js'
import { detailChoices, DetailsFields, detailsLabels, detailsSchema, detailsValues, notListed } from './details-form.js'
import { someContact } from './example.js'
import { agree } from './keep-contact.js'
import { eyesOf } from './list-routes.js'
import { agreesTo, contactAt, contactsWith } from './queries.js'
import { liftSuppression, wantsNothing } from './suppression.js'
import { timelineOf } from './timeline.js'
import { TimelineTable } from './timeline-table.js'
import { eraseContact, withdraw } from './withdraw.js'

const ERASE_REASONS = {
  'asked-to-be-erased': 'They asked us to erase it',
  'no-longer-needed': 'We no longer need it',
  'should-not-have-it': 'We should not have it',
} as const
type EraseReason = keyof typeof ERASE_REASONS

/** Staff look at one contact, correct it, write down what they agreed to or no longer want, and erase it. */
export function peopleRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const changing = { may: 'contacts:change', example: someContact, back: ({ id }: { id: string }) => urls.contact(Number(id)) } as const
  const nameOf = async (visit: Visit<{ id: string }>) => {
    const contact = await contactAt(db, visit.params.id, eyesOf(visit.person))
    return contact.name || contact.email || 'this contact'
  }
  /** Who looks at somebody of a closed list is on record. */
  const noteLook = async ({ id, closed }: Contact, { person }: Pick<Visit, 'person'>) => {
    if (closed)
      await inTransaction(db, (tx) => recordAccess(tx, { by: actorOf(person), did: 'viewed', kind: 'contact', id, why: 'closed-list' }))
  }
  return [
    route('/staff/contacts/:id', {
      may: 'contacts:see',
      example: someContact,
      get: async (visit) => {
        const sight = eyesOf(visit.person)
        const contact = await contactAt(db, visit.params.id, sight)
        const { person } = visit
        if (!person) throw new NotFound('contact')
        const mayChange = may(visit.person, 'contacts:change')
        await noteLook(contact, visit)
        const facts = await contactFacts(db, house, contact, person)
        return page({
          title: contact.name || contact.email || 'A contact',
          body: <ContactPage {...facts} mayChange={mayChange} mayList={may(visit.person, 'contacts:keep-lists')} />,
          crumbs: [{ text: 'Contacts', href: urls.list }],
          personal: true,
        })
      },
    }),
    route('/staff/contacts/:id/timeline', {
      may: 'contacts:see',
      example: someContact,
      get: async (visit) => {
        const contact = await contactAt(db, visit.params.id, eyesOf(visit.person))
        const { person } = visit
        if (!person) throw new NotFound('contact')
        await noteLook(contact, visit)
        const title = `What happened between us and ${contact.name || contact.email || 'this contact'}`
        const timeline = await timelineOf(db, house, contact, person, visit.query['after'])
        return page({
          title,
          body: (
            <>
              <h1 class="govuk-heading-l">{title}</h1>
              <TimelineTable contact={contact.id} timeline={timeline} hideCaption />
            </>
          ),
          back: urls.contact(contact.id),
          personal: true,
        })
      },
    }),
    formRoute(house, '/staff/contacts/:id/details', {
      ...changing,
      title: async (visit) => `Correct ${await nameOf(visit)}`,
      schema: detailsSchema,
      labels: detailsLabels,
      start: async (visit) => {
        const contact = await contactAt(db, visit.params.id, eyesOf(visit.person))
        return detailsValues(contact, await interestsOf(db, contact.id))
      },
      fields: async (form) => <DetailsFields form={form} choices={await detailChoices(db, clock.today())} />,
      check: async (data, visit) => {
        const one = await contactAt(db, visit.params.id, eyesOf(visit.person))
        const same = data.email === '' ? undefined : (await contactsWith(db, data.email)).find(({ closed }) => closed === one.closed)
        return {
          ...notListed(data, await detailChoices(db, clock.today())),
          ...(same && same.id !== one.id && { email: 'Another contact has this e-mail address' }),
        }
      },
      save: async (tx, { version, interests, ...details }, visit) => {
        const { id } = await contactAt(tx, visit.params.id, eyesOf(visit.person))
        await changeDetails(tx, id, details, version, actorOf(visit.person), clock.now())
        await setInterests(tx, id, interests)
        return urls.contact(id)
      },
    }),
    formRoute(house, '/staff/contacts/:id/agreements/new', {
      ...changing,
      title: async (visit) => `Why may we write to ${await nameOf(visit)}?`,
      schema: z.object(agreementFields),
      start: async (visit) => {
        await contactAt(db, visit.params.id, eyesOf(visit.person))
        return {}
      },
      fields: (form) => <AgreementFields form={form} />,
      check: async (data, visit) => {
        const contact = await contactAt(db, visit.params.id, eyesOf(visit.person))
        const alone = data.how === 'office' && (await wantsNothing(db, contact))
        return {
          ...agreementProblems(data),
          ...(alone && { how: 'They want nothing more from us: only they themselves can ask for it again' }),
        }
      },
      save: async (tx, data, visit) => {
        const { id, email, phone } = await contactAt(tx, visit.params.id, eyesOf(visit.person))
        // They said so themselves: that brings them back.
        if (data.how !== 'office') for (const address of [email, phone]) await liftSuppression(tx, address)
        await agree(tx, id, agreeingFrom(data, clock.today().toString()), data.how, clock.now())
        await record(tx, { by: actorOf(visit.person), did: 'contacts:agree', kind: 'contact', id, detail: { purpose: data.purpose } })
        return doneAt(urls.contact(id), 'Written down')
      },
    }),
    formRoute(house, '/staff/contacts/:id/withdrawal', {
      ...changing,
      title: async (visit) => `What does ${await nameOf(visit)} no longer want?`,
      schema: z.object({
        what: z.enum([...PURPOSE_LIST, 'everything'], 'Choose what they no longer want'),
        how: z.enum(['phone', 'in-person', 'email', 'paper'], 'Choose how they told us'),
      }),
      start: async (visit) => {
        await contactAt(db, visit.params.id, eyesOf(visit.person))
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
                { value: 'phone', text: 'On the phone' },
                { value: 'in-person', text: 'In person' },
                { value: 'email', text: 'By e-mail' },
                { value: 'paper', text: 'By letter' },
              ]}
            />
          </>
        )
      },
      save: async (tx, { what, how }, visit) => {
        const { id } = await contactAt(tx, visit.params.id, eyesOf(visit.person))
        await withdraw(tx, id, what, how, actorOf(visit.person), clock.now())
        return urls.contact(id)
      },
    }),
    formRoute(house, '/staff/contacts/:id/erasure', {
      ...changing,
      title: async (visit) => `Erase ${await nameOf(visit)}`,
      schema: z.object({ why: z.enum(Object.keys(ERASE_REASONS) as [EraseReason, ...EraseReason[]], 'Choose why') }),
      start: async (visit) => {
        await contactAt(db, visit.params.id, eyesOf(visit.person))
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
        const { id } = await contactAt(tx, visit.params.id, eyesOf(visit.person))
        await eraseContact(tx, id, why, actorOf(visit.person), clock.now())
        return urls.list
      },
    }),
  ]
}
