import { z } from 'zod'
import { may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { formRoute, TickField, version } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Db } from '#platform/db'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, doneAt, page, type Route, route, Tag } from '#platform/web'
import { everyPlace } from '#modules/office'
import { themes } from '#modules/thread'
import { KINDS } from '../people/ambassador.js'
import { ambassadors, scheme } from '../people/queries.js'
import { urls } from '../urls.js'
import { dayOf, readReport } from './keep-report.js'
import { quarterBefore, quarterEnd, quarterIn, quarterOf, quarterText } from './quarter.js'
import { draftsLeft, expectedIn, reportAt, reportsIn, someReport } from './queries.js'
import { askFor, missingOf } from './remind.js'
import { FORUM, QUESTIONS, type ReportQuestion } from './report.js'

/** The last quarters to choose from, the last first. */
const lastQuarters = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] => {
  const found = [quarterBefore(quarterOf(today))]
  while (found.length < 8) found.push(quarterBefore(found.at(-1) ?? today))
  return found
}

/** Links to the last quarters on the same page. */
export function Quarters({ today, chosen, href }: { today: Temporal.PlainDate; chosen: Temporal.PlainDate; href: string }): Html {
  return (
    <ul class="govuk-list">
      {lastQuarters(today).map((one) =>
        one.equals(chosen) ? (
          <li>
            <strong>{quarterText(one)}</strong>
          </li>
        ) : (
          <li>
            <a class="govuk-link" href={`${href}?quarter=${one.toString()}`}>
              {quarterText(one)}
            </a>
          </li>
        ),
      )}
    </ul>
  )
}

