import { createHmac } from 'node:crypto'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { serviceSecret } from '#platform/web'
import { own, ownTx } from '../tables.js'

/** The keyed hash under which an address is remembered without being kept. */
const hashOf = async (db: Db, address: string): Promise<string> => hashWith(await serviceSecret(db), address)

const hashWith = (secret: string, address: string): string =>
  createHmac('sha256', secret).update(`contacts.suppression\n${address}`).digest('base64url')

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

/** Those of these addresses that must not come back with an imported list, asked at once. */
export async function suppressedAmong(db: Db, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(addresses)].filter((address) => address !== '')
  if (asked.length === 0) return new Set()
  const secret = await serviceSecret(db)
  const byHash = new Map(asked.map((address) => [hashWith(secret, address), address]))
  const found = await own(db)
    .selectFrom('contacts.suppression')
    .select('hash')
    .where('hash', 'in', [...byHash.keys()])
    .execute()
  return new Set(found.flatMap(({ hash }) => byHash.get(hash) ?? []))
}

/** How many of these addresses must not come back with an imported list. */
export const countSuppressed = async (db: Db, addresses: readonly string[]): Promise<number> => (await suppressedAmong(db, addresses)).size

/** Whether a contact asked to hear nothing more from the office, or was erased and came back. */
export const wantsNothing = (db: Db, { email, phone }: { readonly email: string; readonly phone: string }): Promise<boolean> =>
  isSuppressed(db, email === '' ? phone : email)

/** Forgets the ban, because the person themself asks to be written to again. */
export async function liftSuppression(tx: Tx, address: string): Promise<void> {
  if (address !== '')
    await ownTx(tx)
      .deleteFrom('contacts.suppression')
      .where('hash', '=', await hashOf(tx, address))
      .execute()
}
