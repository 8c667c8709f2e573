import { createHash } from 'node:crypto'
import type { Entry } from './entries.js'

/** What the first seal names as its predecessor. */
export const BEGINNING = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Text in which the order of an object's keys cannot matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** The hash of one audit entry, over everything it says (SHA-256, hexadecimal). */
export function rowHash(entry: Entry): string {
  const { id, at, actor, did, kind, subject, detail } = entry
  return sha256(canonical([id, at.epochMilliseconds, actor, did, kind, subject, detail]))
}

/** The hash of a seal: over its predecessor's and the hashes of its rows in the order of their ids. */
export function sealHash(previous: string, rowHashes: readonly string[]): string {
  return sha256([previous, ...rowHashes].join('\n'))
}
