import { createHash } from 'node:crypto'
import { frozenFigures } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { COLUMNS } from '../exercises/queries.js'
import type { ConsultationsDb } from '../tables.js'
import type { AreaFigure, Wave } from './compare.js'

/** How far back comparisons go. */
const MOST_WAVES = 4

/** Which earlier exercise this one follows on. */
export interface EarlierWave {
  readonly earlierId: number
  readonly published: boolean
  readonly version: number
}

/** The exercise that asked the same before this one; undefined where none is linked. */
export async function earlierWave(db: ConsultationsDb, exerciseId: number): Promise<EarlierWave | undefined> {
  return db
    .selectFrom('consultations.earlier_wave')
    .select(['earlier_id as earlierId', 'published', 'version'])
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirst()
}

/** The waves before an exercise, the latest first, with their published figures. One that has not been answered yet is passed by. */
export async function wavesBefore(db: ConsultationsDb, exerciseId: number): Promise<readonly Wave[]> {
  const waves: Wave[] = []
  const seen = new Set([exerciseId])
  for (let next = await earlierWave(db, exerciseId); next && waves.length < MOST_WAVES && !seen.has(next.earlierId);) {
    seen.add(next.earlierId)
    const exercise = await db
      .selectFrom('consultations.exercise')
      .select(['id', 'state', 'title'])
      .where('id', '=', next.earlierId)
      .executeTakeFirstOrThrow()
    const set = exercise.state === 'answered' ? await frozenFigures(db, exercise.id) : undefined
    if (set) {
      const { opened, closed, questions } = set.figures
      waves.push({
        exerciseId: exercise.id,
        title: exercise.title,
        opened,
        closed,
        questions: questions.filter(({ about }) => about !== 'words'),
      })
    }
    next = await earlierWave(db, next.earlierId)
  }
  return waves
}

/** Exercises that can be linked as the earlier wave: answered ones, the newest first. */
export async function possibleWaves(db: ConsultationsDb, than: Exercise): Promise<readonly Exercise[]> {
  return db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('state', '=', 'answered')
    .where('id', '<>', than.id)
    .orderBy('closes_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** What other areas found, as it was entered. */
export async function areaFigures(db: ConsultationsDb, exerciseId: number): Promise<readonly (AreaFigure & { readonly id: number })[]> {
  return db
    .selectFrom('consultations.area_figure')
    .select(['id', 'question', 'area', 'source', 'base', 'counts'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('id')
    .execute()
}

/** The name of what an area's figures say now, so that nobody replaces what they have not seen. */
export function stateOf({ id, source, base, counts }: AreaFigure & { readonly id: number }): string {
  const said = JSON.stringify([source, base, Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1))])
  return `${id}-${createHash('sha256').update(said).digest('hex').slice(0, 16)}`
}
