import type { PGliteOptions } from '@electric-sql/pglite'
import type { Outcome } from './conversation.js'

/** What the product asks of the database thread. */
export type Ask =
  | {
      readonly kind: 'query'
      readonly id: number
      readonly session: number
      readonly sql: string
      readonly parameters: readonly (string | null)[]
    }
  | { readonly kind: 'end'; readonly session: number }
  | { readonly kind: 'dump'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number }

/** What the database thread answers. */
export type Told =
  | { readonly ready: true }
  | { readonly failed: string }
  | { readonly id: number; readonly outcome?: Outcome; readonly dump?: Uint8Array<SharedArrayBuffer> }

/** What the database thread is started with. */
export interface Start {
  /** The folder of the database itself; none keeps everything in memory. */
  readonly folder?: string | undefined
  /** A dumped database to begin from. */
  readonly image?: Uint8Array<SharedArrayBuffer> | undefined
  /** Takes little room and starts several times quicker, for the few rows of a test. */
  readonly small?: boolean
  /** PostgreSQL compiled already, so that many databases started one after another share it. */
  readonly compiled?: PGliteOptions['pgliteWasmModule']
}
