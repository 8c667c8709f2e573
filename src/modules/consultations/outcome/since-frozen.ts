import type { Temporal } from '#platform/clock'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'

/** What happened to the answers of an exercise after its figures were frozen, so that the frozen figures do not have it. */
export interface SinceFrozen {
  /** Answers that would count and are not in the figures. */
  readonly added: number
  /** Texts whose themes were noted or changed. */
  readonly coded: number
}

const NOTHING: SinceFrozen = { added: 0, coded: 0 }

/** The newest frozen set of an exercise whose answers are known one by one. */
const newestSet = (db: ConsultationsDb, exerciseId: number) =>
  db
    .selectFrom('consultations.result_set')
    .select(['id', 'made_at'])
    .where('exercise_id', '=', exerciseId)
    .where('complete', '=', true)
    .where('method', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Counts what the figures that were frozen last do not have; nothing where none are frozen yet. */
export async function sinceFrozen(db: ConsultationsDb, exerciseId: number): Promise<SinceFrozen> {
  const set = await newestSet(db, exerciseId)
  if (!set) return NOTHING
  const held = await heldResponses(db)
  const counting = db
    .selectFrom('consultations.response as response')
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where('response.trial', '=', false)
    .where('response.channel', '<>', 'chat')
    .where(notAmong(held))
  const [added, coded] = await Promise.all([
    counting
      .leftJoin('consultations.frozen_row as row', (join) =>
        join.onRef('row.response_id', '=', 'response.id').on('row.set_id', '=', set.id),
      )
      .where('row.set_id', 'is', null)
      .select((count) => count.fn.countAll<string>().as('answers'))
      .executeTakeFirstOrThrow(),
    counting
      .innerJoin('consultations.coded as coded', 'coded.response_id', 'response.id')
      .where('coded.at', '>', set.made_at)
      .select((count) => count.fn.countAll<string>().as('answers'))
      .executeTakeFirstOrThrow(),
  ])
  return { added: Number(added.answers), coded: Number(coded.answers) }
}

/** Whether a response is in the figures that were frozen last, and when they were. Of sets from before that was kept, nobody can say that it is not. */
export async function inFrozenFigures(
  db: ConsultationsDb,
  exerciseId: number,
  responseId: number,
): Promise<{ readonly counted: boolean; readonly frozenAt?: Temporal.Instant }> {
  const set = await newestSet(db, exerciseId)
  if (!set) return { counted: true }
  const row = await db
    .selectFrom('consultations.frozen_row')
    .select('set_id')
    .where('set_id', '=', set.id)
    .where('response_id', '=', responseId)
    .executeTakeFirst()
  return { counted: row !== undefined, frozenAt: set.made_at }
}

/** What came after the freezing, in words; empty where nothing did. */
export function sinceFrozenInWords({ added, coded }: SinceFrozen): readonly string[] {
  return [
    ...(added === 0
      ? []
      : [`${many(added, 'answer', 'answers')} came in after the figures were frozen and ${added === 1 ? 'is' : 'are'} not in them`]),
    ...(coded === 0
      ? []
      : [`${many(coded, 'text', 'texts')} ${coded === 1 ? 'was' : 'were'} read and coded after the figures were frozen`]),
  ]
}

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`
