import { inTransaction } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { contactsFor } from '#modules/contacts'
import { getsAny, subscribe } from '../subscriptions/subscribe.js'
import { newsletterAt } from './queries.js'

const BATCH = 500

/** A newsletter became the usual one: whoever asked for "the newsletter" before there was one, and gets none, gets it from today. */
export const giveMain = defineJob<{ newsletter: number; after: number }>({
  name: 'newsletters.give-main',
  what: 'Gives the usual newsletter to those who asked for it before it was there',
  async handle({ db, clock }, { newsletter, after }) {
    const one = await newsletterAt(db, newsletter)
    if (!one.main) return
    const asked = await contactsFor(db, 'newsletter', { after, limit: BATCH })
    const last = asked.at(-1)?.id
    if (last === undefined) return
    await inTransaction(db, async (tx) => {
      for (const { id } of asked) if (!(await getsAny(tx, id))) await subscribe(tx, newsletter, id, clock.today())
      await enqueue(tx, giveMain, { newsletter, after: last })
    })
  },
})
