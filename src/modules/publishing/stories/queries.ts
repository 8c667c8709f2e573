import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Correction, Story, StoryState } from './story.js'

const stories = (db: Db) =>
  own(db)
    .selectFrom('publishing.story')
    .select([
      'id',
      'slug',
      'kind',
      'release',
      'title',
      'summary',
      'body',
      'notes',
      'topic',
      'place',
      'state',
      'archived',
      'public_at as publicAt',
      'in_advance as inAdvance',
      'lists',
      'pictures',
      'writers',
      'asked_by as askedBy',
      'approved_by as approvedBy',
      'approved_at as approvedAt',
      'sent_back as sentBack',
      'published_at as publishedAt',
      'withdrawn_at as withdrawnAt',
      'withdrawn_why as withdrawnWhy',
      'run',
      'reached_list as reachedList',
      'reached',
      'sent_at as sentAt',
      'queued_at as queuedAt',
      'version',
      'created_at as createdAt',
    ])
    .$castTo<Story>()

/** The most stories on one page. */
export const PAGE = 20

/** A story as an address of staff names it, or `NotFound`. */
export async function storyAt(db: Db, id: string | number): Promise<Story> {
  const found = /^\d{1,9}$/.test(String(id)) ? await stories(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`story ${id}`)
  return found
}

/** Public stories about these places since a moment, the latest first. */
export const storiesFrom = async (db: Db, places: readonly string[], since: Temporal.Instant, most: number): Promise<readonly Story[]> =>
  await stories(db)
    .where('state', '=', 'public')
    .where('place', 'in', places.length > 0 ? places : [''])
    .where('public_at', '>=', since)
    .orderBy('public_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** A story that is or was public, by its public name, or `NotFound`. */
export async function publicStory(db: Db, slug: string): Promise<Story> {
  const found = await stories(db).where('slug', '=', slug).where('state', 'in', ['public', 'withdrawn']).executeTakeFirst()
  if (!found) throw new NotFound(`story ${slug}`)
  return found
}

/** Public stories, the newest first; `before` is the last id of the page before. One more than a page says that there is more. */
export async function publicStories(
  db: Db,
  { kind, before, most = PAGE + 1 }: { kind?: Story['kind']; before?: number; most?: number } = {},
): Promise<readonly Story[]> {
  let query = stories(db).where('state', '=', 'public').where('archived', '=', false)
  if (kind) query = query.where('kind', '=', kind)
  if (before !== undefined) {
    const last = await stories(db).where('id', '=', before).executeTakeFirst()
    if (last?.publishedAt) {
      const { publishedAt, id } = last
      query = query.where((is) =>
        is.or([is('published_at', '<', publishedAt), is.and([is('published_at', '=', publishedAt), is('id', '<', id)])]),
      )
    }
  }
  return await query.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(most).execute()
}

/** Stories for staff, the newest first, in any or one state; `before` is the last id of the page before. */
export async function staffStories(db: Db, { state, before }: { state?: StoryState; before?: number } = {}): Promise<readonly Story[]> {
  let query = stories(db)
  if (state) query = query.where('state', '=', state)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** The stories in these states, the oldest first. */
export const storiesIn = async (db: Db, ...states: readonly StoryState[]): Promise<readonly Story[]> =>
  await stories(db).where('state', 'in', states).orderBy('id').limit(200).execute()

/** The press release that went out last, or undefined. */
export const lastRelease = async (db: Db): Promise<Story | undefined> =>
  await stories(db).where('sent_at', 'is not', null).orderBy('sent_at', 'desc').limit(1).executeTakeFirst()

/** What was put right, the newest first. */
export const correctionsOf = async (db: Db, story: number): Promise<readonly Correction[]> =>
  await own(db)
    .selectFrom('publishing.correction')
    .select(['id', 'at', 'by', 'what', 'before'])
    .where('story', '=', story)
    .orderBy('id', 'desc')
    .limit(50)
    .$castTo<Correction>()
    .execute()

/** A story in one of these states, or any where there is none, to show the role matrix. */
export const someStory =
  (...states: readonly StoryState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const [one] = states.length > 0 ? await storiesIn(db, ...states) : []
    const row = one ?? (await stories(db).orderBy('id', 'desc').limit(1).executeTakeFirst())
    return { id: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
  }

/** A story that is finished, is not public and that no newsroom has yet, or any where there is none, to show the role matrix. */
export async function someUnsent(db: Db): Promise<Record<string, string>> {
  const one = (await storiesIn(db, 'waiting', 'ready')).find(({ sentAt }) => sentAt === null)
  return one ? { id: String(one.id) } : await someStory('waiting', 'ready')(db)
}
