import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import type { ConsultationsTx } from '../tables.js'
import type { Exercise, Sheet } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { TOPIC } from './publish.js'
import { influenceOf } from './queries.js'

/** What one page of the planning sheet may change. */
export interface SheetChange {
  readonly title?: string
  readonly sheet?: Sheet
  readonly opensOn?: Temporal.PlainDate | null
  readonly closesOn?: Temporal.PlainDate | null
  readonly replyBy?: Temporal.PlainDate | null
  readonly sensitive?: boolean
  readonly standing?: boolean
}

/** Once residents see it, the sheet is a promise: it is changed only by extending, withdrawing or answering. */
export function refuseOncePublished(exercise: Exercise): void {
  if (exercise.state !== 'draft')
    throw new Conflict('This exercise has been published, so its planning sheet can no longer be changed. Residents rely on it.')
}

/** Changes part of the planning sheet of a draft. `section` names the part for the record. */
export async function changeSheet(tx: ConsultationsTx, exercise: Exercise, section: string, change: SheetChange, by: Actor): Promise<void> {
  refuseOncePublished(exercise)
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({
      version: column('version', '+', 1),
      ...(change.title !== undefined && { title: change.title }),
      ...(change.sheet !== undefined && { sheet: JSON.stringify({ ...exercise.sheet, ...change.sheet }) }),
      ...(change.opensOn !== undefined && { opens_on: change.opensOn }),
      ...(change.closesOn !== undefined && { closes_on: change.closesOn }),
      ...(change.replyBy !== undefined && { reply_by: change.replyBy }),
      ...(change.sensitive !== undefined && { sensitive: change.sensitive }),
      ...(change.standing !== undefined && { standing: change.standing }),
    }))
    .where('id', '=', exercise.id)
    .execute()
  await record(tx, { by, did: 'consultations:change-sheet', kind: 'consultations.exercise', id: exercise.id, detail: { section } })
  // Residents may be reading about it already, where it is announced.
  await bump(tx, TOPIC)
}

/** Replaces what people can and cannot influence. */
export async function setInfluence(
  tx: ConsultationsTx,
  exercise: Exercise,
  items: readonly Omit<InfluenceItem, 'id'>[],
  by: Actor,
): Promise<void> {
  refuseOncePublished(exercise)
  const before = await influenceOf(tx, exercise.id)
  await tx.deleteFrom('consultations.influence').where('exercise_id', '=', exercise.id).execute()
  if (items.length > 0) {
    await tx
      .insertInto('consultations.influence')
      .values(items.map(({ can, what, reason }, position) => ({ exercise_id: exercise.id, position, can, what, reason })))
      .execute()
  }
  await record(tx, {
    by,
    did: 'consultations:set-influence',
    kind: 'consultations.exercise',
    id: exercise.id,
    detail: { before: before.length, after: items.length },
  })
}
