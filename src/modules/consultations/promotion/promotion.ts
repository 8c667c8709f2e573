import type { Temporal } from '#platform/clock'

/** The ways in which people are told about an exercise, in the order in which staff see them. */
export const PROMOTION_CHANNELS = {
  press: 'Newspaper or press release',
  local: 'Local publication, such as a parish magazine',
  broadcast: 'Radio or television',
  social: 'Social media',
  newsletter: 'Newsletter',
  'e-mail': 'E-mail to people or groups',
  website: 'Website, ours or another',
  poster: 'Posters and leaflets',
  place: 'Questionnaires in a public place, such as a library',
  event: 'Event or stall',
  partner: 'Partner organisation',
  school: 'School or college',
  post: 'Letters by post',
  other: 'Something else',
} as const
export type PromotionChannel = keyof typeof PROMOTION_CHANNELS

/** One time that people were told about an exercise (catalogue CON-27). */
export interface Promotion {
  readonly id: number
  readonly channel: PromotionChannel
  readonly on: Temporal.PlainDate
  readonly what: string
  /** In pence; null where nobody knows. */
  readonly cost: number | null
  /** How many people it may have reached, as its sender says; null where nobody knows. */
  readonly reach: number | null
  readonly version: number
}

/** How many answers came on one day. */
export interface DayCount {
  readonly on: Temporal.PlainDate
  readonly answers: number
}

/** Answers in the seven days before a promotion, and in the seven days from it on. */
export function besideOf(on: Temporal.PlainDate, counts: readonly DayCount[]): { readonly before: number; readonly from: number } {
  const within = (first: number, last: number) =>
    counts
      .filter((count) => {
        const days = on.until(count.on).days
        return days >= first && days <= last
      })
      .reduce((sum, { answers }) => sum + answers, 0)
  return { before: within(-7, -1), from: within(0, 6) }
}

/** An amount in pounds: "£120" or "£12.50". */
export const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })}`
