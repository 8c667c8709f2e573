import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { figure } from '#platform/charts'
import { day, DayField, dayValues, Problems, withDays } from '#platform/forms'
import { govukButton, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  blankForm,
  type Body,
  DataTable,
  DateText,
  dayInWords,
  download,
  invalid,
  LinkList,
  NotFound,
  page,
  readForm,
  type Route,
  route,
  type Visit,
} from '#platform/web'
import { urls } from '../urls.js'
import { DEFINITIONS } from './definitions.js'
import { byMonth, figuresOf, MOST_MONTHS, type Period } from './figures.js'
import { paragraph, paragraphText, ROWS, type Rows } from './paragraph.js'
import { MOST_ROWS, rowsOf } from './rows.js'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const schema = z
  .object({ from: day('Enter the first day'), to: day('Enter the last day') })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, { path: ['to'], message: 'The last day is before the first' })

/** The financial year of a day: from 1 April. */
const yearOf = (on: Temporal.PlainDate): Period => {
  const from = Temporal.PlainDate.from({ year: on.month < 4 ? on.year - 1 : on.year, month: 4, day: 1 })
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) }
}

/** A period in an address. */
export const periodQuery = ({ from, to }: Period): string =>
  new URLSearchParams({ ...dayValues('from', from), ...dayValues('to', to) }).toString()

const plainDay = (on: Temporal.PlainDate): string => `${on.day} ${MONTHS[on.month - 1]} ${on.year}`

