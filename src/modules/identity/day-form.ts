import { Temporal } from '#platform/clock'
import { type Body, type Form, withError } from '#platform/web'

/** Reads a day typed in three boxes; undefined when it is not a day of the calendar. */
export function dayFrom(body: Body, name: string): Temporal.PlainDate | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => {
    const text = body[`${name}-${part}`]
    return typeof text === 'string' && /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  }) as [number, number, number]
  if (!(year >= 2000 && year <= 2100)) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Reads a first and a last day; what is wrong with them is added to the form. */
export function periodFrom(body: Body, form: Form): { form: Form; from: Temporal.PlainDate; to: Temporal.PlainDate } | { form: Form; from?: undefined } {
  const from = dayFrom(body, 'from')
  const to = dayFrom(body, 'to')
  if (!from) return { form: withError(to ? form : withError(form, 'to', 'Enter the last day as a real date'), 'from', 'Enter the first day as a real date') }
  if (!to) return { form: withError(form, 'to', 'Enter the last day as a real date') }
  if (Temporal.PlainDate.compare(to, from) < 0) return { form: withError(form, 'to', 'The last day must be the first day or after it') }
  return { form, from, to }
}
