import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Block, Edition, EditionState } from './edition.js'

const editions = (db: Db) =>
  own(db)
    .selectFrom('newsletters.edition')
    .select([
      'id',
      'newsletter',
      'number',
      'subject',
      'intro',
      'state',
      'send_at as sendAt',
      'writers',
      'asked_by as askedBy',
      'approved_by as approvedBy',
      'approved_at as approvedAt',
      'sent_back as sentBack',
      'frozen',
      'run',
      'reached',
      'began_at as beganAt',
      'queued_at as queuedAt',
      'version',
      'created_at as createdAt',
    ])
    .$castTo<Edition>()

/** An edition as an address of staff names it, or `NotFound`. */
export async function editionAt(db: Db, id: string | number): Promise<Edition> {
  const found = /^\d{1,9}$/.test(String(id)) ? await editions(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`edition ${id}`)
  return found
}

/** The editions of a newsletter, the newest first: 100 at most. */
export const editionsOf = async (db: Db, newsletter: number): Promise<readonly Edition[]> =>
  await editions(db).where('newsletter', '=', newsletter).orderBy('id', 'desc').limit(100).execute()

/** The editions in these states, the oldest first. */
export const editionsIn = async (db: Db, ...states: readonly EditionState[]): Promise<readonly Edition[]> =>
  await editions(db).where('state', 'in', states).orderBy('id').limit(200).execute()

/** What went out of a newsletter, the newest first: for its public archive and its feeds. */
export const publishedEditions = async (db: Db, newsletter: number): Promise<readonly Edition[]> =>
  await editions(db)
    .where('newsletter', '=', newsletter)
    .where('state', 'in', ['sending', 'sent'])
    .orderBy('number', 'desc')
    .limit(200)
    .execute()

/** The number that the next edition to go out gets. */
export const nextNumber = async (db: Db, newsletter: number): Promise<number> => ((await lastEdition(db, newsletter))?.number ?? 0) + 1

/** The edition of a newsletter that began to go out last, or undefined. */
export const lastEdition = async (db: Db, newsletter: number): Promise<Edition | undefined> => (await publishedEditions(db, newsletter))[0]

/** The parts of an edition in their order. */
export async function blocksOf(db: Db, edition: number): Promise<readonly Block[]> {
  return await own(db)
    .selectFrom('newsletters.block')
    .select(['id', 'edition', 'kind', 'heading', 'body', 'contributor', 'source', 'left_out as leftOut', 'version'])
    .where('edition', '=', edition)
    .orderBy('position')
    .orderBy('id')
    .$castTo<Block>()
    .execute()
}

/** One part of an edition as an address names it, or `NotFound`. */
export async function blockAt(db: Db, edition: string | number, id: string): Promise<Block> {
  const found = (await blocksOf(db, (await editionAt(db, edition)).id)).find((one) => String(one.id) === id)
  if (!found) throw new NotFound(`part ${id}`)
  return found
}

/** An edition in one of these states, or any where there is none, to show the role matrix. */
export const someEdition =
  (...states: readonly EditionState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const [one] = states.length > 0 ? await editionsIn(db, ...states) : []
    const row = one ?? (await editions(db).orderBy('id', 'desc').limit(1).executeTakeFirst())
    return { id: String(row?.id ?? 0) }
  }
