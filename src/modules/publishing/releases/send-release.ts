import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { addToRun, isMailAddress, startRun } from '#platform/mail'
import type { House } from '#platform/module'
import { listAtAll, listed, leavePurposeUrl } from '#modules/contacts'
import { officeCard } from '#modules/office'
import { storyAt } from '../stories/queries.js'
import { type Story, STORY } from '../stories/story.js'
import { ownTx } from '../tables.js'
import { releaseSubject, releaseText } from './release-text.js'

const BATCH = 500

/** Begins to send a press release to its lists, in the transaction that decides it. */
export async function startRelease(tx: Tx, house: House, story: Story, now: Temporal.Instant): Promise<void> {
  const card = await officeCard(tx)
  const run = await startRun(
    tx,
    {
      key: `publishing.release:${story.id}`,
      subject: releaseSubject(story),
      text: releaseText(story, { card, origin: house.origin, leave: '{{leave}}' }),
      html: null,
      purpose: 'publishing:release',
      ownFoot: true,
      unsubscribe: '{{leave}}',
    },
    SYSTEM,
  )
  await ownTx(tx)
    .updateTable('publishing.story')
    .set((is) => ({ run, sent_at: now, version: is('version', '+', 1) }))
    .where('id', '=', story.id)
    .execute()
  await record(tx, { by: SYSTEM, did: 'publishing:send-release', kind: STORY, id: story.id, detail: { run, lists: story.lists.length } })
  await enqueue(tx, queueRelease, { story: story.id })
}

/** Puts a press release into the outbox for each on its lists, asked afresh, 500 in a transaction. Whoever stands on two lists gets it once. */
export const queueRelease = defineJob<{ story: number }>({
  name: 'publishing.queue-release',
  what: 'Puts a press release into the outbox for each who gets it',
  async handle(house, { story: id }) {
    const { db } = house
    const story = await storyAt(db, id)
    const { run, lists, reachedList, reached } = story
    // Withdrawn meanwhile: nobody else gets it.
    if (run === null || story.queuedAt || story.state === 'withdrawn') return
    const number = lists[reachedList]
    const list = number === undefined ? undefined : await listAtAll(db, number)
    const found = list && !list.closed ? await listed(db, list, { after: reached, limit: BATCH, allowedOnly: true }) : []
    const last = found.at(-1)?.id
    const over = number === undefined
    await inTransaction(db, async (tx) => {
      const { numUpdatedRows } = await ownTx(tx)
        .updateTable('publishing.story')
        .set(
          over ? { queued_at: house.clock.now() } : last === undefined ? { reached_list: reachedList + 1, reached: 0 } : { reached: last },
        )
        .where('id', '=', id)
        .where('reached_list', '=', reachedList)
        .where('reached', '=', reached)
        .where('queued_at', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return
      const recipients = found
        .filter(({ email }) => isMailAddress(email))
        .map((one) => ({ to: one.email, fill: { leave: leavePurposeUrl(house, one.id, list?.purpose ?? 'press', one.language) } }))
      if (recipients.length > 0) await addToRun(tx, run, recipients)
      if (!over) await enqueue(tx, queueRelease, { story: id })
    })
  },
})
