import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { dayInWords } from '#platform/web'
import type { Place } from '#modules/office'
import { communities } from '../communities/communities.js'
import { AHEAD, type Event, STATES } from '../events/event.js'
import { eventsFor } from '../events/queries.js'

/** A stretch of days, both included, London time. */
export interface Period {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** The most events that one table is made of. */
export const MOST = 5000

/** One community in the engagement table. */
export interface TableRow {
  readonly code: string
  readonly name: string
  /** Delivered events at which the office-holder was. */
  readonly commissioner: number
  /** Delivered events at which the deputy was and the office-holder was not. */
  readonly deputy: number
  /** Delivered events at which only others of the office were. */
  readonly office: number
  /** Residents met at all of them, where they were counted. */
  readonly residents: number
  /** How many of the delivered events counted their residents. */
  readonly counted: number
  /** Groups and places met, in words. */
  readonly met: readonly string[]
  /** What is planned, with how certain it is. */
  readonly planned: readonly string[]
}

/** The engagement table of a period. */
export interface EngagementTable {
  readonly rows: readonly TableRow[]
  /** Each event once, though it may stand in several rows. */
  readonly all: Pick<TableRow, 'commissioner' | 'deputy' | 'office' | 'residents' | 'counted'>
  /** Delivered events that say no community. */
  readonly unsaid: number
  readonly cancelled: readonly string[]
}

/** Who an event counts for: one at which both were counts once, for the office-holder. */
export const countsFor = ({ commissioner, deputy }: Pick<Event, 'commissioner' | 'deputy'>): 'commissioner' | 'deputy' | 'office' =>
  commissioner ? 'commissioner' : deputy ? 'deputy' : 'office'

const sumOf = (events: readonly Event[]) => ({
  commissioner: events.filter((one) => countsFor(one) === 'commissioner').length,
  deputy: events.filter((one) => countsFor(one) === 'deputy').length,
  office: events.filter((one) => countsFor(one) === 'office').length,
  residents: events.reduce((sum, { residents }) => sum + (residents ?? 0), 0),
  counted: events.filter(({ residents }) => residents !== null).length,
})

/** The same words once, with how often: "Surgery, Aldermoor (3)". */
function together(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} (${count})`))
}

/** What the office did to meet each community in a period, and what it plans: from open events alone, so that closed ones stand in no figure. */
export async function engagementTable(
  db: Db,
  { from, to }: Period,
  today: Temporal.PlainDate,
  open: readonly Place[],
): Promise<EngagementTable> {
  const named = new Map(open.map(({ code, name }) => [code, name]))
  const groups = await communities(db)
  const delivered = (await eventsFor(db, undefined, { states: ['delivered'], from, to, earliest: true, most: MOST })).filter(
    ({ day }) => Temporal.PlainDate.compare(day, from) >= 0,
  )
  const planned = await eventsFor(db, undefined, { states: AHEAD, from: today, earliest: true, most: MOST })
  const cancelled = await eventsFor(db, undefined, { states: ['cancelled'], from, to, earliest: true, most: MOST })
  const called = ({ title, place }: Event): string => {
    const where = place === null ? undefined : named.get(place)
    return where === undefined || title.includes(where) ? title : `${title}, ${where}`
  }
  const rows = groups.flatMap(({ code, name, ended }) => {
    const theirs = delivered.filter((one) => one.communities.includes(code))
    const ahead = planned.filter((one) => one.communities.includes(code))
    if (ended && theirs.length + ahead.length === 0) return []
    return [
      {
        code,
        name,
        ...sumOf(theirs),
        met: together(theirs.filter((one) => countsFor(one) !== 'office').map(called)),
        planned: ahead.map(
          (one) => `${called(one)}, ${dayInWords(one.day)}${one.state === 'confirmed' ? '' : ` (${STATES[one.state].word.toLowerCase()})`}`,
        ),
      },
    ]
  })
  return {
    rows,
    all: sumOf(delivered),
    unsaid: delivered.filter((one) => one.communities.length === 0).length,
    cancelled: cancelled.map((one) => `${called(one)}, ${dayInWords(one.day)}: ${one.why}`),
  }
}

/** What must be read beside the table, in sentences. */
export function caveats(
  { from, to }: Period,
  today: Temporal.PlainDate,
  { unsaid, all }: EngagementTable,
  holder: string,
): readonly string[] {
  const events = all.commissioner + all.deputy + all.office
  return [
    `Delivered events whose first day lies between ${dayInWords(from)} and ${dayInWords(to)}, counted on ${dayInWords(today)} from the office’s records.`,
    `An event at which both the ${holder} and the deputy were counts once, for the ${holder}. “Office only” is what others of the office did; it is not in the first two columns, nor among the groups and places.`,
    'An event for several communities stands in several rows, so the rows add up to more than the last line, in which each event counts once.',
    'Closed meetings and visits are not in this table: one yearly total of them is published.',
    `Residents were counted at ${all.counted} of ${events} events; the others add nothing to their number.`,
    ...(unsaid > 0
      ? [
          `${unsaid} delivered ${unsaid === 1 ? 'event says' : 'events say'} no community and ${unsaid === 1 ? 'stands' : 'stand'} in the last line only.`,
        ]
      : []),
    'What is planned is as known on the day of counting; “invited” and “to be confirmed” may change.',
  ]
}
