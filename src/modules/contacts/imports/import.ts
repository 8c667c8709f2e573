import type { Temporal } from '#platform/clock'
import type { Basis, Purpose } from '../people/contact.js'

/** The largest file of contacts, in bytes, and the most rows it may have. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_ROWS = 50_000
export const MOST_COLUMNS = 60

/** What a column of a file can hold, as staff see it. */
export const COLUMN_MEANINGS = {
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  address: 'Postal address, or a line of it',
  town: 'Town or village: a line of the address, and the place where it is one of ours',
  organisation: 'Organisation',
  title: 'Post or job',
  place: 'Place',
  sort: 'Sort of body',
  groups: 'Groups',
  language: 'Language',
} as const
export type Meaning = keyof typeof COLUMN_MEANINGS

/** A column of the file: its heading, and what it holds; null is left out. */
export interface Column {
  readonly heading: string
  readonly means: Meaning | null
}

/** The states of an import. */
export type ImportState = 'matching' | 'running' | 'done' | 'taking-back' | 'taken-back' | 'dropped'

/** What became of a row, in words. */
export const OUTCOMES = {
  added: 'New contact',
  joined: 'Known already: what was missing is filled in',
  refused: 'Not taken',
  'left-alone': 'Left alone',
} as const
export type Outcome = keyof typeof OUTCOMES

/** A file of contacts on its way in. */
export interface Import {
  readonly id: number
  readonly filename: string
  readonly fileId: number | null
  /** Where the list comes from: "Outlook list of the engagement team". */
  readonly source: string
  readonly purpose: Purpose
  readonly basis: Basis
  readonly wording: string
  readonly evidence: string
  /** The list that everybody in the file is put on; null: none. */
  readonly list: number | null
  readonly columns: readonly Column[]
  readonly state: ImportState
  readonly rows: number
  readonly done: number
  readonly madeAt: Temporal.Instant
  readonly madeBy: number
  readonly endedAt: Temporal.Instant | null
  readonly version: number
}
