import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { type Db, inTransaction } from '#platform/db'
import { formRoute, required, TextField } from '#platform/forms'
import { enqueue } from '#platform/jobs'
import type { House } from '#platform/module'
import { doneAt, page, type Params, type Route, route, type Visit } from '#platform/web'
import { staffNames } from '#modules/identity'
import { detailChoices } from '../people/details-form.js'
import { eyesOf } from '../people/list-routes.js'
import { attentionIn } from '../roles/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { checksOf } from './check-list.js'
import { filterInWords } from './filter-words.js'
import { changeList, endList, makeList } from './keep-lists.js'
import { ListFields, listLabels, listProblems, listSchema, listValues, newListSchema, sheetFrom } from './list-form.js'
import { nameTaken } from './name-taken.js'
import { ListPage, ListsPage } from './list-pages.js'
import type { ContactList } from './list.js'
import { listAt, listed, listsFor, readersOf } from './queries.js'
import { recountList } from './recount.js'

const A_PAGE = 50

/** A list to show the role matrix. */
export async function someList(db: Db): Promise<Record<string, string>> {
  const row = await own(db)
    .selectFrom('contacts.list')
    .select('id')
    .where('ended_at', 'is', null)
    .where('closed', '=', false)
    .where('kind', '=', 'chosen')
    .orderBy('id')
    .executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

/** Staff make lists, see who is on them, change and end them. */
export function contactListRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const names = async () => new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
  const find = (visit: Visit<Params<'/staff/contacts/lists/:id'>>) => listAt(db, visit.params.id, eyesOf(visit.person))
  const keeping = { may: 'contacts:keep-lists', example: someList, back: ({ id }: { id: string }) => urls.contactList(Number(id)) } as const
  const renamed = async (name: string, list: ContactList) => (list.closed ? {} : await nameTaken(db, name, list.id))

  return [
    route(urls.lists, {
      may: 'contacts:see',
      get: async ({ person }) => {
        const lists = await listsFor(db, eyesOf(person))
        return page({
          title: 'Lists',
          crumbs: [{ text: 'Contacts', href: urls.list }],
          body: <ListsPage lists={lists} owners={await names()} today={clock.today()} mayKeep={may(person, 'contacts:keep-lists')} />,
          wide: true,
        })
      },
    }),

    formRoute(house, urls.newList, {
      may: 'contacts:keep-lists',
      title: 'Make a list',
      back: urls.lists,
      schema: newListSchema,
      start: async ({ person }) => ({ owner: String(person?.id ?? '') }),
      fields: async (form) => <ListFields form={form} choices={await detailChoices(db, clock.today())} of={undefined} />,
      check: async (data) => ({
        ...listProblems(data, await detailChoices(db, clock.today())),
        ...(data.kind !== 'closed' && (await nameTaken(db, data.name))),
        ...(data.purpose === 'victims' &&
          data.kind !== 'closed' && { kind: 'A list of victims is always closed, and people are put on it one by one' }),
      }),
      button: 'Make the list',
      save: async (tx, data, { person }) => {
        const filtered = data.kind === 'filter'
        const id = await makeList(
          tx,
          { ...sheetFrom(data, filtered), purpose: data.purpose, kind: filtered ? 'filter' : 'chosen', closed: data.kind === 'closed' },
          actorOf(person),
          clock.now(),
          clock.today(),
        )
        if (filtered) await enqueue(tx, recountList, { list: id })
        return doneAt(
          data.kind === 'closed' && data.owner !== person?.id && !data.readers.includes(String(person?.id))
            ? urls.lists
            : urls.contactList(id),
          'The list is made',
        )
      },
    }),

    route('/staff/contacts/lists/:id', {
      may: 'contacts:see',
      example: someList,
      get: async (visit) => {
        const list = await find(visit)
        const after = /^\d{1,9}$/.test(visit.query['after'] ?? '') ? Number(visit.query['after']) : undefined
        const [rows, checks, readers, known, choices] = await Promise.all([
          listed(db, list, { after, limit: A_PAGE }),
          checksOf(db, list.id),
          list.closed ? readersOf(db, list.id) : [],
          names(),
          detailChoices(db, clock.today()),
        ])
        if (list.closed)
          await inTransaction(db, (tx) =>
            recordAccess(tx, { by: actorOf(visit.person), did: 'viewed', kind: 'contacts.list', id: list.id, why: 'closed-list' }),
          )
        const last = rows.at(-1)
        const attention = await attentionIn(
          db,
          rows.map(({ id }) => id),
          eyesOf(visit.person),
        )
        const facts = {
          list,
          rows,
          attention,
          owner: known.get(list.owner) ?? '',
          readers: readers.map((id) => known.get(id) ?? ''),
          filter: list.filter ? filterInWords(list.filter, choices) : [],
          older: rows.length === A_PAGE && last ? `${urls.contactList(list.id)}?after=${last.id}` : undefined,
          checks: checks.map((check) => ({ ...check, by: known.get(check.by) ?? '' })),
          today: clock.today(),
          mayKeep: may(visit.person, 'contacts:keep-lists'),
          mayExport: may(visit.person, 'contacts:export'),
        }
        return page({
          title: list.name,
          crumbs: [
            { text: 'Contacts', href: urls.list },
            { text: 'Lists', href: urls.lists },
          ],
          body: <ListPage {...facts} />,
          wide: true,
          personal: true,
        })
      },
    }),

    formRoute(house, '/staff/contacts/lists/:id/details', {
      ...keeping,
      title: async (visit) => `Change “${(await find(visit)).name}”`,
      schema: listSchema,
      labels: listLabels,
      start: async (visit) => {
        const list = await find(visit)
        return listValues(list, list.closed ? await readersOf(db, list.id) : [])
      },
      fields: async (form, visit) => <ListFields form={form} choices={await detailChoices(db, clock.today())} of={await find(visit)} />,
      check: async (data, visit) => ({
        ...listProblems(data, await detailChoices(db, clock.today())),
        ...(await renamed(data.name, await find(visit))),
      }),
      save: async (tx, data, visit) => {
        const list = await listAt(tx, visit.params.id, eyesOf(visit.person))
        await changeList(tx, list, sheetFrom(data, list.kind === 'filter'), data.version, actorOf(visit.person))
        if (list.kind === 'filter') await enqueue(tx, recountList, { list: list.id })
        const still = !list.closed || [data.owner, ...data.readers.map(Number)].includes(eyesOf(visit.person))
        return still ? urls.contactList(list.id) : urls.lists
      },
    }),

    formRoute(house, '/staff/contacts/lists/:id/end', {
      ...keeping,
      title: async (visit) => `End “${(await find(visit)).name}”?`,
      schema: z.object({ why: required(300, 'Enter why the list ends') }),
      start: async (visit) => {
        await find(visit)
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            Nobody is written to by this list any more. Those on it stay under Contacts, and what happened stays on record.
          </p>
          <TextField form={form} name="why" label="Why does it end?" />
        </>
      ),
      button: 'End the list',
      warning: true,
      save: async (tx, { why }, visit) => {
        const list = await listAt(tx, visit.params.id, eyesOf(visit.person))
        await endList(tx, list.id, why, actorOf(visit.person), clock.now())
        return doneAt(urls.lists, 'The list has ended')
      },
    }),
  ]
}
