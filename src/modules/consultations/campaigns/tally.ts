import type { CampaignFigures } from '../analysis/figures.js'

/** Counts the answers of one question that use the words of campaigns, and the themes of those that do not. */
export function campaignTally(): {
  add(campaign: string | undefined, themes: readonly string[] | undefined): void
  figures(themes: readonly { readonly code: string; readonly text: string }[]): CampaignFigures | undefined
} {
  const groups = new Set<string>()
  const raised = new Map<string, number>()
  let [texts, readWithout] = [0, 0]
  return {
    add(campaign, themes) {
      if (campaign !== undefined) {
        groups.add(campaign)
        texts += 1
      } else if (themes) {
        readWithout += 1
        for (const theme of new Set(themes)) raised.set(theme, (raised.get(theme) ?? 0) + 1)
      }
    },
    figures(themes) {
      if (groups.size === 0) return undefined
      const lines = themes.map(({ code, text }) => {
        const count = raised.get(code) ?? 0
        return { code, text, count, percent: readWithout === 0 ? null : Math.round((count / readWithout) * 100) }
      })
      return { groups: groups.size, texts, readWithout, lines }
    },
  }
}
