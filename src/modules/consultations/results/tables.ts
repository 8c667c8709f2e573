import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Found } from '../analysis/counted.js'
import type { Pick, Shown } from './finding.js'
import type { Method } from './method.js'

/** The tables that frozen results own. */
export type ResultsTables = {
  'consultations.result_set': {
    id: Generated<number>
    exercise_id: number
    made_at: Temporal.Instant
    figures: ColumnType<unknown, string, string>
    base: number
    set_hash: string
    method: ColumnType<Method | null, string | null, string | null>
    complete: Generated<boolean>
    held: number | null
  }
  'consultations.frozen_row': {
    set_id: number
    position: number
    response_id: number | null
    salt: string | null
    themes: ColumnType<Found, string | undefined, string>
    hash: string
  }
  'consultations.finding': {
    id: Generated<number>
    exercise_id: number
    text: string
    welsh: Generated<string>
    welsh_version: Generated<number>
    picks: ColumnType<readonly Pick[], string, string>
    show: Shown
    by_person: number | null
    at: Temporal.Instant
  }
}
