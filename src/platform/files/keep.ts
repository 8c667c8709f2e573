import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { CheckedFile } from './check-file.js'
import type { FilesTables } from './tables.js'
import { FILE_TYPES } from './types.js'

/** How many bytes one stored piece holds. */
const PIECE = 256 * 1024

/** What a file is kept for, and whether it is closed to everybody but those whom its owner names. */
export interface Keeping {
  /** `module:noun`, such as `consultations:background-paper`. */
  readonly purpose: string
  readonly restricted: boolean
  readonly at: Temporal.Instant
}

/** Keeps a checked file in the database; returns its id. */
export async function keep(
  tx: Tx,
  { name, type, bytes, sha256 }: CheckedFile,
  { purpose, restricted, at }: Keeping,
  by: Actor,
): Promise<number> {
  const files = tx.withTables<FilesTables>()
  const { id } = await files
    .insertInto('files.file')
    .values({ name, type: FILE_TYPES[type].type, size: bytes.length, sha256, purpose, restricted, kept_at: at, kept_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let n = 0; n * PIECE < bytes.length; n += 1) {
    await files
      .insertInto('files.chunk')
      .values({ file: id, n, bytes: bytes.subarray(n * PIECE, (n + 1) * PIECE) })
      .execute()
  }
  await record(tx, { by, did: 'files:keep', kind: 'files.file', id, detail: { purpose, size: bytes.length, restricted } })
  return id
}

/** Removes a file and its bytes for good. Returns whether there was one. */
export async function remove(tx: Tx, id: number, by: Actor): Promise<boolean> {
  const gone = await tx.withTables<FilesTables>().deleteFrom('files.file').where('id', '=', id).returning('purpose').executeTakeFirst()
  if (gone) await record(tx, { by, did: 'files:remove', kind: 'files.file', id, detail: { purpose: gone.purpose } })
  return gone !== undefined
}
