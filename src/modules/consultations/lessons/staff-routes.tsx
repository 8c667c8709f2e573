import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { AreaField, formRoute, RadioField, required } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, NotFound, page, type Route, route } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { outOfSight } from '../exercises/sight.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import type { LessonUsed } from './lesson.js'
import { learn, useLesson } from './learn.js'
import { allLessonsPage, lessonsPage } from './pages.js'
import { lessonsFor, lessonsFrom, lessonsUsed } from './queries.js'

/** Writing lessons down, and saying what later exercises did with them. */
export function lessonRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const lessonFor = async (id: string, lesson: string, handle = db) => {
    const exercise = await exerciseById(handle, id)
    const found = (await lessonsFor(handle, exercise)).find((one) => String(one.id) === lesson)
    if (!found) throw new NotFound(`lesson ${lesson} for consultation ${id}`)
    return found
  }

  return [
    route(urls.allLessons, {
      may: 'consultations:see',
      get: async ({ person }) => page(allLessonsPage(inSight(await lessonsUsed(db), await outOfSight(house.db, person)))),
    }),

    route('/staff/consultations/:id/lessons', {
      may: 'consultations:see',
      example: exerciseIn(),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const [all, learnt, hidden] = await Promise.all([
          lessonsFor(db, exercise),
          lessonsFrom(db, exercise.id),
          outOfSight(house.db, person),
        ])
        const before = all.filter(({ source }) => !source || !hidden.has(source.id))
        return page(lessonsPage(exercise, before, learnt))
      },
    }),

    formRoute(house, '/staff/consultations/:id/lessons/new', {
      may: 'consultations:plan',
      example: exerciseIn(),
      title: 'Write down a lesson',
      back: ({ id }) => urls.lessons(Number(id)),
      schema: z.object({ lesson: required(600, 'Write down what was learnt') }),
      start: async ({ params }) => {
        await exerciseById(db, params.id)
        return {}
      },
      fields: (form) => (
        <AreaField
          form={form}
          name="lesson"
          label="What should the next exercise do again, or do differently?"
          hint="One lesson, in a sentence or two. For example: when a newspaper wrote about it, answers tripled, so send the release on the first day."
        />
      ),
      save: async (tx, { lesson }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await exerciseById(own, params.id)
        await learn(own, exercise, lesson, actorOf(person), house.clock)
        return doneAt(urls.lessons(exercise.id), 'The lesson is added')
      },
    }),

    formRoute(house, '/staff/consultations/:id/lessons/:lesson/use', {
      may: 'consultations:plan',
      example: lessonExample,
      title: 'What this exercise does with a lesson',
      back: ({ id }) => urls.lessons(Number(id)),
      schema: z.object({
        applied: z.enum(['yes', 'no'], 'Select whether the lesson is applied'),
        how: required(600, 'Say how it is applied, or why it is not'),
      }),
      start: async ({ params }) => {
        const { use } = await lessonFor(params.id, params.lesson)
        const values: Record<string, string> = use ? { applied: use.applied ? 'yes' : 'no', how: use.how } : {}
        return values
      },
      fields: async (form, { params }) => {
        const { lesson } = await lessonFor(params.id, params.lesson)
        return (
          <>
            <p class="govuk-inset-text">{lesson}</p>
            <RadioField
              form={form}
              name="applied"
              label="Is it applied?"
              choices={[
                { value: 'yes', text: 'Applied' },
                { value: 'no', text: 'Not applied' },
              ]}
            />
            <AreaField form={form} name="how" label="How, or why not?" />
          </>
        )
      },
      save: async (tx, { applied, how }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await lessonFor(params.id, params.lesson, own)
        const exercise = await exerciseById(own, params.id)
        await useLesson(own, id, exercise, { applied: applied === 'yes', how }, actorOf(person), house.clock)
        return urls.lessons(exercise.id)
      },
    }),
  ]
}

/** Lessons from what may be seen, with their uses there. */
function inSight(lessons: readonly LessonUsed[], hidden: ReadonlySet<number>): readonly LessonUsed[] {
  return lessons
    .filter(({ source }) => !source || !hidden.has(source.id))
    .map((one) => ({ ...one, uses: one.uses.filter(({ exerciseId }) => !hidden.has(exerciseId)) }))
}

/** An exercise that has decided on a lesson, for trying the address. */
async function lessonExample(handle: Db): Promise<{ id: string; lesson: string }> {
  const row = await own(handle).selectFrom('consultations.lesson_use').select(['exercise_id', 'lesson_id']).executeTakeFirstOrThrow()
  return { id: String(row.exercise_id), lesson: String(row.lesson_id) }
}
