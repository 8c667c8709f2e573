import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Exercise, Subject } from '../exercises/exercise.js'
import type { Missing } from '../exercises/missing.js'
import type { ConsultationsDb } from '../tables.js'
import { type AskedBody, BODY_DUTIES, BODY_KINDS, type BodyKind } from './body.js'
import { bodyUrls } from './urls.js'

/** The bodies of an exercise with their replies, by name. A reply by link counts from the day its answers came. */
export async function bodiesOf(db: ConsultationsDb, exerciseId: number): Promise<readonly AskedBody[]> {
  return db
    .selectFrom('consultations.body as body')
    .leftJoin('consultations.respondent as respondent', (join) =>
      join.onRef('respondent.for_id', '=', 'body.id').on('respondent.for_kind', '=', 'body'),
    )
    .leftJoin('consultations.response as response', 'response.id', 'respondent.response_id')
    .select([
      'body.id',
      'body.kind',
      'body.name',
      'body.email',
      'body.asked_on as askedOn',
      'body.asked_how as askedHow',
      'body.reminders',
      'body.reminded_on as remindedOn',
      'respondent.response_id as responseId',
    ])
    .select(
      sql<Temporal.PlainDate | null>`coalesce(body.replied_on, (response.received_at at time zone 'Europe/London')::date)`.as('repliedOn'),
    )
    .where('body.exercise_id', '=', exerciseId)
    .orderBy(sql`lower(body.name)`)
    .execute()
}

/** Whom the office always asks about a subject. */
export async function standingBodies(
  db: ConsultationsDb,
  subject: Subject,
): Promise<readonly { id: number; kind: BodyKind; name: string; email: string }[]> {
  return db
    .selectFrom('consultations.standing_body')
    .select(['id', 'kind', 'name', 'email'])
    .where('subject', '=', subject)
    .orderBy(sql`lower(name)`)
    .execute()
}

/** Bodies that the law wants to be heard and that are not on the list yet: it may not be published like that (catalogue BUS-02). */
export async function bodiesMissing(db: ConsultationsDb, exercise: Exercise, today: Temporal.PlainDate): Promise<readonly Missing[]> {
  const duties = BODY_DUTIES.filter(({ subject, from }) => subject === exercise.subject && from.until(today).days >= 0)
  if (duties.length === 0) return []
  const bodies = await bodiesOf(db, exercise.id)
  return duties
    .filter(({ kind }) => !bodies.some((body) => body.kind === kind))
    .map(({ kind, source }) => ({
      text: `Add the ${BODY_KINDS[kind].many} to the bodies that are asked: the law wants their views (${source})`,
      href: bodyUrls.bodies(exercise.id),
    }))
}
