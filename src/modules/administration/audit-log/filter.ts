import { LONDON, type Temporal } from '#platform/clock'
import type { EntryFilter } from '#platform/audit'
import { type Body, type Form, readDate } from '#platform/web'
import type { Query } from '../urls.js'

const FIELDS = ['actor', 'did', 'kind', 'subject', 'from-day', 'from-month', 'from-year', 'to-day', 'to-month', 'to-year'] as const

/** What was asked of the log: the form as it was typed, the filter where nothing in it needs correcting, and the same as part of an address. */
export interface AskedOfLog {
  readonly form: Form
  readonly filter: EntryFilter | undefined
  readonly query: Query
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(LONDON).toInstant()

/** Reads the filter from an address or from a sent form. Both days are included, in the office's time. */
export function readFilter(sent: Body): AskedOfLog {
  const text = (name: string): string => [sent[name] ?? ''].flat()[0]?.trim().slice(0, 200) ?? ''
  const query = Object.fromEntries(FIELDS.map((name) => [name, text(name)]))
  const from = readDate(query, 'from', 'The first day')
  const to = readDate(query, 'to', 'The last day')
  const errors = { ...(from.error && { from: from.error }), ...(to.error && { to: to.error }) }
  const form = { values: query, errors }
  if (Object.keys(errors).length > 0) return { form, query, filter: undefined }
  const filter: EntryFilter = {
    ...(query['actor'] && { actor: query['actor'] }),
    ...(query['did'] && { did: query['did'] }),
    ...(query['kind'] && { kind: query['kind'] }),
    ...(query['subject'] && { subject: query['subject'] }),
    ...(from.date && { from: startOf(from.date) }),
    ...(to.date && { to: startOf(to.date.add({ days: 1 })) }),
  }
  return { form, query, filter }
}
