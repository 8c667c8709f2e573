import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { CampaignTables } from '../campaigns/tables.js'
import type { HelpTables } from '../help/tables.js'
import type { QuoteTables } from '../quotes/tables.js'
import type { SecondReadingTables } from '../second-reading/tables.js'
import type { Typed } from './typed.js'

type Instant = Temporal.Instant

/** Everything about what people wrote: coding, the second reading, campaigns. */
export type TextTables = CodingTables & SecondReadingTables & CampaignTables & QuoteTables & HelpTables

/** The tables of coding: themes offered, places kept, what was typed, and notes. */
export type CodingTables = {
  'consultations.theme_used': { exercise_id: number; theme: string }
  'consultations.coding_place': { exercise_id: number; question: string; person_id: number; response_id: number; at: Instant }
  'consultations.coding_draft': {
    response_id: number
    question: string
    person_id: number
    typed: ColumnType<Typed, string | undefined, string>
    skipped: Generated<boolean>
    at: Instant
  }
  'consultations.coding_note': {
    id: Generated<number>
    response_id: number
    question: string
    note: string
    by_person: number
    for_person: number | null
    at: Instant
    done_at: Instant | null
    done_by: number | null
  }
}
