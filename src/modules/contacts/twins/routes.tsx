import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute, RadioField, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, NotFound, page, Pager, type Route, route } from '#platform/web'
import { LONDON } from '#platform/clock'
import { someContact } from '../people/example.js'
import { findByName } from '../people/find-by-name.js'
import { eyesOf } from '../people/list-routes.js'
import { asEmail } from '../people/normalise.js'
import { contactAt, findContact } from '../people/queries.js'
import type { Contact } from '../people/contact.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { YesNo } from '../yes-no.js'
import { setApart } from './find-twins.js'
import { join, part } from './join.js'
import { openTwins, twinAt } from './queries.js'
import { TWIN_WHYS } from './twin.js'

const A_PAGE = 50

const someTwin = async (db: Db): Promise<Record<string, string>> => ({ id: String((await openTwins(db, 0, 1))[0]?.id ?? 0) })

async function someJoining(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('contacts.joining').select('id').where('parted_at', 'is', null).orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

const nameOf = (one: Contact): string => one.name || one.email || one.phone || 'No name'

/** Two contacts side by side. */
function SideBySide({ contacts }: { contacts: readonly [Contact, Contact] }): Html {
  const day = (one: Contact) => dayInWords(one.createdAt.toZonedDateTimeISO(LONDON).toPlainDate())
  const line = (text: string, of: (one: Contact) => string) => [text, of(contacts[0]), of(contacts[1])]
  return (
    <div class="side-by-side">
      <DataTable
        caption="Both side by side"
        hideCaption
        columns={[{ text: '' }, { text: 'First' }, { text: 'Second' }]}
        rows={[
          line('Name', (one) => one.name),
          line('E-mail', (one) => one.email),
          line('Phone', (one) => one.phone),
          line('Postal address', (one) => one.address),
          line('Place', (one) => one.place ?? ''),
          line('Came by', (one) => one.form),
          line('Since', day),
        ]}
      />
    </div>
  )
}

/** Staff look at contacts that may be one, join them, and part them again. */
export function twinRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.twins, {
      may: 'contacts:change',
      get: async ({ query }) => {
        const after = /^\d{1,9}$/.test(query['after'] ?? '') ? Number(query['after']) : 0
        const pairs = await openTwins(db, after, A_PAGE)
        const last = pairs.at(-1)
        return page({
          title: 'Contacts that may be one',
          back: urls.list,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Contacts that may be one</h1>
              <p class="govuk-body">Say of each pair whether they are the same. Joining can be undone at any time.</p>
              <DataTable
                caption="Not judged yet"
                captionSize="m"
                columns={[{ text: 'First' }, { text: 'Second' }, { text: 'Why they look alike' }]}
                rows={pairs.map(({ id, contacts: [one, other], why }) => [
                  <a class="govuk-link" href={urls.twin(id)}>
                    {nameOf(one)}, {one.email || one.phone || one.address}
                  </a>,
                  `${nameOf(other)}, ${other.email || other.phone || other.address}`,
                  TWIN_WHYS[why],
                ])}
                empty="None."
              />
              <Pager older={pairs.length === A_PAGE && last ? `${urls.twins}?after=${last.id}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/contacts/twins/:id', {
      may: 'contacts:change',
      example: someTwin,
      title: 'Are these the same?',
      back: urls.twins,
      schema: z.object({ answer: z.enum(['first', 'second', 'apart'], 'Choose whether they are the same') }),
      start: async ({ params }) => {
        await twinAt(db, params.id)
        return {}
      },
      fields: async (form, { params }) => {
        const { contacts, why } = await twinAt(db, params.id)
        return (
          <>
            <p class="govuk-body">{TWIN_WHYS[why]}.</p>
            <SideBySide contacts={contacts} />
            <RadioField
              form={form}
              name="answer"
              label="Are they the same?"
              choices={[
                {
                  value: 'first',
                  text: 'Yes: keep the first',
                  hint: 'It takes over what it lacks, and all posts, notes, agreements and lists of the second',
                },
                { value: 'second', text: 'Yes: keep the second' },
                { value: 'apart', text: 'No: they are different', hint: 'They are not shown here again' },
              ]}
            />
          </>
        )
      },
      save: async (tx, { answer }, { params, person }) => {
        const by = { actor: actorOf(person), person: eyesOf(person) }
        const twin = await twinAt(tx, params.id)
        if (answer === 'apart') {
          await setApart(tx, twin.id, by.person)
          return doneAt(urls.twins, 'They stay apart')
        }
        const [kept, gone] = answer === 'first' ? [twin.one, twin.other] : [twin.other, twin.one]
        await join(tx, kept, gone, by, clock.now())
        return doneAt(urls.contact(kept), 'They are one contact now')
      },
    }),

    formRoute(house, '/staff/contacts/:id/joining', {
      may: 'contacts:change',
      example: someContact,
      back: ({ id }) => urls.contact(Number(id)),
      title: async ({ params, person }) => `Who else is ${nameOf(await contactAt(db, params.id, eyesOf(person)))}?`,
      schema: z.object({ other: required(254, 'Enter who else they are') }),
      start: async ({ params, person }) => {
        await contactAt(db, params.id, eyesOf(person))
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            This contact stays and takes over what it lacks, and all posts, notes, agreements and lists of the other. It can be undone.
          </p>
          <TextField
            form={form}
            name="other"
            label="The other contact"
            hint="The exact name or the e-mail address, as it stands under Contacts"
          />
        </>
      ),
      check: async ({ other }, { params, person }) => {
        const one = await contactAt(db, params.id, eyesOf(person))
        const found = await meant(db, other, one, eyesOf(person))
        const problem: Record<string, string> =
          found.length === 1
            ? found[0]?.closed === one.closed
              ? {}
              : { other: 'A contact of a closed list cannot be joined with an open one' }
            : {
                other:
                  found.length === 0
                    ? 'No other contact of this kind has this name or address'
                    : 'Several have this name: enter the e-mail address',
              }
        return problem
      },
      button: 'Join them',
      save: async (tx, { other }, { params, person }) => {
        const eyes = eyesOf(person)
        const one = await contactAt(tx, params.id, eyes)
        const [gone] = await meant(tx, other, one, eyes)
        if (!gone) throw new NotFound('contact')
        await join(tx, one.id, gone.id, { actor: actorOf(person), person: eyes }, clock.now())
        return doneAt(urls.contact(one.id), 'They are one contact now')
      },
    }),

    formRoute(house, '/staff/contacts/joinings/:id/parting', {
      may: 'contacts:change',
      example: someJoining,
      back: urls.list,
      title: 'Part these contacts again?',
      schema: z.object({ sure: z.enum(['yes', 'no'], 'Choose yes or no') }),
      start: async ({ params, person }) => {
        await joiningAt(db, params.id, eyesOf(person))
        return {}
      },
      fields: async (form, { params, person }) => {
        const { kept, gone } = await joiningAt(db, params.id, eyesOf(person))
        return (
          <>
            <p class="govuk-body">
              {nameOf(kept)} ({kept.email || kept.phone}) and {gone.name || 'the other'} ({gone.email || 'no e-mail address'}) are two
              contacts again, each with what it had before. What came since then stays with {nameOf(kept)}.
            </p>
            <YesNo form={form} label="Part them?" />
          </>
        )
      },
      button: 'Part them',
      save: async (tx, { sure }, { params, person }) => {
        const { id, kept: stays } = await joiningAt(tx, params.id, eyesOf(person))
        if (sure === 'no') return urls.contact(stays.id)
        const { kept } = await part(tx, id, { actor: actorOf(person), person: eyesOf(person) }, clock.now())
        return doneAt(urls.contact(kept), 'They are two contacts again')
      },
    }),
  ]
}

/** Whoever else of the same kind is meant by a name or an e-mail address. */
async function meant(db: Db, typed: string, one: Contact, eyes: number): Promise<readonly Contact[]> {
  const email = asEmail(typed)
  const found = email === undefined ? await findByName(db, typed, one.kind, eyes) : [await findContact(db, { email }, eyes)]
  return found.flatMap((other) => (other && other.id !== one.id && other.kind === one.kind ? [other] : []))
}

/** A joining that holds, with both contacts, or `NotFound`: also when the kept one is out of sight. */
async function joiningAt(db: Db, id: string, eyes: number) {
  const row = /^\d{1,9}$/.test(id)
    ? await own(db)
        .selectFrom('contacts.joining as j')
        .innerJoin('contacts.contact as c', 'c.id', 'j.gone')
        .select(['j.id', 'j.kept', 'c.name', 'c.email'])
        .where('j.id', '=', Number(id))
        .where('j.parted_at', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound(`joining ${id}`)
  return { id: row.id, kept: await contactAt(db, String(row.kept), eyes), gone: { name: row.name, email: row.email } }
}
