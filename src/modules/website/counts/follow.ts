import { sql } from 'kysely'
import { type Db, inTransaction } from '#platform/db'
import type { House, Visits } from '#platform/module'
import { own, ownTx } from '../tables.js'
import { leadsTo } from '../redirects/keep.js'
import { urls } from '../urls.js'
import { type Counted, type Counters, newCounters } from './counters.js'

const EVERY_MS = 60_000

/** The most addresses that were not found and are kept; the least asked of the oldest give way. */
export const MOST_LOST_KEPT = 1000

/** Follows the public website: counts in memory, writes the sums down each minute and when the server stops, and leads old addresses on. */
export function followWebsite(house: House): Visits {
  const counters = newCounters(new Set(house.modules.flatMap((module) => module.countedAlone ?? [])))
  const ours = new Set(
    house.modules.flatMap((module) => module.publicAddresses ?? []).filter((address) => address !== '/' && address !== urls.pages),
  )
  let writing: Promise<void> = Promise.resolve()
  const write = (): Promise<void> => {
    writing = writing.then(() => writeDown(house, counters))
    return writing
  }
  const timer = setInterval(() => void write().catch(() => undefined), EVERY_MS)
  timer.unref()
  return {
    seen: counters.seen,
    async lost({ path, query, userAgent }) {
      const to = await leadsTo(house.db, path, query)
      // Below our own addresses stand records, and sometimes codes that nobody else should know: they are not written down.
      if (to === undefined && !ours.has(`/${path.split('/')[1] ?? ''}`)) counters.lost(path, userAgent)
      return to
    },
    async stop() {
      clearInterval(timer)
      // Whatever cannot be written down when the server stops is lost, as it is when the machine stops.
      await write().catch(() => undefined)
    },
  }
}

/** Writes the sums down. What cannot be written is kept for the next time. */
async function writeDown(house: House, counters: Counters): Promise<void> {
  const counted = counters.take()
  if (counted.views.size + counted.links.size + counted.lost.size === 0) return
  try {
    await keepCounts(house.db, counted, house.clock.today())
  } catch (error) {
    counters.putBack(counted)
    throw error
  }
}

/** Every process writes in the same order, so that none waits for another that waits for it. */
const inOrder = <Key extends string | number>(sums: ReadonlyMap<Key, number>): [Key, number][] =>
  [...sums].sort(([one], [other]) => (one < other ? -1 : 1))

/** Adds sums to those of a day. */
export async function keepCounts(db: Db, { views, links, lost }: Counted, day: ReturnType<House['clock']['today']>): Promise<void> {
  await inTransaction(own(db), async (tx) => {
    for (const [section, many] of inOrder(views))
      await ownTx(tx)
        .insertInto('website.view_count')
        .values({ day, section, views: many })
        .onConflict((conflict) => conflict.columns(['day', 'section']).doUpdateSet({ views: sql`website.view_count.views + ${many}` }))
        .execute()
    for (const [link, uses] of inOrder(links))
      await sql`
        insert into website.link_count (day, link, uses) select ${day.toString()}::date, id, ${uses} from website.link where id = ${link}
        on conflict (day, link) do update set uses = website.link_count.uses + excluded.uses`.execute(tx)
    for (const [path, asked] of inOrder(lost))
      await ownTx(tx)
        .insertInto('website.lost')
        .values({ path, asked, first_on: day, last_on: day })
        .onConflict((conflict) => conflict.column('path').doUpdateSet({ asked: sql`website.lost.asked + ${asked}`, last_on: day }))
        .execute()
    if (lost.size > 0)
      await sql`
        delete from website.lost where path in (select path from website.lost order by asked desc, last_on desc, path offset ${MOST_LOST_KEPT})`.execute(
        tx,
      )
  })
}
