import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { PromotionChannel } from './promotion.js'

/** How people were told about exercises. */
export type PromotionTables = {
  'consultations.promotion': {
    id: Generated<number>
    exercise_id: number
    channel: PromotionChannel
    on_day: Temporal.PlainDate
    what: string
    cost: number | null
    reach: number | null
    version: Generated<number>
  }
}
