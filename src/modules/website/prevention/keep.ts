import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { index, unindex } from '#platform/search'
import { bump, Conflict, NotFound } from '#platform/web'
import { asWords } from '#platform/written'
import type { Writer } from '#modules/identity'
import { TOPIC as CACHE } from '../pages/page.js'
import { slugOf } from '../pages/slug.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Link, LINK_KIND, type Topic, TOPIC_KIND } from './topic.js'

const topicsIn = (db: Db) => own(db).selectFrom('website.topic').select(['id', 'slug', 'title', 'intro', 'position', 'shown', 'version'])

const linksIn = (db: Db) =>
  own(db)
    .selectFrom('website.link')
    .select(['id', 'topic', 'title', 'partner', 'url', 'description', 'checked_on as checkedOn', 'shown', 'version'])

/** Every topic in its order; only what the public sees when asked for. */
export const topics = async (db: Db, shown = false): Promise<readonly Topic[]> =>
  await topicsIn(db)
    .$if(shown, (found) => found.where('shown', '=', true))
    .orderBy('position')
    .orderBy('id')
    .limit(100)
    .execute()

/** A topic as an address of staff names it, or `NotFound`. */
export async function topicAt(db: Db, id: string | number): Promise<Topic> {
  const found = /^\d{1,9}$/.test(String(id)) ? await topicsIn(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`topic ${id}`)
  return found
}

/** A topic that the public sees, or `NotFound`. */
export async function publicTopic(db: Db, slug: string): Promise<Topic> {
  const found = await topicsIn(db).where('slug', '=', slug).where('shown', '=', true).executeTakeFirst()
  if (!found) throw new NotFound(`topic ${slug}`)
  return found
}

/** The links of a topic, or all: 500 at most. */
export const links = async (db: Db, { topic, shown = false }: { topic?: number; shown?: boolean } = {}): Promise<readonly Link[]> =>
  await linksIn(db)
    .$if(topic !== undefined, (found) => found.where('topic', '=', topic ?? 0))
    .$if(shown, (found) => found.where('shown', '=', true))
    .orderBy('topic')
    .orderBy('id')
    .limit(500)
    .execute()

/** Links that the public sees and that nobody has looked at since this day, the longest ago first: 100 at most. */
export const linksToCheck = async (db: Db, since: Temporal.PlainDate): Promise<readonly Link[]> =>
  await linksIn(db).where('shown', '=', true).where('checked_on', '<=', since).orderBy('checked_on').orderBy('id').limit(100).execute()

/** A link as an address names it, or `NotFound`. */
export async function linkAt(db: Db, id: string | number): Promise<Link> {
  const found = /^\d{1,9}$/.test(String(id)) ? await linksIn(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`link ${id}`)
  return found
}

/** What staff write of a topic. */
export type TopicWords = Pick<Topic, 'title' | 'intro' | 'position' | 'shown'>

/** Adds a topic. Its address is made of its title, and stays. Returns its id. */
export async function addTopic(tx: Tx, words: TopicWords, by: Writer, at: Temporal.Instant): Promise<number> {
  const plain = slugOf(words.title).slice(0, 55)
  // The counted way out of the website stands below this name.
  let slug = plain === 'go' ? 'go-1' : plain
  for (let n = 2; await topicsIn(tx).where('slug', '=', slug).executeTakeFirst(); n += 1) slug = `${plain}-${n}`
  const { id } = await ownTx(tx)
    .insertInto('website.topic')
    .values({ slug, ...words })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'website:add-topic', kind: TOPIC_KIND, id })
  await findable(tx, id, at)
  return id
}

/** Changes a topic. Throws `Conflict` when somebody else did since `seen`. */
export async function changeTopic(tx: Tx, id: number, words: TopicWords, seen: number, by: Writer, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.topic')
    .set({ ...words, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: by.actor, did: 'website:change-topic', kind: TOPIC_KIND, id })
  await findable(tx, id, at)
}

/** What staff write of a link. */
export type LinkWords = Pick<Link, 'topic' | 'title' | 'partner' | 'url' | 'description' | 'shown'>

/** Adds a link; whoever adds it has looked at it. Returns its id. */
export async function addLink(
  tx: Tx,
  words: LinkWords,
  by: Writer,
  { at, checked }: { readonly at: Temporal.Instant; readonly checked: Temporal.PlainDate },
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('website.link')
    .values({ ...words, checked_on: checked })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'website:add-link', kind: LINK_KIND, id })
  await findable(tx, words.topic, at)
  return id
}

/** Changes a link. Throws `Conflict` when somebody else did since `seen`. */
export async function changeLink(
  tx: Tx,
  before: Link,
  words: LinkWords,
  seen: number,
  by: Writer,
  { at, checked }: { readonly at: Temporal.Instant; readonly checked: Temporal.PlainDate },
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.link')
    .set({ ...words, checked_on: checked, version: sql`version + 1` })
    .where('id', '=', before.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: by.actor, did: 'website:change-link', kind: LINK_KIND, id: before.id })
  await findable(tx, words.topic, at)
  if (words.topic !== before.topic) await findable(tx, before.topic, at)
}

/** Says that somebody looked at these links on this day, and that they are still there and right. */
export async function checkLinks(tx: Tx, ids: readonly number[], today: Temporal.PlainDate, by: Writer): Promise<void> {
  if (ids.length === 0) return
  await ownTx(tx).updateTable('website.link').set({ checked_on: today }).where('id', 'in', ids).execute()
  await record(tx, { by: by.actor, did: 'website:check-links', kind: LINK_KIND, id: ids[0] ?? 0, detail: { links: ids } })
  await bump(tx, CACHE)
}

/** A topic is found by its own words and by those of its links. */
async function findable(tx: Tx, id: number, updated: Temporal.Instant): Promise<void> {
  const { slug, title, intro, shown } = await topicAt(tx, id)
  const said = (await links(tx, { topic: id, shown: true })).map((one) => `${one.title}. ${one.partner}. ${one.description}`)
  const entry = { kind: TOPIC_KIND, ref: String(id), title, words: [asWords(intro), ...said].join('\n'), href: urls.topic(slug), updated }
  if (shown) await index(tx, { ...entry, who: 'everyone' })
  else await unindex(tx, TOPIC_KIND, String(id))
  await bump(tx, CACHE)
}

/** A topic and a link that the public sees, to show the role matrix. */
export async function someLink(db: Db): Promise<Record<string, string>> {
  const [one] = await linksIn(db).where('shown', '=', true).orderBy('id').limit(1).execute()
  return { id: String(one?.id ?? 0) }
}

/** A topic that the public sees, to show the role matrix. */
export async function someTopic(db: Db): Promise<Record<string, string>> {
  const [one] = await topics(db, true)
  return { id: String(one?.id ?? 0), slug: one?.slug ?? '' }
}
