import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** Citizens' panels, their members, and what they were asked. */
export type PanelTables = {
  'consultations.citizens_panel': {
    id: Generated<number>
    name: string
    host: string
    purpose: string
    joinable: Generated<boolean>
    most_a_quarter: Generated<number>
    weeks_between: Generated<number>
    version: Generated<number>
  }
  'consultations.panel_member': {
    id: Generated<number>
    panel_id: number
    contact: number
    district: string | null
    age: string | null
    groups: ColumnType<string[], string, string>
    consent: string
    joined_on: Temporal.PlainDate
    how: 'web' | 'paper' | 'phone'
    left_on: Temporal.PlainDate | null
  }
  'consultations.panel_asked': {
    exercise_id: number
    member_id: number
    asked_on: Temporal.PlainDate
    invitation: string | null
    replied: Generated<boolean>
  }
}
