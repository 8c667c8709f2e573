import type { House, Visits } from '#platform/module'
import { isRobot } from '#platform/web'
import { addUses } from './keep-links.js'

const EVERY_MS = 60_000

/** The route of the counter. */
export const LINK_ROUTE = '/newsletter-links/:code'

/**
 * Counts in memory which links of editions were followed, and adds the sums to what is kept each minute and when the server stops: no request writes
 * (docs/decisions/0011). Only a link that led on counts, so there are never more sums than links.
 */
export function countLinks(house: Pick<House, 'db'>): Visits {
  let uses = new Map<string, number>()
  let writing: Promise<void> = Promise.resolve()
  const add = (code: string, many: number) => uses.set(code, (uses.get(code) ?? 0) + many)
  const writeDown = async (): Promise<void> => {
    const counted = uses
    uses = new Map()
    if (counted.size === 0) return
    try {
      await addUses(house.db, counted)
    } catch {
      // What cannot be written down is kept for the next time.
      for (const [code, many] of counted) add(code, many)
    }
  }
  const write = (): Promise<void> => {
    writing = writing.then(writeDown)
    return writing
  }
  const timer = setInterval(() => void write(), EVERY_MS)
  timer.unref()
  return {
    seen({ route, path, status, userAgent }) {
      if (route === LINK_ROUTE && status === 302 && !isRobot(userAgent)) add(path.slice(path.lastIndexOf('/') + 1), 1)
    },
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}
