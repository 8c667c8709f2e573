import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Publication, PublicationCorrection, PublicationKind, PublicationState } from './publication.js'

const publications = (db: Db) =>
  own(db)
    .selectFrom('publishing.publication')
    .select([
      'id',
      'document',
      'number',
      'slug',
      'kind',
      'title',
      'summary',
      'body',
      'language',
      'authors',
      'dated',
      'owner',
      'review_on as reviewOn',
      'topic',
      'place',
      'stage',
      'comment_until as commentUntil',
      'comment_link as commentLink',
      'comment_email as commentEmail',
      'comment_post as commentPost',
      'state',
      'public_at as publicAt',
      'writers',
      'asked_by as askedBy',
      'approved_by as approvedBy',
      'approved_at as approvedAt',
      'sent_back as sentBack',
      'published_at as publishedAt',
      'superseded_by as supersededBy',
      'withdrawn_at as withdrawnAt',
      'withdrawn_why as withdrawnWhy',
      'copies',
      'version',
      'created_at as createdAt',
    ])
    .$castTo<Publication>()

/** The most publications on one page. */
export const PAGE = 20

/** A version as an address of staff names it, or `NotFound`. */
export async function publicationAt(db: Db, id: string | number): Promise<Publication> {
  const found = /^\d{1,9}$/.test(String(id)) ? await publications(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`publication ${id}`)
  return found
}

/** A version that is or was public, by its public name, or `NotFound`. */
export async function publicPublication(db: Db, slug: string): Promise<Publication> {
  const found = await publications(db).where('slug', '=', slug).where('state', 'in', ['public', 'withdrawn']).executeTakeFirst()
  if (!found) throw new NotFound(`publication ${slug}`)
  return found
}

/** How the public list is narrowed. */
export interface Narrowed {
  readonly kind?: PublicationKind | undefined
  readonly year?: number | undefined
}

/** The newest public version of each document, by the day on it, the latest first; `before` is the last id of the page before. One more than a page says that there is more. */
export async function publicPublications(
  db: Db,
  { kind, year, before, most = PAGE + 1 }: Narrowed & { before?: number | undefined; most?: number } = {},
): Promise<readonly Publication[]> {
  let query = publications(db).where('state', '=', 'public').where('superseded_by', 'is', null)
  if (kind) query = query.where('kind', '=', kind)
  if (year)
    query = query.where('dated', '>=', new Temporal.PlainDate(year, 1, 1)).where('dated', '<=', new Temporal.PlainDate(year, 12, 31))
  if (before !== undefined) {
    const last = await publications(db).where('id', '=', before).executeTakeFirst()
    if (last) {
      const { dated, id } = last
      query = query.where((is) => is.or([is('dated', '<', dated), is.and([is('dated', '=', dated), is('id', '<', id)])]))
    }
  }
  return await query.orderBy('dated', 'desc').orderBy('id', 'desc').limit(most).execute()
}

/** Public versions by these ids, in the order of the ids. */
export async function publicByIds(db: Db, ids: readonly number[]): Promise<readonly Publication[]> {
  if (ids.length === 0) return []
  const found = new Map((await publications(db).where('id', 'in', ids).where('state', '=', 'public').execute()).map((one) => [one.id, one]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** What became public last, newest first. */
export const newlyPublic = async (db: Db, most: number): Promise<readonly Publication[]> =>
  await publications(db)
    .where('state', '=', 'public')
    .where('superseded_by', 'is', null)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** The years of public documents, the latest first. */
export async function publicYears(db: Db): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from dated)::integer as year from publishing.publication
    where state = 'public' and superseded_by is null order by 1 desc limit 60`.execute(db)
  return rows.map(({ year }) => year)
}

/** Versions for staff, the newest first, in any or one state; `before` is the last id of the page before. */
export async function staffPublications(
  db: Db,
  { state, before }: { state?: PublicationState | undefined; before?: number | undefined } = {},
): Promise<readonly Publication[]> {
  let query = publications(db)
  if (state) query = query.where('state', '=', state)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** The versions in these states, the oldest first. */
export const publicationsIn = async (db: Db, ...states: readonly PublicationState[]): Promise<readonly Publication[]> =>
  await publications(db).where('state', 'in', states).orderBy('id').limit(200).execute()

/** The versions of one document, the first one first. */
export const versionsOf = async (db: Db, document: number): Promise<readonly Publication[]> =>
  await publications(db).where('document', '=', document).orderBy('number').limit(200).execute()

/** What is public and is to be looked at again by this day. */
export const toReview = async (db: Db, by: Temporal.PlainDate): Promise<readonly Publication[]> =>
  await publications(db)
    .where('state', '=', 'public')
    .where('superseded_by', 'is', null)
    .where('review_on', '<=', by)
    .orderBy('review_on')
    .limit(100)
    .execute()

/** What was put right, the newest first. */
export const correctionsOf = async (db: Db, publication: number): Promise<readonly PublicationCorrection[]> =>
  await own(db)
    .selectFrom('publishing.publication_correction')
    .select(['id', 'at', 'by', 'what', 'before'])
    .where('publication', '=', publication)
    .orderBy('id', 'desc')
    .limit(50)
    .$castTo<PublicationCorrection>()
    .execute()

/** A version in one of these states, or any where there is none, to show the role matrix. */
export const somePublication =
  (...states: readonly PublicationState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const current = await publications(db)
      .where('state', 'in', states.length > 0 ? states : ['public'])
      .where('superseded_by', 'is', null)
      .orderBy('id')
      .executeTakeFirst()
    const row = current ?? (await publications(db).orderBy('id', 'desc').limit(1).executeTakeFirst())
    return { id: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
  }
