import { createHash } from 'node:crypto'
import type { Applied } from '../migrate.js'
import type { Sequence, Table } from './catalogue.js'

/** The number of this form of backup; another is refused. */
export const FORMAT = 1

/** The first line of a backup. Then, for each table, its rows (arrays of PostgreSQL's texts) and its `End`; then one `Close`. */
export interface Header {
  readonly regard: 'backup'
  readonly format: number
  /** When it was taken, in UTC. */
  readonly at: string
  readonly migrations: readonly Applied[]
  readonly tables: readonly (Table & { readonly rows: number })[]
  /** The newest link of the audit's chain, to compare with later. */
  readonly audit: { readonly seal: string; readonly hash: string } | null
}

/** Stands after a table's rows. */
export interface End {
  readonly end: string
  readonly rows: number
  readonly sum: string
}

/** The last line; a backup without it was cut off. */
export interface Close {
  readonly sequences: readonly Sequence[]
  readonly tables: number
}

/** One row as text, in the order of the table's columns. */
export type Row = readonly (string | null)[]

/** The backup is not whole, or is none; nothing of it was kept. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged'
}

/** The database cannot take this backup; the message says why. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused'
}

/** A count and a checksum of rows that do not depend on their order, because engines sort text differently. */
export interface Tally {
  add(line: string): void
  readonly rows: number
  readonly sum: string
}

const MODULUS = 1n << 256n

/** Begins a tally: the SHA-256 of each row's line, added up modulo 2^256. */
export function tally(): Tally {
  let rows = 0
  let sum = 0n
  return {
    add(line) {
      rows++
      sum = (sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS
    },
    get rows() {
      return rows
    },
    get sum() {
      return sum.toString(16).padStart(64, '0')
    },
  }
}

/** How a table is called in a backup and in messages. */
export const nameOf = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string => `${schema}.${name}`

/** The table that says which migrations a database has had; it is written by the migrations themselves. */
export const isLedger = (table: Pick<Table, 'schema' | 'name'>): boolean => nameOf(table) === 'platform.migration'
