/** What stands in the places of one person's mail, by the place's name. */
export type Fill = Readonly<Record<string, string>>

const PLACE = /\{\{([a-zA-Z][\w-]{0,60})\}\}/g

/** The names of the places `{{name}}` in these texts, each once. */
export function placesIn(...texts: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => Array.from((text ?? '').matchAll(PLACE), ([, name]) => name ?? '')))]
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it stands in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

/** A stretch of a text: the same for everybody, or the place that is named. */
export type Piece = { readonly text: string; readonly place?: undefined } | { readonly text: string; readonly place: string }

/** A text cut at its places. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(PLACE)) {
    pieces.push({ text: text.slice(from, found.index) }, { text: found[0], place: found[1] ?? '' })
    from = found.index + found[0].length
  }
  return [...pieces, { text: text.slice(from) }]
}

// One pass, so that what stands in a fill is never read as a place itself.
const replaced = (text: string, fill: Fill, as: (value: string) => string): string =>
  text.replace(PLACE, (place, name: string) => (Object.hasOwn(fill, name) ? as(fill[name] ?? '') : place))

/** A text with its places filled in. */
export const fillText = (text: string, fill: Fill): string => replaced(text, fill, (value) => value)

/** HTML with its places filled in; what a person's fill says is escaped. */
export const fillHtml = (html: string, fill: Fill): string => replaced(html, fill, escaped)

/** A text whose fills are gone or are not for this reader. */
export const withoutFill = (text: string): string => text.replace(PLACE, '(here stood something for this person alone)')

/** Words with everything filled in that is for one person. */
export function filled<Words extends { text: string; html: string | null; unsubscribe?: string | null }>(words: Words, fill: Fill): Words {
  return {
    ...words,
    text: fillText(words.text, fill),
    html: words.html === null ? null : fillHtml(words.html, fill),
    ...(words.unsubscribe && { unsubscribe: fillText(words.unsubscribe, fill) }),
  }
}
