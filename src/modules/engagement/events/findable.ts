import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { index, unindex } from '#platform/search'
import { asWords } from '#platform/written'
import { urls } from '../urls.js'
import { EVENT } from './event.js'

/**
 * Lets the search find an event as it is now: everybody what stands in the public programme, staff what does not yet, nobody what is closed. Those
 * who are named for a closed one find it by `closedSearch`.
 */
export async function findable(tx: Tx, id: number): Promise<void> {
  const { rows } = await sql<{
    title: string
    about: string
    venue: string
    slug: string | null
    at: Temporal.Instant | null
    closed: boolean
    changed: Temporal.Instant
  }>`select title, about, venue, slug, advertised_at as at, closed, changed_at as changed from engagement.event where id = ${id}`.execute(
    tx,
  )
  const [event] = rows
  if (!event || event.closed) return await unindex(tx, EVENT, String(id))
  const slug = event.at === null ? null : event.slug
  await index(tx, {
    kind: EVENT,
    ref: String(id),
    title: event.title,
    words: `${event.venue}\n${asWords(event.about)}`,
    href: slug === null ? urls.staffEvent(id) : urls.event(slug),
    who: slug === null ? 'engagement:see' : 'everyone',
    updated: event.changed,
  })
}
