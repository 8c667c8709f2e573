import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Language } from '#platform/web'
import type { Wanted } from '../responses/contact-fields.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { shuffled } from './batch.js'

/** What somebody wants to hear from us, until it becomes a contact: nothing of when or with which answers it came. */
export interface WaitingWish extends Wanted {
  readonly language: Language
  /** How it came; on the website unless said. */
  readonly channel?: 'web' | 'paper' | 'phone'
  /** The collection point of a card whose signed line asks for the newsletter: the evidence names it, and never the card. */
  readonly point?: number
}

/** How many wishes are written anew with each answer; beyond that, most settle together. */
const MOST_ANEW = 30
const SETTLE = 25

/**
 * Lets a wish wait with the others of its exercise. Each answer calls this last in its transaction, with a wish or without: what waits is written
 * anew in a new order, so that the transaction that wrote a wish is that of the newest answer, whoever left it. The caller's commit keeps both
 * the answer and the wish, or neither.
 */
export async function wishesAnew(tx: ConsultationsTx, exerciseId: number, wish?: WaitingWish): Promise<void> {
  const known = tx.selectFrom('consultations.waiting_wish').select('ref').where('exercise_id', '=', exerciseId).where('settled', '=', false)
  if (!wish && !(await known.limit(1).executeTakeFirst())) return
  await oneAtATime(tx, exerciseId)
  const before = await tx
    .deleteFrom('consultations.waiting_wish')
    .where('exercise_id', '=', exerciseId)
    .where('settled', '=', false)
    .returning(['ref', 'wish'])
    .execute()
  const all = shuffled(wish ? joined(before, wish) : before)
  const settle = all.length > MOST_ANEW ? SETTLE : 0
  if (all.length === 0) return
  await tx
    .insertInto('consultations.waiting_wish')
    .values(all.map((one, place) => ({ ref: one.ref, exercise_id: exerciseId, wish: JSON.stringify(one.wish), settled: place < settle })))
    .execute()
}

interface Waiting {
  readonly ref: string
  readonly wish: WaitingWish
}

/** The same answers sent twice, or two answers with one address, are one wish. */
function joined(before: readonly Waiting[], wish: WaitingWish): readonly Waiting[] {
  const address = wish.email.toLowerCase()
  const same = before.find((one) => one.wish.email.toLowerCase() === address)
  if (!same) return [...before, { ref: randomUUID(), wish }]
  const { tell, future, newsletter } = same.wish
  // What is known of how it came belongs to whichever asks for the newsletter.
  const from = wish.newsletter || !newsletter ? wish : { ...same.wish, name: wish.name || same.wish.name, language: wish.language }
  const both = { ...from, tell: wish.tell || tell, future: wish.future || future, newsletter: wish.newsletter || newsletter }
  return before.map((one) => (one === same ? { ref: one.ref, wish: both } : one))
}

/** Whoever writes the waiting wishes of an exercise anew, or takes some out, does so alone until the transaction ends: two would see only a part. */
export async function oneAtATime(tx: ConsultationsTx, exerciseId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('consultations.waiting_wish'), ${exerciseId}::integer)`.execute(tx)
}

/** How many people of an exercise wish to hear what came of it and are not contacts yet. */
export async function waitingToHear(db: ConsultationsDb, exerciseId: number): Promise<number> {
  const rows = await db
    .selectFrom('consultations.waiting_wish')
    .select('ref')
    .where('exercise_id', '=', exerciseId)
    .where(sql<boolean>`(wish->>'tell')::boolean`)
    .execute()
  return rows.length
}
