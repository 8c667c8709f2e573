import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { may } from '#platform/access'
import { day, DayField, dayValues, formRoute, ListField, optional, required, TextField, whole } from '#platform/forms'
import { govukButton, govukWarningText } from '#platform/govuk'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { DataTable, DateText, doneAt, download, LinkList, page, Pager, type Route, route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { places } from '#modules/office'
import { publicationAt, somePublication } from '../publications/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { deliveriesOf, deliveryOf, OUTLETS, type OutletKind, PAGE, putCopies, takeBackCopies } from './copies.js'

const KINDS = Object.keys(OUTLETS) as [OutletKind, ...OutletKind[]]

const someDelivery = async (db: Db): Promise<Record<string, string>> => {
  const row = await own(db).selectFrom('publishing.outlet_delivery').select(['id', 'publication']).orderBy('id').executeTakeFirst()
  return { id: String(row?.publication ?? 0), delivery: String(row?.id ?? 0) }
}

/** Staff record where printed copies of a version were put, how many and when. */
export function copiesRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const districts = async () =>
    (await places(db, { level: 'district', on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))
  return [
    route('/staff/publications/:id/copies', {
      may: 'publishing:see',
      example: someDelivery,
      get: async ({ params, query, person }) => {
        const one = await publicationAt(db, params.id)
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const [found, named] = await Promise.all([deliveriesOf(db, one.id, before), districts()])
        const rows = found.slice(0, PAGE)
        const mayWrite = may(person, 'publishing:write')
        return page({
          title: `Printed copies of “${one.title}”`,
          back: urls.managePublication(one.id),
          body: (
            <>
              <span class="govuk-caption-l">
                {one.title}, version {one.number}
              </span>
              <h1 class="govuk-heading-l">Where printed copies are</h1>
              {found.length > 0 && (
                <p class="govuk-body">
                  {one.copies.toLocaleString('en-GB')} copies of this version were put out, as far as it was recorded.
                </p>
              )}
              {found.length > 0 &&
                (one.supersededBy !== null || one.state === 'withdrawn') &&
                govukWarningText({
                  text: `This version ${one.state === 'withdrawn' ? 'was withdrawn' : 'has a newer one'}: copies may still lie where it was put.`,
                  iconFallbackText: 'Note',
                })}
              {mayWrite && one.publishedAt !== null && govukButton({ text: 'Record copies', href: urls.newCopies(one.id) })}
              <DataTable
                caption="What was recorded last comes first"
                captionSize="m"
                columns={[
                  { text: 'Where' },
                  { text: 'Kind' },
                  { text: 'Part of the area' },
                  { text: 'Copies', numeric: true },
                  { text: 'Day' },
                  ...(mayWrite ? [{ text: 'Take back' }] : []),
                ]}
                rows={rows.map((put) => [
                  put.outlet,
                  OUTLETS[put.kind],
                  put.place === null ? 'The whole area' : (named.find(({ value }) => value === put.place)?.text ?? put.place),
                  put.quantity.toLocaleString('en-GB'),
                  <DateText date={put.putOn} />,
                  ...(mayWrite
                    ? [
                        <a class="govuk-link" href={urls.copiesRemoval(one.id, put.id)}>
                          Take back<span class="govuk-visually-hidden"> {put.outlet}</span>
                        </a>,
                      ]
                    : []),
                ])}
                empty="None yet."
              />
              {found.length > 0 && <LinkList links={[{ text: 'All of them as a CSV file', href: urls.copiesFile(one.id) }]} />}
              <Pager older={found.length > PAGE ? `${urls.copies(one.id)}?before=${rows.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    route('/staff/publications/:id/copies.csv', {
      may: 'publishing:see',
      example: someDelivery,
      get: async ({ params }) => {
        const one = await publicationAt(db, params.id)
        const named = new Map((await districts()).map(({ value, text }) => [value, text]))
        return download('text/csv; charset=utf-8', `copies-of-publication-${one.id}.csv`, csvOf(one.id, named))
      },
    }),

    formRoute(house, '/staff/publications/:id/copies/new', {
      may: 'publishing:write',
      example: somePublication('public'),
      title: async ({ params }) => `Where were copies of “${(await publicationAt(db, params.id)).title}” put?`,
      back: ({ id }) => urls.copies(Number(id)),
      days: ['putOn'],
      schema: z.object({
        outlet: required(120, 'Enter where they are').refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line'),
        kind: z.enum(KINDS, 'Choose what kind of place it is'),
        place: optional(20).transform((code) => code || null),
        quantity: whole(1, 1_000_000, 'Enter how many copies, a whole number from 1 to 1,000,000'),
        putOn: day('Enter the day on which they were put there'),
      }),
      start: async ({ params }) => {
        await publicationAt(db, params.id)
        return dayValues('putOn', clock.today())
      },
      fields: async (form) => (
        <>
          <TextField form={form} name="outlet" label="Where?" hint="Such as Priory Street Surgery, Aldermoor" />
          <ListField
            form={form}
            name="kind"
            label="What kind of place is it?"
            none="Choose"
            choices={KINDS.map((value) => ({ value, text: OUTLETS[value] }))}
          />
          <ListField form={form} name="place" label="Part of the area (optional)" none="The whole area" choices={await districts()} />
          <TextField form={form} name="quantity" label="How many copies?" width="5" numeric />
          <DayField form={form} name="putOn" label="When?" />
        </>
      ),
      button: 'Add it',
      check: async ({ place, putOn }): Promise<Record<string, string>> => {
        const known = place === null || (await districts()).some(({ value }) => value === place)
        return {
          ...(!known && { place: 'Choose a part of the area' }),
          ...(putOn.since(clock.today()).sign > 0 && { putOn: 'Enter today or an earlier day' }),
        }
      },
      save: async (tx, data, { params, person }) => {
        const one = await publicationAt(tx, params.id)
        await putCopies(tx, one, data, writerOf(person), clock.now())
        return doneAt(urls.copies(one.id), 'Added')
      },
    }),

    formRoute(house, '/staff/publications/:id/copies/:delivery/removal', {
      may: 'publishing:write',
      example: someDelivery,
      title: async ({ params }) => `Take back “${(await deliveryOf(db, await publicationAt(db, params.id), params.delivery)).outlet}”?`,
      back: ({ id }) => urls.copies(Number(id)),
      schema: z.object({}),
      start: async ({ params }) => {
        await deliveryOf(db, await publicationAt(db, params.id), params.delivery)
        return {}
      },
      fields: () => <p class="govuk-body">For a record that was a mistake. Its copies count no more.</p>,
      button: 'Take it back',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const one = await publicationAt(tx, params.id)
        await takeBackCopies(tx, one, await deliveryOf(tx, one, params.delivery), writerOf(person))
        return doneAt(urls.copies(one.id), 'Taken back')
      },
    }),
  ]

  async function* csvOf(publication: number, named: ReadonlyMap<string, string>): AsyncGenerator<string> {
    const lines = (rows: readonly (readonly (string | number)[])[]) =>
      stringify(
        rows.map((row) => [...row]),
        { escape_formulas: true },
      )
    yield `\uFEFF${lines([['where', 'kind', 'part of the area', 'copies', 'day']])}`
    for (let before: number | undefined; ;) {
      const found = await deliveriesOf(db, publication, before, PAGE)
      yield lines(
        found.map((put) => [
          put.outlet,
          OUTLETS[put.kind],
          put.place === null ? '' : (named.get(put.place) ?? put.place),
          put.quantity,
          put.putOn.toString(),
        ]),
      )
      if (found.length < PAGE) return
      before = found.at(-1)?.id
    }
  }
}
