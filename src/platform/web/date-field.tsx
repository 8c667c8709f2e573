import { Temporal } from '#platform/clock'
import { govukDateInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, typed } from './form.js'
import type { Body } from './visit.js'

/** What a person typed as a date: the date, nothing at all, or a sentence that says how to correct it. */
export type ReadDate =
  | { readonly date: Temporal.PlainDate; readonly error?: undefined }
  | { readonly date?: undefined; readonly error?: string }

/** Reads a date typed in three boxes. `what` begins the sentence: "The day it opens". Months may be typed as names. */
export function readDate(body: Body, name: string, what: string): ReadDate {
  const part = (which: string) => [body[`${name}-${which}`] ?? ''].flat()[0]?.trim() ?? ''
  const [day, month, year] = [part('day'), part('month'), part('year')]
  if (day === '' && month === '' && year === '') return {}
  const missing = [day === '' && 'a day', month === '' && 'a month', year === '' && 'a year'].filter(Boolean)
  if (missing.length > 0) return { error: `${what} must include ${missing.join(' and ')}` }
  if (!/^\d{4}$/.test(year)) return { error: `${what}: the year must have four figures, like 2027` }
  const months = monthNumber(month)
  if (!/^\d{1,2}$/.test(day) || months === undefined) return { error: `${what} must be a real date, like 27 3 2027` }
  try {
    return { date: Temporal.PlainDate.from({ year: Number(year), month: months, day: Number(day) }, { overflow: 'reject' }) }
  } catch {
    return { error: `${what} must be a real date, like 27 3 2027` }
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNumber(typedMonth: string): number | undefined {
  if (/^\d{1,2}$/.test(typedMonth)) return Number(typedMonth)
  const at = MONTHS.indexOf(typedMonth.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : at + 1
}

/** The three form values of a date, for prefilling. */
export function dateValues(name: string, date: Temporal.PlainDate | null): Record<string, string> {
  return date ? { [`${name}-day`]: String(date.day), [`${name}-month`]: String(date.month), [`${name}-year`]: String(date.year) } : {}
}

/** A question for a date, in GOV.UK's three boxes. */
export function DateField({ form, name, legend, hint }: { form: Form; name: string; legend: string; hint?: string }): Html {
  const error = errorFor(form, name)
  const box = (part: string, label: string, width: number) => ({
    name: part,
    label,
    id: part === 'day' ? name : `${name}-${part}`,
    classes: `govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`,
    value: typed(form, `${name}-${part}`),
  })
  return govukDateInput({
    id: `${name}-date`,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    ...(hint ? { hint: { text: hint } } : {}),
    errorMessage: error,
    items: [box('day', 'Day', 2), box('month', 'Month', 2), box('year', 'Year', 4)],
  })
}
