import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import type { Db } from '#platform/db'
import { AreaField, formRoute, ListField, optional, RadioField, required, TextField, TickField, version } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, doneAt, type Form, page, type Route, route, Tag } from '#platform/web'
import { asEmail, contactUrls, findContact } from '#modules/contacts'
import { reportsOf } from '../coverage/queries.js'
import { ReportTable } from '../coverage/report-table.js'
import { urls } from '../urls.js'
import { addOutlet, changeOutlet } from './keep-outlet.js'
import { hostOf, linkIn } from './link.js'
import { type Outlet, OUTLET_KINDS, type OutletKind, type OutletSheet, type Reach, REACHES } from './outlet.js'
import { allOutlets, outletAt, outletNamed, outletOfHost, someOutlet } from './queries.js'

const MOST_SITES = 10

const sheet = {
  name: required(120, 'Enter its name'),
  kind: z.enum(Object.keys(OUTLET_KINDS) as [OutletKind, ...OutletKind[]], 'Choose what it is'),
  reach: z.enum(Object.keys(REACHES) as [Reach, ...Reach[]], 'Choose whom it reaches'),
  sites: optional(1000),
  newsroom: optional(254),
  note: optional(1000),
}
const LABELS = {
  name: 'Name',
  kind: 'What it is',
  reach: 'Whom it reaches',
  sites: 'Websites',
  newsroom: 'Newsroom among the contacts',
  note: 'Notes',
  ended: 'No longer there',
}

type Typed = z.output<z.ZodObject<typeof sheet>>

const lines = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/)
    .map((one) => one.trim())
    .filter(Boolean)

async function sheetFrom(db: Db, { name, kind, reach, sites, newsroom, note }: Typed): Promise<OutletSheet> {
  const hosts = [
    ...new Set(
      lines(sites)
        .flatMap((one) => linkIn(one) ?? [])
        .map(hostOf),
    ),
  ]
  const contact = newsroom === '' ? undefined : await findContact(db, { email: newsroom })
  return { name, kind, reach, hosts, contact: contact?.id ?? null, note }
}

async function problems(db: Db, data: Typed, self?: Outlet): Promise<Record<string, string>> {
  const named = await outletNamed(db, data.name)
  const sites = lines(data.sites)
  const wrong = sites.find((one) => linkIn(one) === undefined)
  const taken = await Promise.all(sites.flatMap((one) => linkIn(one) ?? []).map(async (url) => await outletOfHost(db, hostOf(url))))
  const other = taken.find(
    (one) => one !== undefined && one.id !== self?.id && one.hosts.some((host) => sites.some((site) => site.includes(host))),
  )
  return {
    ...(named && named.id !== self?.id && { name: `“${named.name}” is already there` }),
    ...(other && { sites: `This website belongs to “${other.name}”` }),
    ...(wrong !== undefined && { sites: `“${wrong.slice(0, 60)}” is no web address. Enter it like echo.example` }),
    ...(sites.length > MOST_SITES && { sites: `Enter ${MOST_SITES} websites or fewer` }),
    ...(data.newsroom !== '' &&
      !(asEmail(data.newsroom) !== undefined && (await findContact(db, { email: data.newsroom }))) && {
        newsroom: 'Nobody under Contacts has this e-mail address: add the newsroom there first, or leave this empty',
      }),
  }
}

function fields(form: Form): Html {
  return (
    <>
      <TextField form={form} name="name" label="Name" />
      <RadioField
        form={form}
        name="kind"
        label="What is it?"
        choices={Object.entries(OUTLET_KINDS).map(([value, text]) => ({ value, text }))}
      />
      <RadioField
        form={form}
        name="reach"
        label="Whom does it reach?"
        choices={Object.entries(REACHES).map(([value, text]) => ({ value, text }))}
      />
      <AreaField
        form={form}
        name="sites"
        label="Websites (optional)"
        hint="One a line, like echo.example. A link that you paste is known by them"
        rows={3}
      />
      <TextField
        form={form}
        name="newsroom"
        label="Newsroom (optional)"
        hint="Its e-mail address under Contacts, where releases go"
        type="email"
      />
      <AreaField form={form} name="note" label="Notes (optional)" hint="Deadlines, whom to ring, what they like" rows={3} />
    </>
  )
}

