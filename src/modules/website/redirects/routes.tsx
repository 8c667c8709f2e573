import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, required, TextField } from '#platform/forms'
import { govukButton, govukInput } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, DataTable, DateText, doneAt, LinkList, page, Pager, type Route, route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { plainOld, plainTarget } from './address.js'
import {
  addRedirects,
  knownAbout,
  redirectAt,
  redirectProblems,
  redirects,
  REDIRECTS_A_LIST,
  removeRedirect,
  someRedirect,
} from './keep.js'

const A_LIST = 100

/** Staff lead old addresses on, and see what is asked for and not there. */
export function redirectRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.redirects, {
      may: 'website:see',
      get: async ({ query, person }) => {
        const words = (query['q'] ?? '').trim().slice(0, 100)
        const found = await redirects(db, { words, after: query['after'] ?? '' })
        const rows = found.slice(0, REDIRECTS_A_LIST)
        const more = new URLSearchParams({ ...(words !== '' && { q: words }), after: rows.at(-1)?.old ?? '' })
        const leads = may(person, 'website:publish')
        return page({
          title: 'Old addresses',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">Old addresses</h1>
              <p class="govuk-body">
                Whoever asks for one of these is led on for ever, so that printed and kept links still work. A page that moves leaves its
                old address here by itself.
              </p>
              {leads && govukButton({ text: 'Lead an old address on', href: urls.newRedirect })}
              <LinkList
                links={[
                  ...(leads ? [{ text: 'Bring in a list of old addresses', href: urls.redirectImport }] : []),
                  { text: 'Asked for and not found', href: urls.lost },
                ]}
              />
              <form method="get" action={urls.redirects}>
                {govukInput({
                  id: 'q',
                  name: 'q',
                  label: { text: 'Part of an old address' },
                  value: words,
                  classes: 'govuk-input--width-20',
                })}
                {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
              </form>
              <DataTable
                caption="Where old addresses lead"
                columns={[
                  { text: 'Old address' },
                  { text: 'Leads to' },
                  { text: 'Since' },
                  { text: 'Why' },
                  ...(leads ? [{ text: 'Change' }] : []),
                ]}
                rows={rows.map(({ id, old, to, at, moved }) => [
                  old,
                  <a class="govuk-link" href={to}>
                    {to}
                  </a>,
                  <DateText date={at} />,
                  moved ? 'A page moved' : 'Led on by staff',
                  ...(leads
                    ? [
                        moved ? (
                          ''
                        ) : (
                          <a class="govuk-link" href={urls.redirectRemoval(id)}>
                            Take away<span class="govuk-visually-hidden"> {old}</span>
                          </a>
                        ),
                      ]
                    : []),
                ])}
                empty="None yet."
              />
              <Pager onward={found.length > REDIRECTS_A_LIST ? `${urls.redirects}?${more}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newRedirect, {
      may: 'website:publish',
      title: 'Lead an old address on',
      back: urls.redirects,
      schema: z.object({
        old: required(400, 'Enter the old address').transform(plainOld),
        to: required(400, 'Enter where it leads').transform((typed) => plainTarget(typed, house.origin)),
      }),
      start: async ({ query }) => ({ old: (query['old'] ?? '').slice(0, 300) }),
      fields: (form) => (
        <>
          <TextField
            form={form}
            name="old"
            label="The old address"
            hint="As a browser showed it. The name of the old website may stand before it: https://old.example/about.html"
          />
          <TextField form={form} name="to" label="Where it leads" hint="An address of this website, such as /pages/about-us" />
        </>
      ),
      check: async (data) => ({ ...redirectProblems(house, data, await knownAbout(db, [data])) }),
      save: async (tx, data, { person }) => {
        if ((await addRedirects(tx, [data], writerOf(person), clock.now())) === 0) throw new Conflict(`${data.old} leads somewhere already`)
        return doneAt(urls.redirects, `${data.old} leads to ${data.to}`.slice(0, 200))
      },
    }),

    formRoute(house, '/staff/website/redirects/:id/removal', {
      may: 'website:publish',
      example: someRedirect,
      title: async ({ params }) => `Take ${(await redirectAt(db, params.id)).old} away?`,
      back: urls.redirects,
      schema: z.object({}),
      fields: async (_form, { params }) => {
        const { to, moved } = await redirectAt(db, params.id)
        return (
          <p class="govuk-body">
            {moved
              ? 'A page moved from this address, so it leads there for ever.'
              : `Whoever asks for it is told that nothing is there, and no longer led to ${to}.`}
          </p>
        )
      },
      button: 'Take it away',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        await removeRedirect(tx, await redirectAt(tx, params.id), writerOf(person))
        return doneAt(urls.redirects, 'Taken away')
      },
    }),

    route(urls.lost, {
      may: 'website:see',
      get: async ({ query, person }) => {
        const [, asked, path] = /^(\d{1,9}):(\/.{0,200})$/.exec(query['after'] ?? '') ?? []
        const found = await own(db)
          .selectFrom('website.lost')
          .select(['path', 'asked', 'first_on', 'last_on'])
          .$if(path !== undefined, (rows) =>
            rows.where((is) =>
              is.or([is('asked', '<', Number(asked)), is.and([is('asked', '=', Number(asked)), is('path', '>', path ?? '')])]),
            ),
          )
          .orderBy('asked', 'desc')
          .orderBy('path')
          .limit(A_LIST + 1)
          .execute()
        const rows = found.slice(0, A_LIST)
        const last = rows.at(-1)
        return page({
          title: 'Asked for and not found',
          back: urls.redirects,
          body: (
            <>
              <h1 class="govuk-heading-l">Asked for and not found</h1>
              <p class="govuk-body">
                Addresses that people came to and where nothing stands. Only the address and a sum are kept, never who asked; programs that
                say what they are do not count.
              </p>
              <DataTable
                caption="Most often first"
                columns={[
                  { text: 'Address' },
                  { text: 'Times', numeric: true },
                  { text: 'First' },
                  { text: 'Last' },
                  { text: 'What to do' },
                ]}
                rows={rows.map((one) => [
                  one.path,
                  one.asked.toLocaleString('en-GB'),
                  <DateText date={one.first_on} />,
                  <DateText date={one.last_on} />,
                  may(person, 'website:publish') ? (
                    <a class="govuk-link" href={`${urls.newRedirect}?${new URLSearchParams({ old: one.path })}`}>
                      Lead it on<span class="govuk-visually-hidden"> {one.path}</span>
                    </a>
                  ) : (
                    ''
                  ),
                ])}
                empty="Nothing was asked for in vain."
              />
              <Pager
                onward={
                  found.length > A_LIST && last ? `${urls.lost}?${new URLSearchParams({ after: `${last.asked}:${last.path}` })}` : undefined
                }
              />
            </>
          ),
        })
      },
    }),
  ]
}
