import { defineJob, eachAlone } from '#platform/jobs'
import { type House, publicSourcesOf } from '#platform/module'
import { keepKind } from '#platform/search'
import { versionsOf } from '#platform/web'
import { own } from '../tables.js'

/** Every minute: public pages that their owners do not write into the search themselves are found by what they say now. */
export const keepPublicIndex = defineJob({
  name: 'website.keep-public-index',
  what: 'Keeps what the search of the website finds up to date',
  every: { minutes: 1 },
  handle: indexPublic,
})

/** Reads again each kind of public page whose topics, or the day, have changed since it was read last. May run twice. */
export async function indexPublic(house: House): Promise<void> {
  const { db, clock } = house
  await eachAlone(publicSourcesOf(house), async ({ kind, pages }) => {
    if (!pages) return
    const today = clock.today()
    // The versions are read first: what changes while the pages are read is read again the next time.
    const stamp = `${today.toString()} ${await versionsOf(db, pages.topics)}`
    const before = await own(db).selectFrom('website.searched').select('stamp').where('kind', '=', kind).executeTakeFirst()
    if (before?.stamp === stamp) return
    await keepKind(db, kind, await pages.read(db, today))
    await own(db)
      .insertInto('website.searched')
      .values({ kind, stamp })
      .onConflict((conflict) => conflict.column('kind').doUpdateSet({ stamp }))
      .execute()
  })
}
