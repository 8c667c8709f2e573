import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** A contact to show the role matrix. */
export async function someContact(db: Db): Promise<Record<string, string>> {
  const row = await own(db)
    .selectFrom('contacts.contact')
    .select('id')
    .where('erased_at', 'is', null)
    .where('closed', '=', false)
    .orderBy('id')
    .executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
