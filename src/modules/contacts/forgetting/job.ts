import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { House } from '#platform/module'
import { eraseContact } from '../people/withdraw.js'
import { own, ownTx } from '../tables.js'
import { REVIEW_DAYS } from './forgetting.js'
import { monthsKept, nothingSince, seemIdle } from './idle.js'

/** How many numbers are looked through at a time, so that nobody waits for it. */
const AT_A_TIME = 2000

/** Each night: lists whose time is nearly over, takes off the list who is in touch again, and forgets whose time is over. */
export const forgetContacts = defineJob<null>({
  name: 'contacts.forget',
  what: 'Lists contacts whose time is nearly over, and forgets them when it is',
  every: { dailyAt: '03:55' },
  async handle(house) {
    const today = house.clock.today()
    const months = await monthsKept(house.db, today)
    if (months === undefined) {
      await own(house.db).deleteFrom('contacts.forgetting').where('kept_until', 'is', null).execute()
      return
    }
    await takeOff(house, today)
    await forget(house, today, today.subtract({ months }))
    await listNew(house, today, today.subtract({ months }).add({ days: REVIEW_DAYS }))
  },
})

const isIdle = async (house: House, id: number, since: Temporal.PlainDate): Promise<boolean> =>
  (await seemIdle(house.db, since, id, id)).length === 1 && (await nothingSince(house.db, house, id, since))

/** Whoever was kept for a while stands again where everybody does. */
async function takeOff({ db }: House, today: Temporal.PlainDate): Promise<void> {
  await own(db).deleteFrom('contacts.forgetting').where('kept_until', '<=', today).execute()
}

/** Whose day has come is forgotten, unless something happened meanwhile. */
async function forget(house: House, today: Temporal.PlainDate, since: Temporal.PlainDate): Promise<void> {
  for (let after = 0; ;) {
    const due = await own(house.db)
      .selectFrom('contacts.forgetting')
      .select('contact')
      .where('kept_until', 'is', null)
      .where('forget_on', '<=', today)
      .where('contact', '>', after)
      .orderBy('contact')
      .limit(200)
      .execute()
    for (const { contact } of due) {
      const idle = await isIdle(house, contact, since)
      await inTransaction(house.db, async (tx) => {
        const { numDeletedRows } = await ownTx(tx)
          .deleteFrom('contacts.forgetting')
          .where('contact', '=', contact)
          .where('kept_until', 'is', null)
          .executeTakeFirst()
        if (idle && numDeletedRows > 0n) await eraseContact(tx, contact, 'time-over', SYSTEM, house.clock.now())
      })
    }
    const last = due.at(-1)?.contact
    if (last === undefined) return
    after = last
  }
}

/** Whose time will be over soon is listed, so that staff can look at them first. */
async function listNew(house: House, today: Temporal.PlainDate, since: Temporal.PlainDate): Promise<void> {
  const { rows } = await sql<{ most: number }>`select coalesce(max(id), 0) as most from contacts.contact`.execute(house.db)
  const most = rows[0]?.most ?? 0
  for (let from = 1; from <= most; from += AT_A_TIME) {
    const seem = await seemIdle(house.db, since, from, from + AT_A_TIME - 1)
    const known = new Set(
      seem.length === 0
        ? []
        : (await own(house.db).selectFrom('contacts.forgetting').select('contact').where('contact', 'in', seem).execute()).map(
            ({ contact }) => contact,
          ),
    )
    for (const contact of seem.filter((id) => !known.has(id))) {
      if (!(await nothingSince(house.db, house, contact, since))) continue
      await own(house.db)
        .insertInto('contacts.forgetting')
        .values({ contact, listed_on: today, forget_on: today.add({ days: REVIEW_DAYS }) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }
}
