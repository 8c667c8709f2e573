import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { ownTx } from '../tables.js'
import { type Publication, PUBLICATION, type PublicationSheet, type PublicationState } from './publication.js'
import { publicationAt, versionsOf } from './queries.js'

const columnsOf = (sheet: PublicationSheet) => ({
  kind: sheet.kind,
  title: sheet.title,
  summary: sheet.summary,
  body: sheet.body,
  language: sheet.language,
  authors: sheet.authors,
  dated: sheet.dated,
  owner: sheet.owner,
  review_on: sheet.reviewOn,
  topic: sheet.topic,
  place: sheet.place,
  stage: sheet.stage,
  comment_until: sheet.commentUntil,
  comment_link: sheet.commentLink,
  comment_email: sheet.commentEmail,
  comment_post: sheet.commentPost,
})

/** Begins the first version of a document. Returns its id. */
export async function beginPublication(tx: Tx, sheet: PublicationSheet, by: Writer, at: Temporal.Instant): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('publishing.publication')
    // Its public name is made of the title that it has when it becomes public.
    .values({ ...columnsOf(sheet), slug: `draft-${randomUUID()}`, writers: [by.id], created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ownTx(tx).updateTable('publishing.publication').set({ document: id }).where('id', '=', id).execute()
  await record(tx, { by: by.actor, did: 'publishing:begin-publication', kind: PUBLICATION, id })
  return id
}

/** Begins the next version of a document, with the words of this one. Throws `Conflict` while another version is on its way. */
export async function nextVersion(tx: Tx, last: Publication, by: Writer, at: Temporal.Instant, today: Temporal.PlainDate): Promise<number> {
  // Two who begin the next version take turns.
  await sql`select id from publishing.publication where id = ${last.document} for update`.execute(tx)
  const versions = await versionsOf(tx, last.document)
  if (versions.some(({ state }) => state !== 'public' && state !== 'withdrawn'))
    throw new Conflict('Another version of this document is on its way already')
  const number = Math.max(...versions.map((one) => one.number)) + 1
  const { id } = await ownTx(tx)
    .insertInto('publishing.publication')
    .values({
      ...columnsOf(last),
      dated: today,
      document: last.document,
      number,
      slug: `draft-${randomUUID()}`,
      writers: [by.id],
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'publishing:begin-version', kind: PUBLICATION, id, detail: { document: last.document, number } })
  return id
}

/** Changes a draft. Throws `Conflict` when somebody else changed it since it was seen, or it is no draft any more. */
export async function changePublication(tx: Tx, one: Publication, sheet: PublicationSheet, seen: number, by: Writer): Promise<void> {
  if (one.state !== 'draft') throw new Conflict('This is no longer a draft. Take it back to a draft, or correct it once it is public.')
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.publication')
    .set({ ...columnsOf(sheet), writers: [...new Set([...one.writers, by.id])], sent_back: '', version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: by.actor, did: 'publishing:change-publication', kind: PUBLICATION, id: one.id })
}

/** Moves a version on from one of these states. Throws `Conflict` when somebody else was faster. */
export async function movePublication(
  tx: Tx,
  one: Publication,
  from: readonly PublicationState[],
  set: Record<string, unknown>,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.publication')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .where('state', 'in', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else was faster: look at it again')
}

/** Says that a version is finished: it waits for a second person, or is approved already by somebody who may issue and wrote nothing in it. */
export async function finishPublication(
  tx: Tx,
  one: Publication,
  publicAt: Temporal.Instant | null,
  by: Writer & { readonly mayIssue: boolean },
  at: Temporal.Instant,
): Promise<'waiting' | 'ready'> {
  const second = by.mayIssue && !one.writers.includes(by.id)
  const state = second ? 'ready' : 'waiting'
  await movePublication(tx, one, ['draft'], {
    state,
    public_at: publicAt,
    asked_by: by.id,
    sent_back: '',
    ...(second && { approved_by: by.id, approved_at: at }),
  })
  const did = second ? 'publishing:release-publication' : 'publishing:ask-publication-approval'
  await record(tx, { by: by.actor, did, kind: PUBLICATION, id: one.id })
  return state
}

/** Makes a waiting version ready; the caller knows that somebody else than its writers approved it. */
export async function approvePublication(tx: Tx, one: Publication, by: Writer, at: Temporal.Instant): Promise<void> {
  await movePublication(tx, one, ['waiting'], { state: 'ready', approved_by: by.id, approved_at: at })
  await record(tx, { by: by.actor, did: 'publishing:approve-publication', kind: PUBLICATION, id: one.id })
}

/** Takes a version that is not public yet back to its writers, with the reason. */
export async function publicationBackToDraft(tx: Tx, one: Publication, why: string, by: Writer): Promise<void> {
  await movePublication(tx, one, ['waiting', 'ready'], {
    state: 'draft',
    sent_back: why,
    approved_by: null,
    approved_at: null,
    public_at: null,
  })
  await record(tx, { by: by.actor, did: 'publishing:publication-back-to-draft', kind: PUBLICATION, id: one.id })
}

/** A version by its id, held so that nobody else changes it meanwhile. */
export async function lockPublication(tx: Tx, id: number): Promise<Publication> {
  await sql`select id from publishing.publication where id = ${id} for update`.execute(tx)
  return await publicationAt(tx, id)
}
