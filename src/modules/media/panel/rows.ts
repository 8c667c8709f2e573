import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { newsUrls, releasesSent, storyTitles } from '#modules/publishing'
import { reportsOf } from '../coverage/queries.js'
import { REPORT_KINDS } from '../coverage/report.js'
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
  readonly rows: readonly { readonly href: string; readonly cells: readonly string[] }[]
}

/** The most rows behind one number. */
export const MOST_ROWS = 5000

const dayOf = (moment: Temporal.Instant): string => moment.toZonedDateTimeISO(LONDON).toPlainDate().toString()

/** The rows behind one number of a period. */
export async function rowsOf(db: Db, what: Rows, period: Period): Promise<Table> {
  const outlets = await outletsById(db)
  const outlet = (id: number | null) => (id === null ? '' : (outlets.get(id)?.name ?? ''))
  const reports = async (kind: 'article' | 'on-air'): Promise<Table> => {
    const found = await reportsOf(db, { ...period, kind, most: MOST_ROWS })
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
          one.day.toString(),
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
    case 'on-air':
      return await reports('on-air')
    case 'interviews': {
      const found = await interviewsOf(db, { ...period, state: 'given', most: MOST_ROWS })
      return {
        columns: ['About', 'Day', 'Station', 'What', 'Who spoke'],
        rows: found.map((one) => ({
          href: urls.interview(one.id),
          cells: [one.topic, one.day.toString(), outlet(one.outlet), INTERVIEW_KINDS[one.kind], one.speaker],
        })),
      }
    }
    case 'enquiries': {
      const found = await enquiriesOf(db, { ...boundsOf(period), most: MOST_ROWS })
      const answer = (late: boolean | undefined) => (late === undefined ? '' : late ? 'Yes' : 'No')
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
          cells: [one.title, one.printedOn?.toString() ?? '', outlet(one.outlet), money(one.agreed)],
        })),
      }
    }
  }
}
