import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { Conflict } from '#platform/web'
import { isSuppressed } from '#modules/contacts'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { markOf } from './link.js'
import type { ToInvite } from './read-list.js'
import { sendInvitations } from './send-invitations.js'
import type { ForKind } from './tables.js'

/** Somebody to invite, and whom they stand for where the office will know who answers. */
export interface Invitee extends ToInvite {
  readonly for?: { readonly kind: ForKind; readonly id: number }
}

/** Why this address cannot be invited to an exercise; undefined when it can. */
export async function whyNotInvited(tx: ConsultationsTx, exerciseId: number, email: string): Promise<string | undefined> {
  if (await isSuppressed(tx as unknown as Tx, email)) return 'This address was erased, or asked to be left alone'
  const mark = await markOf(tx, exerciseId, email)
  const before = await tx
    .selectFrom('consultations.invited')
    .select('mark')
    .where('exercise_id', '=', exerciseId)
    .where('mark', '=', mark)
    .executeTakeFirst()
  return before && 'This address has been invited already'
}

/** Invites people, each once: the mails follow, one to each. Who was invited before is passed over. Returns the invitations that are new, by address. The audit holds the number and nobody's name. */
export async function invite(
  tx: ConsultationsTx,
  exercise: Exercise,
  people: readonly Invitee[],
  by: Actor,
): Promise<ReadonlyMap<string, string>> {
  if (exercise.state !== 'published') throw new Conflict('People can be invited to an exercise only while it can be answered.')
  const invited = new Map<string, string>()
  for (const { email, name, for: stands } of people) {
    const marked = await tx
      .insertInto('consultations.invited')
      .values({ exercise_id: exercise.id, mark: await markOf(tx, exercise.id, email) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (marked.numInsertedOrUpdatedRows !== 1n) continue
    const { ref } = await tx
      .insertInto('consultations.invitation')
      .values({ exercise_id: exercise.id, email, name, for_kind: stands?.kind ?? null, for_id: stands?.id ?? null })
      .returning('ref')
      .executeTakeFirstOrThrow()
    invited.set(email, ref)
  }
  if (invited.size === 0) return invited
  await record(tx, { by, did: 'consultations:invite', kind: EXERCISE, id: exercise.id, detail: { people: invited.size } })
  await enqueue(tx, sendInvitations, { exerciseId: exercise.id }, { singletonKey: String(exercise.id) })
  return invited
}
