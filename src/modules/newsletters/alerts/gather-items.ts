import { sql } from 'kysely'
import { inTransaction, json } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { type House, newsSourcesOf } from '#platform/module'
import { own, ownTx } from '../tables.js'
import { tellNews } from './tell-news.js'

/** How far back is looked for what was missed, such as while nothing ran. What was noted once is never noted again. */
const LOOK_BACK_DAYS = 14

/** Notes what is new in public, once each. Returns how many. */
export async function gather({ db, clock, modules }: Pick<House, 'db' | 'clock' | 'modules'>): Promise<number> {
  const to = clock.now()
  const span = { from: to.subtract({ hours: 24 * LOOK_BACK_DAYS }), to }
  let noted = 0
  for (const source of newsSourcesOf({ modules })) {
    const [english, welsh] = [await source.since(db, span, 'en'), await source.since(db, span, 'cy')]
    const inWelsh = new Map(welsh.map((item) => [item.key, item]))
    const known = await knownOf(
      db,
      english.map(({ key }) => key),
    )
    for (const item of english) {
      if (known.has(item.key)) continue
      const { key, at, topics, places, title, summary, href } = item
      const other = inWelsh.get(key) ?? item
      await inTransaction(db, (tx) =>
        ownTx(tx)
          .insertInto('newsletters.item')
          .values({
            key,
            kind: source.kind,
            at,
            topics: [...topics],
            places: [...places],
            english: json({ title, summary, href }),
            welsh: json({ title: other.title, summary: other.summary, href: other.href }),
          })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .execute(),
      )
      noted += 1
    }
  }
  return noted
}

async function knownOf(db: House['db'], keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await own(db).selectFrom('newsletters.item').select('key').where('key', 'in', keys).execute()
  return new Set(rows.map(({ key }) => key))
}

/** Every ten minutes: notes what is new, and sends it to whoever is due. */
export const gatherItems = defineJob({
  name: 'newsletters.gather-items',
  what: 'Notes what is new in public, and tells those who asked to be told',
  every: { minutes: 10 },
  async handle(house) {
    await gather(house)
    const due = await own(house.db)
      .selectFrom('newsletters.alert')
      .select(sql<number>`1`.as('one'))
      .where('next_at', '<=', house.clock.now())
      .limit(1)
      .executeTakeFirst()
    if (due) await inTransaction(house.db, (tx) => enqueue(tx, tellNews, { after: 0 }))
  },
})
