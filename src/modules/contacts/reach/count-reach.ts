import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { House } from '#platform/module'
import { places, within } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { wordlist } from '../wordlists/wordlists.js'

/** How the office was last in touch, in words. */
export const REACH_WHATS = {
  met: 'Met',
  called: 'Spoke on the phone',
  wrote: 'Wrote or was written to',
  other: 'Was in touch',
  passed: 'A partner passed something on',
} as const
export type ReachWhat = keyof typeof REACH_WHATS

interface Counted {
  readonly known: number
  readonly on: string | null
  readonly what: string | null
}

/** How many contacts fulfil a condition on `c`, and when the office last noted being in touch with one of them or with partners who reach them. */
async function count(db: House['db'], contacts: ReturnType<typeof sql>, cascades: ReturnType<typeof sql>): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select (select count(*)::int from contacts.contact c where c.erased_at is null and c.same_as is null and not c.closed and ${contacts}) as known,
      last.day::text as on, last.what as what
    from (select 1) one left join lateral (
      select * from (
        select n.day as day, n.how as what from contacts.note n join contacts.contact c on c.id = n.contact
          where c.erased_at is null and not c.closed and ${contacts}
        union all
        select p.forwarded_on, 'passed' from contacts.passing_on p join contacts.cascade k on k.id = p.cascade
          where p.forwarded_on is not null and ${cascades}) all_of_it
      order by day desc limit 1) last on true`.execute(own(db))
  return rows[0] ?? { known: 0, on: null, what: null }
}

/** Counts for each group, and each district with all that lies in it, whom the office knows and when it was last in touch. */
export const countReach = defineJob({
  name: 'contacts.count-reach',
  what: 'Counts when the office was last in touch with each group and place',
  every: { dailyAt: '03:05' },
  async handle({ db, clock }) {
    const found: { kind: string; code: string; counted: Counted }[] = []
    for (const { code } of await wordlist(db, 'interest')) {
      const has = sql`exists (select 1 from contacts.contact_interest i where i.contact = c.id and i.interest = ${code})`
      found.push({ kind: 'group', code, counted: await count(db, has, sql`k.interest = ${code}`) })
    }
    for (const { code } of await places(db, { on: clock.today(), level: 'district' })) {
      const codes = sql`any(${[...(await within(db, code))]}::text[])`
      found.push({ kind: 'place', code, counted: await count(db, sql`c.place = ${codes}`, sql`k.place = ${codes}`) })
    }
    await inTransaction(db, async (tx) => {
      await ownTx(tx).deleteFrom('contacts.reach').execute()
      for (const { kind, code, counted } of found)
        await ownTx(tx)
          .insertInto('contacts.reach')
          .values({
            kind,
            code,
            known: counted.known,
            last_on: sql`${counted.on}::date`,
            last_what: counted.what ?? '',
            counted_at: clock.now(),
          })
          .execute()
    })
  },
})
