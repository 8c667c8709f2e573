import { createHash } from 'node:crypto'
import type { Topics } from './topics.js'

/** A public page as it is kept: its text and the validator that browsers and proxies send back. */
export interface KeptPage {
  readonly html: string
  readonly etag: string
}

const MOST_PAGES = 500

/** Keeps public pages until one of their topics, or the day, changes. */
export function pageCache(topics: Topics, today: () => string) {
  const pages = new Map<string, KeptPage & { stamp: string }>()
  return {
    /** The page at this address, made anew only when it is out of date. `make` may answer undefined for a page that is not to be kept. */
    async get(key: string, about: readonly string[], make: () => Promise<string | undefined>): Promise<KeptPage | undefined> {
      const stamp = `${today()} ${await topics.stamp(about)}`
      const kept = pages.get(key)
      if (kept?.stamp === stamp) return kept
      const html = await make()
      if (html === undefined) return undefined
      const fresh = { html, stamp, etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` }
      pages.delete(key)
      pages.set(key, fresh)
      if (pages.size > MOST_PAGES) pages.delete(pages.keys().next().value as string)
      return fresh
    },
  }
}
