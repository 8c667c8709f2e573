import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { bump, Conflict, NotFound } from '#platform/web'
import type { Writer } from '#modules/identity'
import { slugOf } from '../pages/slug.js'
import { TOPIC } from '../pages/page.js'
import { own, ownTx } from '../tables.js'

/** A part of the website: its own page lists the pages that stand in it. */
export interface Section {
  readonly id: number
  readonly slug: string
  readonly title: string
  /** Its title in Welsh, where the office has one. */
  readonly welsh: string
  readonly intro: string
  readonly version: number
}

/** What staff write of a section. */
export type SectionWords = Pick<Section, 'title' | 'welsh' | 'intro'>

const SECTION = 'website.section'

const read = (db: Db) => own(db).selectFrom('website.section').select(['id', 'slug', 'title', 'welsh', 'intro', 'version'])

/** Every section, by title: an office has a handful, and 100 at most are read. */
export const sections = async (db: Db): Promise<readonly Section[]> => await read(db).orderBy('title').limit(100).execute()

/** A section as an address of staff names it, or `NotFound`. */
export async function sectionAt(db: Db, id: string | number): Promise<Section> {
  const found = /^\d{1,9}$/.test(String(id)) ? await read(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`section ${id}`)
  return found
}

/** A section by its public address, or `NotFound`. */
export async function publicSection(db: Db, slug: string): Promise<Section> {
  const found = await read(db).where('slug', '=', slug).executeTakeFirst()
  if (!found) throw new NotFound(`section ${slug}`)
  return found
}

/** Adds a section. Its address is made of its title, and stays. Returns its id. */
export async function addSection(tx: Tx, words: SectionWords, by: Writer): Promise<number> {
  const plain = slugOf(words.title).slice(0, 55)
  let slug = plain
  for (let n = 2; await read(tx).where('slug', '=', slug).executeTakeFirst(); n += 1) slug = `${plain}-${n}`
  const { id } = await ownTx(tx)
    .insertInto('website.section')
    .values({ slug, ...words })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'website:add-section', kind: SECTION, id })
  await bump(tx, TOPIC)
  return id
}

/** Changes the words of a section. Throws `Conflict` when somebody else did since `seen`. */
export async function changeSection(tx: Tx, id: number, words: SectionWords, seen: number, by: Writer): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.section')
    .set({ ...words, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: by.actor, did: 'website:change-section', kind: SECTION, id })
  await bump(tx, TOPIC)
}

/** Moves a public page up or down among those of its section. Nothing happens at the end of the list. */
export async function movePageInSection(tx: Tx, section: number, page: number, way: 'up' | 'down', by: Writer): Promise<void> {
  const { rows } = await sql<{ id: number; position: number }>`
    select id, position from website.page where section = ${section} and state = 'public' order by position, id for update`.execute(tx)
  const at = rows.findIndex(({ id }) => id === page)
  const [one, other] = [rows[at], rows[way === 'up' ? at - 1 : at + 1]]
  if (!one || !other) return
  await ownTx(tx).updateTable('website.page').set({ position: other.position }).where('id', '=', one.id).execute()
  await ownTx(tx).updateTable('website.page').set({ position: one.position }).where('id', '=', other.id).execute()
  await record(tx, { by: by.actor, did: 'website:order-section', kind: SECTION, id: section })
  await bump(tx, TOPIC)
}

/** A section, to show the role matrix. */
export async function someSection(db: Db): Promise<Record<string, string>> {
  const [one] = await read(db).orderBy('id').limit(1).execute()
  return { id: String(one?.id ?? 0), slug: one?.slug ?? '' }
}
