import type { InformedAudience } from './informed.js'

/** Exercises that ask whether people feel informed. */
export type InformedTables = { 'consultations.informed_run': { exercise_id: number; audience: InformedAudience } }
