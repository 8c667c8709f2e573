import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** The problem that another open list in use is called that, by field; empty where none is. */
export async function nameTaken(db: Db, name: string, but?: number): Promise<Record<string, string>> {
  const same = await own(db)
    .selectFrom('contacts.list')
    .select('id')
    .where('ended_at', 'is', null)
    .where('closed', '=', false)
    .where((is) => is(is.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
  const problem: Record<string, string> = same && same.id !== but ? { name: 'Another list is called that: choose another name' } : {}
  return problem
}
