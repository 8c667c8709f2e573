import { Html } from '#platform/html'
import type { Language } from './language.js'

/** Parts of the site that have one language: staff work in English, and files and checks have none. */
const ONE_LANGUAGE = /^\/(staff|assets|health|cy)(?![^/?#.])/

/** The address of the same page in a language. English addresses are the plain ones, and last; Welsh ones begin with `/cy`. */
export function addressIn(language: Language, address: string): string {
  if (language === 'en' || !/^\/(?![/\\])/.test(address) || ONE_LANGUAGE.test(address)) return address
  return address === '/' || /^\/[?#]/.test(address) ? `/cy${address.slice(1)}` : `/cy${address}`
}

/** Whether an address is one that may be served in Welsh too. */
export const hasLanguages = (url: string): boolean => !ONE_LANGUAGE.test(url)

/** An address as a browser asked for it, without what says the language. */
export function plainAddress(asked: string): string {
  const plain = asked.replace(/^\/cy(?=[/?#]|$)/, '')
  return plain.startsWith('/') ? plain : `/${plain}`
}

/** The language that an address asks for. */
export const languageOf = (asked: string): Language => (/^\/cy([/?#]|$)/.test(asked) ? 'cy' : 'en')

/** A tag that leads somewhere. What a person typed is escaped, so it never looks like one. */
const LEADING_TAG = /<(?:a|form|button|input)\s[^<>]*>/g
const LEADS_TO = /(\s(?:href|action|formaction)=")(\/[^"]*)"/g

/**
 * A page's own links and forms, leading to the same language: pages are written with the plain addresses, so that none can forget.
 * A link that says its `hreflang` keeps its address.
 */
export function linksIn(language: Language, html: Html): Html {
  if (language === 'en') return html
  return new Html(
    html.value.replace(LEADING_TAG, (tag) =>
      / hreflang="/.test(tag) ? tag : tag.replace(LEADS_TO, (_all, before: string, to: string) => `${before}${addressIn(language, to)}"`),
    ),
  )
}
