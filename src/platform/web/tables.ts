import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The tables of the web layer. */
export type WebTables = {
  'web.submission': { key: string; location: string; said: string; mark: Generated<string>; at: Temporal.Instant }
  'web.topic': { topic: string; version: number }
  'web.secret': { name: string; value: string }
}
