import { sql } from 'kysely'
import { record } from '#platform/audit'
import { type Db, json, type Tx } from '#platform/db'
import { about } from '#platform/files'
import { forgetPicture, type Picture } from '#platform/pictures'
import type { Writer } from '#modules/identity'
import { type Block, type Composed, EDITION } from '../editions/edition.js'
import { ownTx } from '../tables.js'

/** What the files of such pictures are kept for. */
export const PICTURE = 'newsletters:picture'

/** Gives a part its picture, or takes it away. The file stays while another part or an edition that went out shows it. */
export async function setPicture(tx: Tx, block: Block, picture: Picture | null, by: Writer): Promise<void> {
  await ownTx(tx)
    .updateTable('newsletters.block')
    .set({ picture: picture === null ? null : json(picture), version: sql`version + 1` })
    .where('id', '=', block.id)
    .execute()
  await record(tx, { by: by.actor, did: 'newsletters:set-picture', kind: EDITION, id: block.edition, detail: { part: block.id } })
  if (block.picture && block.picture.file !== picture?.file) await dropUnused(tx, block.picture, by)
}

/** Forgets the file of a picture that nothing shows any more. */
export async function dropUnused(tx: Tx, picture: Picture, by: Writer): Promise<void> {
  if (!(await shows(tx, picture.file))) await forgetPicture(tx, picture, by.actor)
}

/** Whether a part, or an edition as it was frozen, shows this file. */
export async function shows(db: Db, file: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from newsletters.block where (picture ->> 'file')::integer = ${file}
    union all
    select 1 from newsletters.edition e, jsonb_array_elements(e.frozen -> 'sections') s where (s -> 'picture' ->> 'file')::integer = ${file}
    limit 1`.execute(db)
  return rows.length > 0
}

/** The picture, where its file is still there: one that was lost never breaks an edition. */
export async function alive<One extends { readonly file: number }>(db: Db, picture: One | null | undefined): Promise<One | null> {
  return picture && (await about(db, picture.file)) ? picture : null
}

/** An edition without the pictures whose files are gone since it was frozen, such as that of a story whose subject did not agree any more. */
export async function withoutLost(db: Db, composed: Composed): Promise<Composed> {
  const only = async <Of extends { readonly picture?: { readonly file: number } }>(of: Of): Promise<Of> => {
    if ((await alive(db, of.picture)) !== null) return of
    const { picture: _lost, ...rest } = of
    return rest as Of
  }
  const sections = await Promise.all(
    composed.sections.map(async (section) => ({ ...(await only(section)), items: await Promise.all(section.items.map(only)) })),
  )
  return { ...composed, sections }
}
