import { type RawBuilder, sql } from 'kysely'
import { Temporal } from '#platform/clock'

/** A value for a `jsonb` column; needed for arrays and for plain text, which would otherwise be taken for PostgreSQL's own. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`cast(${JSON.stringify(value)} as jsonb)`
}

/** A parameter as PostgreSQL's text, the same for both engines: the column's type decides what it means. */
export function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  if (Array.isArray(value)) return arrayText(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Temporal.ZonedDateTime) return value.toInstant().toString()
  if (isTemporal(value)) return String(value)
  if (typeof value === 'object') return JSON.stringify(value)
  throw new TypeError(`A ${typeof value} cannot be stored in the database.`)
}

function isTemporal(value: object): boolean {
  return String((value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag]).startsWith('Temporal.')
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map(elementText).join(',')}}`
}

function elementText(value: unknown): string {
  if (Array.isArray(value)) return arrayText(value)
  const text = toText(value)
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
