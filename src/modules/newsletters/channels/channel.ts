/** Where else an edition is told, and how many characters fit there. */
export const CHANNELS = {
  x: { name: 'X', most: 280 },
  facebook: { name: 'Facebook', most: 2000 },
  instagram: { name: 'Instagram', most: 2000 },
  linkedin: { name: 'LinkedIn', most: 2000 },
  nextdoor: { name: 'Nextdoor', most: 2000 },
  whatsapp: { name: 'WhatsApp channel', most: 1000 },
  intranet: { name: 'The police force’s intranet', most: 2000 },
  briefing: { name: 'Briefings of police teams', most: 2000 },
  'community-messages': { name: 'The police’s community messages', most: 1600 },
  other: { name: 'Somewhere else', most: 2000 },
} as const satisfies Record<string, { name: string; most: number }>
export type Channel = keyof typeof CHANNELS

const letters = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** The characters of a text as people count them: a letter with its accent is one. */
export const charactersOf = (text: string): number => letters(text).length

/** An edition in a few words that fit everywhere, with where to read it; the subject is cut where it would be too long. */
export function shortForm(subject: string, newsletter: string, online: string | undefined, most = 280): string {
  const rest = `${newsletter}${online ? `: ${online}` : ''}`
  const room = most - charactersOf(rest) - 1
  const fits =
    charactersOf(subject) <= room
      ? subject
      : `${letters(subject)
          .slice(0, Math.max(0, room - 2))
          .join('')
          .trimEnd()} …`
  return `${fits}\n${rest}`
}
