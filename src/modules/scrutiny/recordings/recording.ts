import type { Temporal } from '#platform/clock'

/** What can be watched of a meeting. */
export const KINDS = { recording: 'The recording of the meeting', video: 'A video that was made of it' } as const
/** What can be watched. */
export type RecordingKind = keyof typeof KINDS

/** What staff write down of a recording. */
export interface RecordingSheet {
  readonly kind: RecordingKind
  readonly title: string
  /** Where it can be watched. */
  readonly link: string
  readonly captioned: boolean
  /** How many watched it while it went on, as the service that shows it counts them; null where nobody looked. */
  readonly liveViewers: number | null
  /** How often it was watched since. */
  readonly laterViews: number | null
}

/** A recording of a meeting, or a video made of it. */
export interface Recording extends RecordingSheet {
  readonly id: number
  readonly meeting: number
  /** The day by which captions were promised; null where it had them from the beginning. */
  readonly captionsDue: Temporal.PlainDate | null
  readonly captionedOn: Temporal.PlainDate | null
  readonly publishedAt: Temporal.Instant | null
  /** The day of the numbers of viewers. */
  readonly countedOn: Temporal.PlainDate | null
  readonly version: number
}

/** How the audit names a recording. */
export const RECORDING = 'scrutiny.recording'

/** The address at which a recording is watched from a second on. */
export function linkAt(link: string, second: number): string {
  const url = new URL(link)
  if (/(^|\.)(youtube\.com|youtu\.be)$/.test(url.hostname)) url.searchParams.set('t', `${second}s`)
  else url.hash = `t=${second}`
  return url.href
}
