import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import type { MenuLink, PublicMenu } from '#platform/module'
import { bump, Conflict, type Language, NothingChosen } from '#platform/web'
import type { Writer } from '#modules/identity'
import { TOPIC } from '../pages/page.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** Where an entry of the menu stands. */
export type MenuPlace = 'head' | 'foot'

/** The most entries at each place: the menu must still be read at a glance. */
export const MOST_ENTRIES: Readonly<Record<MenuPlace, number>> = { head: 4, foot: 12 }

/** An entry of the menu, as staff arrange it. */
export interface MenuEntry {
  readonly id: number
  readonly place: MenuPlace
  /** What it leads to: `page:12`, `section:3`, or an address of the website’s own. */
  readonly target: string
  readonly text: string
  readonly welsh: string
  readonly href: string
}

interface Row {
  readonly id: number
  readonly place: MenuPlace
  readonly page: number | null
  readonly section: number | null
  readonly address: string | null
  readonly slug: string | null
  readonly title: string | null
  readonly welsh: string | null
}

/** Pages of this module that can stand in the menu. */
const OWN: Readonly<Record<string, (language: Language) => string>> = {
  [urls.prevention]: (language) => wordsIn(language).prevention.title,
  [urls.pages]: (language) => wordsIn(language).pages.title,
}

/** Every entry of the menu, in its order. What is no longer public is not there. */
export async function menuEntries(db: Db): Promise<readonly MenuEntry[]> {
  const { rows } = await sql<Row>`
    select m.id, m.place, m.page, m.section, m.address, coalesce(p.slug, s.slug) as slug, coalesce(v.title, s.title) as title, coalesce(v.welsh_title, s.welsh) as welsh
    from website.menu_entry m
    left join website.page p on p.id = m.page and p.state = 'public'
    left join website.page_version v on v.page = p.id and v.number = p.public_version
    left join website.section s on s.id = m.section
    where m.address is not null or s.id is not null or p.id is not null
    order by m.place, m.position, m.id limit 100`.execute(db)
  return rows.map(({ id, place, page, section, address, slug, title, welsh }) => {
    const own = address === null ? undefined : OWN[address]
    return {
      id,
      place,
      target: page !== null ? `page:${page}` : section !== null ? `section:${section}` : (address ?? ''),
      text: own ? own('en') : (title ?? address ?? ''),
      welsh: own ? own('cy') : (welsh ?? ''),
      href: page !== null ? urls.page(slug ?? '') : section !== null ? urls.section(slug ?? '') : (address ?? '/'),
    }
  })
}

/** The office's own part of the public menu. */
export const publicMenu: PublicMenu = {
  topic: TOPIC,
  async links(db, language) {
    const entries = await menuEntries(db)
    const at = (where: MenuPlace) => entries.filter(({ place }) => place === where).map((entry) => linkIn(language, entry))
    return { head: at('head'), foot: at('foot') }
  },
}

function linkIn(language: Language, { text, welsh, href }: MenuEntry): MenuLink {
  if (language === 'en') return { text, href }
  return welsh === '' ? { text, href, lang: 'en' } : { text: welsh, href }
}

/** What can still be put into the menu: public pages, sections, and the website’s own pages. */
export async function menuChoices(db: Db): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const { rows } = await sql<{ value: string; text: string }>`
    select 'section:' || id as value, title || ' (section)' as text from website.section
    union all
    select 'page:' || p.id, v.title from website.page p join website.page_version v on v.page = p.id and v.number = p.public_version
    where p.state = 'public' order by 2 limit 500`.execute(db)
  return [...Object.entries(OWN).map(([value, text]) => ({ value, text: text('en') })), ...rows]
}

async function locked(tx: Tx, place: MenuPlace): Promise<{ id: number; position: number }[]> {
  // Two people who arrange the menu wait for each other.
  await sql`select pg_advisory_xact_lock(hashtext('website.menu_entry'))`.execute(tx)
  return await ownTx(tx)
    .selectFrom('website.menu_entry')
    .select(['id', 'position'])
    .where('place', '=', place)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Puts something at the end of the menu; what stands there already stays where it is. Throws `Conflict` when there is no more room. */
export async function addEntry(tx: Tx, place: MenuPlace, target: string, by: Writer): Promise<void> {
  if (!(await menuChoices(tx)).some(({ value }) => value === target)) throw new NothingChosen('Choose what to put into the menu')
  const entries = await locked(tx, place)
  if (entries.length >= MOST_ENTRIES[place]) throw new Conflict(`No more than ${MOST_ENTRIES[place]} can stand here: take one out first`)
  const [kind, id] = target.split(':')
  const leads = kind === 'page' ? { page: Number(id) } : kind === 'section' ? { section: Number(id) } : { address: target }
  await ownTx(tx)
    .insertInto('website.menu_entry')
    .values({ place, position: (entries.at(-1)?.position ?? 0) + 1, ...leads })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await arranged(tx, place, by)
}

/** Moves an entry up or down, or takes it out. One that is gone already is no mistake. */
export async function moveEntry(tx: Tx, place: MenuPlace, id: number, way: 'up' | 'down' | 'out', by: Writer): Promise<void> {
  const entries = await locked(tx, place)
  const at = entries.findIndex((one) => one.id === id)
  const [one, other] = [entries[at], entries[way === 'up' ? at - 1 : at + 1]]
  if (!one) return
  const table = ownTx(tx)
  if (way === 'out') await table.deleteFrom('website.menu_entry').where('id', '=', id).execute()
  else if (other) {
    await table.updateTable('website.menu_entry').set({ position: other.position }).where('id', '=', one.id).execute()
    await table.updateTable('website.menu_entry').set({ position: one.position }).where('id', '=', other.id).execute()
  }
  await arranged(tx, place, by)
}

async function arranged(tx: Tx, place: MenuPlace, by: Writer): Promise<void> {
  await record(tx, { by: by.actor, did: 'website:arrange-menu', kind: 'website.menu', id: place })
  await bump(tx, TOPIC)
}
