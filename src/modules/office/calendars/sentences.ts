import type { Temporal } from '#platform/clock'
import { standingOn, type Working } from './working.js'

type Day = Temporal.PlainDate

const FULL = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const inFull = (day: Day): string => day.toLocaleString('en-GB', FULL).replace(',', '')
const shortly = (day: Day): string => day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** "3 to 9 May 2026", repeating month and year only where they change. */
function span(from: Day, to: Day): string {
  if (from.equals(to)) return `on ${shortly(from)}`
  const sameYear = from.year === to.year
  const start =
    sameYear && from.month === to.month
      ? String(from.day)
      : sameYear
        ? from.toLocaleString('en-GB', { day: 'numeric', month: 'long' })
        : shortly(from)
  return `from ${start} to ${shortly(to)}`
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** How a due date comes about, as sentences that a person can follow and check with a calendar in hand. */
export function inSentences(working: Working, today?: Day): readonly string[] {
  return [
    `${working.regime.name}, received on ${inFull(working.received)}: ${many(working.regime.days, 'working day')}.`,
    `${working.regime.definition} Source: ${working.regime.source}${working.regime.confidence === 'confirmed' ? '' : ' (still to be verified)'}.`,
    ...waits(working),
    ...counting(working),
    ...leftOut(working),
    ...provisionally(working),
    ...(today ? [standing(working, today)] : []),
  ]
}

function waits({ pauses, regime }: Working): string[] {
  return pauses.map((pause) => {
    const what = pause.kind === 'fee' ? 'for the fee' : 'for clarification'
    const rule = regime.pauses.find(({ kind }) => kind === pause.kind)
    if (!pause.to) return `Paused since ${shortly(pause.from)}: we are waiting ${what} (${rule?.source}).`
    const then = rule?.effect === 'restarts' ? 'then the clock started again from the beginning' : 'and those days do not count'
    return `Paused ${span(pause.from, pause.to)}, waiting ${what}, ${then} (${rule?.source}).`
  })
}

function counting({ days, due, regime }: Working): string[] {
  const first = days.find(({ number }) => number === 1)
  const begins = first
    ? [
        `Day 1 is ${inFull(first.date)}, the first working day after ${days.some(({ kind }) => kind === 'paused') ? 'receipt that counts' : 'receipt'}.`,
      ]
    : []
  return [
    ...begins,
    due ? `Day ${regime.days} is ${inFull(due)}: that is the day it is due.` : 'There is no due date until the clock runs again.',
  ]
}

function leftOut({ days, calendar }: Working): string[] {
  const weekends = days.filter(({ kind }) => kind === 'weekend').length
  const holidays = days.filter(({ kind }) => kind === 'holiday').map(({ date, name }) => `${inFull(date)}, ${name}`)
  const parts = [weekends > 0 && many(weekends, 'weekend day'), ...holidays].filter((part) => part !== false)
  return parts.length > 0 ? [`Left out: ${parts.join('; ')}. The holidays are those of ${calendar.name}.`] : []
}

function provisionally({ provisional, calendar, due }: Working): string[] {
  if (!provisional || !due) return []
  return [
    `Provisional: bank holidays are known from ${shortly(calendar.from)} to ${shortly(calendar.completeTo)}. ` +
      'Outside those days only weekends, New Year’s Day, Good Friday and Christmas Day are left out, so the day may turn out to be later, never earlier.',
  ]
}

function standing(working: Working, today: Day): string {
  const { state, number, left } = standingOn(working, today)
  const day = `Today, ${inFull(today)}, `
  if (state === 'late') return `${day}it is late: it was due on ${inFull(working.due ?? today)}.`
  if (state === 'due-today') return `${day}it is due.`
  if (state === 'paused') return `${day}the clock is paused after day ${number} of ${working.regime.days}.`
  if (number === 0) return `${day}counting has not begun.`
  return `${day}is day ${number} of ${working.regime.days}: ${many(left, 'working day')} left.`
}
