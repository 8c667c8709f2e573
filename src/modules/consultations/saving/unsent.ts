import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Unsent } from '#platform/module'
import { serviceSecret } from '#platform/web'
import { accepting } from '../responses/accepting.js'
import { exerciseById } from '../exercises/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { hashOfCode, maySave } from './save.js'

/** Where somebody goes on with answers that they saved with this code and have not sent, while they can still be sent. */
export async function unsentAnswers(db: Db, code: string, now: Temporal.Instant): Promise<Unsent | undefined> {
  const row = await own(db)
    .selectFrom('consultations.draft')
    .select('exercise_id')
    .where('code_hash', '=', hashOfCode(await serviceSecret(db), code))
    .where('response_id', 'is', null)
    .where('saved_until', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const exercise = await exerciseById(own(db), row.exercise_id)
  const state = accepting(exercise, now)
  if (state === 'planned' || state === 'closed' || !maySave(exercise)) return undefined
  return { href: urls.saved(exercise.slug), sensitive: exercise.sensitive }
}
