import { stringify } from 'csv-stringify/sync'
import type { House } from '#platform/module'
import { DataTable, download, page, type Route, route } from '#platform/web'
import { govukButton, govukSummaryList } from '#platform/govuk'
import { quarterIn, quarterText } from '../reports/quarter.js'
import { Quarters } from '../reports/staff-routes.js'
import { urls } from '../urls.js'
import { changeText, summaryOf } from './summary.js'

/** The quarterly summary for the Commissioner: themes by area, what changed since the quarter before; as a page and as a table. */
export function summaryRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.summary, {
      may: 'ambassadors:see',
      get: async ({ query }) => {
        const today = clock.today()
        const quarter = quarterIn(query['quarter'], today)
        const one = await summaryOf(db, quarter)
        const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
        const unread = one.received - one.read
        return page({
          title: 'Summary of the ambassadors’ reports',
          back: urls.staff,
          wide: true,
          body: (
            <>
              <span class="govuk-caption-l">{quarterText(quarter)}</span>
              <h1 class="govuk-heading-l">Summary of the ambassadors’ reports</h1>
              {unread > 0 && (
                <p class="govuk-body">
                  {unread === 1 ? 'One report was' : `${unread} reports were`} not read yet and {unread === 1 ? 'stands' : 'stand'} under no
                  theme.
                </p>
              )}
              {govukSummaryList({
                rows: [
                  row(
                    'Reports in',
                    `${one.received} of ${one.expected} (the quarter before: ${one.receivedBefore} of ${one.expectedBefore})`,
                  ),
                  row('Nothing to report', String(one.nothing)),
                  row(
                    'Issues raised for the Chief Constable',
                    `${one.raised}; ended since: ${one.ended} (raised in the quarter before: ${one.raisedBefore})`,
                  ),
                  row('Say what the police do well', String(one.policeWell)),
                  row('Say what partners do well', String(one.partnersWell)),
                  row('Speak of tensions', String(one.tensions)),
                  row('Were at their forum', String(one.atForum)),
                ],
              })}
              <DataTable
                caption="Themes, what most reports raise first"
                captionSize="m"
                columns={[{ text: 'Theme' }, { text: 'Reports', numeric: true }, { text: 'Since the quarter before' }, { text: 'Where' }]}
                rows={one.themes.map((theme) => [
                  theme.theme,
                  String(theme.now),
                  changeText(theme),
                  theme.districts
                    .filter(({ now }) => now > 0)
                    .map(({ name, now }) => `${name} ${now}`)
                    .join(', '),
                ])}
                empty="No theme was found in what was read."
              />
              {govukButton({
                text: 'Themes by area as a table (CSV)',
                href: `${urls.summaryFile}?quarter=${quarter.toString()}`,
                classes: 'govuk-button--secondary',
              })}
              <h2 class="govuk-heading-m">Other quarters</h2>
              <Quarters today={today} chosen={quarter} href={urls.summary} />
            </>
          ),
        })
      },
    }),

    route(urls.summaryFile, {
      may: 'ambassadors:see',
      get: async ({ query }) => {
        const quarter = quarterIn(query['quarter'], clock.today())
        const { themes } = await summaryOf(db, quarter)
        const text = stringify(
          [
            ['Quarter', 'Theme', 'District', 'Reports', 'Reports in the quarter before'],
            ...themes.flatMap(({ theme, districts }) =>
              districts.map(({ name, now, before }) => [quarterText(quarter), theme, name, String(now), String(before)]),
            ),
          ],
          { bom: true, escape_formulas: true },
        )
        return download('text/csv; charset=utf-8', `ambassadors-${quarter.toString()}.csv`, text)
      },
    }),
  ]
}
