import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type PageContent } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import type { Lesson, LessonToUse, LessonUsed } from './lesson.js'

/** Lessons around one exercise: those from before, to use, and those it taught. */
export function lessonsPage(exercise: Exercise, before: readonly LessonToUse[], learnt: readonly Lesson[]): PageContent {
  return {
    title: 'Lessons',
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Lessons</h1>
        <h2 class="govuk-heading-m">From before</h2>
        {exercise.topic === null && exercise.copiedFrom === null && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.about(exercise.id)}>
              Say what this exercise is about
            </a>{' '}
            to see the lessons from its topic.
          </p>
        )}
        <DataTable
          caption="Lessons from earlier exercises"
          hideCaption
          columns={[{ text: 'Lesson' }, { text: 'Learnt from' }, { text: 'What this exercise does' }]}
          rows={before.map(({ id, lesson, source, use }) => [
            lesson,
            source ? <ExerciseLink {...source} /> : 'Elsewhere',
            <>
              {use ? useInWords(use) : 'Not decided yet'}{' '}
              <a class="govuk-link" href={urls.lessonUse(exercise.id, id)}>
                {use ? 'Change' : 'Decide'}
                <span class="govuk-visually-hidden"> about “{lesson}”</span>
              </a>
            </>,
          ])}
          empty="There are none on this topic."
        />
        <h2 class="govuk-heading-m">Learnt from this exercise</h2>
        {learnt.length === 0 ? (
          govukInsetText({ text: 'Nothing is written down yet. The next exercise on this topic will show it first.' })
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {learnt.map(({ lesson }) => (
              <li>{lesson}</li>
            ))}
          </ul>
        )}
        {govukButton({ text: 'Write down a lesson', href: urls.newLesson(exercise.id), classes: 'govuk-button--secondary' })}
      </>
    ),
  }
}

/** Every lesson of the office and what became of it (catalogue CON-09). */
export function allLessonsPage(lessons: readonly LessonUsed[]): PageContent {
  return {
    title: 'Lessons from consulting',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Lessons from consulting</h1>
        <DataTable
          caption="Every lesson, the newest first"
          hideCaption
          columns={[{ text: 'Lesson' }, { text: 'Learnt from' }, { text: 'Used in' }]}
          rows={lessons.map(({ lesson, source, uses }) => [
            lesson,
            source ? <ExerciseLink {...source} /> : 'Elsewhere',
            uses.length === 0 ? (
              'Not used yet'
            ) : (
              <ul class="govuk-list govuk-!-margin-bottom-0">
                {uses.map((use) => (
                  <li>
                    <ExerciseLink id={use.exerciseId} title={use.title} />: {useInWords(use)}
                  </li>
                ))}
              </ul>
            ),
          ])}
          empty="Nothing is written down yet. When an exercise has closed, its page asks what was learnt."
        />
      </>
    ),
  }
}

/** What was done with a lesson, in words. */
export const useInWords = ({ applied, how }: { applied: boolean; how: string }): string =>
  applied ? `Applied: ${how}` : `Not applied, because: ${how}`

function ExerciseLink({ id, title }: { id: number; title: string }): Html {
  return (
    <a class="govuk-link" href={urls.overview(id)}>
      {title}
    </a>
  )
}
