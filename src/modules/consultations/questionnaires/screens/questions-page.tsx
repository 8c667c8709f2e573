import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, ErrorSummary, Hint, type PageContent, PostForm, Tag } from '#platform/web'
import { conditionInWords } from '../condition-in-words.js'
import { brokenLinks } from '../links.js'
import type { Question } from '../question.js'
import { TYPE_WORDS } from '../type-words.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'
import { inWords } from '../piping.js'

/** The questions of an exercise in order, with what can be done to each. `refused` says why the last deed was not done. */
export function questionsPage(builder: Builder, refused?: string): PageContent {
  const { exercise, questionnaire, open } = builder
  const { number } = questionnaire
  const questions = inWords(questionnaire.questions)
  return {
    title: 'Questions',
    back: questionUrls.exercise(exercise.id),
    wide: true,
    body: (
      <>
        {refused !== undefined && <ErrorSummary errors={[{ text: refused }]} />}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Questions</h1>
        <Standing builder={builder} />
        {brokenLinks(questionnaire.questions).map((sentence) => govukInsetText({ text: sentence }))}
        <DataTable
          caption={`Version ${number}`}
          columns={['Question', 'Type', 'Who is asked', ...(open ? ['Order', 'Change'] : [])].map((text) => ({ text }))}
          rows={questions.map((asked, at) => row(builder, asked, at))}
          empty="There are no questions yet."
        />
        {open && <Adding id={exercise.id} />}
        {questions.length > 0 && (
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={questionUrls.trial(exercise.id)}>
                Try it out as a resident
              </a>
            </li>
            <li>
              <a class="govuk-link" href={questionUrls.preview(exercise.id)}>
                All questions on one page
              </a>
            </li>
          </ul>
        )}
      </>
    ),
  }
}

/** Whether these questions can be changed, and what to do when they cannot. */
function Standing({ builder: { exercise, questionnaire, open } }: { builder: Builder }): Html {
  const versions = (
    <a class="govuk-link" href={questionUrls.versions(exercise.id)}>
      Versions of these questions
    </a>
  )
  if (!open) {
    const closed = exercise.state === 'answered' || exercise.state === 'withdrawn'
    return govukInsetText({
      html: (
        <>
          {closed
            ? 'This exercise is over, so its questions stay as they are.'
            : 'People can answer these questions, so they cannot be changed. You can start a new version.'}{' '}
          {versions}
        </>
      ),
    })
  }
  if (questionnaire.number === 1) return <p class="govuk-body">{versions}</p>
  return govukInsetText({
    html: (
      <>
        People go on answering version {questionnaire.number - 1} until you put this version in use. {versions}
      </>
    ),
  })
}

function Adding({ id }: { id: number }): Html {
  return (
    <div class="govuk-button-group">
      {govukButton({ text: 'Add a question', href: questionUrls.fresh(id) })}
      {govukButton({ text: 'Add the profile questions', href: questionUrls.profile(id), classes: 'govuk-button--secondary' })}
    </div>
  )
}

function row(builder: Builder, asked: Question, at: number): (Html | string)[] {
  const { exercise, questionnaire, places, open } = builder
  const condition = conditionInWords(asked, questionnaire.questions, places)
  const cells = [
    <>
      {asked.text}
      {asked.hint && <Hint>{asked.hint}</Hint>} {asked.required && <Tag word="Must be answered" tone="new" />}
      {asked.profile && <Tag word="Profile" />}
    </>,
    TYPE_WORDS[asked.type].name,
    condition ?? 'Everybody',
  ]
  if (!open) return cells
  return [
    ...cells,
    <Moving id={exercise.id} asked={asked} first={at === 0} last={at === questionnaire.questions.length - 1} />,
    <Changing id={exercise.id} asked={asked} />,
  ]
}

function Moving({ id, asked, first, last }: { id: number; asked: Question; first: boolean; last: boolean }): Html {
  const button = (direction: 'up' | 'down', word: string) => (
    <button type="submit" name="direction" value={direction} class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1">
      {word}
      <span class="govuk-visually-hidden"> “{asked.text}”</span>
    </button>
  )
  return (
    <PostForm action={questionUrls.position(id, asked.id)}>
      {!first && button('up', 'Up')} {!last && button('down', 'Down')}
    </PostForm>
  )
}

function Changing({ id, asked }: { id: number; asked: Question }): Html {
  const link = (href: string, word: string) => (
    <a class="govuk-link" href={href}>
      {word}
      <span class="govuk-visually-hidden"> “{asked.text}”</span>
    </a>
  )
  return (
    <>
      {link(questionUrls.question(id, asked.id), 'Change')} {link(questionUrls.removal(id, asked.id), 'Remove')}
    </>
  )
}
