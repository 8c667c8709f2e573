import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { EDITION } from '../editions/edition.js'
import { own, ownTx } from '../tables.js'
import type { Channel } from './channel.js'

/** That an edition was told somewhere else. */
export interface ChannelPost {
  readonly id: number
  readonly edition: number
  readonly channel: Channel
  /** Whom it reached there, in words: "Officers in Carrowdale". */
  readonly audience: string
  readonly words: string
  readonly link: string
  readonly postedOn: Temporal.PlainDate
  readonly postedBy: number
}

/** Where else an edition was told, the newest first: 200 at most. */
export async function postsOf(db: Db, edition: number): Promise<readonly ChannelPost[]> {
  return await own(db)
    .selectFrom('newsletters.channel_post')
    .select(['id', 'edition', 'channel', 'audience', 'words', 'link', 'posted_on as postedOn', 'posted_by as postedBy'])
    .where('edition', '=', edition)
    .orderBy('id', 'desc')
    .limit(200)
    .$castTo<ChannelPost>()
    .execute()
}

/** Notes that an edition was told somewhere else. */
export async function notePost(tx: Tx, post: Omit<ChannelPost, 'id'>, by: Actor, at: Temporal.Instant): Promise<void> {
  const { postedOn, postedBy, ...row } = post
  const { id } = await ownTx(tx)
    .insertInto('newsletters.channel_post')
    .values({ ...row, posted_on: postedOn, posted_by: postedBy, at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'newsletters:note-channel', kind: EDITION, id: post.edition, detail: { post: id, channel: post.channel } })
}