/** Staff make the paragraph for the Panel's report, and open the rows behind each number. */
export function panelRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const asked = (query: Visit['query']) => Object.keys(query).some((name) => name.startsWith('from-'))
  const periodIn = (query: Visit['query']): Period => {
    const form = readForm(schema, withDays(query as Body, 'from', 'to'))
    return form.data ?? { from: yearOf(clock.today()).from, to: clock.today() }
  }
  const rowsIn = (what: string): Rows => {
    if (!Object.hasOwn(ROWS, what)) throw new NotFound(`rows ${what}`)
    return what as Rows
  }
  const some = async () => ({ what: 'articles' })
  return [
    route(urls.panel, {
      may: 'media:see',
      get: async ({ query }) => {
        const today = clock.today()
        const year = { from: yearOf(today).from, to: today }
        const form = asked(query)
          ? readForm(schema, withDays(query as Body, 'from', 'to'))
          : blankForm({ ...dayValues('from', year.from), ...dayValues('to', year.to) })
        const wrong = asked(query) && !('data' in form && form.data)
        const period = wrong ? undefined : periodIn(query)
        const [figures, months = []] = period ? await Promise.all([figuresOf(db, period), byMonth(db, period)]) : []
        const pieces = period && figures && paragraph(figures, `${plainDay(period.from)} to ${plainDay(period.to)}`)
        const last = yearOf(year.from.subtract({ days: 1 }))
        return (wrong ? invalid : page)({
          title: 'The paragraph for the Panel',
          back: urls.home,
          body: (
            <>
              <Problems form={form} />
              <h1 class="govuk-heading-l">The paragraph for the Panel</h1>
              <LinkList
                links={[
                  { text: 'This financial year up to today', href: urls.panel },
                  { text: 'The last financial year', href: `${urls.panel}?${periodQuery(last)}` },
                  {
                    text: 'The last 12 months',
                    href: `${urls.panel}?${periodQuery({ from: today.subtract({ years: 1 }).add({ days: 1 }), to: today })}`,
                  },
                  {
                    text: 'The last 3 months',
                    href: `${urls.panel}?${periodQuery({ from: today.subtract({ months: 3 }).add({ days: 1 }), to: today })}`,
                  },
                ]}
              />
              <form method="get" action={urls.panel} novalidate>
                <DayField form={form} name="from" label="From this day" />
                <DayField form={form} name="to" label="To this day" />
                {govukButton({ text: 'Count', classes: 'govuk-button--secondary' })}
              </form>
              {period && figures && pieces && (
                <>
                  <h2 class="govuk-heading-m">The paragraph</h2>
                  <p class="govuk-body-l">
                    {pieces.map((piece) =>
                      typeof piece === 'string' ? (
                        piece
                      ) : (
                        <a class="govuk-link" href={`${urls.panelRows(piece.rows)}?${periodQuery(period)}`}>
                          {piece.text}
                        </a>
                      ),
                    )}
                  </p>
                  {govukTextarea({
                    id: 'plain',
                    name: 'plain',
                    label: { text: 'To copy' },
                    hint: { text: `Counted on ${dayInWords(today)} from the records. Coverage that is logged later changes it` },
                    value: paragraphText(pieces),
                    rows: '7',
                    attributes: { readonly: 'readonly' },
                  })}
                  {months.length > 1 &&
                    months.length <= MOST_MONTHS &&
                    figure({
                      title: 'Articles by month',
                      description: `Articles logged in each month from ${plainDay(period.from)} to ${plainDay(period.to)}`,
                      unit: 'articles',
                      base: `${figures.articles.toLocaleString('en-GB')} articles`,
                      bars: months.map(({ month, articles }) => ({
                        label: monthText(month),
                        value: articles,
                        href: `${urls.panelRows('articles')}?${periodQuery(monthIn(month, period))}`,
                      })),
                    })}
                  <DataTable
                    caption="What each figure counts"
                    captionSize="m"
                    columns={[{ text: 'Figure' }, { text: 'Count', numeric: true }, { text: 'What it counts' }]}
                    rows={DEFINITIONS.map(({ figure: name, rows, name: called, definition }) => [
                      called,
                      <a class="govuk-link" href={`${urls.panelRows(rows)}?${periodQuery(period)}`}>
                        {figures[name].toLocaleString('en-GB')}
                        <span class="govuk-visually-hidden"> {called}: show them</span>
                      </a>,
                      definition,
                    ])}
                  />
                </>
              )}
            </>
          ),
        })
      },
    }),

    route('/staff/media/panel/:what', {
      may: 'media:see',
      example: some,
      get: async ({ params, query }) => {
        const what = rowsIn(params.what)
        const period = periodIn(query)
        const { columns, rows } = await rowsOf(db, what, period)
        return page({
          title: ROWS[what],
          back: `${urls.panel}?${periodQuery(period)}`,
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">{ROWS[what]}</h1>
              <p class="govuk-body">
                From {plainDay(period.from)} to {plainDay(period.to)}: {rows.length.toLocaleString('en-GB')}.
                {rows.length === MOST_ROWS && ` Only the newest ${MOST_ROWS.toLocaleString('en-GB')} are shown: choose a shorter period.`}
              </p>
              <p class="govuk-body">
                <a class="govuk-link" href={`${urls.panelFile(what)}?${periodQuery(period)}`}>
                  These rows as a CSV file
                </a>
              </p>
              <DataTable
                caption={ROWS[what]}
                hideCaption
                columns={columns.map((text) => ({ text }))}
                rows={rows.map(({ href, cells }) => [
                  <a class="govuk-link" href={href}>
                    {onScreen(cells[0] ?? '')}
                  </a>,
                  ...cells.slice(1).map(onScreen),
                ])}
                empty="None."
              />
            </>
          ),
        })
      },
    }),

    route('/staff/media/panel/:what/rows.csv', {
      may: 'media:see',
      example: some,
      get: async ({ params, query }) => {
        const what = rowsIn(params.what)
        const period = periodIn(query)
        const { columns, rows } = await rowsOf(db, what, period)
        const text = stringify([columns, ...rows.map(({ cells }) => cells.map(String))], { bom: true, escape_formulas: true })
        return download('text/csv; charset=utf-8', `${what}-${period.from}-${period.to}.csv`, text)
      },
    }),
  ]
}

const monthText = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return `${MONTHS[(number ?? 1) - 1]} ${year}`
}

const onScreen = (cell: string | Temporal.PlainDate): string | Html => (typeof cell === 'string' ? cell : <DateText date={cell} />)

/** The days of one month that lie in a period. */
function monthIn(month: string, { from, to }: Period): Period {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return {
    from: Temporal.PlainDate.compare(first, from) < 0 ? from : first,
    to: Temporal.PlainDate.compare(last, to) > 0 ? to : last,
  }
}
