import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, day, DayField, dayValues, formRoute, optional, required, TextField, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, type Form, page, type Route, route, Tag } from '#platform/web'
import type { Db } from '#platform/db'
import { A } from '../form-page.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { type Commission, stateOf } from './commission.js'
import { addCommission, changeCommission } from './keep.js'
import { allCommissions, commissionAt } from './queries.js'

const MAY = 'identity:manage-people'

const sheet = {
  organisation: required(160, 'Enter who does the work'),
  scope: required(1000, 'Say what they were asked to do'),
  contact: optional(200),
  from: day('Enter the first day'),
  until: day('Enter the last day'),
}
const LABELS = { organisation: 'Who does it', scope: 'What they do', contact: 'Whom to ask there', from: 'First day', until: 'Last day' }
const STATES = {
  'to-come': { word: 'To come', tone: 'waiting' },
  running: { word: 'Running', tone: 'good' },
  over: { word: 'Over', tone: 'closed' },
} as const

type Typed = z.output<z.ZodObject<typeof sheet>>

const workOf = ({ organisation, scope, contact, from, until }: Typed) => ({ organisation, scope, contact, fromOn: from, untilOn: until })

const ordered = async ({ from, until }: Typed): Promise<Record<string, string>> =>
  from.until(until).days < 0 ? { until: 'The last day must be on or after the first' } : {}

/** Work that others do for the office: recorded, and with limited access for as long as it runs (catalogue ORG-10). */
export function commissionRoutes(house: House): readonly Route[] {
  const db = inIdentity(house.db)
  const example = async (handle: Db) => ({ id: String((await allCommissions(inIdentity(handle)))[0]?.id ?? 0) })
  return [
    route('/staff/identity/commissions', {
      may: MAY,
      get: async () => {
        const [rows, today] = [await allCommissions(db), house.clock.today()]
        return page({
          title: 'Work others do for us',
          crumbs: [{ text: 'People', href: urls.people }],
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Work others do for us</h1>
              <p class="govuk-body">
                A council’s communications team, the firm behind the website, a research service. Whoever is invited for such work can sign
                in from its first day to its last, and may do what their roles allow.
              </p>
              {govukButton({ text: 'Record work', href: urls.newCommission })}
              <DataTable
                caption="Work others do for us"
                hideCaption
                columns={['Who does it', 'What they do', 'From', 'Until', 'State', 'Can sign in for it'].map((text) => ({ text }))}
                rows={rows.map((work) => {
                  const state = stateOf(work, today)
                  return [
                    <A href={urls.commission(work.id)}>{work.organisation}</A>,
                    work.scope,
                    <DateText date={work.fromOn} />,
                    <DateText date={work.untilOn} />,
                    <Tag word={STATES[state].word} tone={STATES[state].tone} />,
                    work.people.length === 0 ? 'Nobody' : state === 'running' ? <Names people={work.people} /> : 'Nobody at the moment',
                  ]
                })}
                empty="Nothing is recorded yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/identity/commissions/new', {
      may: MAY,
      title: 'Record work that others do for us',
      back: urls.commissions,
      days: ['from', 'until'],
      schema: z.object(sheet),
      check: ordered,
      fields,
      save: async (tx, data, visit) => {
        await addCommission(txInIdentity(tx), workOf(data), actorOf(visit.person))
        return urls.commissions
      },
    }),

    formRoute(house, '/staff/identity/commissions/:id', {
      may: MAY,
      example,
      title: async ({ params }) => (await commissionAt(db, params.id)).organisation,
      back: urls.commissions,
      days: ['from', 'until'],
      schema: z.object({ ...sheet, version: version() }),
      labels: LABELS,
      start: async ({ params }) => valuesOf(await commissionAt(db, params.id)),
      check: ordered,
      fields: async (form, { params }) => (
        <>
          {fields(form)}
          <p class="govuk-body">
            With a new last day, whoever was invited for this work can sign in until then, and not after.{' '}
            <A href={`${urls.invite}?work=${(await commissionAt(db, params.id)).id}`}>Invite somebody for this work</A>
          </p>
        </>
      ),
      save: async (tx, data, visit) => {
        const own = txInIdentity(tx)
        const { id } = await commissionAt(own, visit.params.id)
        await changeCommission(own, id, data.version, workOf(data), actorOf(visit.person))
        return urls.commissions
      },
    }),
  ]
}

const valuesOf = ({ organisation, scope, contact, fromOn, untilOn, version: now }: Commission) => ({
  organisation,
  scope,
  contact,
  ...dayValues('from', fromOn),
  ...dayValues('until', untilOn),
  version: String(now),
})

function fields(form: Form): Html {
  return (
    <>
      <TextField form={form} name="organisation" label="Who does the work?" hint="Like Westmarch County Council, communications team" />
      <AreaField form={form} name="scope" label="What were they asked to do?" rows={4} />
      <TextField
        form={form}
        name="contact"
        label="Whom do you ask there? (optional)"
        hint="A post and how to reach it; no private details"
      />
      <DayField form={form} name="from" label="First day" />
      <DayField form={form} name="until" label="Last day" />
    </>
  )
}

function Names({ people }: { people: readonly { readonly id: number; readonly name: string }[] }): Html {
  return (
    <>
      {people.map(({ id, name }, at) => (
        <>
          {at > 0 && ', '}
          <A href={urls.person(id)}>{name}</A>
        </>
      ))}
    </>
  )
}
