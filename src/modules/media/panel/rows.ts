import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { newsUrls, releasesSent, storyTitles } from '#modules/publishing'
import { reportsOf } from '../coverage/queries.js'
import { type Report, REPORT_KINDS } from '../coverage/report.js'
import { outletsById } from '../coverage/routes.js'
import { enquiriesOf } from '../enquiries/queries.js'
import { ENQUIRY_STATES, inTime } from '../enquiries/enquiry.js'
import { enquiryTitle } from '../enquiries/routes.js'
import { INTERVIEW_KINDS } from '../interviews/interview.js'
import { interviewsOf } from '../interviews/queries.js'
import { REACHES } from '../outlets/outlet.js'
import { money } from '../placements/placement.js'
import { placementsOf } from '../placements/queries.js'
import { urls } from '../urls.js'
import { boundsOf, type Period, reportedReleases } from './figures.js'
import type { Rows } from './paragraph.js'

/** The rows behind a number: what the columns are called, and each row with the page it leads to. */
export interface Table {
  readonly columns: readonly string[]
  /** The first cell of a row leads to its page. A day is shown in words, and as numbers in a file. */
  readonly rows: readonly { readonly href: string; readonly cells: readonly (string | Temporal.PlainDate)[] }[]
}

/** The most rows behind one number. */
export const MOST_ROWS = 5000

const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(LONDON).toPlainDate()

/** The rows behind one number of a period. */
export async function rowsOf(db: Db, what: Rows, period: Period): Promise<Table> {
  const outlets = await outletsById(db)
  const outlet = (id: number | null) => (id === null ? '' : (outlets.get(id)?.name ?? ''))
  const reports = async (kind: Report['kind'], reach?: Report['reach']): Promise<Table> => {
    const found = await reportsOf(db, { ...period, kind, ...(reach && { reach }), most: MOST_ROWS })
    const releases = await storyTitles(
      db,
      found.flatMap(({ release }) => release ?? []),
    )
    return {
      columns: ['Headline', 'Day', 'Outlet', 'What', 'Reach', 'Press release', 'Link'],
      rows: found.map((one) => ({
        href: urls.report(one.id),
        cells: [
          one.headline,
          one.day,
          outlet(one.outlet),
          REPORT_KINDS[one.kind],
          REACHES[one.reach],
          one.release === null ? '' : (releases.get(one.release) ?? ''),
          one.link,
        ],
      })),
    }
  }
  switch (what) {
    case 'releases':
    case 'reported': {
      const found = what === 'releases' ? await releasesSent(db, period) : await reportedReleases(db, period)
      return {
        columns: ['Title', 'Sent'],
        rows: found.map((one) => ({ href: newsUrls.staffStory(one.id), cells: [one.title, dayOf(one.sentAt)] })),
      }
    }
    case 'articles':
      return await reports('article')
    case 'local':
    case 'regional':
    case 'national':
      return await reports('article', what)
    case 'on-air':
      return await reports('on-air')
    case 'interviews':
    case 'phone-ins': {
      const kind = what === 'phone-ins' ? { kind: 'phone-in' as const } : {}
      const found = await interviewsOf(db, { ...period, state: 'given', ...kind, most: MOST_ROWS })
      return {
        columns: ['About', 'Day', 'Station', 'What', 'Who spoke'],
        rows: found.map((one) => ({
          href: urls.interview(one.id),
          cells: [one.topic, one.day, outlet(one.outlet), INTERVIEW_KINDS[one.kind], one.speaker],
        })),
      }
    }
    case 'enquiries':
    case 'answered':
    case 'with-deadline':
    case 'in-time': {
      const found = await enquiriesOf(db, { ...boundsOf(period), only: what, most: MOST_ROWS })
      const answer = (soon: boolean | undefined) => (soon === undefined ? '' : soon ? 'Yes' : 'No')
      return {
        // What Panels read names no journalist.
        columns: ['They asked', 'Asked', 'Outlet', 'State', 'In time'],
        rows: found.map((one) => ({
          href: urls.enquiry(one.id),
          cells: [enquiryTitle(one), dayOf(one.receivedAt), outlet(one.outlet), ENQUIRY_STATES[one.state].word, answer(inTime(one))],
        })),
      }
    }
    case 'placed': {
      const found = await placementsOf(db, { ...period, states: ['printed'], most: MOST_ROWS })
      return {
        columns: ['Title', 'Printed', 'Paper', 'Price'],
        rows: found.map((one) => ({
          href: urls.placement(one.id),
          cells: [one.title, one.printedOn ?? '', outlet(one.outlet), money(one.agreed)],
        })),
      }
    }
  }
}
