import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { type CheckedFile, FILE_TYPES, type FileType, keep, remove } from '#platform/files'
import { bump, NotFound } from '#platform/web'
import type { Writer } from '#modules/identity'
import { TOPIC } from '../stories/publish.js'
import { own, ownTx } from '../tables.js'
import { type Publication, PUBLICATION } from './publication.js'

/** The kinds of file that hang on a publication. */
export const FILE_KINDS: readonly FileType[] = ['pdf', 'odt', 'docx', 'ods', 'xlsx', 'csv', 'txt', 'mp3', 'png', 'jpeg']

/** The largest file in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024

/** A file on a publication. */
export interface PublicationFile {
  readonly id: number
  /** The kept file. */
  readonly file: number
  readonly title: string
  /** Media type. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly pages: number | null
  readonly language: string
  /** The form that somebody asked for, such as `large-print`; empty for the document itself. */
  readonly format: string
  /** Whether everybody can read it, as with a screen reader. */
  readonly accessible: boolean
}

/** What staff say of a file. */
export type FileSheet = Pick<PublicationFile, 'title' | 'pages' | 'language' | 'format' | 'accessible'>

const COLUMNS = ['id', 'file', 'title', 'type', 'size', 'pages', 'language', 'format', 'accessible'] as const

/** The files of a version, as they were added. */
export const filesOf = async (db: Db, publication: number): Promise<readonly PublicationFile[]> =>
  await own(db)
    .selectFrom('publishing.publication_file')
    .select(COLUMNS)
    .where('publication', '=', publication)
    .orderBy('id')
    .limit(100)
    .execute()

/** The files of a version in other formats than its own. */
export const otherFormatsOf = async (db: Db, publication: number): Promise<readonly PublicationFile[]> =>
  (await filesOf(db, publication)).filter(({ format }) => format !== '')

/** One file of this version, or `NotFound`. */
export async function fileOf(db: Db, publication: Publication, id: string): Promise<PublicationFile> {
  const found = /^\d{1,9}$/.test(id)
    ? await own(db)
        .selectFrom('publishing.publication_file')
        .select(COLUMNS)
        .where('publication', '=', publication.id)
        .where('id', '=', Number(id))
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`file ${id} of publication ${publication.id}`)
  return found
}

/** Hangs a checked file on a version. Returns the number under which it hangs there. */
export async function addFile(
  tx: Tx,
  to: Publication,
  checked: CheckedFile,
  sheet: FileSheet,
  by: Writer,
  at: Temporal.Instant,
): Promise<number> {
  const file = await keep(tx, checked, { purpose: 'publishing:publication', restricted: false, at }, by.actor)
  return await hangFile(tx, to, { ...sheet, file, type: FILE_TYPES[checked.type].type, size: checked.bytes.length }, by, at)
}

/** Hangs a file that is kept already on a version. */
export async function hangFile(
  tx: Tx,
  to: Publication,
  { file, type, size, ...sheet }: Omit<PublicationFile, 'id'>,
  by: Writer,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('publishing.publication_file')
    .values({ ...sheet, publication: to.id, file, type, size, added_at: at, added_by: by.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'publishing:add-file', kind: PUBLICATION, id: to.id, detail: { file: id } })
  await bump(tx, TOPIC)
  return id
}

/** Takes a file off a version and forgets it. */
export async function removeFile(tx: Tx, from: Publication, { id, file }: PublicationFile, by: Writer): Promise<void> {
  await ownTx(tx).deleteFrom('publishing.publication_file').where('id', '=', id).execute()
  await remove(tx, file, by.actor)
  await record(tx, { by: by.actor, did: 'publishing:remove-file', kind: PUBLICATION, id: from.id, detail: { file: id } })
  await bump(tx, TOPIC)
}
