import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import { inTransaction, json, type Tx } from '#platform/db'
import { defineJob, eachAlone } from '#platform/jobs'
import type { House } from '#platform/module'
import { index, unindex } from '#platform/search'
import { bump } from '#platform/web'
import { asWords, freeSlug } from '#platform/written'
import { heldBy } from '#modules/elections'
import type { Writer } from '#modules/identity'
import { TOPIC } from '../stories/publish.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Corrected, type Publication, PUBLICATION } from './publication.js'
import { publicationAt, publicationsIn, versionsOf } from './queries.js'
import { lockPublication, movePublication } from './write.js'

/** Every minute: what is approved becomes public when its time has come. */
export const publishPublications = defineJob({
  name: 'publishing.publish-publications',
  what: 'Makes approved publications public at their time',
  every: { minutes: 1 },
  async handle(house) {
    await eachAlone(await publicationsIn(house.db, 'ready'), ({ id }) => publishPublicationIfDue(house, id))
  },
})

/** Makes one approved version public if its time has come; those before it are then superseded, and stay where they are. May run twice. */
export async function publishPublicationIfDue(house: House, id: number): Promise<void> {
  const now = house.clock.now()
  await inTransaction(house.db, async (tx) => {
    const one = await lockPublication(tx, id)
    if (one.state !== 'ready' || (one.publicAt && Temporal.Instant.compare(one.publicAt, now) > 0)) return
    // In a pre-election period it waits until the days are over or somebody lets it go out.
    if (await heldBy(tx, { kind: PUBLICATION, id }, house.clock.today())) return
    await movePublication(tx, one, ['ready'], { state: 'public', published_at: now, slug: await slugFor(tx, one.title) })
    for (const earlier of await versionsOf(tx, one.document)) {
      if (earlier.state !== 'public' || earlier.number >= one.number || earlier.supersededBy !== null) continue
      await movePublication(tx, earlier, ['public'], { superseded_by: id })
      await findable(tx, await publicationAt(tx, earlier.id))
    }
    await record(tx, { by: SYSTEM, did: 'publishing:publish-publication', kind: PUBLICATION, id })
    await findable(tx, await publicationAt(tx, id))
  })
}

const slugFor = (tx: Tx, title: string): Promise<string> =>
  freeSlug(title, {
    fallback: 'publication',
    // Addresses of ours below /publications.
    reserved: /^(feed|format-)/,
    taken: async (slug) =>
      (await ownTx(tx).selectFrom('publishing.publication').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined,
  })

async function findable(tx: Tx, one: Publication): Promise<void> {
  const { id, title, summary, body, authors, slug, publishedAt } = one
  if (publishedAt)
    await index(tx, {
      kind: PUBLICATION,
      ref: String(id),
      title,
      words: `${summary}\n${authors}\n${asWords(body)}`,
      href: urls.publication(slug),
      who: 'everyone',
      superseded: one.supersededBy !== null,
      updated: publishedAt,
    })
  await bump(tx, TOPIC)
}

/** Puts right what is public, and says so on its page: what was wrong, and when. Its address stays. */
export async function correctPublication(
  tx: Tx,
  one: Publication,
  now: Corrected & { readonly what: string },
  by: Writer,
  at: Temporal.Instant,
): Promise<void> {
  const { what, ...texts } = now
  const before: Corrected = { title: one.title, summary: one.summary, body: one.body, authors: one.authors }
  await movePublication(tx, one, ['public'], texts)
  await ownTx(tx)
    .insertInto('publishing.publication_correction')
    .values({ publication: one.id, at, by: by.id, what, before: json(before) })
    .execute()
  await record(tx, { by: by.actor, did: 'publishing:correct-publication', kind: PUBLICATION, id: one.id })
  await findable(tx, await publicationAt(tx, one.id))
}

/** Withdraws what is public: its page says that it was, and why, and its files open no more. The version before it is the current one again. */
export async function withdrawPublication(tx: Tx, one: Publication, why: string, by: Writer, at: Temporal.Instant): Promise<void> {
  await movePublication(tx, one, ['public'], { state: 'withdrawn', withdrawn_at: at, withdrawn_why: why })
  await record(tx, { by: by.actor, did: 'publishing:withdraw-publication', kind: PUBLICATION, id: one.id })
  await unindex(tx, PUBLICATION, String(one.id))
  const before = (await versionsOf(tx, one.document)).filter(({ state, supersededBy }) => state === 'public' && supersededBy === one.id)
  const current = before.at(-1)
  // What this one had superseded is superseded by the version before it, if there is one.
  for (const earlier of before)
    await movePublication(tx, earlier, ['public'], { superseded_by: earlier === current ? one.supersededBy : (current?.id ?? null) })
  if (current && one.supersededBy === null) await findable(tx, await publicationAt(tx, current.id))
  await bump(tx, TOPIC)
}
