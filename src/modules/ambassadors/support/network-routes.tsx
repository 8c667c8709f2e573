import { sql } from 'kysely'
import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { formRoute, ListField, optional, required, TextField, TickField, version } from '#platform/forms'
import { govukButton, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { Conflict, DataTable, DateText, doneAt, type Form, NotFound, page, type Route, route } from '#platform/web'
import { everyPlace, places, within } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Entry, ENTRY, ENTRY_KINDS, type EntryKind } from './network.js'

const entries = (db: Db) =>
  own(db)
    .selectFrom('ambassadors.network_entry')
    .select(['id', 'place', 'kind', 'name', 'reach', 'note', 'checked_on as checkedOn', 'ended', 'version'])
    .$castTo<Entry>()

/** Whom there is to know in these places: 500 at most. */
export const networkIn = async (db: Db, codes: readonly string[]): Promise<readonly Entry[]> =>
  codes.length === 0
    ? []
    : await entries(db)
        .where('ended', '=', false)
        .where('place', 'in', [...codes])
        .orderBy('place')
        .orderBy('kind')
        .orderBy('id')
        .limit(500)
        .execute()

type Sheet = Pick<Entry, 'place' | 'kind' | 'name' | 'reach' | 'note'>

/** Notes somebody or something to know in a place, looked up today. Returns its id. */
export async function addEntry(tx: Tx, sheet: Sheet, today: Temporal.PlainDate, by: ReturnType<typeof actorOf>): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('ambassadors.network_entry')
    .values({ ...sheet, checked_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'ambassadors:add-entry', kind: ENTRY, id })
  return id
}

async function entryAt(db: Db, id: string): Promise<Entry> {
  const found = /^\d{1,9}$/.test(id) ? await entries(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`entry ${id}`)
  return found
}

const fields = {
  place: required(20, 'Choose the part of the area'),
  kind: z.enum(Object.keys(ENTRY_KINDS) as [EntryKind, ...EntryKind[]], 'Choose what it is'),
  name: required(200, 'Enter a name'),
  reach: optional(300),
  note: optional(1000),
}

/** Staff keep whom there is to know in each part of the area: police bases, teams, councillors, groups. Ambassadors read it for theirs. */
export function networkRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const questions = async (form: Form): Promise<Html> => (
    <>
      <ListField
        form={form}
        name="place"
        label="Part of the area"
        none="Choose"
        choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <ListField
        form={form}
        name="kind"
        label="What is it?"
        none="Choose"
        choices={Object.entries(ENTRY_KINDS).map(([value, text]) => ({ value, text }))}
      />
      <TextField
        form={form}
        name="name"
        label="Name"
        hint="Councillors and officers in their public role; otherwise the group, not a person"
      />
      <TextField form={form} name="reach" label="How to reach it (optional)" />
      <TextField form={form} name="note" label="Good to know (optional)" />
    </>
  )
  const gone = async (place: string, self?: string): Promise<Record<string, string>> =>
    place === self || (await places(db, { on: clock.today() })).some(({ code }) => code === place)
      ? {}
      : { place: 'Choose a place from the list' }
  return [
    route(urls.network, {
      may: 'ambassadors:see',
      get: async ({ query, person }) => {
        const all = await everyPlace(db)
        const place = all.find(({ code }) => code === query['place']) ?? all.find(({ parent }) => parent === null)
        const found = place ? await networkIn(db, await within(db, place.code)) : []
        return page({
          title: 'Local network',
          back: urls.staff,
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Local network</h1>
              {may(person, 'ambassadors:keep') && govukButton({ text: 'Add to it', href: urls.newEntry })}
              <form method="get" action={urls.network}>
                {govukSelect({
                  id: 'place',
                  name: 'place',
                  label: { text: 'Part of the area' },
                  items: all.map(({ code, name }) => ({ value: code, text: name, selected: code === place?.code })),
                })}
                {govukButton({ text: 'Show it', classes: 'govuk-button--secondary' })}
              </form>
              <DataTable
                caption={place?.name ?? ''}
                captionSize="m"
                columns={[
                  { text: 'Name' },
                  { text: 'What' },
                  { text: 'Where' },
                  { text: 'How to reach it' },
                  { text: 'Good to know' },
                  { text: 'Looked up' },
                ]}
                rows={found.map((one) => [
                  may(person, 'ambassadors:keep') ? (
                    <a class="govuk-link" href={urls.entry(one.id)}>
                      {one.name}
                    </a>
                  ) : (
                    one.name
                  ),
                  ENTRY_KINDS[one.kind],
                  all.find(({ code }) => code === one.place)?.name ?? one.place,
                  one.reach,
                  one.note,
                  <DateText date={one.checkedOn} />,
                ])}
                empty="Nothing yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newEntry, {
      may: 'ambassadors:keep',
      title: 'Add to the local network',
      back: urls.network,
      schema: z.object(fields),
      fields: questions,
      check: async ({ place }) => await gone(place),
      button: 'Add',
      save: async (tx, data, { person }) => {
        await addEntry(tx, data, clock.today(), actorOf(person))
        return doneAt(`${urls.network}?place=${encodeURIComponent(data.place)}`, 'Added')
      },
    }),

    formRoute(house, '/staff/ambassadors/network/:id', {
      may: 'ambassadors:keep',
      example: async (any) => ({ id: String((await entries(any).orderBy('id').limit(1).executeTakeFirst())?.id ?? 0) }),
      title: async ({ params }) => (await entryAt(db, params.id)).name,
      back: urls.network,
      schema: z.object({ ...fields, ended: z.literal('yes').optional(), version: version() }),
      labels: {
        place: 'Part of the area',
        kind: 'What it is',
        name: 'Name',
        reach: 'How to reach it',
        note: 'Good to know',
        ended: 'No longer there',
      },
      words: { ...ENTRY_KINDS, yes: 'Yes' },
      start: async ({ params }) => {
        const { place, kind, name, reach, note, ended, version: seen } = await entryAt(db, params.id)
        return { place, kind, name, reach, note, ...(ended && { ended: 'yes' }), version: String(seen) }
      },
      fields: async (form) => (
        <>
          <p class="govuk-body">Saving says that you looked it up today.</p>
          {await questions(form)}
          <TickField form={form} name="ended" label="No longer there" choices={[{ value: 'yes', text: 'Take it off the list' }]} />
        </>
      ),
      check: async ({ place }, { params }) => await gone(place, (await entryAt(db, params.id)).place),
      save: async (tx, { version: seen, ended, ...data }, { params, person }) => {
        const one = await entryAt(tx, params.id)
        const { numUpdatedRows } = await ownTx(tx)
          .updateTable('ambassadors.network_entry')
          .set({ ...data, ended: ended === 'yes', checked_on: clock.today(), version: sql`version + 1` })
          .where('id', '=', one.id)
          .where('version', '=', seen)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
        await record(tx, { by: actorOf(person), did: 'ambassadors:change-entry', kind: ENTRY, id: one.id })
        return `${urls.network}?place=${encodeURIComponent(data.place)}`
      },
    }),
  ]
}
