import { govukInsetText } from '#platform/govuk'
import { DataTable, type PageContent, Reading } from '#platform/web'
import type { Answers } from '../questionnaires/answer.js'
import { plainWording } from '../questionnaires/piping.js'
import { questionUrls } from '../questionnaires/screens/urls.js'
import { showAnswer } from '../questionnaires/show-answer.js'
import { trialOutcome } from '../questionnaires/trial.js'
import type { Asking } from '../responses/answer-pages.js'
import { wordsIn } from '../words/index.js'
import { Meaning } from '../words/staff-meanings.js'

/** The end of a trial, for staff: the path that it took, and what would have been counted. */
export function outcomePage({ exercise, questions, places, language }: Asking, answers: Answers): PageContent {
  const { steps, passed } = trialOutcome(questions, answers)
  return {
    title: 'The end of the trial',
    back: questionUrls.questions(exercise.id),
    body: (
      <Reading>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">The end of the trial</h1>
        {govukInsetText({ text: 'Nothing was kept and nobody was told. A resident would get a code here.' })}
        <DataTable
          caption="The path these answers take"
          columns={[{ text: 'Question' }, { text: 'Answer' }, { text: 'What would be counted' }]}
          rows={steps.map(({ asked, counts }) => [
            plainWording(asked),
            showAnswer(asked, answers[asked.id], places, wordsIn(language)),
            counts,
          ])}
        />
        <Meaning of="base" />
        {passed.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Not asked on this path</h2>
            <ul class="govuk-list govuk-list--bullet">
              {passed.map((asked) => (
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
      </Reading>
    ),
  }
}
