import { govukButton, govukInsetText, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type Form, FormErrors, type PageContent, PostForm, Reading } from '#platform/web'
import type { Words } from '../../words/index.js'
import type { Answers } from '../answer.js'
import { QuestionField } from '../question-field.js'
import { pipedQuestion, plainWording } from '../piping.js'
import type { Question } from '../question.js'
import { showAnswer } from '../show-answer.js'
import type { TrialOutcome } from '../trial.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'

/** The questions that the trial's answers lead to so far, to be answered as a resident would. `opened`: more questions than before. */
export function trialPage(
  { exercise, questionnaire, places }: Builder,
  asked: readonly Question[],
  form: Form,
  words: Words,
  opened = false,
  answers: Answers = {},
): PageContent {
  return around(
    exercise.id,
    exercise.title,
    <>
      <FormErrors form={form} />
      {opened && govukInsetText({ text: 'Your answers lead to more questions. They are below, in their place.' })}
      <PostForm>
        {asked.map((one) => (
          <>
            <input type="hidden" name="shown" value={one.id} />
            <QuestionField
              asked={pipedQuestion(one, questionnaire.questions, answers, places, words)}
              form={form}
              places={places}
              words={words}
            />
          </>
        ))}
        {govukButton({ text: 'Continue' })}
      </PostForm>
    </>,
  )
}

/** The path that the trial took, and what would have been counted. */
export function trialOutcomePage({ exercise, places }: Builder, outcome: TrialOutcome, answers: Answers, words: Words): PageContent {
  return around(
    exercise.id,
    exercise.title,
    <>
      <DataTable
        caption="The path these answers take"
        columns={[{ text: 'Question' }, { text: 'Answer' }, { text: 'What would be counted' }]}
        rows={outcome.steps.map(({ asked, counts }) => [plainWording(asked), showAnswer(asked, answers[asked.id], places, words), counts])}
      />
      {outcome.passed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Not asked on this path</h2>
          <ul class="govuk-list govuk-list--bullet">
            {outcome.passed.map((asked) => (
              <li>{plainWording(asked)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={questionUrls.trial(exercise.id)}>
          Try it again
        </a>
      </p>
    </>,
  )
}

function around(id: number, exercise: string, body: Html): PageContent {
  return {
    title: 'Try out the questions',
    back: questionUrls.questions(id),
    body: (
      <Reading>
        {govukNotificationBanner({ text: 'Trial: your answers are shown, never kept' })}
        <span class="govuk-caption-l">{exercise}</span>
        <h1 class="govuk-heading-l">Try out the questions</h1>
        {body}
      </Reading>
    ),
  }
}
