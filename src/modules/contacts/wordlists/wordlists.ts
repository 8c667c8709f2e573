import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'

/** The office's own lists: sorts of body, and groups that people belong to or speak for. */
export type Wordlist = 'body_sort' | 'interest'

/** An entry of such a list. */
export interface Listed {
  readonly code: string
  readonly name: string
  /** Whom it means; sorts of body speak for themselves. */
  readonly meaning: string
  readonly ended: boolean
  /** For a sort of body: whether the office reaches many people through bodies like that. */
  readonly network: boolean
}

/** A list in the office's order; with `all`, also what is no longer used. */
export async function wordlist(db: Db, which: Wordlist, all = false): Promise<readonly Listed[]> {
  const rows =
    which === 'interest'
      ? await own(db)
          .selectFrom('contacts.interest')
          .select(['code', 'name', 'meaning', 'ended_at', sql<boolean>`false`.as('network')])
          .orderBy('position')
          .orderBy('name')
          .execute()
      : (
          await own(db)
            .selectFrom('contacts.body_sort')
            .select(['code', 'name', 'ended_at', 'network'])
            .orderBy('position')
            .orderBy('name')
            .execute()
        ).map((row) => ({ ...row, meaning: '' }))
  return rows
    .map(({ code, name, meaning, ended_at, network }) => ({ code, name, meaning, network, ended: ended_at !== null }))
    .filter((one) => all || !one.ended)
}

const codeOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 36)

/** Adds an entry at the end. Its code is made from its name and never changes. */
export async function addListed(
  tx: Tx,
  which: Wordlist,
  { name, meaning, network }: Pick<Listed, 'name' | 'meaning' | 'network'>,
  by: Actor,
): Promise<string> {
  const taken = new Set((await wordlist(tx, which, true)).map((one) => one.code))
  const base = codeOf(name) || 'entry'
  let code = base
  for (let n = 2; taken.has(code); n += 1) code = `${base}-${n}`
  const row = { code, name, position: 500 + taken.size, ended_at: null }
  if (which === 'interest')
    await ownTx(tx)
      .insertInto('contacts.interest')
      .values({ ...row, meaning })
      .execute()
  else
    await ownTx(tx)
      .insertInto('contacts.body_sort')
      .values({ ...row, network })
      .execute()
  await record(tx, { by, did: 'contacts:add-to-wordlist', kind: `contacts.${which}`, id: code })
  return code
}

/** Renames an entry, or ends or takes up its use; records that carry it keep it. */
export async function changeListed(
  tx: Tx,
  which: Wordlist,
  code: string,
  { name, meaning, network, used }: Pick<Listed, 'name' | 'meaning' | 'network'> & { used: boolean },
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  const set = { name, ended_at: used ? null : at }
  if (which === 'interest')
    await ownTx(tx)
      .updateTable('contacts.interest')
      .set({ ...set, meaning })
      .where('code', '=', code)
      .execute()
  else
    await ownTx(tx)
      .updateTable('contacts.body_sort')
      .set({ ...set, network })
      .where('code', '=', code)
      .execute()
  await record(tx, { by, did: 'contacts:change-wordlist', kind: `contacts.${which}`, id: code })
}

/** The codes of the groups a contact belongs to or speaks for. */
export async function interestsOf(db: Db, contact: number): Promise<readonly string[]> {
  const rows = await own(db)
    .selectFrom('contacts.contact_interest as has')
    .innerJoin('contacts.interest as one', 'one.code', 'has.interest')
    .select('one.code')
    .where('has.contact', '=', contact)
    .orderBy('one.position')
    .execute()
  return rows.map(({ code }) => code)
}

/** Sets which groups a contact belongs to or speaks for. */
export async function setInterests(tx: Tx, contact: number, codes: readonly string[]): Promise<void> {
  await ownTx(tx).deleteFrom('contacts.contact_interest').where('contact', '=', contact).execute()
  if (codes.length > 0)
    await ownTx(tx)
      .insertInto('contacts.contact_interest')
      .values([...new Set(codes)].map((interest) => ({ contact, interest })))
      .execute()
}
