import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import { DataTable, type PageContent, Tag } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { tagOf } from '../exercises/stage-words.js'
import type { LessonUsed } from '../lessons/lesson.js'
import { useInWords } from '../lessons/pages.js'
import { urls } from '../urls.js'
import type { Topic } from './topics.js'

/** The topic library: what the office has asked about (catalogue CON-19). */
export function topicsPage(topics: readonly Topic[], exercises: readonly Exercise[]): PageContent {
  return {
    title: 'Topics',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Topics</h1>
        <p class="govuk-body">
          What exercises are about. Each topic shows what was asked before and what was learnt, before you ask again.
        </p>
        <DataTable
          caption="Topics"
          hideCaption
          columns={[{ text: 'Topic' }, { text: 'What belongs to it' }, { text: 'Exercises', numeric: true }]}
          rows={topics.map(({ key, name, about }) => [
            <a class="govuk-link" href={urls.topic(key)}>
              {name}
            </a>,
            about,
            exercises.filter(({ topic }) => topic === key).length,
          ])}
        />
        {govukButton({ text: 'Add a topic', href: urls.newTopic, classes: 'govuk-button--secondary' })}
      </>
    ),
  }
}

/** One topic: what was asked, and what was learnt. */
export function topicPage(
  topic: Topic,
  exercises: readonly Exercise[],
  lessons: readonly LessonUsed[],
  today: Temporal.PlainDate,
): PageContent {
  return {
    title: topic.name,
    crumbs: [
      { text: 'Consultations', href: urls.staff },
      { text: 'Topics', href: urls.topics },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">{topic.name}</h1>
        {topic.about !== '' && <p class="govuk-body-l">{topic.about}</p>}
        {govukButton({ text: 'Start an exercise on this', href: urls.freshOn(topic.key) })}
        <h2 class="govuk-heading-m">What was asked</h2>
        <DataTable
          caption="Exercises on this topic"
          hideCaption
          columns={[{ text: 'Exercise' }, { text: 'Year' }, { text: 'Stage' }]}
          rows={exercises.map((exercise) => [
            <a class="govuk-link" href={urls.overview(exercise.id)}>
              {exercise.title}
            </a>,
            exercise.opensOn ? String(exercise.opensOn.year) : 'No dates yet',
            <Tag {...tagOf(exercise, today)} />,
          ])}
          empty="Nothing yet."
        />
        <h2 class="govuk-heading-m">What was learnt</h2>
        <DataTable
          caption="Lessons on this topic"
          hideCaption
          columns={[{ text: 'Lesson' }, { text: 'Used' }]}
          rows={lessons.map(({ lesson, uses }) => [
            lesson,
            uses.map((use) => `${use.title}: ${useInWords(use)}`).join('; ') || 'Not used yet',
          ])}
          empty="Nothing is written down yet."
        />
      </>
    ),
  }
}
