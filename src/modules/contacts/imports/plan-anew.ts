import { sql } from 'kysely'
import type { Tx } from '#platform/db'

/**
 * Has the database plan each statement of this transaction for the tables as they are now. While thousands come in, a plan that was kept from when a table was
 * nearly empty would read all of it for every row.
 */
export async function planAnew(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx)
}
