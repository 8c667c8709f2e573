import type { Temporal } from '#platform/clock'
import type { Event } from '../events/event.js'
import { hoursOf } from '../events/when.js'

/** Minutes that the way takes between two venues of one place, and between two places, where nothing better is known. */
export const WAY = { within: 15, between: 45 } as const

/** Two events that somebody cannot both be at, or hardly. */
export interface Clash {
  readonly first: Event
  readonly second: Event
  /** Whether they overlap; otherwise the time between them is too short for the way. */
  readonly overlap: boolean
  /** Minutes between the end of the first and the beginning of the second. */
  readonly gap: number
  /** Minutes that the way takes. */
  readonly way: number
}

const minutesBetween = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number =>
  from.until(to, { largestUnit: 'minute' }).total('minutes')

/** The clashes of one person’s events. What has no hour yet clashes with nothing. */
export function clashesIn(events: readonly Event[]): readonly Clash[] {
  const timed = events
    .flatMap((event) => {
      const hours = hoursOf(event)
      return hours ? [{ event, ...hours }] : []
    })
    .sort((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds || a.event.id - b.event.id)
  return timed.flatMap((first, at) =>
    timed.slice(at + 1).flatMap((second) => {
      const gap = minutesBetween(first.to, second.from)
      const way =
        onlyOnline(first.event) || onlyOnline(second.event) ? 0 : first.event.place === second.event.place ? WAY.within : WAY.between
      return gap < way ? [{ first: first.event, second: second.event, overlap: gap < 0, gap: Math.max(0, gap), way }] : []
    }),
  )
}

const onlyOnline = ({ online, venue }: Event): boolean => online !== '' && venue === ''

/** A clash in a sentence, with what each is called. */
export const clashText = ({ overlap, gap, way }: Clash, first: string, second: string): string =>
  overlap
    ? `${first} and ${second} are at the same time.`
    : `${gap === 0 ? 'No time' : `Only ${gap} minutes`} between ${first} and ${second}: the way takes about ${way}.`
