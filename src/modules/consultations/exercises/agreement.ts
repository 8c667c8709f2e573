import type { Db } from '#platform/db'
import { agreementsFor, type RecordedAgreement } from '#modules/identity'
import { EXERCISE } from './exercise.js'

/** How an agreement that an exercise may be published is named. */
export const PUBLISHING = 'publish'

/** Who agreed that an exercise may be published, the latest first. */
export async function agreedToPublish(db: Db, exerciseId: number): Promise<readonly RecordedAgreement[]> {
  return agreementsFor(db, { kind: EXERCISE, id: exerciseId }, PUBLISHING)
}
