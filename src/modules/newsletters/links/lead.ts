import { randomBytes } from 'node:crypto'
import { escape } from '#platform/html'
import { urls } from '../urls.js'

/** A link of an edition that leads over the counter: where it goes, and the words that stood there first. */
export interface CountedLink {
  readonly code: string
  readonly url: string
  readonly words: string
}

/** Leads the links of an edition over the counter while it is laid out. */
export interface Leading {
  /** The same HTML, with the address of each link that is counted in place of its own. */
  lead(html: string): string
  /** Every link that was led, once for each address. */
  links(): readonly CountedLink[]
}

/** What the web layer leads on to: an address with a host, without a name or a password in it. */
const ELSEWHERE = /^https?:\/\/[^\s/\\@?#]+(\/\S*)?$/
const LINK = /<a\b([^>]*?)\bhref="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g
const MOST_CHARACTERS = 2000

/**
 * Leads links over the counter of `origin`. The address is the same for every reader, made of nothing that stands in a mail. Links about what a reader gets,
 * and addresses that are no page, such as `mailto:`, stay as they are.
 */
export function leadingLinks(origin: string): Leading {
  const led = new Map<string, CountedLink>()
  const isCounted = (url: string): boolean =>
    url.length <= MOST_CHARACTERS && ELSEWHERE.test(url) && !isAboutTheReader(url, origin) && !url.startsWith(origin + urls.link(''))
  return {
    lead: (html) =>
      html.replaceAll(LINK, (whole, before: string, href: string, after: string, words: string) => {
        const url = unescaped(href)
        if (!isCounted(url)) return whole
        const link = led.get(url) ?? {
          code: randomBytes(9).toString('base64url'),
          url,
          words:
            unescaped(words.replaceAll(/<[^>]*>/g, ''))
              .trim()
              .slice(0, 200) || url,
        }
        led.set(url, link)
        return `<a${before}href="${escape(origin + urls.link(link.code))}"${after}>${words}</a>`
      }),
    links: () => [...led.values()],
  }
}

/** Signing up, choosing and leaving: whether somebody did that is nobody's to count. */
const isAboutTheReader = (url: string, origin: string): boolean =>
  [urls.subscribe, '/contact-preferences'].some((ours) =>
    new RegExp(`^(/[a-z]{2})?${ours}(?![\\w-])`).test(url.startsWith(`${origin}/`) ? url.slice(origin.length) : ''),
  )

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" }
const unescaped = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (sign) => SIGNS[sign] ?? sign)
