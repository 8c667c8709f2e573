import type { Exercise } from '../exercises/exercise.js'
import type { Missing } from '../exercises/missing.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import { ranksMissing, type Rank, type RankWay } from './rank.js'

/** Every rank and post of the office's list, in its order. */
export async function ranks(db: ConsultationsDb): Promise<readonly Rank[]> {
  return db.selectFrom('consultations.force_rank').select(['code', 'name', 'in_use as inUse']).orderBy('position').orderBy('code').execute()
}

/** How each rank is consulted in an exercise, in the order of the list; none where it does not ask staff of the force. */
export async function rankWaysOf(db: ConsultationsDb, exerciseId: number): Promise<readonly RankWay[]> {
  const rows = await db
    .selectFrom('consultations.rank_way as way')
    .innerJoin('consultations.force_rank as rank', 'rank.code', 'way.rank')
    .select(['rank.code', 'rank.name', 'rank.in_use as inUse', 'way.methods', 'way.people'])
    .where('way.exercise_id', '=', exerciseId)
    .orderBy('rank.position')
    .execute()
  return rows.map(({ methods, people, ...rank }) => ({ rank, methods, people }))
}

/** The exercises that ask staff of the force, by rank. */
export async function exercisesForForce(db: ConsultationsDb): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('consultations.rank_way').select('exercise_id').distinct().execute()
  return new Set(rows.map(({ exercise_id }) => exercise_id))
}

/** What an exercise with staff of the force lacks before it may be published (catalogue CON-33). */
export async function missingForRanks(db: ConsultationsDb, exercise: Exercise): Promise<readonly Missing[]> {
  const [ways, { questions }] = [await rankWaysOf(db, exercise.id), await currentQuestionnaire(db, exercise.id)]
  return ranksMissing(ways, questions).map((text) => ({ text, href: urls.ranks(exercise.id) }))
}
