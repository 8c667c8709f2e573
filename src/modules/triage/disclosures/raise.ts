import { type Actor, SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { defineEvent, emit } from '#platform/events'
import type { Ref } from '#platform/module'
import { type Concern, holdsBack } from '../rules/concern.js'
import { ownTx } from '../tables.js'
import { firstToLook } from './lead.js'
import { dueAt } from './time-limits.js'

/** A disclosure was opened: whoever sends mail can tell the person it was given to. Nothing of what was written is in it. */
export const disclosureOpened = defineEvent<{ disclosure: number; assignedTo: number | null }>('triage.disclosure-opened')

/** Where the concerns were found. */
export interface Found {
  readonly contribution: Ref
  /** Which answer or part of the contribution. */
  readonly field: string
  /** As `screen` gives them; not empty. */
  readonly concerns: readonly Concern[]
  readonly at: Temporal.Instant
}

/**
 * Opens a disclosure for a named person, with a time limit, and holds the contribution until it is handled, unless it is only in another language. Returns its id.
 * The same part of the same contribution has one disclosure, however often it is screened. The text is not copied.
 */
export async function raise(tx: Tx, { contribution, field, concerns, at }: Found, by: Actor = SYSTEM): Promise<number> {
  if (concerns.length === 0) throw new Error('A disclosure needs at least one concern')
  const triage = ownTx(tx)
  const assignedTo = await firstToLook(tx, at)
  const added = await triage
    .insertInto('triage.disclosure')
    .values({
      kind: contribution.kind,
      ref: contribution.id,
      field,
      concerns: JSON.stringify(concerns),
      opened_at: at,
      due_at: await dueAt(tx, concerns, at),
      assigned_to: assignedTo,
      outcome: null,
      note: null,
      restricted: holdsBack(concerns),
      handled_at: null,
      handled_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) {
    const before = await triage
      .selectFrom('triage.disclosure')
      .select('id')
      .where('kind', '=', contribution.kind)
      .where('ref', '=', contribution.id)
      .where('field', '=', field)
      .executeTakeFirstOrThrow()
    return before.id
  }
  await record(tx, {
    by,
    did: 'triage:raise',
    kind: 'triage.disclosure',
    id: added.id,
    detail: { concerns: concerns.map((concern) => concern.kind) },
  })
  await emit(tx, disclosureOpened, { disclosure: added.id, assignedTo })
  return added.id
}
