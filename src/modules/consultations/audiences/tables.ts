import type { Generated } from 'kysely'
import type { Audience } from './duty.js'

/** How the audiences that the law names are heard. */
export type AudienceTables = {
  'consultations.audience_way': { exercise_id: number; audience: Audience; how: Generated<string>; linked_id: number | null }
}
