import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { EXERCISE, type Exercise, type Subject } from '../exercises/exercise.js'
import { invite } from '../invitations/invite.js'
import { remind } from '../invitations/remind.js'
import type { ConsultationsTx } from '../tables.js'
import { type AskedHow, type BodyKind, reminderDue } from './body.js'
import { bodiesOf } from './queries.js'

/** A body to put on a list. */
export interface NewBody {
  readonly kind: BodyKind
  readonly name: string
  readonly email: string
}

/** Puts bodies on the list of an exercise; one that is there already stays as it is. Returns how many are new. */
export async function addBodies(tx: ConsultationsTx, exerciseId: number, bodies: readonly NewBody[], by: Actor): Promise<number> {
  if (bodies.length === 0) return 0
  const added = await tx
    .insertInto('consultations.body')
    .values(bodies.map(({ kind, name, email }) => ({ exercise_id: exerciseId, kind, name, email })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  await record(tx, { by, did: 'consultations:add-bodies', kind: EXERCISE, id: exerciseId, detail: { bodies: added.length } })
  return added.length
}

/** Puts bodies on the standing list of a subject. Returns how many are new. */
export async function addStanding(tx: ConsultationsTx, subject: Subject, bodies: readonly NewBody[], by: Actor): Promise<number> {
  if (bodies.length === 0) return 0
  const added = await tx
    .insertInto('consultations.standing_body')
    .values(bodies.map((body) => ({ subject, ...body })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  await record(tx, {
    by,
    did: 'consultations:add-standing-invitees',
    kind: 'consultations.standing-list',
    id: subject,
    detail: { bodies: added.length },
  })
  return added.length
}

/** Takes a body off the standing list of a subject. */
export async function removeStanding(tx: ConsultationsTx, id: number, by: Actor): Promise<void> {
  const gone = await tx.deleteFrom('consultations.standing_body').where('id', '=', id).returning('subject').executeTakeFirst()
  if (gone) await record(tx, { by, did: 'consultations:remove-standing-invitee', kind: 'consultations.standing-list', id: gone.subject })
}

/** Asks the bodies that were not asked yet: by e-mail those with an address, each with a link of its own; in another way, the rest. Returns how many. */
export async function askBodies(
  tx: ConsultationsTx,
  exercise: Exercise,
  how: AskedHow,
  by: Actor,
  today: Temporal.PlainDate,
): Promise<number> {
  const unasked = (await bodiesOf(tx, exercise.id)).filter(({ askedOn, email }) => askedOn === null && (how !== 'email' || email !== ''))
  const asked =
    how === 'email'
      ? await invite(
          tx,
          exercise,
          unasked.map(({ id, name, email }) => ({ name, email, for: { kind: 'body' as const, id } })),
          by,
        )
      : undefined
  const those = unasked.filter(({ email }) => asked === undefined || asked.has(email)).map(({ id }) => id)
  if (those.length === 0) return 0
  await tx.updateTable('consultations.body').set({ asked_on: today, asked_how: how }).where('id', 'in', those).execute()
  await record(tx, { by, did: 'consultations:ask-bodies', kind: EXERCISE, id: exercise.id, detail: { bodies: those.length, how } })
  return those.length
}

/** Reminds the bodies that have been silent for two weeks: by mail where they have a link; for the rest it records that somebody did. Returns how many. */
export async function remindBodies(tx: ConsultationsTx, exercise: Exercise, by: Actor, today: Temporal.PlainDate): Promise<number> {
  const due = (await bodiesOf(tx, exercise.id)).filter((body) => reminderDue(body, today)).map(({ id }) => id)
  if (due.length === 0) return 0
  await remind(tx, exercise, by, today, { kind: 'body', ids: due })
  await tx
    .updateTable('consultations.body')
    .set({ reminders: sql`reminders + 1`, reminded_on: today })
    .where('id', 'in', due)
    .execute()
  await record(tx, { by, did: 'consultations:remind-bodies', kind: EXERCISE, id: exercise.id, detail: { bodies: due.length } })
  return due.length
}

/** Records that a body replied off the website; `responseId`, where its answers were keyed. Its link ends, so that it does not reply twice. */
export async function recordReply(
  tx: ConsultationsTx,
  exercise: Exercise,
  body: number,
  reply: { readonly on: Temporal.PlainDate; readonly how: string; readonly responseId?: number | undefined },
  by: Actor,
): Promise<void> {
  await tx.updateTable('consultations.body').set({ replied_on: reply.on, reply_how: reply.how }).where('id', '=', body).execute()
  await tx.deleteFrom('consultations.invitation').where('for_kind', '=', 'body').where('for_id', '=', body).execute()
  if (reply.responseId !== undefined) {
    await tx.insertInto('consultations.respondent').values({ response_id: reply.responseId, for_kind: 'body', for_id: body }).execute()
  }
  await record(tx, {
    by,
    did: 'consultations:record-body-reply',
    kind: EXERCISE,
    id: exercise.id,
    detail: { body, response: reply.responseId ?? null },
  })
}
