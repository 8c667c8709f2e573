import { sql } from 'kysely'
import { defineJob } from '#platform/jobs'
import { type Gathered, gatheredAt, type House } from '#platform/module'
import { cameTo } from '../bookings/queries.js'
import { own } from '../tables.js'
import type { Event } from './event.js'

/** Days after an event in which cards of it are still keyed. */
const KEYED_DAYS = 120

/** What is known of an event where nobody counted: from cards, ticks, chats and from who came of those who booked. */
export interface Found {
  readonly gathered: Gathered
  /** Feedback given: cards, ticks and people who said something in a chat; null where there is none. */
  readonly feedback: number | null
  /** Residents met: who came of those who booked, and people somebody chatted with; null where there are none. */
  readonly residents: number | null
}

/** Looks up what other modules and the bookings know of an event. */
export async function foundAt(house: House, id: number): Promise<Found> {
  const gathered = (await gatheredAt(house, [id])).get(id) ?? { cards: 0, ticks: 0, chatted: 0, signUps: 0 }
  const { came } = await cameTo(house.db, id)
  return {
    gathered,
    feedback: gathered.cards + gathered.ticks + gathered.chatted || null,
    residents: came + gathered.chatted || null,
  }
}

/** Writes down what is known of events of the last months, so that the figures of the office can add it up. */
export const countFound = defineJob<null>({
  name: 'engagement.count-found',
  what: 'Counts cards, ticks, chats and people who came, for events of which nobody counted',
  every: { minutes: 30 },
  async handle(house) {
    const { db, clock } = house
    const rows = await own(db)
      .selectFrom('engagement.event')
      .select(['id', 'found_feedback as feedback', 'found_residents as residents'])
      .where('state', '=', 'delivered')
      .where('closed', '=', false)
      .where('day', '>=', clock.today().subtract({ days: KEYED_DAYS }))
      .where('day', '<=', clock.today())
      .execute()
    for (const { id, ...before } of rows) {
      const now = await foundAt(house, id)
      if (now.feedback === before.feedback && now.residents === before.residents) continue
      await own(db)
        .updateTable('engagement.event')
        .set({ found_feedback: now.feedback, found_residents: now.residents })
        .where('id', '=', id)
        .execute()
    }
  },
})

/** A number as the page of an event shows it: counted, found elsewhere, or neither. */
export const counted = (typed: number | null, found: number | null, from: string): string =>
  typed !== null
    ? typed.toLocaleString('en-GB')
    : found === null || found === 0
      ? 'Not counted'
      : `${found.toLocaleString('en-GB')}, ${from}`

/** The figures of an event, as they add up in the office’s reports. */
export const SUMS = {
  residents: sql`coalesce(residents, found_residents, 0)`,
  questions: sql`coalesce(questions, found_feedback, 0)`,
} as const

/** Whether something is known of an event that somebody should see beside what was typed. */
export const hasFound = ({ gathered }: Found, event: Pick<Event, 'cards' | 'signUps'>): boolean =>
  gathered.cards + gathered.ticks + gathered.chatted + gathered.signUps > 0 || event.cards !== null || event.signUps !== null
