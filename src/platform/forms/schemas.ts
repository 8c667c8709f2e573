import { z } from 'zod'
import { Temporal } from '#platform/clock'
import type { Body } from '#platform/web'

const tooLong = (most: number): string => `Shorten this to ${most} characters or fewer`

/** Text a person must give, trimmed, of at most so many characters. */
export function required(most: number, message: string) {
  return z.string({ error: message }).trim().min(1, message).max(most, tooLong(most))
}

/** Text a person may give; left out or blank it is empty. */
export function optional(most: number) {
  return z.string().trim().max(most, tooLong(most)).default('')
}

/** A whole number within bounds, typed with or without thousands separators. */
export function whole(least: number, most: number, message: string) {
  return z
    .string({ error: message })
    .transform((typed) => Number(typed.replaceAll(/[\s,]/g, '') || 'x'))
    .refine((number) => Number.isInteger(number) && number >= least && number <= most, message)
}

/** The three parts of each named day put together under the day's own name, as `schema.day` reads it. */
export function withDays(body: Body, ...names: readonly string[]): Body {
  const whole: Record<string, string | string[] | undefined> = { ...body }
  for (const name of names) {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => String(body[`${name}-${part}`] ?? '').trim())
    whole[name] = day || month || year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : ''
  }
  return whole
}

function asDay(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

/** A day that must be given; the body goes through `withDays` first. */
export function day(message: string) {
  return (
    z
      .string({ error: message })
      // Nothing more is asked about a period while one of its days is missing.
      .min(1, { error: message, abort: true })
      .transform((text, context) => {
        const date = asDay(text)
        if (date && date.year >= 1900 && date.year <= 2200) return date
        context.addIssue({ code: 'custom', message: 'Enter a real date, like 1 4 2027' })
        return z.NEVER
      })
  )
}

/** A day that may be left empty: null then. */
export function dayOrNone() {
  return z.union([z.literal('').transform(() => null), day('Enter a real date, like 1 4 2027')], {
    error: 'Enter a real date, like 1 4 2027',
  })
}

/** A time of day as people type it, "9:30" or "14.05"; left empty it is the empty text. `readTime` makes a time of it. */
export function timeOrNone() {
  return z
    .string()
    .trim()
    .regex(/^$|^([01]?\d|2[0-3])[:.][0-5]\d$/, 'Enter a time, like 9:30 or 14:05')
    .default('')
}

/** The time of day that `timeOrNone` let through. */
export function readTime(typed: string): Temporal.PlainTime {
  const [hour, minute] = typed.split(/[:.]/).map(Number)
  return Temporal.PlainTime.from({ hour: hour ?? 0, minute: minute ?? 0 })
}

/** The typed parts of a day, to prefill a form from a record. */
export function dayValues(name: string, date: Temporal.PlainDate | null | undefined): Record<string, string> {
  return date ? { [`${name}-day`]: String(date.day), [`${name}-month`]: String(date.month), [`${name}-year`]: String(date.year) } : {}
}

/** The version of the record that the form was filled from. */
export function version() {
  return z
    .string({ error: 'Open this page again' })
    .regex(/^\d{1,9}$/, 'Open this page again')
    .transform(Number)
}
