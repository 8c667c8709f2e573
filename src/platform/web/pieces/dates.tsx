import { LONDON, Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import type { Language } from '../language.js'
import { wordsIn } from '../words/index.js'

/** A day as a person reads it: "Monday 23 November 2026". */
export function dayInWords(day: Temporal.PlainDate, language: Language = 'en'): string {
  const { weekdays, months } = wordsIn(language)
  return `${weekdays[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]} ${day.year}`
}

/** A moment as a person in the office reads it: "Monday 23 November 2026 at 5:04pm", London time. */
export function momentInWords(moment: Temporal.Instant, language: Language = 'en'): string {
  const { hour, minute, day } = inLondon(moment)
  return wordsIn(language).dayAtTime(dayInWords(day, language), hour, minute)
}

/** A time of day as a person reads it: "5:04pm". */
export const timeInWords = ({ hour, minute }: { readonly hour: number; readonly minute: number }, language: Language = 'en'): string =>
  wordsIn(language).timeOfDay(hour, minute)

function inLondon(moment: Temporal.Instant): { hour: number; minute: number; day: Temporal.PlainDate } {
  const local = moment.toZonedDateTimeISO(LONDON)
  return { hour: local.hour, minute: local.minute, day: local.toPlainDate() }
}

/** A day, or a moment with its time, in words and for machines. */
export function DateText({ date, language = 'en' }: { date: Temporal.PlainDate | Temporal.Instant; language?: Language }): Html {
  const words = date instanceof Temporal.Instant ? momentInWords(date, language) : dayInWords(date, language)
  return <time datetime={date.toString()}>{words}</time>
}
