import { govukInsetText, govukNotificationBanner } from '#platform/govuk'
import { blankForm, type PageContent, Reading } from '#platform/web'
import type { Words } from '../../words/index.js'
import { conditionInWords } from '../condition-in-words.js'
import { plainQuestion } from '../piping.js'
import { QuestionField } from '../question-field.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'

/** Every question as a resident meets it, all on one page with who is asked it; nothing can be sent. */
export function previewPage({ exercise, questionnaire, places }: Builder, words: Words): PageContent {
  const { questions } = questionnaire
  return {
    title: 'All questions on one page',
    back: questionUrls.questions(exercise.id),
    body: (
      <Reading>
        {govukNotificationBanner({
          titleText: 'Preview',
          html: (
            <p class="govuk-notification-banner__heading">
              Nothing can be sent from here.{' '}
              <a class="govuk-notification-banner__link" href={questionUrls.trial(exercise.id)}>
                Try it out as a resident
              </a>
            </p>
          ),
        })}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">All questions on one page</h1>
        {questions.map((asked) => {
          const condition = conditionInWords(asked, questions, places)
          return (
            <>
              {condition && govukInsetText({ text: condition })}
              <QuestionField asked={plainQuestion(asked)} form={blankForm()} places={places} words={words} />
            </>
          )
        })}
      </Reading>
    ),
  }
}
