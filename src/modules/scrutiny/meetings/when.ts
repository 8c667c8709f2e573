import { readTime } from '#platform/forms'
import { dayInWords, type Language, timeInWords } from '#platform/web'
import type { Place } from '#modules/office'
import { wordsIn } from '../words/index.js'
import type { Meeting } from './meeting.js'

/** The day and hours of a meeting, as residents read them. */
export function whenText({ day, time, until }: Pick<Meeting, 'day' | 'time' | 'until'>, language: Language = 'en'): string {
  const at = (text: string) => timeInWords(readTime(text), language)
  const hours = until === '' ? at(time) : `${at(time)} ${wordsIn(language).to} ${at(until)}`
  return `${dayInWords(day, language)}, ${hours}`
}

/** Venue and district, as residents read them. */
export function whereText({ venue, place }: Pick<Meeting, 'venue' | 'place'>, open: readonly Place[], language: Language = 'en'): string {
  const found = open.find(({ code }) => code === place)
  const name = found && (language === 'cy' ? found.welsh : found.name)
  return [venue, ...(name && !venue.includes(name) ? [name] : [])].filter(Boolean).join(', ')
}
