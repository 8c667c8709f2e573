import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { Conflict } from '#platform/web'
import { issueLink, withdrawLinks } from '#modules/identity'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { STAFF_WORDS } from '../words/index.js'
import { type Shaping, SHAPE_JOB, shapingRef } from './shaping.js'

/** Asks somebody to look at a draft: they get a link by mail that does this one thing until it expires. Returns the invitation's id. */
export async function inviteToShape(
  tx: ConsultationsTx,
  house: House,
  exercise: Exercise,
  wanted: { readonly name: string; readonly email: string; readonly asked: string; readonly days: number },
  by: Actor,
): Promise<number> {
  if (exercise.state !== 'draft') throw new Conflict('This exercise has been published, so it can no longer be shaped.')
  const now = house.clock.now()
  const expiresAt = now.add({ hours: 24 * wanted.days })
  const { id } = await tx
    .insertInto('consultations.shaping')
    .values({
      exercise_id: exercise.id,
      name: wanted.name,
      email: wanted.email.toLowerCase(),
      asked: wanted.asked,
      invited_at: now,
      expires_at: expiresAt,
      withdrawn_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const path = await issueLink(tx, house.clock, {
    job: SHAPE_JOB,
    subject: shapingRef(id),
    to: wanted.email,
    expiresAt,
    lasts: 'until it expires',
    by,
  })
  await queueMail(tx, {
    key: `consultations:shape:${id}`,
    to: wanted.email,
    subject: STAFF_WORDS.planning.shaping.subject,
    text: STAFF_WORDS.planning.shaping.mail({
      name: wanted.name,
      title: exercise.title,
      asked: wanted.asked,
      link: `${house.origin}${path}`,
      days: wanted.days,
    }),
    purpose: 'shape-exercise',
    sensitive: true,
  })
  await record(tx, { by, did: 'consultations:invite-to-shape', kind: EXERCISE, id: exercise.id, detail: { invitation: id } })
  return id
}

/** Takes an invitation back: its link stops at once. What was suggested stays. */
export async function withdrawInvitation(tx: ConsultationsTx, house: House, shaping: Shaping, by: Actor): Promise<void> {
  if (shaping.withdrawnAt) throw new Conflict('This invitation was withdrawn already.')
  await tx.updateTable('consultations.shaping').set({ withdrawn_at: house.clock.now() }).where('id', '=', shaping.id).execute()
  await withdrawLinks(tx, house.clock, shapingRef(shaping.id), by, SHAPE_JOB)
  await record(tx, {
    by,
    did: 'consultations:withdraw-invitation',
    kind: EXERCISE,
    id: shaping.exerciseId,
    detail: { invitation: shaping.id },
  })
}
