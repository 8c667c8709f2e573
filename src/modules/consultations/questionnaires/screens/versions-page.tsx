import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, DateText, ErrorSummary, type PageContent, PostForm, Reading } from '#platform/web'
import { brokenLinks } from '../links.js'
import type { Questionnaire } from '../questionnaire.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'

/** The versions of an exercise's questions (catalogue CON-31), and the way to the next one. */
export function versionsPage(builder: Builder, versions: readonly Questionnaire[], refused: readonly string[] = []): PageContent {
  const { exercise } = builder
  return {
    title: 'Versions of the questions',
    back: questionUrls.questions(exercise.id),
    body: (
      <Reading>
        <ErrorSummary errors={refused.map((text) => ({ text }))} />
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Versions of the questions</h1>
        <DataTable
          caption="Newest first"
          columns={[{ text: 'Version' }, { text: 'Questions', numeric: true }, { text: 'In use since' }]}
          rows={versions.map(({ number, questions, frozenAt }) => [
            number,
            questions.length,
            frozenAt ? <DateText date={frozenAt} /> : 'Not yet: being built',
          ])}
        />
        <Next builder={builder} />
      </Reading>
    ),
  }
}

/** What the button on the page does now: start a version, put it in use, or nothing. */
export function nextStep({ exercise, questionnaire, open }: Builder): 'start' | 'use' | 'none' {
  if (exercise.state !== 'published') return 'none'
  if (questionnaire.frozenAt !== null) return 'start'
  return open ? 'use' : 'none'
}

function Next({ builder }: { builder: Builder }): Html {
  const { number, questions, version } = builder.questionnaire
  const step = nextStep(builder)
  if (step === 'none')
    return (
      <p class="govuk-body">
        {builder.exercise.state === 'draft' ? 'Version 1 comes into use when the exercise is published.' : 'This exercise is over.'}
      </p>
    )
  if (step === 'start') {
    return (
      <PostForm>
        <p class="govuk-body">
          The new version starts as a copy. People go on answering version {number} until you put the new one in use. Answers to each
          version are kept with it.
        </p>
        {govukButton({ text: `Start version ${number + 1}`, name: 'step', value: 'start', preventDoubleClick: true })}
      </PostForm>
    )
  }
  return (
    <PostForm>
      <input type="hidden" name="version" value={String(version)} />
      <p class="govuk-body">
        Version {number} has {questions.length} {questions.length === 1 ? 'question' : 'questions'}. Once it is in use it cannot be changed,
        and new answers are given to it.
      </p>
      {brokenLinks(questions).length > 0 && (
        <p class="govuk-body">Some questions need answers that are no longer there. Correct them first.</p>
      )}
      {govukButton({ text: `Put version ${number} in use`, name: 'step', value: 'use', preventDoubleClick: true })}
    </PostForm>
  )
}
