import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { Launch } from '#platform/module'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { launchAllowed } from '../events.js'
import { type Period, PERIOD } from '../periods/period.js'
import { ownTx } from '../tables.js'

/** Lets something go out in a pre-election period, with the reason. Throws `Conflict` when its writer tries, or somebody has done so already. */
export async function letOut(
  tx: Tx,
  period: Period,
  { kind, launch }: { readonly kind: string; readonly launch: Pick<Launch, 'id' | 'title' | 'writers'> },
  why: string,
  by: Writer,
  at: Temporal.Instant,
): Promise<void> {
  if (launch.writers.includes(by.id)) throw new Conflict('You wrote in it: somebody else must let it go out')
  const row = await ownTx(tx)
    .insertInto('elections.allowed')
    .values({ period: period.id, kind, record: launch.id, title: launch.title.slice(0, 300), why, by: by.id, at })
    .onConflict((conflict) => conflict.columns(['period', 'kind', 'record']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('Somebody has let it out already')
  await record(tx, { by: by.actor, did: 'elections:let-out', kind: PERIOD, id: period.id, detail: { kind, record: launch.id } })
  await emit(tx, launchAllowed, { kind, record: launch.id })
}
