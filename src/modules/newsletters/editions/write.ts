import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { dropUnused } from '../pictures/picture.js'
import { ownTx } from '../tables.js'
import { type Block, type Edition, EDITION, MOST_BLOCKS } from './edition.js'
import { blockAt, blocksOf, editionAt, lastEdition } from './queries.js'

/** What is written of a part. */
export type BlockSheet = Pick<Block, 'kind' | 'heading' | 'body' | 'contributor' | 'source' | 'leftOut'>

/**
 * Begins an edition, with the parts of the one that went out last where `copy` says so: headings, contributors and what news is told stay, the office's own
 * words are taken over to be written anew and marked until somebody has looked at them. Returns its id.
 */
export async function beginEdition(
  tx: Tx,
  newsletter: number,
  { subject, copy }: { readonly subject: string; readonly copy: boolean },
  by: Writer,
  at: Temporal.Instant,
): Promise<number> {
  const last = await lastEdition(tx, newsletter)
  const { id } = await ownTx(tx)
    .insertInto('newsletters.edition')
    .values({
      newsletter,
      subject,
      intro: copy ? (last?.intro ?? '') : '',
      intro_copied: copy && last !== undefined && last.intro !== '',
      writers: [by.id],
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (copy && last) {
    await sql`
      insert into newsletters.block (edition, position, kind, heading, body, copied, contributor, source)
      select ${id}, position, kind, heading, body, body <> '', contributor, source from newsletters.block where edition = ${last.id}`.execute(
      tx,
    )
  }
  await record(tx, { by: by.actor, did: 'newsletters:begin-edition', kind: EDITION, id })
  return id
}

/** The edition, held so that nobody else writes in it meanwhile, and open to be written in. Throws `Conflict` when it is on its way. */
async function open(tx: Tx, id: number): Promise<Edition> {
  await sql`select id from newsletters.edition where id = ${id} for update`.execute(tx)
  const edition = await editionAt(tx, id)
  if (edition.state !== 'draft') throw new Conflict('This edition is no longer a draft. Take it back to a draft to change it.')
  return edition
}

async function wrote(tx: Tx, edition: Edition, by: Writer, what: string): Promise<void> {
  await ownTx(tx)
    .updateTable('newsletters.edition')
    .set({ writers: [...new Set([...edition.writers, by.id])], sent_back: '', version: sql`version + 1` })
    .where('id', '=', edition.id)
    .execute()
  await record(tx, { by: by.actor, did: `newsletters:${what}`, kind: EDITION, id: edition.id })
}

/** Changes the subject and the first words. Throws `Conflict` when somebody else changed the edition since it was seen. */
export async function changeEdition(
  tx: Tx,
  id: number,
  sheet: { readonly subject: string; readonly intro: string },
  seen: number,
  by: Writer,
): Promise<void> {
  const edition = await open(tx, id)
  if (edition.version !== seen) throw new Conflict('Somebody else changed this edition')
  await ownTx(tx)
    .updateTable('newsletters.edition')
    .set({ ...sheet, intro_copied: false })
    .where('id', '=', id)
    .execute()
  await wrote(tx, edition, by, 'change-edition')
}

/** Adds a part at the end. Returns its id. Throws `Conflict` when the edition is full. */
export async function addBlock(tx: Tx, id: number, sheet: BlockSheet, by: Writer): Promise<number> {
  const edition = await open(tx, id)
  const all = await blocksOf(tx, id)
  if (all.length >= MOST_BLOCKS) throw new Conflict(`An edition has at most ${MOST_BLOCKS} parts`)
  const { leftOut, ...row } = sheet
  const added = await ownTx(tx)
    .insertInto('newsletters.block')
    .values((is) => ({
      ...row,
      left_out: [...leftOut],
      edition: id,
      position: is
        .selectFrom('newsletters.block')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
        .where('edition', '=', id),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await wrote(tx, edition, by, 'add-part')
  return added.id
}

/** Changes a part. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeBlock(
  tx: Tx,
  block: Block,
  sheet: Omit<BlockSheet, 'kind' | 'source'>,
  seen: number,
  by: Writer,
): Promise<void> {
  const edition = await open(tx, block.edition)
  const { leftOut, ...row } = sheet
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('newsletters.block')
    .set({ ...row, left_out: [...leftOut], copied: false, version: seen + 1 })
    .where('id', '=', block.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this part')
  await wrote(tx, edition, by, 'change-part')
}

/** Empties the words that are still the former edition's, which keeps its own. Returns of how many parts, the first words among them. */
export async function clearCopied(tx: Tx, id: number, by: Writer): Promise<number> {
  const edition = await open(tx, id)
  const cleared = await ownTx(tx)
    .updateTable('newsletters.block')
    .set({ body: '', copied: false, version: sql`version + 1` })
    .where('edition', '=', id)
    .where('copied', '=', true)
    .returning('id')
    .execute()
  if (edition.introCopied)
    await ownTx(tx).updateTable('newsletters.edition').set({ intro: '', intro_copied: false }).where('id', '=', id).execute()
  const count = cleared.length + (edition.introCopied ? 1 : 0)
  if (count > 0) await wrote(tx, edition, by, 'clear-copied')
  return count
}

/** A part as it is now, held to be written in by somebody. Throws `Conflict` when its edition is no draft any more. */
export async function openPart(tx: Tx, block: Block, by: Writer): Promise<Block> {
  const edition = await open(tx, block.edition)
  await wrote(tx, edition, by, 'change-part')
  return await blockAt(tx, block.edition, String(block.id))
}

/** Takes a part out. */
export async function removeBlock(tx: Tx, block: Block, by: Writer): Promise<void> {
  const edition = await open(tx, block.edition)
  await ownTx(tx).deleteFrom('newsletters.block').where('id', '=', block.id).execute()
  if (block.picture) await dropUnused(tx, block.picture, by)
  await wrote(tx, edition, by, 'remove-part')
}

/** Moves a part one place up or down. */
export async function moveBlock(tx: Tx, id: number, block: number, way: 'up' | 'down', by: Writer): Promise<void> {
  const edition = await open(tx, id)
  const order = (await blocksOf(tx, id)).map((one) => one.id)
  const at = order.indexOf(block)
  const to = way === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= order.length) return
  order.splice(to, 0, ...order.splice(at, 1))
  for (const [position, one] of order.entries())
    await ownTx(tx).updateTable('newsletters.block').set({ position }).where('id', '=', one).execute()
  await wrote(tx, edition, by, 'order-parts')
}
