import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'

/** One thing that people raise, described so that two people who code the same answer choose alike. */
export interface Theme {
  /** Short and lasting: `street-lighting`. */
  readonly code: string
  readonly name: string
  readonly definition: string
  /** What belongs here. */
  readonly include: string
  /** What does not, and where it goes instead. */
  readonly exclude: string
  /** An answer that belongs here, in the office's own words: never what somebody wrote. */
  readonly example: string
  /** The wider theme it is part of. */
  readonly parent: string | null
  readonly state: 'active' | 'retired'
  /** The theme that took its place. */
  readonly mergedInto: string | null
  readonly version: number
  readonly addedAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
}

/** What can be written about a theme. */
export type ThemeText = Pick<Theme, 'name' | 'definition' | 'include' | 'exclude' | 'example' | 'parent'>

/** A theme as the thread refers to it. */
export const themeRef = (code: string): Ref => ({ kind: 'thread.theme', id: code })

/** The code of a new theme, from its name: "Street lighting" is `street-lighting`. */
export function codeFrom(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

/** Themes in the order in which they joined the codebook: a new one comes last, so that the key of no other changes while somebody codes. */
export function asAdded(themes: readonly Theme[]): readonly Theme[] {
  const moment = ({ addedAt }: Theme) => addedAt.epochMilliseconds
  return [...themes].sort((a, b) => moment(a) - moment(b) || (a.code < b.code ? -1 : 1))
}

/** Themes as a list to read: each wider theme followed by its parts, by name. */
export function inOrder(themes: readonly Theme[]): readonly { readonly theme: Theme; readonly depth: number }[] {
  const codes = new Set(themes.map((theme) => theme.code))
  const byName = [...themes].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const under = (parent: string | null, depth: number): { theme: Theme; depth: number }[] =>
    byName
      .filter((theme) => (theme.parent !== null && codes.has(theme.parent) ? theme.parent : null) === parent)
      .flatMap((theme) => [{ theme, depth }, ...under(theme.code, depth + 1)])
  return under(null, 0)
}
