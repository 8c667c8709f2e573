import type { Html } from '#platform/html'
import { type House, publicSourcesOf, type Replacement } from '#platform/module'
import { find } from '#platform/search'
import type { Language } from '#platform/web'

/** One public page that was found. */
export interface FoundPage {
  /** Its title, with the found words marked. */
  readonly title: Html | string
  readonly href: string
  /** A passage with the found words marked. */
  readonly passage: Html
  /** What kind of page it is, as residents call it. */
  readonly label: string
  /** What is current in its place; undefined where it is current itself. */
  readonly replacement: Replacement | undefined
}

/** One page of what was found; `next` is passed as `after` to get the following one. */
export interface FoundPages {
  readonly found: readonly FoundPage[]
  readonly next?: string
}

/**
 * What the public finds, the best first. Each record of a kind that its owner reads for us is looked up there once more before it is shown, so that nothing
 * is found that was closed or withdrawn a moment ago.
 */
export async function searchPublic(house: House, words: string, language: Language, after?: string): Promise<FoundPages> {
  const { found, next } = await find(house.db, words, undefined, after === undefined ? {} : { after })
  const sources = new Map(publicSourcesOf(house).map((source) => [source.kind, source]))
  const today = house.clock.today()
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const still = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const refs = found.filter((one) => one.kind === kind).map(({ ref }) => ref)
        const pages = sources.get(kind)?.pages
        const read = pages ? await pages.read(house.db, today, refs) : undefined
        return [kind, read && new Map(read.map((one) => [one.ref, one]))] as const
      }),
    ),
  )
  const replacements = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const refs = found.filter((one) => one.kind === kind && one.superseded).map(({ ref }) => ref)
        return [kind, refs.length === 0 ? undefined : await sources.get(kind)?.replaced?.(house.db, refs)] as const
      }),
    ),
  )
  const shown = found.flatMap(({ kind, ref, title, heading, href, passage }) => {
    const now = still.get(kind)
    const label = sources.get(kind)?.label(language) ?? ''
    const replacement = replacements.get(kind)?.get(ref)
    if (!now) return [{ title: heading, href, passage, label, replacement }]
    const one = now.get(ref)
    return one ? [{ title: one.title === title ? heading : one.title, href: one.href, passage, label, replacement }] : []
  })
  return { found: shown, ...(next !== undefined && { next }) }
}
