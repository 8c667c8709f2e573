import { createHmac } from 'node:crypto'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { serviceSecret } from '#platform/web'
import { own, ownTx } from '../tables.js'

/** The keyed hash under which an address is remembered without being kept. */
async function hashOf(tx: Db, address: string): Promise<string> {
  return createHmac('sha256', await serviceSecret(tx))
    .update(`contacts.suppression\n${address}`)
    .digest('base64url')
}

/** Remembers that this address must not come back with an imported list. */
export async function suppress(tx: Tx, address: string, at: Temporal.Instant): Promise<void> {
  if (address === '') return
  await ownTx(tx)
    .insertInto('contacts.suppression')
    .values({ hash: await hashOf(tx, address), at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether this address must not come back with an imported list. */
export async function isSuppressed(db: Db, address: string): Promise<boolean> {
  if (address === '') return false
  const found = await own(db)
    .selectFrom('contacts.suppression')
    .select('hash')
    .where('hash', '=', await hashOf(db, address))
    .executeTakeFirst()
  return found !== undefined
}

/** Forgets the ban, because the person themself asks to be written to again. */
export async function liftSuppression(tx: Tx, address: string): Promise<void> {
  if (address !== '')
    await ownTx(tx)
      .deleteFrom('contacts.suppression')
      .where('hash', '=', await hashOf(tx, address))
      .execute()
}
