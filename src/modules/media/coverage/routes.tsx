import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import type { Db } from '#platform/db'
import { dayValues, formRoute, required, TextField, version } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { dayMarkIn, dayMarkText, dayInWords, doneAt, LinkList, momentInWords, page, Pager, type Route, route } from '#platform/web'
import { namesOf } from '#modules/identity'
import { newsUrls, storyTitles } from '#modules/publishing'
import { headlineFrom, hostOf, linkIn } from '../outlets/link.js'
import { REACHES } from '../outlets/outlet.js'
import { allOutlets, outletAt, outletOfHost } from '../outlets/queries.js'
import { urls } from '../urls.js'
import { changeReport, logReport, removeReport } from './log-report.js'
import { PAGE, reportAt, reportsOf, reportWith, someReport } from './queries.js'
import { linkOrNone, REPORT_LABELS, reportFields, reportProblems, reportQuestions, reportValues } from './report-form.js'
import { REPORT_KINDS } from './report.js'
import { ReportTable } from './report-table.js'

const idIn = (text: string | undefined): number | undefined => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined)

/** Every outlet by its number. */
export const outletsById = async (db: Db) => new Map((await allOutlets(db)).map((one) => [one.id, one]))

/** Staff log what was reported, by pasting a link, and see it all. */
export function coverageRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.coverage, {
      may: 'media:see',
      get: async ({ query, person }) => {
        const [outlet, release] = [idIn(query['outlet']), idIn(query['release'])]
        const found = await reportsOf(db, {
          ...(outlet !== undefined && { outlet }),
          ...(release !== undefined && { release }),
          after: dayMarkIn(query['after']),
        })
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const releases = await storyTitles(
          db,
          rows.flatMap((one) => one.release ?? []),
        )
        const named = release === undefined ? undefined : ((await storyTitles(db, [release])).get(release) ?? 'A press release')
        const of = outlet === undefined ? named : (await outletAt(db, outlet)).name
        const only = `${outlet === undefined ? '' : `outlet=${outlet}&`}${release === undefined ? '' : `release=${release}&`}`
        return page({
          title: of === undefined ? 'Coverage' : `Coverage: ${of}`,
          back: urls.home,
          body: (
            <>
              <h1 class="govuk-heading-l">{of === undefined ? 'Coverage' : `Coverage: ${of}`}</h1>
              {may(person, 'media:keep') &&
                govukButton({ text: 'Log a report', href: release === undefined ? urls.paste : `${urls.paste}?release=${release}` })}
              <LinkList
                links={[
                  ...(of === undefined ? [] : [{ text: 'All coverage', href: urls.coverage }]),
                  { text: 'Outlets', href: urls.outlets },
                  ...(may(person, 'media:keep') ? [{ text: 'Bring in a table of earlier coverage', href: urls.bringings }] : []),
                ]}
              />
              <ReportTable caption="Newest first" reports={rows} outlets={await outletsById(db)} releases={releases} />
              <Pager older={found.length > PAGE && last ? `${urls.coverage}?${only}after=${dayMarkText(last)}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.paste, {
      may: 'media:keep',
      title: 'Log a report',
      back: urls.coverage,
      schema: z.object({ link: linkOrNone() }),
      start: async () => ({}),
      fields: (form) => (
        <TextField
          form={form}
          name="link"
          label="Paste the link"
          hint="The outlet is known by it. Leave it empty for what was on paper or on air only"
          type="url"
        />
      ),
      button: 'Continue',
      check: async ({ link }) => {
        const same = link === '' ? undefined : await reportWith(db, link)
        const problem: Record<string, string> = same ? { link: `This is logged already: “${same.headline}”, ${dayInWords(same.day)}` } : {}
        return problem
      },
      save: async (_tx, { link }, { query }) => {
        const release = idIn(query['release'])
        return `${urls.newReport}?link=${encodeURIComponent(link)}${release === undefined ? '' : `&release=${release}`}`
      },
    }),

    formRoute(house, urls.newReport, {
      may: 'media:keep',
      title: 'Log a report',
      back: urls.coverage,
      schema: z.object(reportFields),
      days: ['day'],
      start: async ({ query }) => {
        const url = linkIn((query['link'] ?? '').slice(0, 1000))
        const outlet = (url && (await outletOfHost(db, hostOf(url)))?.id) ?? idIn(query['outlet'])
        return {
          link: url?.href ?? '',
          headline: url ? headlineFrom(url) : '',
          outlet: outlet === undefined ? '' : String(outlet),
          ...dayValues('day', clock.today()),
          release: String(idIn(query['release']) ?? ''),
        }
      },
      fields: async (form, { query }) => {
        const url = linkIn((query['link'] ?? '').slice(0, 1000))
        const unknown = url && !(await outletOfHost(db, hostOf(url))) ? hostOf(url) : undefined
        return (
          <>
            {unknown !== undefined &&
              govukInsetText({
                html: (
                  <>
                    No outlet has the website {unknown} yet. Choose the outlet below, or{' '}
                    <a class="govuk-link" href={`${urls.newOutlet}?site=${encodeURIComponent(unknown)}`}>
                      add one for {unknown}
                    </a>{' '}
                    first.
                  </>
                ),
              })}
            {await reportQuestions(form, db)}
          </>
        )
      },
      button: 'Log it',
      check: async (data) => await reportProblems(db, clock, data),
      save: async (tx, data, { person }) => {
        const id = await logReport(tx, data, person, clock.now())
        return doneAt(data.release === null ? urls.report(id) : `${urls.coverage}?release=${data.release}`, `Logged: “${data.headline}”`)
      },
    }),

    route('/staff/media/coverage/:id', {
      may: 'media:see',
      example: someReport,
      get: async ({ params, person }) => {
        const one = await reportAt(db, params.id)
        const outlet = await outletAt(db, one.outlet)
        const names = await namesOf(db, [`person:${one.loggedBy}`])
        const release = one.release === null ? undefined : (await storyTitles(db, [one.release])).get(one.release)
        return page({
          title: one.headline,
          back: urls.coverage,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.headline}</h1>
              {one.removedAt &&
                govukInsetText({ text: `Taken out on ${momentInWords(one.removedAt)}: ${one.removedWhy}. It is in no figure.` })}
              {govukSummaryList({
                rows: [
                  {
                    key: { text: 'Outlet' },
                    value: {
                      html: (
                        <a class="govuk-link" href={urls.outlet(outlet.id)}>
                          {outlet.name}
                        </a>
                      ),
                    },
                  },
                  { key: { text: 'What' }, value: { text: `${REPORT_KINDS[one.kind]}, ${REACHES[one.reach].toLowerCase()}` } },
                  { key: { text: 'Day' }, value: { text: dayInWords(one.day) } },
                  ...(one.link
                    ? [
                        {
                          key: { text: 'Link' },
                          value: {
                            html: (
                              <a class="govuk-link" href={one.link} rel="noreferrer noopener">
                                {one.link}
                              </a>
                            ),
                          },
                        },
                      ]
                    : []),
                  {
                    key: { text: 'Press release' },
                    value:
                      one.release === null
                        ? { text: 'None' }
                        : {
                            html: (
                              <a class="govuk-link" href={newsUrls.staffStory(one.release)}>
                                {release ?? 'A press release'}
                              </a>
                            ),
                          },
                  },
                  ...(one.note ? [{ key: { text: 'Notes' }, value: { text: one.note } }] : []),
                  {
                    key: { text: 'Logged' },
                    value: { text: `${names.get(`person:${one.loggedBy}`) ?? 'Somebody'}, ${momentInWords(one.loggedAt)}` },
                  },
                ],
              })}
              {may(person, 'media:keep') && !one.removedAt && (
                <div class="govuk-button-group">
                  {govukButton({ text: 'Change it', href: urls.reportDetails(one.id) })}
                  {govukButton({ text: 'Log another', href: urls.paste, classes: 'govuk-button--secondary' })}
                  {govukButton({ text: 'Take it out', href: urls.reportRemoval(one.id), classes: 'govuk-button--warning' })}
                </div>
              )}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/media/coverage/:id/details', {
      may: 'media:keep',
      example: someReport,
      title: async ({ params }) => `Change “${(await reportAt(db, params.id)).headline}”`,
      back: ({ id }) => urls.report(Number(id)),
      schema: z.object({ ...reportFields, version: version() }),
      days: ['day'],
      labels: REPORT_LABELS,
      start: async ({ params }) => {
        const one = await reportAt(db, params.id)
        return { ...reportValues(one), version: String(one.version) }
      },
      fields: (form) => reportQuestions(form, db),
      check: async (data, { params }) => await reportProblems(db, clock, data, await reportAt(db, params.id)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await reportAt(tx, params.id)
        await changeReport(tx, one, data, seen, actorOf(person))
        return urls.report(one.id)
      },
    }),

    formRoute(house, '/staff/media/coverage/:id/removal', {
      may: 'media:keep',
      example: someReport,
      title: async ({ params }) => `Take out “${(await reportAt(db, params.id)).headline}”?`,
      back: ({ id }) => urls.report(Number(id)),
      schema: z.object({ why: required(300, 'Say why it is taken out') }),
      fields: (form) => <TextField form={form} name="why" label="Why?" hint="Such as “It is about another office”" />,
      button: 'Take it out',
      warning: true,
      save: async (tx, { why }, { params, person }) => {
        const one = await reportAt(tx, params.id)
        await removeReport(tx, one, why, actorOf(person), clock.now())
        return doneAt(urls.coverage, 'It is taken out of all figures')
      },
    }),
  ]
}
