import { stringify } from 'csv-stringify/sync'
import { Temporal } from '#platform/clock'
import { govukButton, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, DataTable, download, LinkList, page, type Route, route, type Visit } from '#platform/web'
import { places, within } from '#modules/office'
import { communities } from '../communities/communities.js'
import { urls } from '../urls.js'
import { byCommunity, byPlace, type CoverageRow, monthsTo, shadeOf, sinceText } from './coverage.js'

interface Asked {
  readonly place: string
  readonly community: string
  /** The last month. */
  readonly to: Temporal.PlainDate
}

/** Staff see whom the office met, where and when, and the gaps. */
export function coverageRoutes({ db, clock }: House): readonly Route[] {
  const askedIn = (query: Visit['query']): Asked => {
    const typed = query['to'] ?? ''
    const today = clock.today()
    const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(typed) ? Temporal.PlainDate.from(`${typed}-01`) : today
    return {
      place: /^[\w-]{1,20}$/.test(query['place'] ?? '') ? String(query['place']) : '',
      community: /^[a-z-]{1,40}$/.test(query['community'] ?? '') ? String(query['community']) : '',
      to: Temporal.PlainDate.compare(month, today) > 0 ? today : month,
    }
  }
  const made = async ({ place, community, to }: Asked) => {
    const months = monthsTo(to)
    const groups = (await communities(db)).filter(({ ended }) => !ended)
    const districts = await places(db, { level: 'district', on: clock.today() })
    const areas = await Promise.all(districts.map(async ({ code, name }) => ({ code, name, inside: await within(db, code) })))
    return {
      months,
      groups,
      districts,
      inCommunities: await byCommunity(db, months, groups, place === '' ? undefined : await within(db, place)),
      inPlaces: await byPlace(db, months, areas, community || undefined),
    }
  }
  return [
    route(urls.coverage, {
      may: 'engagement:see',
      get: async ({ query }) => {
        const ask = askedIn(query)
        const { months, groups, districts, inCommunities, inPlaces } = await made(ask)
        const end = months.at(-1)?.add({ months: 1 }).subtract({ days: 1 }) ?? clock.today()
        const on = Temporal.PlainDate.compare(end, clock.today()) < 0 ? end : clock.today()
        const kept = new URLSearchParams({
          ...(ask.place && { place: ask.place }),
          ...(ask.community && { community: ask.community }),
          to: ask.to.toPlainYearMonth().toString(),
        }).toString()
        const placeName = districts.find(({ code }) => code === ask.place)?.name
        const groupName = groups.find(({ code }) => code === ask.community)?.name
        const years = Array.from({ length: 4 }, (_, at) => clock.today().subtract({ years: at }))
        return page({
          title: 'Coverage',
          back: urls.due,
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Where we have been</h1>
              <p class="govuk-body">
                Open events that took place, in the twelve months to {dayInWords(on)}. The darker a field, the more; the number says how
                many. An empty field with a frame is a gap. An event for several communities stands in each of their rows.
              </p>
              <form method="get" action={urls.coverage} novalidate>
                {govukSelect({
                  id: 'place',
                  name: 'place',
                  label: { text: 'Communities in this district' },
                  value: ask.place,
                  items: [{ value: '', text: 'Everywhere' }, ...districts.map(({ code, name }) => ({ value: code, text: name }))],
                })}
                {govukSelect({
                  id: 'community',
                  name: 'community',
                  label: { text: 'Districts for this community' },
                  value: ask.community,
                  items: [{ value: '', text: 'Every community' }, ...groups.map(({ code, name }) => ({ value: code, text: name }))],
                })}
                {govukSelect({
                  id: 'to',
                  name: 'to',
                  label: { text: 'Twelve months up to' },
                  value: ask.to.toPlainYearMonth().toString(),
                  items: [...new Set([ask.to, ...years].map((one) => one.toPlainYearMonth().toString()))]
                    .sort()
                    .toReversed()
                    .map((value) => ({ value, text: monthText(Temporal.PlainDate.from(`${value}-01`), 'long') })),
                })}
                {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
              </form>
              <Grid
                caption={`Communities${placeName ? ` in ${placeName}` : ''}`}
                head="Community"
                months={months}
                rows={inCommunities}
                on={on}
              />
              <Grid
                caption={`Districts${groupName ? `, events for ${groupName.toLowerCase()}` : ''}`}
                head="District"
                months={months}
                rows={inPlaces}
                on={on}
              />
              <Gaps rows={inCommunities} on={on} />
              <LinkList links={[{ text: 'These numbers as a spreadsheet (CSV)', href: `${urls.coverageFile}?${kept}` }]} />
            </>
          ),
        })
      },
    }),

    route(urls.coverageFile, {
      may: 'engagement:see',
      get: async ({ query }) => {
        const ask = askedIn(query)
        const { months, inCommunities, inPlaces } = await made(ask)
        const lines = [
          ['Of', 'Name', 'Month', 'Events', 'Residents met, as counted'],
          ...[['community', inCommunities] as const, ['district', inPlaces] as const].flatMap(([of, rows]) =>
            rows.flatMap((row) =>
              row.cells.map(({ events, residents }, at) => [
                of,
                row.name,
                months[at]?.toPlainYearMonth().toString() ?? '',
                String(events),
                String(residents),
              ]),
            ),
          ),
        ]
        return download(
          'text/csv; charset=utf-8',
          `coverage-to-${ask.to.toPlainYearMonth().toString()}.csv`,
          stringify(lines, { escape_formulas: true }),
        )
      },
    }),
  ]
}

const monthText = (month: Temporal.PlainDate, length: 'short' | 'long'): string =>
  month.toLocaleString('en-GB', length === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' })

function Grid({
  caption,
  head,
  months,
  rows,
  on,
}: {
  caption: string
  head: string
  months: readonly Temporal.PlainDate[]
  rows: readonly CoverageRow[]
  on: Temporal.PlainDate
}): Html {
  return (
    <div class="data-table" role="region" aria-label={caption} tabindex={0}>
      <table class="govuk-table coverage">
        <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {head}
            </th>
            {months.map((month, at) => (
              <th scope="col" class="govuk-table__header coverage-month">
                {monthText(month, 'short')}
                {(at === 0 || month.month === 1) && (
                  <>
                    <br />
                    {month.year}
                  </>
                )}
              </th>
            ))}
            <th scope="col" class="govuk-table__header">
              How long since
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {row.name}
              </th>
              {row.cells.map((cell) => (
                <td class={`govuk-table__cell coverage-cell coverage-${shadeOf(cell)}`}>{cell.events}</td>
              ))}
              <td class="govuk-table__cell">{sinceText(row.last, on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The communities that were longest not met. */
function Gaps({ rows, on }: { rows: readonly CoverageRow[]; on: Temporal.PlainDate }): Html {
  const gaps = rows
    .filter(({ last }) => last === null || last.until(on, { largestUnit: 'months' }).months >= 3)
    .toSorted((a, b) => (a.last?.toString() ?? '').localeCompare(b.last?.toString() ?? ''))
  return (
    <DataTable
      caption="Not met for three months or longer"
      captionSize="m"
      columns={[{ text: 'Community' }, { text: 'Last met' }, { text: 'How long since' }]}
      rows={gaps.map((row) => [row.name, row.last ? dayInWords(row.last) : 'Not in three years', sinceText(row.last, on)])}
      empty="Every community was met in the last three months."
    />
  )
}
