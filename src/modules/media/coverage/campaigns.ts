import { type CampaignRecord, type CampaignSource, countBefore, dayFrom } from '#platform/module'
import { STORY } from '#modules/publishing'
import type { Interview } from '../interviews/interview.js'
import { interviewsByIds, interviewsOf } from '../interviews/queries.js'
import { urls } from '../urls.js'
import { reportsByIds, reportsOf } from './queries.js'
import type { Report } from './report.js'
import { outletsById } from './routes.js'

const MOST = 50
const REPORT = 'media.report'
const INTERVIEW = 'media.interview'

const reportRecord = ({ id, headline, day }: Report): CampaignRecord => ({
  id,
  title: headline,
  href: urls.report(id),
  out: day,
})

/** Every one once, however it was found. */
const once = <Row extends { readonly id: number }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** What was reported: put into a campaign by itself, or on a release that stands in it. */
export const reportCampaigns: CampaignSource = {
  kind: REPORT,
  label: 'Coverage that was on no release',
  topics: [],
  latest: async (db) => (await reportsOf(db, { most: MOST })).filter(({ release }) => release === null).map(reportRecord),
  read: async (db, ids) => (await reportsByIds(db, ids)).map(reportRecord),
  async figures(db, { records, from }) {
    const releases = records.get(STORY) ?? []
    const found = once([
      ...(await reportsByIds(db, records.get(REPORT) ?? [])),
      ...(await Promise.all(releases.map((release) => reportsOf(db, { release, most: 500 })))).flat(),
    ])
    const outlets = await outletsById(db)
    const figure = (what: string, label: string, kind: Report['kind']) => {
      const those = found.filter((one) => one.kind === kind)
      const days = those.map(({ day }) => day)
      const rows = those.map(({ id, headline, outlet, day }) => ({
        href: urls.report(id),
        cells: [headline, outlets.get(outlet)?.name ?? '', dayFrom(from, day)],
      }))
      return { what, label, count: rows.length, before: countBefore(from, days), columns: ['Headline', 'Outlet', 'Day'], rows }
    }
    return releases.length + found.length === 0
      ? []
      : [figure('articles', 'Articles', 'article'), figure('on-air', 'Reports on radio and television', 'on-air')]
  },
}

const interviewRecord = ({ id, topic, day, state }: Interview): CampaignRecord => ({
  id,
  title: topic,
  href: urls.interview(id),
  out: state === 'given' ? day : undefined,
})

/** Interviews: put into a campaign by themselves, or about a release that stands in it. */
export const interviewCampaigns: CampaignSource = {
  kind: INTERVIEW,
  label: 'Interviews that were on no release',
  topics: [],
  latest: async (db) => (await interviewsOf(db, { most: MOST })).filter(({ release }) => release === null).map(interviewRecord),
  read: async (db, ids) => (await interviewsByIds(db, ids)).map(interviewRecord),
  async figures(db, { records, from }) {
    const releases = records.get(STORY) ?? []
    const found = once([
      ...(await interviewsByIds(db, records.get(INTERVIEW) ?? [])),
      ...(await Promise.all(releases.map((release) => interviewsOf(db, { release, most: 500 })))).flat(),
    ]).filter(({ state }) => state === 'given')
    if (releases.length + found.length === 0) return []
    const outlets = await outletsById(db)
    const rows = found.map(({ id, topic, outlet, day }) => ({
      href: urls.interview(id),
      cells: [topic, outlets.get(outlet)?.name ?? '', dayFrom(from, day)],
    }))
    const days = found.map(({ day }) => day)
    return [
      {
        what: 'interviews',
        label: 'Interviews given',
        count: rows.length,
        before: countBefore(from, days),
        columns: ['About', 'Station', 'Day'],
        rows,
      },
    ]
  },
}
