import { z } from 'zod'
import { actorOf } from '#platform/access'
import { day, DayField, formRoute, required, TextField, whole } from '#platform/forms'
import type { House } from '#platform/module'
import { DataTable, dayInWords, NotFound, page, route, type Route } from '#platform/web'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { closureRoutes } from './closure-routes.js'
import { setStandard, STANDARD_KINDS, standardOn, type StandardKind, STANDARDS, standards, type StandardUnit } from './standards.js'

const UNITS: Readonly<Record<StandardUnit, string>> = { weeks: 'weeks', 'working-days': 'working days', people: 'people' }

function kindOf(text: string): StandardKind {
  const kind = STANDARD_KINDS.find((one) => one === text)
  if (!kind) throw new NotFound(`standard ${text}`)
  return kind
}

/** Staff read the standards, and set one from a day. */
export function standardRoutes(house: House): readonly Route[] {
  const may = 'office:manage-standards'
  return [
    route(urls.standards, {
      may,
      get: async () => {
        const today = house.clock.today()
        const [now, all] = await Promise.all([
          Promise.all(STANDARD_KINDS.map((kind) => standardOn(house.db, kind, today))),
          standards(house.db),
        ])
        const body = (
          <>
            <h1 class="govuk-heading-l">Standards</h1>
            <DataTable
              caption="What the office promises today"
              captionSize="m"
              columns={[{ text: 'Promise' }, { text: 'How much' }, { text: 'Since' }, { text: 'Source' }, { text: 'Change' }]}
              rows={now.map((standard) => [
                STANDARDS[standard.kind].title,
                `${standard.amount} ${UNITS[standard.unit]}`,
                dayInWords(standard.from),
                standard.source,
                <a class="govuk-link" href={urls.standard(standard.kind)}>
                  Change<span class="govuk-visually-hidden"> {STANDARDS[standard.kind].title}</span>
                </a>,
              ])}
            />
            <DataTable
              caption="Every standard with its day"
              captionSize="m"
              columns={[{ text: 'Promise' }, { text: 'How much' }, { text: 'From' }]}
              rows={all.map((standard) => [
                STANDARDS[standard.kind].title,
                `${standard.amount} ${UNITS[standard.unit]}`,
                dayInWords(standard.from),
              ])}
            />
          </>
        )
        return page({ title: 'Standards', body, crumbs: crumbs(), wide: true })
      },
    }),
    formRoute(house, '/staff/office/standards/:kind', {
      may,
      example: async () => ({ kind: 'reply' }),
      title: async (visit) => `${STANDARDS[kindOf(visit.params.kind)].title} …`,
      back: urls.standards,
      days: ['from'],
      schema: z.object({
        amount: whole(1, 1000, 'Enter a whole number from 1 to 1,000'),
        from: day('Enter the first day of the new standard'),
        source: required(300, 'Enter who decided it, or which document says so'),
      }),
      start: async (visit) => {
        const standard = await standardOn(house.db, kindOf(visit.params.kind), house.clock.today())
        return { amount: String(standard.amount) }
      },
      fields: (form, visit) => (
        <>
          <TextField
            form={form}
            name="amount"
            label="How much?"
            width="5"
            numeric
            suffix={UNITS[STANDARDS[kindOf(visit.params.kind)].unit]}
          />
          <DayField form={form} name="from" label="From which day?" hint="Earlier days keep the earlier standard" />
          <TextField form={form} name="source" label="Who says so?" hint="Such as Commissioner's decision 12 of 2026" />
        </>
      ),
      save: async (tx, data, visit) => {
        await setStandard(tx, { kind: kindOf(visit.params.kind), ...data }, actorOf(visit.person), house.clock.now())
        return urls.standards
      },
    }),
    ...closureRoutes(house),
  ]
}
