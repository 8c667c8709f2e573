import { sql } from 'kysely'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'
import type { CountedLink } from './lead.js'

/** Keeps where the links of an edition lead, before its first mail goes out. */
export async function keepLinks(tx: Tx, edition: number, links: readonly CountedLink[]): Promise<void> {
  if (links.length > 0)
    await ownTx(tx)
      .insertInto('newsletters.link')
      .values(links.map((link) => ({ edition, ...link })))
      .execute()
}

/** Where the link of this code leads, or `NotFound`. */
export async function leadsTo(db: Db, code: string): Promise<string> {
  const found = /^[\w-]{12}$/.test(code)
    ? await own(db).selectFrom('newsletters.link').select('url').where('code', '=', code).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound('link of an edition')
  return found.url
}

/** A link of an edition and how often it was followed. */
export interface Followed {
  readonly url: string
  readonly words: string
  readonly uses: number
}

/** The links of an edition in the order in which they stand there, each with how often it was followed. */
export const linksOf = async (db: Db, edition: number): Promise<readonly Followed[]> =>
  await own(db).selectFrom('newsletters.link').select(['url', 'words', 'uses']).where('edition', '=', edition).orderBy('id').execute()

/** Adds to the sums of links. Every process writes in the same order, so that none waits for another that waits for it. */
export async function addUses(db: Db, uses: ReadonlyMap<string, number>): Promise<void> {
  const inOrder = [...uses].sort(([one], [other]) => (one < other ? -1 : 1))
  await inTransaction(db, async (tx) => {
    for (const [code, many] of inOrder)
      await ownTx(tx)
        .updateTable('newsletters.link')
        .set({ uses: sql`uses + ${many}` })
        .where('code', '=', code)
        .execute()
  })
}

/** Some link of an edition, to show the role matrix. */
export async function someLink(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('newsletters.link').select('code').orderBy('id').executeTakeFirst()
  return { code: row?.code ?? 'none' }
}
