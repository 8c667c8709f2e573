import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db'
import { heldOf } from '#modules/triage'
import { RESPONSE } from './response.js'

/** The responses that a named person looks at first because of what was written: left out of queues, counts, results and exports. */
export async function heldResponses(db: Db): Promise<readonly number[]> {
  return [...(await heldOf(db, RESPONSE))].map(Number)
}

/** A condition that leaves these responses out; `column` is where the query has the response's id. */
export function notAmong(ids: readonly number[], column = 'response.id'): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} <> all(${sql.val([...ids])}::int[])`
}
