import type { Temporal } from '#platform/clock'
import type { Exercise } from '../exercises/exercise.js'
import { COLUMNS } from '../exercises/queries.js'
import type { ConsultationsDb } from '../tables.js'
import type { Lesson, LessonToUse, LessonUsed } from './lesson.js'

function lessons(db: ConsultationsDb) {
  return db
    .selectFrom('consultations.lesson as lesson')
    .leftJoin('consultations.exercise as source', 'source.id', 'lesson.source_id')
    .select(['lesson.id', 'lesson.lesson', 'lesson.topic', 'source.id as sourceId', 'source.title as sourceTitle'])
    .orderBy('lesson.id', 'desc')
    .limit(200)
}

type Row = Awaited<ReturnType<ReturnType<typeof lessons>['execute']>>[number]

const asLesson = ({ id, lesson, topic, sourceId, sourceTitle }: Row): Lesson => ({
  id,
  lesson,
  topic,
  source: sourceId === null || sourceTitle === null ? null : { id: sourceId, title: sourceTitle },
})

/** What was learnt from one exercise. */
export async function lessonsFrom(db: ConsultationsDb, exerciseId: number): Promise<readonly Lesson[]> {
  return (await lessons(db).where('lesson.source_id', '=', exerciseId).execute()).map(asLesson)
}

/** What an exercise can learn from before: from the one it was copied from, and from its topic. What nobody has decided on comes first. */
export async function lessonsFor(db: ConsultationsDb, exercise: Exercise): Promise<readonly LessonToUse[]> {
  const { id, topic, copiedFrom } = exercise
  const rows = await lessons(db)
    .where((is) => is.or([is('source.id', 'is', null), is('source.id', '<', id)]))
    .where((is) =>
      is.or([
        is('lesson.source_id', '=', copiedFrom ?? -1),
        ...(topic === null ? [] : [is('lesson.topic', '=', topic), is('source.topic', '=', topic)]),
      ]),
    )
    .execute()
  const uses = await db
    .selectFrom('consultations.lesson_use')
    .select(['lesson_id', 'applied', 'how'])
    .where('exercise_id', '=', id)
    .execute()
  return rows
    .map((row) => {
      const use = uses.find(({ lesson_id }) => lesson_id === row.id)
      return { ...asLesson(row), use: use ? { applied: use.applied, how: use.how } : null }
    })
    .toSorted((a, b) => Number(a.use !== null) - Number(b.use !== null))
}

/** Every lesson with what became of it, the newest first. With ids, only the lessons from those exercises. */
export async function lessonsUsed(db: ConsultationsDb, from?: readonly number[]): Promise<readonly LessonUsed[]> {
  if (from?.length === 0) return []
  const rows = await lessons(db)
    .$if(from !== undefined, (query) => query.where('lesson.source_id', 'in', [...(from ?? [])]))
    .execute()
  const uses = await db
    .selectFrom('consultations.lesson_use as use')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'use.exercise_id')
    .select(['use.lesson_id', 'exercise.id as exerciseId', 'exercise.title', 'use.applied', 'use.how'])
    .orderBy('exercise.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...asLesson(row),
    uses: uses
      .filter(({ lesson_id }) => lesson_id === row.id)
      .map(({ exerciseId, title, applied, how }) => ({ exerciseId, title, applied, how })),
  }))
}

/** Exercises that closed between two days, the second not included, and from which nothing was learnt yet in writing. */
export async function closedSince(db: ConsultationsDb, from: Temporal.PlainDate, today: Temporal.PlainDate): Promise<readonly Exercise[]> {
  return db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('state', 'in', ['published', 'answered'])
    .where('standing', '=', false)
    .where('closes_on', '>=', from)
    .where('closes_on', '<', today)
    .where(
      'id',
      'not in',
      db.selectFrom('consultations.lesson').select('source_id').where('source_id', 'is not', null).$castTo<{ source_id: number }>(),
    )
    .execute()
}
