import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import { dayInCell } from '#platform/files'
import { Conflict } from '#platform/web'
import { latestReleases } from '#modules/publishing'
import { addOutlet } from '../outlets/keep-outlet.js'
import { hostOf, linkIn } from '../outlets/link.js'
import { type Outlet, OUTLET_KINDS, type OutletKind, type Reach, REACHES } from '../outlets/outlet.js'
import { allOutlets, outletOfHost } from '../outlets/queries.js'
import { ownTx } from '../tables.js'
import { logReport } from './log-report.js'
import { reportWith } from './queries.js'

/** A row that was not taken: its number in the file, why, and its cells. */
export interface Refused {
  readonly n: number
  readonly why: string
  readonly cells: readonly string[]
}

/** The most rows of one table of earlier coverage. */
export const MOST_ROWS = 2000

/** What a column can hold, by the headings that offices use. */
const HEADINGS = {
  day: /^(date|day|published|publication date|when)/i,
  outlet: /^(outlet|publication|paper|media|source|station|title of publication)/i,
  headline: /^(headline|title|article|story|report)/i,
  link: /^(link|url|web|address)/i,
  release: /(release)/i,
  kind: /^(kind|type|medium)/i,
  reach: /^(reach|area|coverage)/i,
} as const
type Meaning = keyof typeof HEADINGS

/** Which column holds what, by its heading; a table without a day, an outlet and a headline or link cannot be read. */
export function columnsIn(headings: readonly string[]): Partial<Record<Meaning, number>> | { readonly problem: string } {
  const found: Partial<Record<Meaning, number>> = {}
  for (const [meaning, pattern] of Object.entries(HEADINGS)) {
    const at = headings.findIndex((heading, index) => pattern.test(heading.trim()) && !Object.values(found).includes(index))
    if (at >= 0) found[meaning as Meaning] = at
  }
  if (found.day === undefined) return { problem: 'No column is headed “Date”. Give the column with the days that heading' }
  if (found.outlet === undefined && found.link === undefined)
    return { problem: 'No column is headed “Outlet” or “Link”. Give the column with the papers and stations the heading “Outlet”' }
  if (found.headline === undefined) return { problem: 'No column is headed “Headline”. Give the column with the headlines that heading' }
  return found
}

const choice = <Value extends string>(text: string, of: Readonly<Record<Value, string>>): Value | undefined =>
  (Object.keys(of) as Value[]).find((one) => one === text.trim().toLowerCase() || of[one].toLowerCase() === text.trim().toLowerCase())

/** What a table of earlier coverage is brought in with. */
export interface Bringing {
  readonly file: string
  readonly headings: readonly string[]
  readonly rows: readonly { readonly n: number; readonly cells: readonly string[] }[]
  readonly columns: Partial<Record<Meaning, number>>
  /** Adds outlets that are not known, as the row says, or else as a local newspaper. */
  readonly addsOutlets: boolean
}

/** Brings in a table of earlier coverage: rows that cannot be taken are kept with the reason, the rest is taken. Returns its id. */
export async function bringCoverage(
  tx: Tx,
  table: Bringing,
  by: Person | undefined,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<number> {
  const actor = actorOf(by)
  const { id } = await ownTx(tx)
    .insertInto('media.bringing')
    .values({ file: table.file.slice(0, 200), by: by?.id ?? 0, at: now, taken: 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const outlets = new Map((await allOutlets(tx)).map((one) => [one.name.toLowerCase(), one]))
  const releases = new Map((await latestReleases(tx, 1000)).map((one) => [one.title.toLowerCase(), one.id]))
  const seen = new Set<string>()
  const refused: Refused[] = []
  let taken = 0
  for (const { n, cells } of table.rows) {
    const why = await takeRow((meaning) => (cells[table.columns[meaning] ?? -1] ?? '').trim())
    if (why === undefined) taken += 1
    else refused.push({ n, why, cells })
  }
  await ownTx(tx)
    .updateTable('media.bringing')
    .set({ taken, refused: json([{ n: 0, why: '', cells: table.headings }, ...refused]) })
    .where('id', '=', id)
    .execute()
  await record(tx, { by: actor, did: 'media:bring-coverage', kind: 'media.bringing', id, detail: { taken, refused: refused.length } })
  return id

  async function takeRow(cell: (meaning: Meaning) => string): Promise<string | undefined> {
    const day = dayInCell(cell('day'))
    if (!day) return cell('day') === '' ? 'The day is missing' : `“${cell('day').slice(0, 40)}” is no day. Write it like 23/11/2026`
    if (Temporal.PlainDate.compare(day, today) > 0) return 'The day lies ahead'
    const headline = cell('headline')
    if (headline === '') return 'The headline is missing'
    if (headline.length > 200) return 'The headline is longer than 200 characters'
    const url = linkIn(cell('link'))
    if (cell('link') !== '' && (!url || cell('link').length > 1000)) return 'The link is no web address'
    const outlet = await outletFor(cell, url)
    if (typeof outlet === 'string') return outlet
    const same = url && (await reportWith(tx, url.href))
    const key = `${outlet.id} ${day.toString()} ${headline.toLowerCase()}`
    if (same || seen.has(key)) return 'It is logged already'
    const twin = await ownTx(tx)
      .selectFrom('media.report')
      .select('id')
      .where('outlet', '=', outlet.id)
      .where('day', '=', day)
      .where('removed_at', 'is', null)
      .where((is) => is(is.fn('lower', ['headline']), '=', headline.toLowerCase()))
      .executeTakeFirst()
    if (twin) return 'It is logged already'
    const title = cell('release').toLowerCase()
    const release = title === '' || /^(no|none|n\/a|-)$/.test(title) ? null : releases.get(title)
    if (release === undefined)
      return `No press release that went out is called “${cell('release').slice(0, 80)}”. Write its title, or leave it empty`
    seen.add(key)
    await logReport(tx, { outlet: outlet.id, headline, link: url?.href ?? '', day, release, note: '' }, by, now, id)
    return undefined
  }

  async function outletFor(cell: (meaning: Meaning) => string, url: URL | undefined): Promise<Outlet | string> {
    const name = cell('outlet')
    const known = (name !== '' && outlets.get(name.toLowerCase())) || (url && (await outletOfHost(tx, hostOf(url))))
    if (known) return known
    if (name === '') return 'The outlet is missing, and the link leads to none that is known'
    if (name.length > 120) return 'The name of the outlet is longer than 120 characters'
    if (!table.addsOutlets) return `No outlet is called “${name}”. Add it under Outlets, or let unknown ones be added`
    const kind: OutletKind = choice(cell('kind'), OUTLET_KINDS) ?? 'newspaper'
    const reach: Reach = choice(cell('reach'), REACHES) ?? 'local'
    const sheet = { name, kind, reach, hosts: [], contact: null, note: '' }
    const made = { ...sheet, id: await addOutlet(tx, sheet, actor), ended: false, version: 1 }
    outlets.set(name.toLowerCase(), made)
    return made
  }
}

/** Takes a table back: none of its reports is in any figure any more. Throws `Conflict` when somebody else has done so. */
export async function takeBack(tx: Tx, id: number, by: Actor, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.bringing')
    .set({ taken_back_at: at })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else has taken it back already')
  await ownTx(tx)
    .updateTable('media.report')
    .set({ removed_at: at, removed_why: 'The table that it came with was taken back', link_key: null, version: sql`version + 1` })
    .where('brought', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  await record(tx, { by, did: 'media:take-coverage-back', kind: 'media.bringing', id })
}
