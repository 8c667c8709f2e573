import type { CampaignFigures, Line } from '../analysis/figures.js'

/**
 * Hides what the two ways of counting would give away together. Everybody in a campaign says the same and its size is public, so where a theme
 * without campaigns is small, or the part that campaigns add is, both counts of that theme are hidden.
 */
export function hideBothWays(
  all: readonly Line[],
  shown: readonly Line[],
  campaigns: CampaignFigures,
  least: number,
): { readonly lines: readonly Line[]; readonly campaigns: CampaignFigures } {
  const small = (count: number) => count > 0 && count < least
  const without = new Map(campaigns.lines.map(({ code, count }) => [code, count ?? 0]))
  const closed = new Set(
    all.flatMap(({ code, count }, at) => {
      const apart = without.get(code) ?? 0
      return shown[at]?.count === null || small(apart) || small((count ?? 0) - apart) ? [code] : []
    }),
  )
  const hide = (lines: readonly Line[]) => lines.map((line) => (closed.has(line.code) ? { ...line, count: null, percent: null } : line))
  return { lines: hide(shown), campaigns: { ...campaigns, lines: hide(campaigns.lines) } }
}