/** Staff keep the outlets that report on the office. */
export function outletRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    route(urls.outlets, {
      may: 'media:see',
      get: async ({ person }) =>
        page({
          title: 'Outlets',
          back: urls.home,
          body: (
            <>
              <h1 class="govuk-heading-l">Outlets</h1>
              <p class="govuk-body">Newspapers, magazines, websites and stations that report on the office.</p>
              {may(person, 'media:keep') && govukButton({ text: 'Add an outlet', href: urls.newOutlet })}
              <DataTable
                caption="Outlets, by name"
                hideCaption
                columns={[{ text: 'Name' }, { text: 'What it is' }, { text: 'Reach' }, { text: 'Websites' }]}
                rows={(await allOutlets(db)).map((one) => [
                  <>
                    <a class="govuk-link" href={urls.outlet(one.id)}>
                      {one.name}
                    </a>
                    {one.ended && ' (no longer there)'}
                  </>,
                  OUTLET_KINDS[one.kind],
                  REACHES[one.reach],
                  one.hosts.join(', '),
                ])}
                empty="None yet."
              />
            </>
          ),
        }),
    }),

    formRoute(house, urls.newOutlet, {
      may: 'media:keep',
      title: 'Add an outlet',
      back: urls.outlets,
      schema: z.object(sheet),
      // A link that was pasted and not known brings its website along.
      start: async ({ query }) => ({ sites: String(query['site'] ?? '').slice(0, 100) }),
      fields,
      button: 'Add it',
      check: async (data) => await problems(db, data),
      save: async (tx, data, { person }) =>
        doneAt(urls.outlet(await addOutlet(tx, await sheetFrom(tx, data), actorOf(person))), 'The outlet is added'),
    }),

    route('/staff/media/outlets/:id', {
      may: 'media:see',
      example: someOutlet,
      get: async ({ params, person }) => {
        const outlet = await outletAt(db, params.id)
        const reports = await reportsOf(db, { outlet: outlet.id })
        const newsroom = outlet.contact === null ? undefined : await findContact(db, { id: outlet.contact })
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return page({
          title: outlet.name,
          back: urls.outlets,
          body: (
            <>
              <h1 class="govuk-heading-l">{outlet.name}</h1>
              {outlet.ended && (
                <p class="govuk-body">
                  <Tag word="No longer there" tone="closed" />
                </p>
              )}
              {govukSummaryList({
                rows: [
                  row('What it is', OUTLET_KINDS[outlet.kind]),
                  row('Reach', REACHES[outlet.reach]),
                  row('Websites', outlet.hosts.join(', ') || 'None'),
                  ...(outlet.note ? [row('Notes', outlet.note)] : []),
                ],
              })}
              {newsroom && may(person, 'contacts:see') && (
                <p class="govuk-body">
                  <a class="govuk-link" href={contactUrls.contact(newsroom.id)}>
                    {newsroom.name || 'The newsroom'}, under Contacts
                  </a>
                </p>
              )}
              {may(person, 'media:keep') && (
                <div class="govuk-button-group">
                  {govukButton({ text: 'Log a report', href: `${urls.newReport}?outlet=${outlet.id}` })}
                  {govukButton({ text: 'Change it', href: urls.outletDetails(outlet.id), classes: 'govuk-button--secondary' })}
                </div>
              )}
              <ReportTable
                caption="What it reported, newest first"
                reports={reports}
                outlets={new Map([[outlet.id, outlet]])}
                without="outlet"
              />
              {reports.length > 0 && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`${urls.coverage}?outlet=${outlet.id}`}>
                    All reports of {outlet.name}
                  </a>
                </p>
              )}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/media/outlets/:id/details', {
      may: 'media:keep',
      example: someOutlet,
      title: async ({ params }) => `Change ${(await outletAt(db, params.id)).name}`,
      back: ({ id }) => urls.outlet(Number(id)),
      schema: z.object({ ...sheet, ended: z.string().optional(), version: version() }),
      labels: LABELS,
      start: async ({ params }) => {
        const one = await outletAt(db, params.id)
        const newsroom = one.contact === null ? undefined : await findContact(db, { id: one.contact })
        return {
          name: one.name,
          kind: one.kind,
          reach: one.reach,
          sites: one.hosts.join('\n'),
          newsroom: newsroom?.email ?? '',
          note: one.note,
          ended: one.ended ? 'yes' : '',
          version: String(one.version),
        }
      },
      fields: (form) => (
        <>
          {fields(form)}
          <TickField
            form={form}
            name="ended"
            label="Still there?"
            choices={[
              { value: 'yes', text: 'It is no longer there', hint: 'It is not offered any more. What it reported stays in the figures' },
            ]}
          />
        </>
      ),
      check: async (data, { params }) => await problems(db, data, await outletAt(db, params.id)),
      save: async (tx, { version: seen, ended, ...data }, { params, person }) => {
        const outlet = await outletAt(tx, params.id)
        await changeOutlet(tx, outlet, { ...(await sheetFrom(tx, data)), ended: ended === 'yes' }, seen, actorOf(person))
        return urls.outlet(outlet.id)
      },
    }),
  ]
}

/** The choice of an outlet in a form, by its id. */
export function OutletField({ form, outlets, hint }: { form: Form; outlets: readonly Outlet[]; hint?: string }): Html {
  return (
    <ListField
      form={form}
      name="outlet"
      label="Outlet"
      hint={hint}
      none="Choose"
      choices={outlets.map(({ id, name }) => ({ value: String(id), text: name }))}
    />
  )
}
