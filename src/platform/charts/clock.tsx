import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import { wordsIn } from './words/index.js'
import type { Words } from './words/en.js'

/** One day of a time limit, and why it counts or does not. `name` says which holiday, or why it is paused. */
export interface ClockDay {
  readonly date: Temporal.PlainDate
  readonly kind: 'counted' | 'weekend' | 'holiday' | 'paused' | 'today' | 'due'
  readonly name?: string | undefined
}

export interface Clock {
  readonly days: readonly ClockDay[]
  /** What is being counted, in a sentence, where the days alone do not say it. */
  readonly summary?: string
  readonly language?: Language
}

/** How a time limit was counted: a sentence, and a strip of days with each one's reason. */
export function clockStrip({ days, summary, language = 'en' }: Clock): Html {
  const words = wordsIn(language)
  let counted = 0
  return (
    <div class="clock">
      <p class="clock__summary">{summary ?? clockSummary(days, language)}</p>
      <ol class="clock__days" role="list">
        {days.map((day) => {
          if (day.kind === 'counted') counted += 1
          return <Day day={day} mark={day.kind === 'counted' ? words.day(counted) : words.kinds[day.kind]} words={words} language={language} />
        })}
      </ol>
    </div>
  )
}

function Day({ day, mark, words, language }: { day: ClockDay; mark: string; words: Words; language: Language }): Html {
  const spoken = [dayInWords(day.date, language), mark, day.name].filter(Boolean).join(', ')
  return (
    <li class={`clock__day clock__day--${day.kind}`}>
      <span class="govuk-visually-hidden">{spoken}</span>
      <span class="clock__weekday" aria-hidden="true">
        {words.shortWeekdays[day.date.dayOfWeek - 1]}
      </span>
      <span class="clock__number" aria-hidden="true">
        {day.date.day}
      </span>
      <span class={day.kind === 'holiday' && day.name ? 'clock__mark clock__mark--named' : 'clock__mark'} aria-hidden="true">
        {mark}
      </span>
      {day.kind === 'holiday' && day.name && (
        <span class="clock__name" aria-hidden="true">
          {day.name}
        </span>
      )}
    </li>
  )
}

/** The strip in words: from when to when, what was left out and why, today, and the day it is due. */
export function clockSummary(days: readonly ClockDay[], language: Language = 'en'): string {
  const words = wordsIn(language)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  const of = (kind: ClockDay['kind']): readonly ClockDay[] => days.filter((day) => day.kind === kind)
  const parts = [
    words.counted(of('counted').length),
    of('weekend').length > 0 && words.weekendDays(of('weekend').length),
    of('holiday').length > 0 && words.holidays(of('holiday').map(({ name, date }) => name ?? dayInWords(date, language)).join(', ')),
    of('paused').length > 0 && words.pausedDays(of('paused').length),
  ].filter((part) => part !== false)
  return [
    words.from(dayInWords(first.date, language), dayInWords(last.date, language), parts.join('; ')),
    ...of('today').map(({ date }) => words.todayIs(dayInWords(date, language))),
    ...of('due').map(({ date }) => words.dueOn(dayInWords(date, language))),
  ].join(' ')
}
