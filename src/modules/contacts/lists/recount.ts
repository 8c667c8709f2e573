import { defineJob } from '#platform/jobs'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { own, ownTx } from '../tables.js'
import type { ContactList } from './list.js'
import { countListed, listAtAll } from './queries.js'

/** Counts one list again and writes down when that was. */
export async function recount({ db, clock }: Pick<House, 'db' | 'clock'>, list: ContactList): Promise<number> {
  const count = await countListed(db, list)
  const at: Temporal.Instant = clock.now()
  await inTransaction(db, (tx) => ownTx(tx).updateTable('contacts.list').set({ count, counted_at: at }).where('id', '=', list.id).execute())
  return count
}

/** Every night each list in use is counted: no page counts. */
export const recountLists = defineJob({
  name: 'contacts.recount-lists',
  what: 'Counts how many stand on each list',
  every: { dailyAt: '02:30' },
  async handle(house) {
    const ids = await own(house.db).selectFrom('contacts.list').select('id').where('ended_at', 'is', null).orderBy('id').execute()
    for (const { id } of ids) {
      const list = await listAtAll(house.db, id)
      if (list) await recount(house, list)
    }
  },
})

/** A list whose filter was changed is counted at once, beside the request. */
export const recountList = defineJob<{ list: number }>({
  name: 'contacts.recount-list',
  what: 'Counts how many stand on a list after its filter was changed',
  async handle(house, { list: id }) {
    const list = await listAtAll(house.db, id)
    if (list) await recount(house, list)
  },
})
