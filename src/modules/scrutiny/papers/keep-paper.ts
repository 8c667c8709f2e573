import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { type CheckedFile, keep, remove } from '#platform/files'
import { bump, Conflict } from '#platform/web'
import { officeCalendars, standardOn } from '#modules/office'
import { TOPIC } from '../meetings/meeting.js'
import { ownTx } from '../tables.js'
import { dueOf, type Paper, PAPER, type PaperKind, PAPERS } from './paper.js'
import { papersOf } from './queries.js'

/** What staff write of a paper. */
export type PaperSheet = Pick<Paper, 'kind' | 'title' | 'body'>

/** By when a paper of this kind is promised, by the standard that holds on the day of the meeting. */
export async function promisedFor(db: Db, kind: PaperKind, day: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const { amount } = await standardOn(db, PAPERS[kind].standard, day)
  return dueOf(kind, day, amount, (await officeCalendars(db)).office)
}

/** Adds a paper to a meeting; nobody outside reads it before it is published. Returns its id. */
export async function addPaper(
  tx: Tx,
  meeting: { readonly id: number; readonly day: Temporal.PlainDate },
  { kind, title, body }: PaperSheet,
  file: CheckedFile | undefined,
  by: Pick<Person, 'id'>,
  at: Temporal.Instant,
): Promise<number> {
  if (kind !== 'paper' && (await papersOf(tx, meeting.id)).some((one) => one.kind === kind))
    throw new Conflict('Somebody else has begun this already')
  const kept = file && (await keep(tx, file, { purpose: 'scrutiny:paper', restricted: false, at }, `person:${by.id}`))
  const { id } = await ownTx(tx)
    .insertInto('scrutiny.paper')
    .values({
      meeting: meeting.id,
      kind,
      title,
      body,
      file: kept ?? null,
      due_on: await promisedFor(tx, kind, meeting.day),
      added_at: at,
      added_by: by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${by.id}`, did: 'scrutiny:add-paper', kind: PAPER, id, detail: { kind } })
  return id
}

async function changeRow(tx: Tx, { id }: Pick<Paper, 'id'>, set: Record<string, unknown>, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('scrutiny.paper')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await bump(tx, TOPIC)
}

/** Changes what a paper says. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changePaper(
  tx: Tx,
  paper: Paper,
  { title, body }: Pick<PaperSheet, 'title' | 'body'>,
  file: CheckedFile | undefined,
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const kept = file && (await keep(tx, file, { purpose: 'scrutiny:paper', restricted: false, at }, actorOf(by)))
  await changeRow(tx, paper, { title, body, ...(kept !== undefined && { file: kept }) }, seen)
  if (kept !== undefined && paper.file !== null) await remove(tx, paper.file, actorOf(by))
  await record(tx, { by: actorOf(by), did: 'scrutiny:change-paper', kind: PAPER, id: paper.id })
}

/** Publishes a paper, for good: what comes late stays late. Throws `Conflict` when there is nothing to read in it. */
export async function publishPaper(tx: Tx, paper: Paper, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  if (paper.body === '' && paper.file === null) throw new Conflict('There is nothing to read in it yet')
  await changeRow(tx, paper, { published_at: paper.publishedAt ?? at }, seen)
  await record(tx, { by, did: 'scrutiny:publish-paper', kind: PAPER, id: paper.id })
}

/** Promises anew by when the papers of a meeting come that is moved; those that are published keep their day. */
export async function moveDue(tx: Tx, meeting: number, day: Temporal.PlainDate): Promise<void> {
  for (const paper of await papersOf(tx, meeting)) {
    if (paper.publishedAt !== null) continue
    await ownTx(tx)
      .updateTable('scrutiny.paper')
      .set({ due_on: await promisedFor(tx, paper.kind, day) })
      .where('id', '=', paper.id)
      .execute()
  }
}
