import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { FilesTables } from './tables.js'

/** A kept file, without its bytes. Whoever serves it decides who may have it: `restricted` says that not everybody may. */
export interface KeptFile {
  readonly id: number
  readonly name: string
  /** Media type, such as `application/pdf`. */
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly purpose: string
  readonly restricted: boolean
  readonly keptAt: Temporal.Instant
}

/** What is known of a file; undefined when there is none. */
export async function about(db: Db, id: number): Promise<KeptFile | undefined> {
  return await db
    .withTables<FilesTables>()
    .selectFrom('files.file')
    .select(['id', 'name', 'type', 'size', 'sha256', 'purpose', 'restricted', 'kept_at as keptAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A file with its bytes, read piece by piece as they are asked for; undefined when there is none. */
export async function open(db: Db, id: number): Promise<(KeptFile & { readonly bytes: AsyncIterable<Uint8Array> }) | undefined> {
  const file = await about(db, id)
  return file && { ...file, bytes: pieces(db, id) }
}

async function* pieces(db: Db, id: number): AsyncIterable<Uint8Array> {
  for (let n = 0; ; n += 1) {
    const piece = await db
      .withTables<FilesTables>()
      .selectFrom('files.chunk')
      .select('bytes')
      .where('file', '=', id)
      .where('n', '=', n)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}
