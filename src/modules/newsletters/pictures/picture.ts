import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type Db, json, type Tx } from '#platform/db'
import { about, keep, type PublicPicture, remove } from '#platform/files'
import type { Writer } from '#modules/identity'
import type { Block } from '../editions/edition.js'
import { ownTx } from '../tables.js'

/** The picture of a part of an edition. */
export interface Picture {
  readonly file: number
  /** In its public address, so that nobody finds a picture by counting. */
  readonly mark: string
  readonly width: number
  readonly height: number
  /** What it shows, for those who do not see it; empty where it only decorates. */
  readonly alt: string
}

/** What the files of such pictures are kept for. */
export const PICTURE = 'newsletters:picture'

/** Keeps a picture for a part; the one that was there before goes. The caller writes the part. */
export async function keepPicture(
  tx: Tx,
  { file, width, height }: PublicPicture,
  alt: string,
  by: Writer,
  at: Temporal.Instant,
): Promise<Picture> {
  const id = await keep(tx, file, { purpose: PICTURE, restricted: false, at }, by.actor)
  return { file: id, mark: file.sha256.slice(0, 20), width, height, alt }
}

/** Gives a part its picture, or takes it away. The file stays while another part or an edition that went out shows it. */
export async function setPicture(tx: Tx, block: Block, picture: Picture | null, by: Writer): Promise<void> {
  await ownTx(tx)
    .updateTable('newsletters.block')
    .set({ picture: picture === null ? null : json(picture), version: sql`version + 1` })
    .where('id', '=', block.id)
    .execute()
  await record(tx, {
    by: by.actor,
    did: 'newsletters:set-picture',
    kind: 'newsletters.edition',
    id: block.edition,
    detail: { part: block.id },
  })
  if (block.picture && block.picture.file !== picture?.file) await dropUnused(tx, block.picture.file, by)
}

/** Removes the file of a picture that nothing shows any more. */
export async function dropUnused(tx: Tx, file: number, by: Writer): Promise<void> {
  const { rows } = await sql`
    select 1 from newsletters.block where (picture ->> 'file')::integer = ${file}
    union all
    select 1 from newsletters.edition e, jsonb_array_elements(e.frozen -> 'sections') s where (s -> 'picture' ->> 'file')::integer = ${file}
    limit 1`.execute(tx)
  if (rows.length === 0) await remove(tx, file, by.actor)
}

/** The picture, where its file is still there: one that was lost never breaks an edition. */
export async function alive(db: Db, picture: Picture | null): Promise<Picture | null> {
  if (picture === null) return null
  const file = await about(db, picture.file)
  return file?.purpose === PICTURE ? picture : null
}
