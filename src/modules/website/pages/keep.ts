import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import { index } from '#platform/search'
import { bump, Conflict } from '#platform/web'
import { asWords } from '#platform/written'
import type { Writer } from '#modules/identity'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { freeSlug } from './slug.js'
import { PAGE, type PageContent, type PageWords, TOPIC, type WebPage } from './page.js'
import { pageAt, versionAt } from './queries.js'

/** Where a page belongs and who looks after it. */
export interface PageDetails {
  readonly section: number | null
  readonly owner: number | null
  readonly reviewOn: Temporal.PlainDate | null
}

/** Begins a page with its first version. Returns its id. */
export async function beginPage(tx: Tx, words: PageWords, details: PageDetails, by: Writer, at: Temporal.Instant): Promise<number> {
  const { section, owner, reviewOn } = details
  const { id } = await ownTx(tx)
    .insertInto('website.page')
    .values({ slug: await freeSlug(tx, words.title), section, owner, review_on: reviewOn, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ownTx(tx)
    .insertInto('website.page_version')
    .values({ page: id, number: 1, at, by: by.id, ...onlyWords(words), pictures: json([]) })
    .execute()
  // Last in its section, until somebody moves it.
  await ownTx(tx).updateTable('website.page').set({ position: id }).where('id', '=', id).execute()
  await record(tx, { by: by.actor, did: 'website:begin-page', kind: PAGE, id })
  return id
}

const onlyWords = ({ title, summary, body, audience }: PageWords): PageWords => ({ title, summary, body, audience })

/** Saves the next version of a page, with its pictures and its Welsh unless other ones are given. What the public reads stays as it is. Throws `Conflict` when somebody else saved one since `seen`. */
export async function saveVersion(
  tx: Tx,
  page: WebPage,
  words: PageWords & Partial<PageContent>,
  seen: number,
  by: Writer,
  at: Temporal.Instant,
  restoredFrom: number | null = null,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set({ version: sql`version + 1` })
    .where('id', '=', page.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await ownTx(tx)
    .insertInto('website.page_version')
    .values({
      page: page.id,
      number: seen + 1,
      at,
      by: by.id,
      ...onlyWords(words),
      ...welshFor(page, words),
      pictures: json(words.pictures ?? page.pictures),
      restored_from: restoredFrom,
    })
    .execute()
  const did = restoredFrom === null ? 'website:save-page' : 'website:restore-version'
  await record(tx, {
    by: by.actor,
    did,
    kind: PAGE,
    id: page.id,
    detail: { version: seen + 1, ...(restoredFrom !== null && { restoredFrom }) },
  })
}

/** The Welsh stays when only the English is saved, and is then the older of the two where that says something else. */
function welshFor(page: WebPage, words: PageWords & Partial<PageContent>) {
  const given = words.welshTitle !== undefined
  const same = page.title === words.title && page.summary === words.summary && page.body === words.body
  return {
    welsh_title: words.welshTitle ?? page.welshTitle,
    welsh_summary: words.welshSummary ?? page.welshSummary,
    welsh_body: words.welshBody ?? page.welshBody,
    welsh_fresh: given ? words.welshFresh === true : page.welshFresh && same,
  }
}

/** Lets the public read the version that was saved last. Throws `Conflict` when that is not the one that was seen. */
export async function publishPage(tx: Tx, page: WebPage, seen: number, by: Writer, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set({
      state: 'public',
      public_version: seen,
      published_at: sql`coalesce(published_at, ${at})`,
      withdrawn_at: null,
      withdrawn_why: '',
    })
    .where('id', '=', page.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody saved another version meanwhile: read it first')
  await record(tx, { by: by.actor, did: 'website:publish-page', kind: PAGE, id: page.id, detail: { version: seen } })
  await findable(tx, page.id, at)
}

async function findable(tx: Tx, id: number, updated: Temporal.Instant): Promise<void> {
  const { slug, publicVersion } = await pageAt(tx, id)
  const { title, summary, body, pictures, welshTitle, welshSummary, welshBody } = await versionAt(tx, id, publicVersion ?? 0)
  const seen = pictures.map(({ alt, caption, welshAlt = '', welshCaption = '' }) =>
    [caption, alt, welshCaption, welshAlt].filter(Boolean).join(' '),
  )
  const words = [summary, asWords(body), welshTitle, welshSummary, asWords(welshBody), ...seen].join('\n')
  await index(tx, { kind: PAGE, ref: String(id), title, words, href: urls.page(slug), who: 'everyone', updated })
  await bump(tx, TOPIC)
}

/** Says where a page belongs, who looks after it and when it is looked at again. */
export async function changeDetails(
  tx: Tx,
  page: WebPage,
  { section, owner, reviewOn }: PageDetails,
  seen: number,
  by: Writer,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set({ section, owner, review_on: reviewOn, details: sql`details + 1` })
    .where('id', '=', page.id)
    .where('details', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: by.actor, did: 'website:change-details', kind: PAGE, id: page.id })
  await bump(tx, TOPIC)
}

/** Says that a page is still right, and when somebody looks again. */
export async function reviewPage(tx: Tx, page: WebPage, next: Temporal.PlainDate, by: Writer): Promise<void> {
  await ownTx(tx)
    .updateTable('website.page')
    .set({ review_on: next, details: sql`details + 1` })
    .where('id', '=', page.id)
    .execute()
  await record(tx, { by: by.actor, did: 'website:review-page', kind: PAGE, id: page.id, detail: { version: page.publicVersion ?? 0 } })
}

/** Gives a page another address. The old one leads to it for ever. Throws `Conflict` when somebody else changed its details since `seen`. */
export async function movePage(tx: Tx, page: WebPage, slug: string, seen: number, by: Writer, at: Temporal.Instant): Promise<void> {
  if (slug === page.slug) return
  const old = urls.page(page.slug)
  // Back to an address that it had before.
  await ownTx(tx).deleteFrom('website.redirect').where('old', '=', urls.page(slug)).where('page', '=', page.id).execute()
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set({ slug, details: sql`details + 1` })
    .where('id', '=', page.id)
    .where('details', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else moved it meanwhile')
  // An address that nobody ever could read leads nowhere.
  if (page.publicVersion !== null)
    await ownTx(tx).insertInto('website.redirect').values({ old, page: page.id, moved: true, at, by: by.id }).execute()
  await record(tx, { by: by.actor, did: 'website:move-page', kind: PAGE, id: page.id })
  if (page.state === 'public') await findable(tx, page.id, at)
  else await bump(tx, TOPIC)
}
