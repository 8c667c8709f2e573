import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import { inTransaction, json, type Tx } from '#platform/db'
import { defineJob, eachAlone } from '#platform/jobs'
import { cancelRun, runState } from '#platform/mail'
import type { House } from '#platform/module'
import { index, unindex } from '#platform/search'
import { bump } from '#platform/web'
import { asWords, freeSlug } from '#platform/written'
import { heldBy } from '#modules/elections'
import type { Writer } from '#modules/identity'
import { startRelease } from '../releases/send-release.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { storiesIn, storyAt } from './queries.js'
import { type Story, STORY } from './story.js'
import { lockStory, moveStory } from './write.js'

/** The topic under which public pages with news are kept. */
export const TOPIC = 'publishing'

const due = (moment: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  moment === null || Temporal.Instant.compare(moment, now) <= 0

/** Every minute: what is approved becomes public when its time has come, and newsrooms get what they get in advance. */
export const publishDue = defineJob({
  name: 'publishing.publish-due',
  what: 'Makes approved news public at its time, and sends press releases',
  every: { minutes: 1 },
  async handle(house) {
    await eachAlone(await storiesIn(house.db, 'ready'), ({ id }) => publishIfDue(house, id))
  },
})

/** Makes one approved story public if its time has come, and sends its release where that is due. May run twice. */
export async function publishIfDue(house: House, id: number): Promise<void> {
  const now = house.clock.now()
  await inTransaction(house.db, async (tx) => {
    const story = await lockStory(tx, id)
    if (story.state !== 'ready') return
    // In a pre-election period it waits, its release too, until the days are over or somebody lets it go out.
    if (await heldBy(tx, { kind: STORY, id }, house.clock.today())) return
    const isPublic = due(story.publicAt, now)
    if (story.release && story.sentAt === null && (isPublic || story.inAdvance)) await startRelease(tx, house, story, now)
    if (!isPublic) return
    const current = await storyAt(tx, id)
    await moveStory(tx, current, ['ready'], { state: 'public', published_at: now, slug: await slugFor(tx, story.title) })
    await record(tx, { by: SYSTEM, did: 'publishing:publish', kind: STORY, id })
    await findable(tx, await storyAt(tx, id))
  })
}

const slugFor = (tx: Tx, title: string): Promise<string> =>
  freeSlug(title, {
    fallback: 'news',
    // Addresses of ours below /news.
    reserved: /^feed/,
    taken: async (slug) =>
      (await ownTx(tx).selectFrom('publishing.story').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined,
  })

async function findable(tx: Tx, story: Story): Promise<void> {
  const { id, title, summary, body, slug, publishedAt } = story
  if (publishedAt)
    await index(tx, {
      kind: STORY,
      ref: String(id),
      title,
      words: `${summary}\n${asWords(body)}`,
      href: urls.story(slug),
      who: 'everyone',
      updated: publishedAt,
    })
  await bump(tx, TOPIC)
}

/** Puts right what is public, and says so on its page: what was wrong, and when. Its address stays. */
export async function correctStory(
  tx: Tx,
  story: Story,
  now: Pick<Story, 'title' | 'summary' | 'body'> & { readonly what: string },
  by: Writer,
  at: Temporal.Instant,
): Promise<void> {
  const { what, ...texts } = now
  const before = { title: story.title, summary: story.summary, body: story.body }
  await moveStory(tx, story, ['public'], texts)
  await ownTx(tx)
    .insertInto('publishing.correction')
    .values({ story: story.id, at, by: by.id, what, before: json(before) })
    .execute()
  await record(tx, { by: by.actor, did: 'publishing:correct', kind: STORY, id: story.id })
  await findable(tx, await storyAt(tx, story.id))
}

/** Withdraws what is public: its page says that it was, and why, instead of its words. */
export async function withdrawStory(tx: Tx, story: Story, why: string, by: Writer, at: Temporal.Instant): Promise<void> {
  await moveStory(tx, story, ['public'], { state: 'withdrawn', withdrawn_at: at, withdrawn_why: why })
  // What has not gone out yet does not go out any more.
  if (story.run !== null && ['going', 'paused'].includes((await runState(tx, story.run)).state)) await cancelRun(tx, story.run, by.actor)
  await record(tx, { by: by.actor, did: 'publishing:withdraw', kind: STORY, id: story.id })
  await unindex(tx, STORY, String(story.id))
  await bump(tx, TOPIC)
}

/** Takes a public story out of the list of news, or puts it back; its page and its address stay. */
export async function archiveStory(tx: Tx, story: Story, archived: boolean, by: Writer): Promise<void> {
  await moveStory(tx, story, ['public'], { archived })
  await record(tx, { by: by.actor, did: archived ? 'publishing:archive' : 'publishing:unarchive', kind: STORY, id: story.id })
  await bump(tx, TOPIC)
}
