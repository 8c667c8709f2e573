import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { Conflict } from '#platform/web'
import type { IdentityTx } from '../tables.js'
import type { Commission } from './commission.js'

/** What the form says of the work. */
export type NewCommission = Omit<Commission, 'id' | 'version'>

const KIND = 'identity:commission'

const columns = ({ organisation, scope, fromOn, untilOn, contact }: NewCommission) => ({
  organisation,
  scope,
  from_on: fromOn,
  until_on: untilOn,
  contact,
})

const days = ({ fromOn, untilOn }: NewCommission) => ({ from: fromOn.toString(), until: untilOn.toString() })

/** Writes down work that others do for the office. Returns its id. */
export async function addCommission(tx: IdentityTx, work: NewCommission, by: Actor): Promise<number> {
  const { id } = await tx.insertInto('identity.commission').values(columns(work)).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'identity:add-commission', kind: KIND, id, detail: days(work) })
  return id
}

/** Changes what is written of it; who may sign in follows its days. Throws `Conflict` when somebody else was first. */
export async function changeCommission(tx: IdentityTx, id: number, version: number, work: NewCommission, by: Actor): Promise<void> {
  const changed = await tx
    .updateTable('identity.commission')
    .set((of) => ({ ...columns(work), version: of('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this after you opened the page.')
  await record(tx, { by, did: 'identity:change-commission', kind: KIND, id, detail: days(work) })
}
