import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { NotFound } from '#platform/web'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import type { CollectionPoint } from './point.js'

/** The collection points of an exercise, the latest first. */
export async function collectionPoints(db: ConsultationsDb, exerciseId: number): Promise<readonly CollectionPoint[]> {
  return db
    .selectFrom('consultations.collection_point as point')
    .select((from) => [
      'point.id',
      'point.what',
      'point.held_on as heldOn',
      'point.place',
      'point.collector',
      'point.tick',
      'point.event',
      from
        .selectFrom('consultations.response')
        .select(sql<number>`count(*)::int`.as('cards'))
        .whereRef('collection_point_id', '=', 'point.id')
        .where('state', '!=', 'rejected')
        .as('cards'),
    ])
    .where('point.exercise_id', '=', exerciseId)
    .orderBy('point.held_on', 'desc')
    .orderBy('point.id', 'desc')
    .limit(200)
    .$castTo<CollectionPoint>()
    .execute()
}

/** The collection points of an exercise by name, the latest first: for lists to choose from. */
export async function pointNames(db: ConsultationsDb, exerciseId: number): Promise<readonly { id: number; what: string }[]> {
  return db
    .selectFrom('consultations.collection_point')
    .select(['id', 'what'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** One collection point of an exercise. Throws `NotFound`. */
export async function pointById(db: ConsultationsDb, exerciseId: number, id: string) {
  const number = Number(id)
  const found = Number.isSafeInteger(number)
    ? await db
        .selectFrom('consultations.collection_point')
        .select(['id', 'what', 'held_on as heldOn', 'place', 'tick'])
        .where('exercise_id', '=', exerciseId)
        .where('id', '=', number)
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`collection point ${id}`)
  return found
}

/** What is written down about a collection point: what, date, place, collector. */
export interface NewPoint {
  readonly what: string
  readonly heldOn: Temporal.PlainDate
  readonly place: string
  readonly collector: string
  /** Whether it is a tick survey: quick cards, or ticks on a sheet. */
  readonly tick?: boolean
  /** The event in the diary that it belongs to. */
  readonly event?: number | null
}

/** Whether an exercise has a collection point of this name on this day at this place: two of them could not be told apart in a list. */
export async function isThere(db: ConsultationsDb, exerciseId: number, { what, heldOn, place }: NewPoint): Promise<boolean> {
  const found = await db
    .selectFrom('consultations.collection_point')
    .select('id')
    .where('exercise_id', '=', exerciseId)
    .where('held_on', '=', heldOn)
    .where(sql<boolean>`lower(what) = lower(${what}) and lower(place) = lower(${place})`)
    .executeTakeFirst()
  return found !== undefined
}

/** Adds a place and day where cards are collected. Returns its id. */
export async function addCollectionPoint(tx: ConsultationsTx, exerciseId: number, point: NewPoint, by: Actor): Promise<number> {
  const { id } = await tx
    .insertInto('consultations.collection_point')
    .values({
      exercise_id: exerciseId,
      what: point.what,
      held_on: point.heldOn,
      place: point.place,
      collector: point.collector,
      tick: point.tick ?? false,
      event: point.event ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:add-collection-point', kind: 'consultations.exercise', id: exerciseId, detail: { point: id } })
  return id
}
