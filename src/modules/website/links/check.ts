import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { House } from '#platform/module'
import { look, type Looked } from '#platform/outside'
import { keepLooked, linksDue, type OutwardLink, readTexts } from './outward.js'

/** The most links looked at in one run, and the longest that one takes: what is left waits for the next morning. */
const MOST = 300
const MOST_MS = 20 * 60_000
const SIDE_BY_SIDE = 4

/** Each morning: links that were not looked at for a week. The demo asks nobody: its websites are made up. */
export const checkLinks = defineJob({
  name: 'website.check-links',
  what: 'Looks whether links to other websites still lead somewhere',
  every: { dailyAt: '05:10' },
  expireIn: 1800,
  async handle(house) {
    await (house.demo ? readTexts(house) : lookAtLinks(house))
  },
})

/** Reads the public texts again, and looks at links that are due. Where nobody at all could be reached, nothing is called gone. May run twice. */
export async function lookAtLinks(house: House, ask: (url: string) => Promise<Looked> = look): Promise<void> {
  await readTexts(house)
  const now = house.clock.now()
  const due = await linksDue(house.db, { week: now.subtract({ hours: 24 * 7 - 1 }), day: now.subtract({ hours: 23 }) }, MOST)
  const waiting = [...due]
  const until = performance.now() + MOST_MS
  const seen: { link: OutwardLink; looked: Looked }[] = []
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (let link = waiting.shift(); link && performance.now() < until; link = waiting.shift())
        seen.push({ link, looked: await ask(link.url) })
    }),
  )
  // A name that does not exist looks the same from a machine that is not connected: somebody must have answered.
  const connected = seen.some(({ looked }) => looked.state === 'there' || looked.answered)
  for (const { link, looked } of seen) {
    const sure: Looked =
      looked.state === 'gone' && !connected
        ? { state: 'unsure', why: 'Nobody could be reached: is this machine connected to the internet?', answered: false }
        : looked
    await inTransaction(house.db, (tx) => keepLooked(tx, link, sure, now))
  }
}
