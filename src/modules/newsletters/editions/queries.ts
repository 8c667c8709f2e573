import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { withoutLost } from '../pictures/picture.js'
import { own } from '../tables.js'
import type { Block, Composed, Edition, EditionState } from './edition.js'

const editions = (db: Db) =>
  own(db)
    .selectFrom('newsletters.edition')
    .select([
      'id',
      'newsletter',
      'number',
      'subject',
      'intro',
      'intro_copied as introCopied',
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

/** An edition as lists name it, without its words. */
export type ListedEdition = Pick<Edition, 'id' | 'subject' | 'state' | 'beganAt'>

/** The editions of a newsletter, the newest first: 100 at most. */
export const editionsOf = async (db: Db, newsletter: number, most = 100): Promise<readonly ListedEdition[]> =>
  await own(db)
    .selectFrom('newsletters.edition')
    .select(['id', 'subject', 'state', 'began_at as beganAt'])
    .where('newsletter', '=', newsletter)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** The editions in these states, the oldest first. */
export const editionsIn = async (db: Db, ...states: readonly EditionState[]): Promise<readonly Edition[]> =>
  await editions(db).where('state', 'in', states).orderBy('id').limit(200).execute()

/** An edition that went out, as its newsletter's archive and feeds name it. */
export interface PublishedEdition {
  readonly number: number
  readonly subject: string
  readonly headings: readonly string[]
  readonly beganAt: Temporal.Instant
}

/** What went out of a newsletter, the newest first: 200 at most. */
export async function publishedEditions(db: Db, newsletter: number): Promise<readonly PublishedEdition[]> {
  const { rows } = await sql<PublishedEdition>`
    select number, subject, began_at as "beganAt",
      coalesce((select json_agg(s ->> 'heading') from jsonb_array_elements(frozen -> 'sections') s where s ->> 'heading' <> ''), '[]') as headings
    from newsletters.edition
    where newsletter = ${newsletter} and state in ('sending', 'sent') order by number desc limit 200`.execute(db)
  return rows
}

/** One of them with its words, by its number as a public address names it, or `NotFound`. */
export async function publishedEdition(
  db: Db,
  newsletter: number,
  number: string,
): Promise<{ readonly subject: string; readonly frozen: Composed; readonly beganAt: Temporal.Instant }> {
  const found = /^\d{1,9}$/.test(number)
    ? await editions(db)
        .where('newsletter', '=', newsletter)
        .where('number', '=', Number(number))
        .where('state', 'in', ['sending', 'sent'])
        .executeTakeFirst()
    : undefined
  if (!found?.frozen || !found.beganAt) throw new NotFound(`edition ${number}`)
  return { subject: found.subject, frozen: await withoutLost(db, found.frozen), beganAt: found.beganAt }
}

/** The number that the next edition to go out gets: one that was stopped keeps its own. */
export async function nextNumber(db: Db, newsletter: number): Promise<number> {
  const row = await own(db)
    .selectFrom('newsletters.edition')
    .select((is) => is.fn.max('number').as('last'))
    .where('newsletter', '=', newsletter)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** The edition of a newsletter that went out last, or undefined. */
export const lastEdition = async (db: Db, newsletter: number): Promise<Edition | undefined> =>
  await editions(db)
    .where('newsletter', '=', newsletter)
    .where('state', 'in', ['sending', 'sent'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The parts of an edition in their order. */
export async function blocksOf(db: Db, edition: number): Promise<readonly Block[]> {
  return await own(db)
    .selectFrom('newsletters.block')
    .select(['id', 'edition', 'kind', 'heading', 'body', 'copied', 'contributor', 'source', 'left_out as leftOut', 'picture', 'version'])
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
