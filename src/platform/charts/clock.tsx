import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import { wordsIn } from './words/index.js'
import type { Words } from './words/en.js'

/**
 * One day of a time limit, and why it counts or does not. `today` and `due` are counted days that are marked as well; where today
 * falls on a day that does not count, keep that kind and set `today`. `name` says which holiday, or why it is paused.
 */
export interface ClockDay {
  readonly date: Temporal.PlainDate
  readonly kind: 'received' | 'counted' | 'weekend' | 'holiday' | 'paused' | 'today' | 'due'
  readonly name?: string | undefined
  readonly today?: boolean | undefined
  readonly due?: boolean | undefined
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
          if (counts(day)) counted += 1
          return <Day day={day} number={counted} words={words} language={language} />
        })}
      </ol>
    </div>
  )
}

const counts = ({ kind }: ClockDay): boolean => kind === 'counted' || kind === 'today' || kind === 'due'
const isToday = (day: ClockDay): boolean => day.kind === 'today' || day.today === true
const isDue = (day: ClockDay): boolean => day.kind === 'due' || day.due === true

function Day({ day, number, words, language }: { day: ClockDay; number: number; words: Words; language: Language }): Html {
  const kind = counts(day) ? 'counted' : day.kind
  const mark = counts(day) ? words.day(number) : words.kinds[day.kind]
  const also = [isToday(day) && words.kinds.today, isDue(day) && words.kinds.due].filter((word) => word !== false)
  const named = kind === 'holiday' ? day.name : undefined
  const look = [`clock__day clock__day--${kind}`, isToday(day) && 'clock__day--today', isDue(day) && 'clock__day--due']
    .filter(Boolean)
    .join(' ')
  return (
    <li class={look}>
      <span class="govuk-visually-hidden">{[dayInWords(day.date, language), mark, day.name, ...also].filter(Boolean).join(', ')}</span>
      <span aria-hidden="true">
        <span class="clock__weekday">{words.shortWeekdays[day.date.dayOfWeek - 1]}</span>
        <span class="clock__number">{day.date.day}</span>
        <span class={named ? 'clock__mark clock__mark--named' : 'clock__mark'}>{mark}</span>
        {named && <span class="clock__name">{named}</span>}
        {also.map((word) => (
          <strong class="clock__mark">{word}</strong>
        ))}
      </span>
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
    words.counted(days.filter(counts).length),
    of('weekend').length > 0 && words.weekendDays(of('weekend').length),
    of('holiday').length > 0 &&
      words.holidays(
        of('holiday')
          .map(({ name, date }) => name ?? dayInWords(date, language))
          .join(', '),
      ),
    of('paused').length > 0 && words.pausedDays(of('paused').length),
  ].filter((part) => part !== false)
  return [
    words.from(dayInWords(first.date, language), dayInWords(last.date, language), parts.join('; ')),
    ...days.filter(isToday).map(({ date }) => words.todayIs(dayInWords(date, language))),
    ...days.filter(isDue).map(({ date }) => words.dueOn(dayInWords(date, language))),
  ].join(' ')
}
