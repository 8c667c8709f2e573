import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The tables of campaigns. */
export type CampaignTables = {
  'consultations.campaign': {
    id: Generated<number>
    exercise_id: number
    question: string
    name: Generated<string>
    state: Generated<'found' | 'confirmed' | 'dismissed'>
    themes: ColumnType<readonly string[] | null, string | null, string | null>
    coded_by: number | null
    coded_at: Temporal.Instant | null
    replaces: Generated<boolean>
    found_at: Temporal.Instant
    decided_at: Temporal.Instant | null
    decided_by: number | null
    version: Generated<number>
  }
  'consultations.campaign_text': { campaign_id: number; response_id: number; likeness: number; state: Generated<'found' | 'in' | 'out'> }
}
