import type { Generated } from 'kysely'

/** The most responses of an exercise that count, overall or with one answer. */
export type QuotaTables = {
  'consultations.quota': { id: Generated<number>; exercise_id: number; question: string | null; code: string | null; most: number }
}
