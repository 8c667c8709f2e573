import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { LONDON, Temporal } from '#platform/clock'
import { day, DayField, dayValues, Problems, withDays } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  blankForm,
  type Body,
  DataTable,
  dayInWords,
  download,
  invalid,
  LinkList,
  page,
  readForm,
  type Route,
  route,
  Tag,
  type Visit,
} from '#platform/web'
import { everyPlace, officeCard, places, words } from '#modules/office'
import { urls } from '../urls.js'
import { closedTotals } from './closed-totals.js'
import { tableDocument } from './document.js'
import { caveats, engagementTable, type EngagementTable, type Period } from './engagement-table.js'
import { openAccessBy } from './open-access.js'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const schema = z
  .object({ from: day('Enter the first day'), to: day('Enter the last day') })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, { path: ['to'], message: 'The last day is before the first' })

/** The financial year of a day: from 1 April. */
const yearOf = (on: Temporal.PlainDate): Period => {
  const from = Temporal.PlainDate.from({ year: on.month < 4 ? on.year - 1 : on.year, month: 4, day: 1 })
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) }
}

const queryOf = ({ from, to }: Period): string => new URLSearchParams({ ...dayValues('from', from), ...dayValues('to', to) }).toString()

/** Staff make the engagement table of any days, as a page, a spreadsheet and a Word document. */
export function tableRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const asked = (query: Visit['query']) => Object.keys(query).some((name) => name.startsWith('from-'))
  const year = () => ({ from: yearOf(clock.today()).from, to: clock.today() })
  const periodIn = (query: Visit['query']): Period => readForm(schema, withDays(query as Body, 'from', 'to')).data ?? year()
  const tableOf = async (period: Period) => {
    const today = clock.today()
    const table = await engagementTable(db, period, today, await everyPlace(db))
    const holder = (await words(db, today)).officeHolderShort.singular
    return { table, holder, notes: caveats(period, today, table, holder) }
  }
  const titleOf = ({ from, to }: Period) => `Community engagement, ${dayInWords(from)} to ${dayInWords(to)}`
  return [
    route(urls.table, {
      may: 'engagement:see',
      get: async ({ query }) => {
        const today = clock.today()
        const wrong = asked(query) && readForm(schema, withDays(query as Body, 'from', 'to')).data === undefined
        const form = asked(query)
          ? readForm(schema, withDays(query as Body, 'from', 'to'))
          : blankForm({ ...dayValues('from', year().from), ...dayValues('to', year().to) })
        const period = periodIn(query)
        const last = yearOf(year().from.subtract({ days: 1 }))
        return (wrong ? invalid : page)({
          title: 'The engagement table',
          back: urls.staff,
          wide: true,
          body: (
            <>
              <Problems form={form} />
              <h1 class="govuk-heading-l">The engagement table</h1>
              <LinkList
                links={[
                  { text: 'This financial year up to today', href: urls.table },
                  { text: 'The last financial year', href: `${urls.table}?${queryOf(last)}` },
                  {
                    text: 'The last 12 months',
                    href: `${urls.table}?${queryOf({ from: today.subtract({ years: 1 }).add({ days: 1 }), to: today })}`,
                  },
                ]}
              />
              <form method="get" action={urls.table} novalidate>
                <DayField form={form} name="from" label="From this day" />
                <DayField form={form} name="to" label="To this day" />
                {govukButton({ text: 'Make the table', classes: 'govuk-button--secondary' })}
              </form>
              {!wrong && (await made(period))}
            </>
          ),
        })
      },
    }),

    route(urls.tableFile, {
      may: 'engagement:see',
      get: async ({ query }) => {
        const period = periodIn(query)
        const { table, notes, holder } = await tableOf(period)
        const lines = [
          headOf(holder),
          ...table.rows.map((row) => cellsOf(row).map((cell) => cell.join('; '))),
          allOf(table),
          [],
          ...notes.map((text) => [text]),
        ]
        return download(
          'text/csv; charset=utf-8',
          `engagement-table-${period.from.toString()}-to-${period.to.toString()}.csv`,
          stringify(lines, { escape_formulas: true }),
        )
      },
    }),

    route(urls.tableDocument, {
      may: 'engagement:see',
      get: async ({ query }) => {
        const period = periodIn(query)
        const { table, notes, holder } = await tableOf(period)
        const document = await tableDocument({
          title: titleOf(period),
          office: (await officeCard(db)).name,
          head: headOf(holder),
          widths: [16, 9, 8, 8, 9, 28, 22],
          rows: [...table.rows.map(cellsOf), allOf(table).map((text) => [text])],
          notes,
        })
        return download(WORD, `engagement-table-${period.from.toString()}-to-${period.to.toString()}.docx`, document)
      },
    }),
  ]

  async function made(period: Period): Promise<Html> {
    const { table, notes, holder } = await tableOf(period)
    const districts = await openAccessBy(db, period, await places(db, { level: 'district', on: clock.today() }))
    const [closed] = await closedTotals(db)
    const list = (texts: readonly string[]): Html =>
      texts.length === 0 ? (
        <></>
      ) : (
        <ul class="govuk-list">
          {texts.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )
    return (
      <>
        <DataTable
          caption={titleOf(period)}
          captionSize="m"
          columns={headOf(holder).map((text, at) => ({ text, numeric: at > 0 && at < 5 }))}
          rows={[
            ...table.rows.map((row) => [
              <a class="govuk-link" href={`${urls.staff}?${new URLSearchParams({ show: 'delivered', community: row.code })}`}>
                {row.name}
              </a>,
              String(row.commissioner),
              String(row.deputy),
              String(row.office),
              row.counted === 0 ? 'Not counted' : row.residents.toLocaleString('en-GB'),
              list(row.met),
              list(row.planned),
            ]),
            allOf(table),
          ]}
          empty="No community is in use."
        />
        <LinkList
          links={[
            { text: 'This table as a Word document', href: `${urls.tableDocument}?${queryOf(period)}` },
            { text: 'This table as a spreadsheet (CSV)', href: `${urls.tableFile}?${queryOf(period)}` },
          ]}
        />
        <h2 class="govuk-heading-m">What it counts</h2>
        <ul class="govuk-list govuk-list--bullet">
          {notes.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
        <DataTable
          caption="Open to everybody: at least one a year in each district"
          captionSize="m"
          columns={[{ text: 'District' }, { text: 'Delivered', numeric: true }, { text: 'Planned', numeric: true }, { text: 'Kept?' }]}
          rows={districts.map(({ place, delivered, planned }) => [
            place.name,
            String(delivered),
            String(planned),
            delivered > 0 ? (
              <Tag word="Yes" tone="good" />
            ) : planned > 0 ? (
              <Tag word="Planned" tone="waiting" />
            ) : (
              <>
                <Tag word="None yet" tone="late" />{' '}
                <a class="govuk-link" href={urls.newEvent}>
                  Plan one
                </a>
              </>
            ),
          ])}
          empty="The office has no districts."
        />
        {table.cancelled.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Cancelled</h2>
            {list(table.cancelled)}
          </>
        )}
        {closed && (
          <p class="govuk-body">
            Closed meetings and visits in the year from 1 April {closed.year}: {closed.events}, counted on{' '}
            {dayInWords(closed.countedAt.toZonedDateTimeISO(LONDON).toPlainDate())}.
          </p>
        )}
      </>
    )
  }
}

const headOf = (holder: string): readonly string[] => [
  'Community',
  holder,
  'Deputy',
  'Office only',
  'Residents met',
  'Groups and places met',
  'Planned from today on',
]

const cellsOf = (row: EngagementTable['rows'][number]): readonly (readonly string[])[] => [
  [row.name],
  [String(row.commissioner)],
  [String(row.deputy)],
  [String(row.office)],
  [row.counted === 0 ? 'Not counted' : row.residents.toLocaleString('en-GB')],
  row.met,
  row.planned,
]

const allOf = ({ all }: EngagementTable): readonly string[] => [
  'All events, each once',
  String(all.commissioner),
  String(all.deputy),
  String(all.office),
  all.counted === 0 ? 'Not counted' : all.residents.toLocaleString('en-GB'),
  '',
  '',
]
