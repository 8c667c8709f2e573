import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { heldResponses } from '../responses/held-by-triage.js'
import type { Method } from '../results/method.js'
import type { ConsultationsDb } from '../tables.js'

/**
 * The name of everything that figures follow from: the method, the version of the answers and of what readers found in them, and what a named
 * person holds. While it is the same, nothing needs to be counted again. Ask for it before counting.
 */
export async function stateOfData(db: ConsultationsDb, method: Method): Promise<string> {
  const [{ rows }, held] = await Promise.all([
    sql<{ version: string }>`
      select coalesce(sum(version), 0)::text as version from consultations.data_version where exercise_id = ${method.exercise.id}`.execute(
      db,
    ),
    heldResponses(db),
  ])
  const holding = [...held].sort((a, b) => a - b)
  return createHash('sha256')
    .update(JSON.stringify([method, rows[0]?.version ?? '0', holding]))
    .digest('base64url')
}
