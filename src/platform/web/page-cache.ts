import { createHash } from 'node:crypto'
import { type Clock, LONDON } from '#platform/clock'
import type { Topics } from './topics.js'

/** A public page as it is kept: its bytes and the validator that browsers and proxies send back. */
export interface KeptPage {
  readonly html: Buffer
  readonly etag: string
}

/** The public pages that are kept. */
export interface PageCache {
  /** The page at this address, if it is kept and known to be up to date at this moment: without waiting for anything. */
  now(key: string, about: readonly string[]): KeptPage | undefined
  /** The page at this address, made anew only when it is out of date. `make` may answer undefined for a page that is not to be kept. */
  get(key: string, about: readonly string[], make: () => Promise<string | undefined>): Promise<KeptPage | undefined>
}

const MOST_PAGES = 500

/** Keeps public pages until one of their topics, or the day, changes. */
export function pageCache(topics: Topics, clock: Clock): PageCache {
  const pages = new Map<string, KeptPage & { stamp: string }>()
  const today = dayOf(clock)
  return {
    now(key, about) {
      const kept = pages.get(key)
      const versions = kept && topics.known(about)
      return versions !== undefined && kept?.stamp === `${today()} ${versions}` ? kept : undefined
    },
    async get(key, about, make) {
      const versions = await topics.stamp(about)
      const stamp = `${today()} ${versions}`
      const kept = pages.get(key)
      if (kept?.stamp === stamp) return kept
      const html = await make()
      if (html === undefined) return undefined
      const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
      const fresh = { html: Buffer.from(html), stamp, etag }
      pages.delete(key)
      pages.set(key, fresh)
      if (pages.size > MOST_PAGES) pages.delete(pages.keys().next().value as string)
      return fresh
    },
  }
}

/** The day it is, worked out once a day: doing so costs more than sending a page. */
export function dayOf(clock: Clock): () => string {
  let [day, begins, ends] = ['', 0, 0]
  return () => {
    const now = clock.now().epochMilliseconds
    if (now >= ends || now < begins) {
      const today = clock.today()
      day = today.toString()
      begins = today.toZonedDateTime(LONDON).epochMilliseconds
      ends = today.add({ days: 1 }).toZonedDateTime(LONDON).epochMilliseconds
    }
    return day
  }
}
