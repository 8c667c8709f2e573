import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type Db, json, type Tx } from '#platform/db'
import { forgetPicture, type Picture, withoutPicture, withPicture } from '#platform/pictures'
import { bump, Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { own, ownTx } from '../tables.js'
import { saveVersion } from './keep.js'
import { PAGE, TOPIC, type WebPage } from './page.js'

/** What the files of pictures on pages are kept for. */
export const PICTURE = 'website:picture'

/** The most pictures that one page has. */
export const MOST_PICTURES = 30

/** Puts a picture on a page, or changes what is said of one, as the next version: the public sees it once that is published. */
export async function keepPagePicture(
  tx: Tx,
  page: WebPage,
  picture: Picture,
  place: number | undefined,
  seen: number,
  by: Writer,
  at: Temporal.Instant,
): Promise<void> {
  const pictures = withPicture(page.pictures, picture, place)
  if (pictures.length > MOST_PICTURES) throw new Conflict(`There are ${MOST_PICTURES} pictures already. Take one out first.`)
  await saveVersion(tx, page, { ...page, pictures }, seen, by, at)
}

/** Takes a picture off a page as the next version. The versions before it keep it. */
export async function takeOffPicture(tx: Tx, page: WebPage, picture: Picture, by: Writer, at: Temporal.Instant): Promise<void> {
  await saveVersion(tx, page, { ...page, pictures: withoutPicture(page.pictures, picture) }, page.version, by, at)
}

/** Takes a picture out of every version of a page, the public one too, and forgets it: for somebody in it who does not agree any more. */
export async function erasePicture(tx: Tx, page: WebPage, picture: Picture, by: Writer): Promise<void> {
  const versions = await ownTx(tx)
    .selectFrom('website.page_version')
    .select(['number', 'pictures'])
    .where('page', '=', page.id)
    .where(sql<boolean>`pictures @> ${json([{ file: picture.file }])}`)
    .execute()
  for (const { number, pictures } of versions)
    await ownTx(tx)
      .updateTable('website.page_version')
      .set({ pictures: json(withoutPicture(pictures, picture)) })
      .where('page', '=', page.id)
      .where('number', '=', number)
      .execute()
  await forgetPicture(tx, picture, by.actor)
  await record(tx, { by: by.actor, did: 'website:erase-picture', kind: PAGE, id: page.id, detail: { file: picture.file } })
  await bump(tx, TOPIC)
}

/** Whether a page that is not withdrawn shows this file, in whichever version. */
export async function pageShows(db: Db, file: number): Promise<boolean> {
  const found = await own(db)
    .selectFrom('website.page_version as v')
    .innerJoin('website.page as p', 'p.id', 'v.page')
    .select('p.id')
    .where(sql<boolean>`v.pictures @> ${json([{ file }])}`)
    .where('p.state', '!=', 'withdrawn')
    .executeTakeFirst()
  return found !== undefined
}

/** A page by its id, held so that nobody else saves a version meanwhile. */
export async function holdPage(tx: Tx, id: number): Promise<void> {
  await sql`select id from website.page where id = ${id} for update`.execute(tx)
}
