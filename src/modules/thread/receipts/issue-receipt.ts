import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Ref } from '#platform/module'
import { ownTx } from '../tables.js'
import { newCode } from './code.js'

/** How a contribution came in, and when we promised to reply. */
export interface Received {
  readonly at: Temporal.Instant
  /** Its owner's word for how: `web`, `paper`, `phone`. */
  readonly channel: string
  readonly promisedBy?: Temporal.PlainDate | null
}

/**
 * Gives a contribution its code (eleven characters: show it with `showCode`). Asked twice, it answers the code it already has.
 * Not audited by itself: it belongs to the audited deed that records the contribution.
 */
export async function issueReceipt(tx: Tx, contribution: Ref, received: Received): Promise<string> {
  const { at, channel, promisedBy } = received
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const added = await ownTx(tx)
      .insertInto('thread.receipt')
      .values({
        code: newCode(),
        state: 'live',
        kind: contribution.kind,
        ref: contribution.id,
        channel,
        at,
        promised_by: promisedBy ?? null,
        for_kind: null,
        for_ref: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('code')
      .executeTakeFirst()
    if (added) return added.code
    const before = await ownTx(tx)
      .selectFrom('thread.receipt')
      .select('code')
      .where('kind', '=', contribution.kind)
      .where('ref', '=', contribution.id)
      .executeTakeFirst()
    if (before) return before.code
  }
  throw new Error('No free receipt code was found in three attempts')
}

/** Moves the day by which we promised to reply, when the office moves it for everybody who answered. */
export async function movePromise(tx: Tx, contribution: Ref, promisedBy: Temporal.PlainDate): Promise<void> {
  await ownTx(tx)
    .updateTable('thread.receipt')
    .set({ promised_by: promisedBy })
    .where('kind', '=', contribution.kind)
    .where('ref', '=', contribution.id)
    .execute()
}
