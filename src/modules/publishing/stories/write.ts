import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { ownTx } from '../tables.js'
import { storyAt } from './queries.js'
import { type Story, STORY, type StorySheet } from './story.js'

/** Begins a story. Returns its id. */
export async function beginStory(tx: Tx, sheet: StorySheet, by: Writer, at: Temporal.Instant): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('publishing.story')
    // Its public name is made of the title that it has when it becomes public.
    .values({ ...sheet, slug: `draft-${randomUUID()}`, writers: [by.id], created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'publishing:begin', kind: STORY, id })
  return id
}

/** Changes a draft. Throws `Conflict` when somebody else changed it since it was seen, or it is no draft any more. */
export async function changeStory(tx: Tx, story: Story, sheet: StorySheet, seen: number, by: Writer): Promise<void> {
  if (story.state !== 'draft') throw new Conflict('This is no longer a draft. Take it back to a draft, or correct it once it is public.')
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.story')
    .set({ ...sheet, writers: [...new Set([...story.writers, by.id])], sent_back: '', version: sql`version + 1` })
    .where('id', '=', story.id)
    .where('version', '=', seen)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: by.actor, did: 'publishing:change', kind: STORY, id: story.id })
}

/** Moves a story on from one of these states. Throws `Conflict` when somebody else was faster. */
export async function moveStory(tx: Tx, story: Story, from: readonly Story['state'][], set: Record<string, unknown>): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.story')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', story.id)
    .where('version', '=', story.version)
    .where('state', 'in', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else was faster: look at it again')
}

/** What is decided when the writers have done: when it becomes public, whether newsrooms get it before, and which lists get it. */
export interface Issue {
  /** Null: as soon as it is approved. */
  readonly publicAt: Temporal.Instant | null
  readonly inAdvance: boolean
  readonly lists: readonly number[]
}

/** Says that a story is finished: it waits for a second person, or is approved already by somebody who may issue and wrote nothing in it. */
export async function finishStory(
  tx: Tx,
  story: Story,
  { publicAt, inAdvance, lists }: Issue,
  by: Writer & { readonly mayIssue: boolean },
  at: Temporal.Instant,
): Promise<'waiting' | 'ready'> {
  const second = by.mayIssue && !story.writers.includes(by.id)
  const state = second ? 'ready' : 'waiting'
  await moveStory(tx, story, ['draft'], {
    state,
    public_at: publicAt,
    in_advance: inAdvance && publicAt !== null,
    lists: story.release ? [...lists] : [],
    asked_by: by.id,
    sent_back: '',
    ...(second && { approved_by: by.id, approved_at: at }),
  })
  await record(tx, { by: by.actor, did: second ? 'publishing:release' : 'publishing:ask-approval', kind: STORY, id: story.id })
  return state
}

/** Makes a waiting story ready; the caller knows that somebody else than its writers approved it. */
export async function approveStory(tx: Tx, story: Story, by: Writer, at: Temporal.Instant): Promise<void> {
  await moveStory(tx, story, ['waiting'], { state: 'ready', approved_by: by.id, approved_at: at })
  await record(tx, { by: by.actor, did: 'publishing:approve', kind: STORY, id: story.id })
}

/** Takes a story that is not public yet back to its writers, with the reason. Throws `Conflict` once newsrooms have it. */
export async function storyBackToDraft(tx: Tx, story: Story, why: string, by: Writer): Promise<void> {
  if (story.sentAt) throw new Conflict('Newsrooms have it already. Once it is public, correct or withdraw it.')
  const open = { approved_by: null, approved_at: null, public_at: null, in_advance: false }
  await moveStory(tx, story, ['waiting', 'ready'], { state: 'draft', sent_back: why, ...open })
  await record(tx, { by: by.actor, did: 'publishing:back-to-draft', kind: STORY, id: story.id })
}

/** A story by its id, held so that nobody else changes it meanwhile. */
export async function lockStory(tx: Tx, id: number): Promise<Story> {
  await sql`select id from publishing.story where id = ${id} for update`.execute(tx)
  return await storyAt(tx, id)
}