/** Staff see which reports are in, chase those that are not, and read. */
export function reportRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const dueOf = async (any: Db, quarter: Temporal.PlainDate) => quarterEnd(quarter).add({ days: (await scheme(any)).dueDays })
  const keyedQuarter = () => quarterBefore(quarterOf(clock.today()))
  return [
    route(urls.reports, {
      may: 'ambassadors:see',
      get: async ({ query, person }) => {
        const today = clock.today()
        const quarter = quarterIn(query['quarter'], today)
        const [expected, found, left, all] = [
          await expectedIn(db, quarter),
          await reportsIn(db, quarter),
          await draftsLeft(db),
          await everyPlace(db),
        ]
        const due = await dueOf(db, quarter)
        const of = (id: number) => found.find(({ ambassador }) => ambassador === id)
        const received = expected.filter(({ id }) => of(id)?.state === 'sent').length
        const late = Temporal.PlainDate.compare(today, due) > 0
        const missing = expected.length - received
        return page({
          title: 'Reports of the quarter',
          back: urls.staff,
          wide: true,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Reports of the quarter</h1>
              <p class="govuk-body-l">
                {received} of {expected.length} in for {quarterText(quarter)}.
              </p>
              <p class="govuk-body">
                They {late ? 'were' : 'are'} due by {dayInWords(due)}.
              </p>
              {missing > 0 &&
                may(person, 'ambassadors:keep') &&
                quarter.equals(keyedQuarter()) &&
                govukButton({ text: `Chase the ${missing} missing`, href: urls.chasing })}
              <DataTable
                caption={quarterText(quarter)}
                captionSize="m"
                columns={[{ text: 'Where' }, { text: 'Who' }, { text: 'Report' }, { text: 'Sent' }]}
                rows={expected.map((one) => {
                  const report = of(one.id)
                  return [
                    all.find(({ code }) => code === one.place)?.name ?? KINDS[one.kind],
                    <a class="govuk-link" href={urls.ambassador(one.id)}>
                      {one.name || 'Forgotten'}
                    </a>,
                    report?.state === 'sent' ? (
                      <>
                        <a class="govuk-link" href={urls.staffReport(report.id)}>
                          {report.nothing ? 'Nothing to report' : 'In'}
                        </a>{' '}
                        {report.readAt === null && !report.nothing && <Tag word="To be read" tone="new" />}
                      </>
                    ) : (
                      <Tag word={report ? 'Begun' : 'Missing'} tone={late ? 'late' : 'waiting'} />
                    ),
                    report?.sentAt ? <DateText date={report.sentAt} /> : '',
                  ]
                })}
                empty="Nobody was to report."
              />
              {left.length > 0 && (
                <DataTable
                  caption="Begun by somebody who left, and not sent"
                  captionSize="m"
                  columns={[{ text: 'Who' }, { text: 'Quarter' }, { text: 'Saved' }]}
                  rows={left.map((one) => [
                    <a class="govuk-link" href={urls.staffReport(one.id)}>
                      {one.who || 'Forgotten'}
                    </a>,
                    quarterText(one.quarter),
                    <DateText date={one.savedAt} />,
                  ])}
                />
              )}
              <h2 class="govuk-heading-m">Other quarters</h2>
              <Quarters today={today} chosen={quarter} href={urls.reports} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.chasing, {
      may: 'ambassadors:keep',
      title: 'Chase the missing reports',
      back: urls.reports,
      schema: z.object({}),
      fields: async () => {
        const missing = await missingOf(db, keyedQuarter())
        const byMail = missing.filter(({ state, email }) => state === 'in-post' && email !== '')
        const byPhone = missing.filter((one) => !byMail.includes(one))
        return (
          <>
            <p class="govuk-body">
              {byMail.length === 0
                ? 'Nobody is left to ask by mail.'
                : `These are asked by mail, at most once a day: ${byMail.map(({ name }) => name).join(', ')}.`}
            </p>
            {byPhone.length > 0 && (
              <p class="govuk-body">
                Ring or write:{' '}
                {byPhone.map(({ name, phone }) => [name || 'Somebody who was forgotten', phone].filter(Boolean).join(' ')).join(', ')}.
              </p>
            )}
          </>
        )
      },
      button: 'Ask them',
      save: async (tx) => {
        const quarter = keyedQuarter()
        const asked = await askFor(tx, house, quarter, await dueOf(tx, quarter), { time: `chase-${clock.today().toString()}`, late: true })
        return doneAt(urls.reports, asked === 1 ? 'One is asked' : `${asked} are asked`)
      },
    }),

    formRoute(house, '/staff/ambassadors/reports/:id', {
      may: 'ambassadors:see',
      example: someReport,
      title: async ({ params, person }) => {
        const one = await reportAt(db, params.id, person)
        const who = await ambassadors(db).where('id', '=', one.ambassador).executeTakeFirst()
        return `${who?.name || 'Somebody who was forgotten'}, ${quarterText(one.quarter)}`
      },
      back: urls.reports,
      schema: z.object({
        themes: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
        version: version(),
      }),
      labels: { themes: 'Themes' },
      start: async ({ params, person }) => {
        const one = await reportAt(db, params.id, person)
        return { themes: [...one.themes], version: String(one.version) }
      },
      fields: async (form, { params, person }) => {
        const one = await reportAt(db, params.id, person)
        const place = (await everyPlace(db)).find(({ code }) => code === one.place)?.name ?? 'All of it'
        const row = (key: string, text: string) =>
          text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
        return (
          <>
            {one.nothing && govukInsetText({ text: 'There was nothing to report.' })}
            {one.state === 'draft' &&
              govukInsetText({
                html: (
                  <>
                    They left before it was sent. This is what they had written.{' '}
                    {may(person, 'ambassadors:keep') && (
                      <a class="govuk-link" href={`${urls.keyedReport(one.ambassador)}?quarter=${one.quarter.toString()}`}>
                        Send it for them
                      </a>
                    )}
                  </>
                ),
              })}
            {govukSummaryList({
              rows: [
                ...row('Part of the area', place),
                ...Object.entries(QUESTIONS).flatMap(([name, label]) => row(label, one[name as ReportQuestion])),
                ...row('At the forum', one.forum === '' ? '' : FORUM[one.forum]),
                ...row(
                  'Came in',
                  one.sentAt
                    ? `${dayInWords(dayOf(one.sentAt))}, ${one.channel === 'phone' ? 'keyed by an officer' : 'on the website'}`
                    : '',
                ),
                ...row('Read', one.readAt ? dayInWords(dayOf(one.readAt)) : 'Not yet'),
              ],
            })}
            <TickField
              form={form}
              name="themes"
              label="Which themes does it raise?"
              hint="None is a finding too. The summary for the Commissioner counts them by area"
              choices={(await themes(db)).map(({ code, name }) => ({ value: code, text: name }))}
              small
            />
          </>
        )
      },
      check: async ({ themes: chosen }, { params, person }) => {
        const known = new Set((await themes(db, { retired: true })).map(({ code }) => code))
        const one = await reportAt(db, params.id, person)
        const problem: Record<string, string> = {
          ...(chosen.some((code) => !known.has(code)) && { themes: 'Choose themes from the list' }),
          ...(!may(person, 'ambassadors:keep') && { themes: 'Only those who look after ambassadors say which themes a report raises' }),
          ...(one.state === 'draft' && { themes: 'It was not sent, so it stands in no figure' }),
        }
        return problem
      },
      button: 'I have read it',
      save: async (tx, { themes: chosen, version: seen }, { params, person }) => {
        const one = await reportAt(tx, params.id, person)
        await readReport(tx, one, chosen, seen, { id: person?.id ?? 0 }, clock.now())
        return doneAt(`${urls.reports}?quarter=${one.quarter.toString()}`, 'It is read')
      },
    }),
  ]
}
