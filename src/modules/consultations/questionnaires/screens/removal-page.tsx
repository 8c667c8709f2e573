import { govukButton } from '#platform/govuk'
import { ErrorSummary, type PageContent, PostForm, Reading, Seen } from '#platform/web'
import type { Question } from '../question.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'
import { inWords } from '../piping.js'

/** Asks whether a question is to be removed; `refused` says why it cannot be. */
export function removalPage({ exercise, questionnaire }: Builder, asked: Question, refused?: string): PageContent {
  const wording = inWords(questionnaire.questions).find(({ id }) => id === asked.id)?.text ?? asked.text
  const title = 'Do you want to remove this question?'
  const back = questionUrls.questions(exercise.id)
  return {
    title,
    back,
    body: (
      <Reading>
        {refused !== undefined && <ErrorSummary errors={[{ text: refused }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">“{wording}”</p>
        {refused === undefined && (
          <PostForm>
            <Seen shown={asked} />
            {govukButton({ text: 'Remove question', classes: 'govuk-button--warning', preventDoubleClick: true })}
          </PostForm>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Keep it and go back to the questions
          </a>
        </p>
      </Reading>
    ),
  }
}
