import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { Ref } from '#platform/module'
import { own, ownTx } from '../tables.js'
import { en } from '../words/en.js'
import { newCode, readCode } from './code.js'
import type { Received } from './issue-receipt.js'
import { findReceipt } from './receipt.js'

/** Most codes that are reserved at a time: a thousand cards are 250 sheets. */
export const MOST_CODES = 1000

/** Reserves codes to print on the tear-offs of paper cards. Returns them in the order in which they are printed. */
export async function reserveCodes(tx: Tx, n: number, forWhat: Ref, at: Temporal.Instant, by: Actor): Promise<readonly string[]> {
  if (!Number.isInteger(n) || n < 1 || n > MOST_CODES) throw new RangeError(`Between 1 and ${MOST_CODES} codes can be reserved at a time`)
  const codes = new Set<string>()
  while (codes.size < n) {
    const wanted = Array.from({ length: Math.min(250, n - codes.size) }, () => ({
      code: newCode(),
      state: 'reserved' as const,
      at,
      for_kind: forWhat.kind,
      for_ref: forWhat.id,
      kind: null,
      ref: null,
      channel: null,
      promised_by: null,
    }))
    const added = await ownTx(tx)
      .insertInto('thread.receipt')
      .values(wanted)
      .onConflict((conflict) => conflict.doNothing())
      .returning('code')
      .execute()
    for (const { code } of added) codes.add(code)
  }
  await record(tx, { by, did: 'thread:reserve-codes', kind: forWhat.kind, id: forWhat.id, detail: { codes: n } })
  return [...codes]
}

/** Whether codes printed for this wait for their cards to be keyed. */
export async function codesWait(db: Db, forWhat: Ref): Promise<boolean> {
  const one = await own(db)
    .selectFrom('thread.receipt')
    .select('code')
    .where('state', '=', 'reserved')
    .where('for_kind', '=', forWhat.kind)
    .where('for_ref', '=', forWhat.id)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/**
 * Gives the code on a keyed card's tear-off to the contribution on the card. What the person keying can correct comes back as a sentence:
 * a mistyped code, one that was never printed, one printed for something else, one already used.
 */
export async function claimCode(
  tx: Tx,
  typed: string,
  contribution: Ref,
  received: Received & { readonly forWhat?: Ref },
): Promise<{ readonly code: string } | { readonly problem: string }> {
  const read = readCode(typed)
  if ('problem' in read) return read
  const { code } = read
  const receipt = await findReceipt(tx, code)
  if (!receipt) return { problem: en.printed.notOurs }
  if (receipt.state === 'live') {
    const same = receipt.contribution.kind === contribution.kind && receipt.contribution.id === contribution.id
    return same ? { code } : { problem: en.printed.used }
  }
  const { forWhat } = received
  if (forWhat && receipt.forWhat && (forWhat.kind !== receipt.forWhat.kind || forWhat.id !== receipt.forWhat.id))
    return { problem: en.printed.elsewhere }

  const claimed = await ownTx(tx)
    .updateTable('thread.receipt')
    .set({
      state: 'live',
      kind: contribution.kind,
      ref: contribution.id,
      channel: received.channel,
      at: received.at,
      promised_by: received.promisedBy ?? null,
    })
    .where('code', '=', code)
    .where('state', '=', 'reserved')
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n ? { code } : { problem: en.printed.used }
}
