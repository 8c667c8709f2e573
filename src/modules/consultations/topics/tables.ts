import type { Generated } from 'kysely'

/** What exercises can be about. */
export type TopicTables = {
  'consultations.topic': { key: string; name: string; about: Generated<string>; version: Generated<number> }
}
