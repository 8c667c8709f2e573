import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import type { NewRole } from './role.js'

/** Notes that somebody holds a post from now on. Returns the role's id. */
export async function giveRole(tx: Tx, role: NewRole, by: Actor, imported: number | null = null): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('contacts.role')
    .values({ ...role, until: null, import: imported })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'contacts:give-role', kind: 'contact', id: role.person, detail: { role: id } })
  return id
}

/** Ends a post with its last day. Throws `Conflict` when it was ended already. */
export async function endRole(tx: Tx, id: number, until: Temporal.PlainDate, by: Actor): Promise<void> {
  const ended = await ownTx(tx)
    .updateTable('contacts.role')
    .set({ until })
    .where('id', '=', id)
    .where('until', 'is', null)
    .returning('person')
    .executeTakeFirst()
  if (!ended) throw new Conflict('Somebody else has ended this post already')
  await record(tx, { by, did: 'contacts:end-role', kind: 'contact', id: ended.person, detail: { role: id } })
}
