import { govukInsetText, govukNotificationBanner } from '#platform/govuk'
import { blankForm, type PageContent, Reading } from '#platform/web'
import type { Words } from '../../words/index.js'
import { conditionInWords } from '../condition-in-words.js'
import { plainQuestion } from '../piping.js'
import { QuestionField } from '../question-field.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'

/** Every question as a resident meets it, all on one page; nothing can be sent. */
export function previewPage({ exercise, questionnaire, places }: Builder, words: Words): PageContent {
  const { questions } = questionnaire
  return {
    title: 'Preview of the questions',
    back: questionUrls.questions(exercise.id),
    body: (
      <Reading>
        {govukNotificationBanner({ text: 'Preview: nothing is kept' })}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Preview of the questions</h1>
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
