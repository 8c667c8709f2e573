import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { House } from '#platform/module'
import { Conflict, NotFound } from '#platform/web'
import type { Writer } from '#modules/identity'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { oldProblem, plainOld, targetProblem } from './address.js'

/** An old address and where it leads. */
export interface Redirect {
  readonly id: number
  readonly old: string
  /** Where it leads today. */
  readonly to: string
  /** A page that moved left it; it cannot be taken away. */
  readonly moved: boolean
  readonly at: Temporal.Instant
  readonly by: number
}

const REDIRECT = 'website.redirect'

/** The most redirects on one page of a list. */
export const REDIRECTS_A_LIST = 100

const read = (db: Db) =>
  own(db)
    .selectFrom('website.redirect as r')
    .leftJoin('website.page as p', 'p.id', 'r.page')
    .select(['r.id', 'r.old', 'r.moved', 'r.at', 'r.by', sql<string>`coalesce(r.address, ${'/pages/'} || p.slug)`.as('to')])

/** Old addresses by their spelling, from `after` on; with words, those that have them. One more than a page says that there is more. */
export const redirects = async (db: Db, { words = '', after = '' }: { words?: string; after?: string }): Promise<readonly Redirect[]> =>
  await read(db)
    .$if(words !== '', (found) => found.where('r.old', 'ilike', `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`))
    .where('r.old', '>', after)
    .orderBy('r.old')
    .limit(REDIRECTS_A_LIST + 1)
    .execute()

/** A redirect as an address of staff names it, or `NotFound`. */
export async function redirectAt(db: Db, id: string): Promise<Redirect> {
  const found = /^\d{1,9}$/.test(id) ? await read(db).where('r.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`redirect ${id}`)
  return found
}

/** Where an address that is not there leads: with its query first, for websites that told their pages apart by it, and then without. */
export async function leadsTo(db: Db, path: string, query: string): Promise<string | undefined> {
  const plain = plainOld(path)
  const asked = query === '' ? [plain] : [plainOld(`${path}?${query}`), plain]
  if (asked.some((one) => one.length > 400)) return undefined
  const rows = await read(db).where('r.old', 'in', asked).execute()
  return asked.flatMap((one) => rows.find(({ old }) => old === one)?.to ?? [])[0]
}

/** What is kept already about some old addresses and where they are to lead. */
export interface Known {
  /** Where an address leads now, by its old address. */
  readonly leads: ReadonlyMap<string, string>
  /** Which old address leads to this one, by the address. */
  readonly behind: ReadonlyMap<string, string>
  /** The pages of this website, by their address. */
  readonly pages: ReadonlyMap<string, number>
}

/** Pairs of an old address and where it is to lead. */
type Pair = { readonly old: string; readonly to: string }

const pathOf = (address: string): string => address.split(/[?#]/)[0] ?? ''

/** Looks up, in three questions, all that is kept about these. */
export async function knownAbout(db: Db, pairs: readonly Pair[]): Promise<Known> {
  const addresses = [...new Set(pairs.flatMap(({ old, to }) => [old, pathOf(old), plainOld(to), pathOf(plainOld(to))]))]
  if (addresses.length === 0) return { leads: new Map(), behind: new Map(), pages: new Map() }
  const slugs = addresses.flatMap((one) => (one.startsWith(`${urls.pages}/`) ? [one.slice(urls.pages.length + 1)] : []))
  const [leads, behind, pages] = await Promise.all([
    read(db).where('r.old', 'in', addresses).execute(),
    read(db).where('r.address', 'in', addresses).execute(),
    slugs.length === 0 ? [] : own(db).selectFrom('website.page').select(['id', 'slug']).where('slug', 'in', slugs).execute(),
  ])
  return {
    leads: new Map(leads.map(({ old, to }) => [old, to])),
    behind: new Map(behind.map(({ old, to }) => [to, old])),
    pages: new Map(pages.map(({ id, slug }) => [urls.page(slug), id])),
  }
}

/** What is wrong with leading an old address there, by the field to correct; nothing when it can be kept. */
export function redirectProblems(house: House, { old, to }: Pair, known: Known): { readonly old?: string; readonly to?: string } {
  const [oldWrong, toWrong] = [oldProblem(house, old), targetProblem(house, to)]
  if (oldWrong !== undefined || toWrong !== undefined)
    return { ...(oldWrong !== undefined && { old: oldWrong }), ...(toWrong !== undefined && { to: toWrong }) }
  const target = plainOld(to)
  if (target === old || pathOf(target) === old) return { to: 'It would lead to itself, again and again' }
  if (known.pages.has(pathOf(old))) return { old: 'A page of this website has that address' }
  const now = known.leads.get(old)
  if (now !== undefined) return { old: `It leads to ${now} already. Take that away first` }
  const onward = known.leads.get(target) ?? known.leads.get(pathOf(target))
  if (onward !== undefined) return { to: `That is an old address itself, and leads to ${onward}. Enter ${onward}` }
  const behind = known.behind.get(old)
  if (behind !== undefined) return { old: `${behind} leads there, so it would lead on from one to the next. Change that first` }
  return {}
}

/** Leads old addresses on. A page of ours is followed wherever it moves. Returns how many were new: what leads somewhere already stays. */
export async function addRedirects(tx: Tx, pairs: readonly Pair[], by: Writer, at: Temporal.Instant): Promise<number> {
  const { pages } = await knownAbout(tx, pairs)
  const rows = pairs.map(({ old, to }) => {
    const page = pages.get(to)
    return { old, page: page ?? null, address: page === undefined ? to : null, at, by: by.id }
  })
  const made = await ownTx(tx)
    .insertInto('website.redirect')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'old'])
    .execute()
  if (made.length === 0) return 0
  await ownTx(tx)
    .deleteFrom('website.lost')
    .where(
      'path',
      'in',
      made.map(({ old }) => old),
    )
    .execute()
  const ids = made.map(({ id }) => id)
  await record(tx, { by: by.actor, did: 'website:add-redirects', kind: REDIRECT, id: ids[0] ?? 0, detail: { count: ids.length } })
  return made.length
}

/** Takes a redirect away that staff made. Throws `Conflict` for one that a moved page left: that is kept for ever. */
export async function removeRedirect(tx: Tx, { id, moved }: Redirect, by: Writer): Promise<void> {
  if (moved) throw new Conflict('A page moved from this address, so it leads there for ever')
  await ownTx(tx).deleteFrom('website.redirect').where('id', '=', id).execute()
  await record(tx, { by: by.actor, did: 'website:remove-redirect', kind: REDIRECT, id })
}

/** A redirect that staff made, to show the role matrix. */
export async function someRedirect(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('website.redirect').select('id').where('moved', '=', false).orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
