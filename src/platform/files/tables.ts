import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The tables of stored files. Only this folder writes to them. */
export type FilesTables = {
  'files.file': {
    id: Generated<number>
    name: string
    type: string
    size: number
    sha256: string
    purpose: string
    restricted: boolean
    kept_at: Temporal.Instant
    kept_by: string
  }
  'files.chunk': { file: number; n: number; bytes: Buffer }
}
