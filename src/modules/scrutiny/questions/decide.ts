import { sql } from 'kysely'
import type { Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { House } from '#platform/module'
import { bump, Conflict } from '#platform/web'
import { link, movePromise } from '#modules/thread'
import { isHeld } from '#modules/triage'
import { TOPIC } from '../meetings/meeting.js'
import { ownTx } from '../tables.js'
import { logged } from './log.js'
import { groupedWith, headOf, questionAt } from './queries.js'
import { ANSWER, type Ground, type Question, QUESTION, type Whom } from './question.js'
import { tell } from './tell.js'

/** What is decided on whether a question is put. */
export type Moderated =
  | { readonly to: 'shown' }
  | { readonly to: 'held'; readonly ground: Ground }
  | { readonly to: 'grouped'; readonly with: number }

/** How a question ends, or is promised to. */
export type Ending =
  | { readonly outcome: 'answered'; readonly answer: string; readonly answeredBy: Whom; readonly atSecond: number | null }
  | { readonly outcome: 'promised'; readonly promise: string; readonly owner: number; readonly promisedFor: Temporal.PlainDate }
  | { readonly outcome: 'declined'; readonly ground: Ground; readonly reason: string }

/** Who decides, where and when. */
export interface Deciding {
  readonly house: Pick<House, 'origin'>
  readonly by: Pick<Person, 'id'>
  readonly at: Temporal.Instant
}

async function change(tx: Tx, { id }: Pick<Question, 'id'>, set: Record<string, unknown>, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('scrutiny.question')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await bump(tx, TOPIC)
}

/** Says whether a question is put: shown to all, held, or grouped with one that asks the same. Throws `Conflict` when it cannot be or somebody else was first. */
export async function moderate(tx: Tx, question: Question, to: Moderated, seen: number, { house, by, at }: Deciding): Promise<void> {
  if (question.outcome !== null) throw new Conflict('It has ended already')
  if (to.to !== 'held' && (await isHeld(tx, { kind: QUESTION, id: String(question.id) })))
    throw new Conflict('Whoever looks after disclosures has it: it cannot be shown')
  if (to.to !== 'shown' && (await groupedWith(tx, question.id)).length > 0) throw new Conflict('Others are grouped with it')
  const head = to.to === 'grouped' ? await questionAt(tx, to.with) : undefined
  if (head && (head.id === question.id || head.standing !== 'shown' || head.meeting !== question.meeting))
    throw new Conflict('It can be grouped only with a question of this meeting that is shown')
  const ground = to.to === 'held' ? to.ground : null
  await change(tx, question, { standing: to.to, ground, grouped_with: head?.id ?? null }, seen)
  await logged(tx, { question: question.id, did: to.to, ground, at, by: by.id })
  await record(tx, { by: `person:${by.id}`, did: 'scrutiny:moderate', kind: QUESTION, id: question.id, detail: { to: to.to } })
  if (head?.outcome) await follow(tx, await questionAt(tx, question.id), head, { house, by, at })
}

/**
 * Ends a question, or promises an answer by a day, for itself and for all that are grouped with it, and tells each who asked. What is answered or declined
 * stays so; a promise is kept by answering. Throws `Conflict` when somebody else was first.
 */
export async function end(tx: Tx, question: Question, ending: Ending, seen: number, deciding: Deciding): Promise<void> {
  const { by, at } = deciding
  if (question.standing === 'grouped') throw new Conflict('It is grouped: answer the one it is grouped with')
  if (question.outcome === 'answered' || question.outcome === 'declined') throw new Conflict('It has ended already')
  if (ending.outcome !== 'declined' && question.standing !== 'shown') throw new Conflict('Show it first: only what is shown is answered')
  const set =
    ending.outcome === 'answered'
      ? { answer: ending.answer, answered_by: ending.answeredBy, at_second: ending.atSecond }
      : ending.outcome === 'promised'
        ? { promise: ending.promise, owner: ending.owner, promised_for: ending.promisedFor }
        : { ground: ending.ground, reason: ending.reason }
  await change(tx, question, { ...set, outcome: ending.outcome, decided_at: at }, seen)
  await logged(tx, {
    question: question.id,
    did: ending.outcome,
    ground: ending.outcome === 'declined' ? ending.ground : null,
    at,
    by: by.id,
  })
  await record(tx, {
    by: `person:${by.id}`,
    did: 'scrutiny:end-question',
    kind: QUESTION,
    id: question.id,
    detail: { outcome: ending.outcome },
  })
  const now = await questionAt(tx, question.id)
  for (const one of [now, ...(await groupedWith(tx, question.id))]) await follow(tx, one, now, deciding)
}

/** Links a question to what became of the one that it is, or is grouped with, and tells whoever asked. */
async function follow(tx: Tx, one: Question, head: Question, { house, by, at }: Deciding): Promise<void> {
  const from = { kind: QUESTION, id: String(one.id) }
  await link(tx, { from, link: 'answered-by', to: { kind: ANSWER, id: String(head.id) }, at }, `person:${by.id}`)
  if (head.outcome === 'promised' && head.promisedFor) await movePromise(tx, from, head.promisedFor)
  await tell(tx, house, one, await headOf(tx, one), at)
}
