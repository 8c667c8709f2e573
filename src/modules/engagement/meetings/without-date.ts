import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { own } from '../tables.js'
import { nextDue } from './frequency.js'
import type { Meeting } from './meeting.js'
import { meetings, type Standing, standings } from './queries.js'

/** A meeting that meets regularly and has no date ahead. */
export interface Undated {
  readonly meeting: Meeting
  readonly standing: Standing
  /** By when it should be held again. */
  readonly due: Temporal.PlainDate
  readonly late: boolean
  /** When somebody was asked for dates who has not answered; null where nobody was. */
  readonly asked: Temporal.Instant | null
}

/** Meetings that meet regularly and have no date ahead, what is due first first; those that one member of staff looks after, when asked. */
export async function withoutDate(db: Db, today: Temporal.PlainDate, lead?: number): Promise<readonly Undated[]> {
  const all = (await meetings(db, lead === undefined ? {} : { lead })).filter(
    ({ state, everyMonths }) => state === 'active' && everyMonths !== null,
  )
  if (all.length === 0) return []
  const stand = await standings(
    db,
    today,
    today,
    all.map(({ id }) => id),
  )
  const asked = new Map(
    (
      await own(db)
        .selectFrom('engagement.date_ask')
        .distinctOn('meeting')
        .select(['meeting', 'asked_at as at', 'answered_at as answered'])
        .orderBy('meeting')
        .orderBy('id', 'desc')
        .execute()
    ).map((one) => [one.meeting, one.answered === null ? one.at : null]),
  )
  return all
    .flatMap((meeting) => {
      const standing = stand.get(meeting.id)
      const due = nextDue(meeting, standing?.last ?? null)
      if (!standing || standing.next !== null || !due) return []
      return [{ meeting, standing, due, late: due.toString() < today.toString(), asked: asked.get(meeting.id) ?? null }]
    })
    .sort((a, b) => a.due.toString().localeCompare(b.due.toString()))
}
