import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Tx } from '#platform/db'
import { txInIdentity } from '../tables.js'
import { plainEmail } from './invite-person.js'

/** Lets somebody from outside the office (ambassador, applicant, subscriber) sign in by an e-mailed link. Returns their id; one who is known already stays as they are, but may sign in again where they could no more. */
export async function knowOutsider(
  tx: Tx,
  clock: Clock,
  outsider: { name: string; email: string; job?: string },
  by: Actor,
): Promise<number> {
  const db = txInIdentity(tx)
  const known = await db.selectFrom('identity.person').select('id').where('email', '=', plainEmail(outsider.email)).executeTakeFirst()
  if (known) {
    await db.updateTable('identity.person').set({ active: true }).where('id', '=', known.id).where('kind', '=', 'outsider').execute()
    return known.id
  }
  const { id } = await db
    .insertInto('identity.person')
    .values({
      kind: 'outsider',
      name: outsider.name.trim(),
      email: plainEmail(outsider.email),
      job: outsider.job ?? '',
      password_hash: null,
      authenticator_key: null,
      authenticator_since: null,
      authenticator_last_step: null,
      joined_at: clock.now(),
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'identity:know-outsider', kind: 'identity:person', id })
  return id
}

/** Lets somebody from outside sign in no more, and ends their sessions: when an ambassador retires or a subscriber asks. */
export async function forgetOutsider(tx: Tx, clock: Clock, person: number, by: Actor): Promise<void> {
  const db = txInIdentity(tx)
  await db
    .updateTable('identity.session')
    .set({ ended_at: clock.now() })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await db.updateTable('identity.person').set({ active: false }).where('id', '=', person).where('kind', '=', 'outsider').execute()
  await record(tx, { by, did: 'identity:forget-outsider', kind: 'identity:person', id: person })
}
