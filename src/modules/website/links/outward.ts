import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import { type Db, inTransaction, json, type Tx } from '#platform/db'
import { type House, type LinkedText, linkSourcesOf } from '#platform/module'
import type { Looked } from '#platform/outside'
import { own, ownTx } from '../tables.js'

/** A text in which a link stands. */
export interface LinkPlace {
  readonly kind: string
  readonly id: number
}

/** A link out of our public texts. */
export interface OutwardLink {
  readonly url: string
  readonly places: readonly LinkPlace[]
  readonly state: 'new' | Looked['state']
  readonly why: string
  readonly lookedAt: Temporal.Instant | null
  /** The first of the days on which it was gone. */
  readonly goneSince: Temporal.PlainDate | null
}

/** The most links that are followed; what an office links to is far less. */
const MOST_LINKS = 20_000

const LONGEST = 1000

const links = (db: Db) =>
  own(db)
    .selectFrom('website.outward_link')
    .select(['url', 'places', 'state', 'why', 'looked_at as lookedAt', 'gone_since as goneSince'])
    .$castTo<OutwardLink>()

/** Whether a link leads out of our own website. */
const leadsOut = (link: string, origin: string): boolean =>
  /^https?:\/\//i.test(link) && !link.startsWith(`${origin}/`) && link !== origin && link.length <= LONGEST

/** Reads every public text again: new links join, and those that stand nowhere any more are forgotten. May run twice. */
export async function readTexts(house: House): Promise<void> {
  const found = new Map<string, LinkPlace[]>()
  for (const source of linkSourcesOf(house)) {
    for (let after = 0; ;) {
      const texts = await source.texts(house.db, after)
      for (const { id, links: inIt } of texts)
        for (const link of inIt)
          if (leadsOut(link, house.origin) && (found.has(link) || found.size < MOST_LINKS))
            found.set(link, [...(found.get(link) ?? []), { kind: source.kind, id }])
      const last = texts.at(-1)
      if (!last) break
      after = last.id
    }
  }
  const known = new Set((await own(house.db).selectFrom('website.outward_link').select('url').execute()).map(({ url }) => url))
  const lost = [...known].filter((url) => !found.has(url))
  for (let at = 0; at < lost.length; at += 500)
    await inTransaction(house.db, async (tx) => {
      await ownTx(tx)
        .deleteFrom('website.outward_link')
        .where('url', 'in', lost.slice(at, at + 500))
        .execute()
    })
  const all = [...found]
  for (let at = 0; at < all.length; at += 200)
    await inTransaction(house.db, async (tx) => {
      for (const [url, places] of all.slice(at, at + 200))
        await ownTx(tx)
          .insertInto('website.outward_link')
          .values({ url, places: json(places.slice(0, 50)) })
          .onConflict((conflict) => conflict.column('url').doUpdateSet({ places: json(places.slice(0, 50)) }))
          .execute()
    })
}

/** Links that nobody looked at since this moment, the longest ago first. What could not be checked is tried again after a day. */
export const linksDue = async (
  db: Db,
  { week, day }: { readonly week: Temporal.Instant; readonly day: Temporal.Instant },
  most: number,
): Promise<readonly OutwardLink[]> =>
  await links(db)
    .where((is) =>
      is.or([is('looked_at', 'is', null), is('looked_at', '<=', week), is.and([is('state', '=', 'unsure'), is('looked_at', '<=', day)])]),
    )
    .orderBy(sql`looked_at nulls first`)
    .orderBy('url')
    .limit(most)
    .execute()

/** Writes down what came of looking at a link. One that could not be checked stays gone if it was. */
export async function keepLooked(tx: Tx, { url, state, goneSince }: OutwardLink, looked: Looked, at: Temporal.Instant): Promise<void> {
  const stays = looked.state === 'unsure' && state === 'gone'
  const now = stays ? 'gone' : looked.state
  const since = now === 'gone' ? (goneSince ?? at.toZonedDateTimeISO(LONDON).toPlainDate()) : null
  await ownTx(tx)
    .updateTable('website.outward_link')
    .set({ state: now, looked_at: at, gone_since: since, ...(!stays && { why: looked.state === 'there' ? '' : looked.why }) })
    .where('url', '=', url)
    .execute()
  if (now === 'gone' && state !== 'gone')
    await record(tx, {
      by: SYSTEM,
      did: 'website:find-dead-link',
      kind: 'website.outward_link',
      id: 0,
      detail: { host: URL.parse(url)?.hostname ?? '' },
    })
}

/** A link with the texts in which it still stands. */
export interface StandingLink extends OutwardLink {
  readonly texts: readonly LinkedText[]
}

/** Links in this state that still stand somewhere, each with where: what was mended a moment ago is not among them. */
export async function standingLinks(house: House, state: 'gone' | 'unsure', most = 100): Promise<readonly StandingLink[]> {
  const found = await links(house.db).where('state', '=', state).orderBy('gone_since').orderBy('url').limit(most).execute()
  const sources = new Map(linkSourcesOf(house).map((source) => [source.kind, source]))
  const standing = await Promise.all(
    found.map(async (link) => {
      const texts = await Promise.all(link.places.map(async ({ kind, id }) => await sources.get(kind)?.text(house.db, id)))
      return { ...link, texts: texts.flatMap((text) => (text?.links.includes(link.url) ? [text] : [])) }
    }),
  )
  return standing.filter(({ texts }) => texts.length > 0)
}

/** When links were last looked at, and how many there are: 0 where none was found yet. */
export async function lastLooked(db: Db): Promise<Temporal.Instant | null> {
  const row = await own(db)
    .selectFrom('website.outward_link')
    .select('looked_at as at')
    .where('looked_at', 'is not', null)
    .orderBy('looked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
