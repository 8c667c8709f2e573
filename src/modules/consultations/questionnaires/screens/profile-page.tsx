import { govukButton } from '#platform/govuk'
import { type PageContent, PostForm, Reading } from '#platform/web'
import { PROFILE_QUESTIONS } from '../profile-block.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'

/** Shows the ready block of profile questions before it is added (catalogue CON-24). */
export function profilePage({ exercise, questionnaire }: Builder): PageContent {
  const present = new Set(questionnaire.questions.map(({ id }) => id))
  const missing = PROFILE_QUESTIONS.filter(({ id }) => !present.has(id))
  const back = questionUrls.questions(exercise.id)
  return {
    title: 'Add the profile questions',
    back,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">Add the profile questions</h1>
        <p class="govuk-body">
          They show who was heard and who was not. Nobody must answer them, everybody may prefer not to say, and small numbers are hidden
          sooner than elsewhere.
        </p>
        {missing.length === 0 ? (
          <p class="govuk-body">All of them are there already.</p>
        ) : (
          <p class="govuk-body">These questions are added at the end:</p>
        )}
        <ul class="govuk-list govuk-list--bullet">
          {missing.map(({ text }) => (
            <li>{text}</li>
          ))}
        </ul>
        {missing.length > 0 && (
          <PostForm>
            <p class="govuk-body">Afterwards, remove those that you have no need to ask.</p>
            {govukButton({ text: 'Add these questions', preventDoubleClick: true })}
          </PostForm>
        )}
      </Reading>
    ),
  }
}
