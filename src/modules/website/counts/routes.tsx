import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { figure } from '#platform/charts'
import { govukButton, govukSelect } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, download, page, type Route, route, type Visit } from '#platform/web'
import { urls } from '../urls.js'
import { sectionOf } from './counters.js'
import { HONESTLY } from './measures.js'

/** The periods that can be chosen, in days up to today. */
const PERIODS = { '7': 'The last 7 days', '28': 'The last 28 days', '91': 'The last 3 months', '366': 'The last 12 months' } as const

interface Asked {
  readonly days: keyof typeof PERIODS
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** A part of the website, or empty for all. */
  readonly section: string
}

/** A day, or a month, as people write it. */
function timeInWords(label: string): string {
  if (label.length > 7) return dayInWords(Temporal.PlainDate.from(label))
  return Temporal.PlainYearMonth.from(label).toLocaleString('en-GB', { month: 'long', year: 'numeric', calendar: 'iso8601' })
}

interface Sum {
  readonly label: string
  readonly views: number
}

/** Staff see how often the website is looked at, by part and by period. */
export function countRoutes(house: House): readonly Route[] {
  const { db, clock } = house

  const asked = ({ query }: Pick<Visit, 'query'>): Asked => {
    const days = (Object.keys(PERIODS) as (keyof typeof PERIODS)[]).find((one) => one === query['days']) ?? '28'
    const to = clock.today()
    const section = /^\/[a-z0-9-]{0,59}$/.test(query['section'] ?? '') ? (query['section'] ?? '') : ''
    return { days, to, from: to.subtract({ days: Number(days) - 1 }), section }
  }
  const within = ({ from, to, section }: Asked) =>
    sql`day between ${from.toString()}::date and ${to.toString()}::date ${section === '' ? sql`` : sql`and section = ${section}`}`
  const sums = async (by: 'section' | 'day' | 'month', about: Asked): Promise<readonly Sum[]> => {
    const label = { section: sql`section`, day: sql`day::text`, month: sql`to_char(day, 'YYYY-MM')` }[by]
    const { rows } = await sql<Sum>`
      select ${label} as label, sum(views)::int as views from website.view_count where ${within(about)}
      group by 1 order by ${by === 'section' ? sql`2 desc, 1` : sql`1`} limit 400`.execute(db)
    return rows
  }
  /** What staff call a part of the website: the name of the module whose it is. */
  const nameOf = (section: string): string => {
    const owner = house.modules.find(({ publicAddresses }) => publicAddresses?.includes(sectionOf(section)))
    return owner ? `${section === '/' ? 'Front page' : owner.title} (${section})` : section
  }

  return [
    route(urls.counts, {
      may: 'website:see',
      get: async (visit) => {
        const about = asked(visit)
        const [bySection, byTime, links] = [
          await sums('section', { ...about, section: '' }),
          await sums(Number(about.days) > 60 ? 'month' : 'day', about),
          await linksFollowed(about),
        ]
        const shown = about.section === '' ? bySection : bySection.filter(({ label }) => label === about.section)
        const total = shown.reduce((all, { views }) => all + views, 0)
        const period = `${dayInWords(about.from)} to ${dayInWords(about.to)}`
        return page({
          title: 'How often the website is looked at',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">How often the website is looked at</h1>
              <p class="govuk-body">{HONESTLY}</p>
              <form method="get" action={urls.counts}>
                {govukSelect({
                  id: 'days',
                  name: 'days',
                  label: { text: 'Period' },
                  value: about.days,
                  items: Object.entries(PERIODS).map(([value, text]) => ({ value, text })),
                })}
                {govukSelect({
                  id: 'section',
                  name: 'section',
                  label: { text: 'Part of the website' },
                  value: about.section,
                  items: [{ value: '', text: 'All of it' }, ...bySection.map(({ label }) => ({ value: label, text: nameOf(label) }))],
                })}
                {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
              </form>
              <p class="govuk-body">
                {total === 1 ? '1 view' : `${total.toLocaleString('en-GB')} views`}, {period}.{' '}
                <a class="govuk-link" href={`${urls.countsFile}?${new URLSearchParams({ days: about.days, section: about.section })}`}>
                  Download them as CSV, by day and part
                </a>
              </p>
              {bySection.length === 0 ? (
                <p class="govuk-body">Nothing was counted in this time.</p>
              ) : (
                <>
                  {figure({
                    title: 'Views by part of the website',
                    description: `How often pages of each part were shown, ${period}, most often first.`,
                    unit: 'views',
                    base: `${total.toLocaleString('en-GB')} views`,
                    bars: shown.slice(0, 20).map(({ label, views }) => ({ label: nameOf(label), value: views })),
                  })}
                  <DataTable
                    caption={Number(about.days) > 60 ? 'Views by month' : 'Views by day'}
                    captionSize="m"
                    columns={[{ text: Number(about.days) > 60 ? 'Month' : 'Day' }, { text: 'Views', numeric: true }]}
                    rows={byTime.map(({ label, views }) => [timeInWords(label), views.toLocaleString('en-GB')])}
                    empty="Nothing was counted in this time."
                  />
                </>
              )}
              <DataTable
                caption="Links on preventing crime, how often each was followed"
                captionSize="m"
                columns={[{ text: 'Link' }, { text: 'Times', numeric: true }]}
                rows={links.map(({ label, views }) => [label, views.toLocaleString('en-GB')])}
                empty="None was followed in this time."
              />
            </>
          ),
        })
      },
    }),

    route(urls.countsFile, {
      may: 'website:see',
      get: async (visit) => {
        const about = asked(visit)
        const { rows } = await sql<{ day: string; section: string; views: number }>`
          select day::text as day, section, views from website.view_count where ${within(about)} order by 1, 2 limit 20000`.execute(db)
        const text = stringify([['day', 'part', 'views'], ...rows.map(({ day, section, views }) => [day, section, views])])
        return download('text/csv; charset=utf-8', `views-${about.from.toString()}-${about.to.toString()}.csv`, text)
      },
    }),
  ]

  async function linksFollowed({ from, to }: Asked): Promise<readonly Sum[]> {
    const { rows } = await sql<Sum>`
      select l.title || ', ' || l.partner as label, sum(c.uses)::int as views
      from website.link_count c join website.link l on l.id = c.link
      where c.day between ${from.toString()}::date and ${to.toString()}::date group by l.id order by 2 desc, 1 limit 100`.execute(db)
    return rows
  }
}
