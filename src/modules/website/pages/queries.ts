import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { PageState, PageVersion, PublicPage, WebPage } from './page.js'

/** All that a version says, as its columns are. */
const CONTENT = [
  'v.title',
  'v.summary',
  'v.body',
  'v.audience',
  'v.pictures',
  'v.welsh_title as welshTitle',
  'v.welsh_summary as welshSummary',
  'v.welsh_body as welshBody',
  'v.welsh_fresh as welshFresh',
] as const

const pages = (db: Db) =>
  own(db)
    .selectFrom('website.page as p')
    .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', 'p.version'))
    .select([
      'p.id',
      'p.slug',
      'p.state',
      'p.version',
      'p.public_version as publicVersion',
      'p.section',
      'p.owner',
      'p.details',
      'p.review_on as reviewOn',
      'p.published_at as publishedAt',
      'p.withdrawn_at as withdrawnAt',
      'p.withdrawn_why as withdrawnWhy',
      'p.leaving_at as leavingAt',
      'p.leaving_by as leavingBy',
      'p.leaving_why as leavingWhy',
      ...CONTENT,
    ])

const publicPages = (db: Db) =>
  own(db)
    .selectFrom('website.page as p')
    .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', 'p.public_version'))
    .select([
      'p.id',
      'p.slug',
      'p.state',
      'p.section',
      'p.published_at as publishedAt',
      'p.withdrawn_at as withdrawnAt',
      'p.withdrawn_why as withdrawnWhy',
      ...CONTENT,
      'v.at as updatedAt',
    ])

/** The most pages on one page of a list. */
export const PAGES_A_LIST = 50

/** A page as an address of staff names it, or `NotFound`. */
export async function pageAt(db: Db, id: string | number): Promise<WebPage> {
  const found = /^\d{1,9}$/.test(String(id)) ? await pages(db).where('p.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`page ${id}`)
  return found
}

/** Pages that were never public, with all who wrote in them: 200 at most, the newest first. */
export const neverPublic = async (
  db: Db,
): Promise<readonly { readonly id: number; readonly title: string; readonly writers: readonly number[] }[]> =>
  await own(db)
    .selectFrom('website.page as p')
    .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', 'p.version'))
    .select(['p.id', 'v.title'])
    .select(sql<number[]>`(select array_agg(distinct w.by) from website.page_version w where w.page = p.id)`.as('writers'))
    .where('p.state', '=', 'draft')
    .orderBy('p.id', 'desc')
    .limit(200)
    .execute()

/** Public pages of which a pre-election period holds back the withdrawal: 200 at most. */
export const leavingPages = async (db: Db): Promise<readonly WebPage[]> =>
  await pages(db).where('p.leaving_at', 'is not', null).orderBy('p.id').limit(200).execute()

/** A page that is public, or was, by its address, or `NotFound`. */
export async function publicPage(db: Db, slug: string): Promise<PublicPage> {
  const found = await publicPages(db).where('p.slug', '=', slug).where('p.state', 'in', ['public', 'withdrawn']).executeTakeFirst()
  if (!found) throw new NotFound(`page ${slug}`)
  return found
}

/** What is public, in the order in which each section lists it: 500 at most. */
export const everyPublicPage = async (db: Db, section?: number): Promise<readonly PublicPage[]> =>
  await publicPages(db)
    .where('p.state', '=', 'public')
    .$if(section !== undefined, (found) => found.where('p.section', '=', section ?? 0))
    .orderBy('p.position')
    .orderBy('p.id')
    .limit(500)
    .execute()

/** Pages for staff, the newest first; `before` is the last id of the page before. */
export async function staffPages(
  db: Db,
  { state, before }: { state?: PageState | undefined; before?: number | undefined } = {},
): Promise<readonly WebPage[]> {
  return await pages(db)
    .$if(state !== undefined, (found) => found.where('p.state', '=', state ?? 'draft'))
    .$if(before !== undefined, (found) => found.where('p.id', '<', before ?? 0))
    .orderBy('p.id', 'desc')
    .limit(PAGES_A_LIST + 1)
    .execute()
}

/** Public pages that somebody should look at by this day. */
export const pagesToReview = async (db: Db, by: Temporal.PlainDate): Promise<readonly WebPage[]> =>
  await pages(db).where('p.state', '=', 'public').where('p.review_on', '<=', by).orderBy('p.review_on').orderBy('p.id').limit(100).execute()

/** Public pages of which the Welsh that is read is older than their English. */
export const pagesWithOldWelsh = async (db: Db): Promise<readonly WebPage[]> =>
  await pages(db)
    .where('p.state', '=', 'public')
    .where('v.welsh_title', '!=', '')
    .where('v.welsh_fresh', '=', false)
    .orderBy('p.id')
    .limit(50)
    .execute()

/** What was saved of a page, the newest first: 200 at most, older ones from `before` on. */
export const versionsOf = async (
  db: Db,
  page: number,
  before?: number,
): Promise<readonly Pick<PageVersion, 'number' | 'at' | 'by' | 'title' | 'restoredFrom'>[]> =>
  await own(db)
    .selectFrom('website.page_version')
    .select(['number', 'at', 'by', 'title', 'restored_from as restoredFrom'])
    .where('page', '=', page)
    .$if(before !== undefined, (found) => found.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(PAGES_A_LIST + 1)
    .execute()

/** One saved version, or `NotFound`. */
export async function versionAt(db: Db, page: number, number: string | number): Promise<PageVersion> {
  const found = /^\d{1,9}$/.test(String(number))
    ? await own(db)
        .selectFrom('website.page_version as v')
        .select(['v.number', 'v.at', 'v.by', 'v.restored_from as restoredFrom', ...CONTENT])
        .where('page', '=', page)
        .where('number', '=', Number(number))
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`version ${number} of page ${page}`)
  return found
}

/** A page in this state, or any, to show the role matrix. */
export const somePage =
  (...states: readonly PageState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row = await own(db)
      .selectFrom('website.page')
      .select(['id', 'slug', 'version'])
      .$if(states.length > 0, (found) => found.where('state', 'in', states))
      .orderBy('id')
      .executeTakeFirst()
    return { id: String(row?.id ?? 0), slug: row?.slug ?? '', number: String(row?.version ?? 0) }
  }

/** A page of which the withdrawal waits, or any, to show the role matrix. */
export async function someLeaving(db: Db): Promise<Record<string, string>> {
  const [one] = await leavingPages(db)
  return one ? { id: String(one.id) } : await somePage('public')(db)
}
