import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { momentInWords } from '#platform/web'
import { heldAt, type Period, scheduledLaunches } from '#modules/elections'
import { urls } from '../urls.js'
import { storiesIn } from './queries.js'
import { type Story, STORY } from './story.js'

/** The pre-election period that holds a finished story back on its day; undefined when none does. */
export async function heldOn(db: Db, { id, state, publicAt }: Story, today: Temporal.PlainDate): Promise<Period | undefined> {
  return state === 'ready' || state === 'waiting' ? await heldAt(db, { kind: STORY, id }, publicAt, today) : undefined
}

/** News and releases that are finished and not public yet. */
export const storyLaunches = scheduledLaunches(STORY, 'News or press release', async (db) =>
  (await storiesIn(db, 'ready', 'waiting')).map(({ id, title, writers, publicAt, sentAt }) => ({
    id,
    title,
    writers,
    href: urls.staffStory(id),
    at: publicAt,
    outAlready: sentAt === null ? undefined : `Newsrooms have it under embargo${publicAt ? ` until ${momentInWords(publicAt)}` : ''}`,
  })),
)
