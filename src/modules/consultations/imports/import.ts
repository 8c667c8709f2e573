import type { Temporal } from '#platform/clock'
import type { Channel } from '../responses/response.js'
import type { Meaning } from './reading/meanings.js'
import type { Shape } from './reading/shapes.js'

/** How far an import has come: columns being matched, rows being taken in, all in, or taken back. A dropped one was never begun. */
export type ImportState = 'matching' | 'running' | 'done' | 'taking-back' | 'taken-back' | 'dropped'

/** What each column is, in the order of the columns, and what holds where no column says it. */
export interface Matching {
  /** `q:ID`, `o:ID:CODE` for one choice or item, `row`, `day`, `channel`, `place`, `status`, or empty to leave it out. */
  readonly targets: readonly string[]
  readonly channel: Channel
  /** The day of rows without one, as `2026-11-26`; empty for the day of the import. */
  readonly day: string
  /** What words mean that are no choice of their question; left out where there are none. */
  readonly words?: readonly Meaning[]
}

/** A file of answers that were collected elsewhere. */
export interface Import {
  readonly id: number
  readonly exerciseId: number
  readonly questionnaireId: number
  readonly batchId: number | null
  readonly fileId: number | null
  readonly filename: string
  readonly sha256: string
  readonly encoding: string
  readonly shape: Shape
  readonly matching: Matching
  /** The lines of headings of the file; none for files that were imported before these were kept. */
  readonly headings: readonly (readonly string[])[]
  readonly state: ImportState
  readonly rows: number
  readonly done: number
  readonly added: number
  readonly doubled: number
  readonly refused: number
  /** Added, but over a limit and not counted. */
  readonly keptOver: number
  /** Added, with a remark that whoever reads the results should know. */
  readonly remarked: number
  readonly version: number
  readonly madeAt: Temporal.Instant
  readonly madeBy: number | null
}

/** How the audit names an import. */
export const IMPORT = 'consultations.import'
/** The most rows one file may have. */
export const MOST_ROWS = 20_000
/** The most columns one file may have. */
export const MOST_COLUMNS = 200
/** The largest file, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024
