import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The arrangements for obtaining the views of victims of crime. */
export type VictimTables = {
  'consultations.arrangement': {
    id: Generated<number>
    how: string
    by_whom: string
    since: Temporal.PlainDate
    until: Temporal.PlainDate | null
    consulted_on: Temporal.PlainDate | null
    version: Generated<number>
  }
}
