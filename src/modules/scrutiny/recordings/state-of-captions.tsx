import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language, Tag } from '#platform/web'
import { wordsIn } from '../words/index.js'
import type { Recording } from './recording.js'

/** Whether a recording has captions, since when and how late, or by when they follow; for residents and staff. */
export function StateOfCaptions({ one, today, language }: { one: Recording; today: Temporal.PlainDate; language: Language }): Html {
  const words = wordsIn(language).recording
  const day = (date: Temporal.PlainDate) => dayInWords(date, language)
  const late = (due: Temporal.PlainDate, on: Temporal.PlainDate) => Math.max(0, due.until(on).days)
  if (one.captioned) {
    const days = one.captionsDue && one.captionedOn ? late(one.captionsDue, one.captionedOn) : 0
    return <>{days > 0 && one.captionsDue ? words.captionsLate(day(one.captionsDue), days) : words.captioned}</>
  }
  if (one.captionsDue === null) return <>{words.noCaptions}</>
  const days = late(one.captionsDue, today)
  return days > 0 ? (
    <>
      <Tag word={words.late} tone="late" /> {words.captionsAwaited(day(one.captionsDue), days)}
    </>
  ) : (
    <>{words.captionsBy(day(one.captionsDue))}</>
  )
}
