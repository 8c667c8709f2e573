import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { EventKind } from '../events/event.js'
import type { Series } from '../meetings/meeting.js'
import type { TargetKind, Who } from './rule.js'
import type { StopKind } from './stops.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables of the fair programme. */
export type RotationTables = {
  'engagement.rule': {
    id: Generated<number>
    code: string
    name: string
    source: Generated<string>
    target: TargetKind
    series: Later<Series>
    kinds: ColumnType<readonly EventKind[], readonly EventKind[] | undefined, readonly EventKind[]>
    open_access: Generated<boolean>
    who: Who
    times: Generated<number>
    every_months: Later<number>
    within_months: Later<number>
    starts: Temporal.PlainDate
    ended: Generated<boolean>
    position: number
    version: Generated<number>
  }
  'engagement.stop': {
    id: Generated<number>
    kind: StopKind
    name: string
    place: Later<string>
    since: Temporal.PlainDate
    ended_on: Later<Temporal.PlainDate>
    version: Generated<number>
  }
  'engagement.stop_visit': { event: number; stop: number }
}
