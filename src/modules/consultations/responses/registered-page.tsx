import { govukButton, govukSummaryList } from '#platform/govuk'
import { momentInWords, type PageContent, PostForm, Reading, Tag } from '#platform/web'
import { showCode } from '#modules/thread'
import type { Done } from '../exercises/overview-page.js'
import type { Exercise } from '../exercises/exercise.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import { showAnswer } from '../questionnaires/show-answer.js'
import { urls } from '../urls.js'
import { METHODS } from './method.js'
import type { RegisteredResponse } from './register.js'
import { STATE_TAGS } from './register-page.js'
import { receivedInWords } from './received.js'
import { CHANNEL_NAMES } from './response.js'

/** What the page of one response shows. */
export interface RegisteredView {
  readonly exercise: Exercise
  readonly response: RegisteredResponse
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly placeName: string | undefined
  readonly keyedBy: string | undefined
  /** The receipt code, where one was given out. */
  readonly code: string | undefined
  readonly history: readonly Done[]
}

/** One response: what it says, how it came, whether its code is known, and what happened to it. */
export function registeredPage(view: RegisteredView): PageContent {
  const { exercise, response, questions, places, code } = view
  const aside = questions.filter(({ id }) => response.setAside[id])
  return {
    title: `Response ${response.id}`,
    back: urls.register(exercise.id),
    personal: true,
    body: (
      <Reading>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Response {response.id}</h1>
        <p class="govuk-body">
          <Tag {...STATE_TAGS[response.state]} /> {response.heldBecause}
        </p>
        {govukSummaryList({ rows: factsOf(view).map(([key, text]) => ({ key: { text: key }, value: { text } })) })}
        {code === undefined && (
          <PostForm>{govukButton({ text: 'Give it a code', classes: 'govuk-button--secondary', preventDoubleClick: true })}</PostForm>
        )}
        <h2 class="govuk-heading-m">What it says</h2>
        {govukSummaryList({
          rows: questions.filter(isAnswerable).map((asked) => ({
            key: { text: asked.text },
            value: { text: showAnswer(asked, response.answers[asked.id], places) },
          })),
        })}
        {aside.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Set aside, never counted</h2>
            <p class="govuk-body">Answers to questions that the person’s own path does not reach.</p>
            {govukSummaryList({
              rows: aside.map((asked) => ({
                key: { text: asked.text },
                value: { text: showAnswer(asked, response.setAside[asked.id], places) },
              })),
            })}
          </>
        )}
        <h2 class="govuk-heading-m">What happened to it</h2>
        <ul class="govuk-list">
          {view.history.map(({ at, who, what }) => (
            <li>
              {who} {what}, {momentInWords(at)}
            </li>
          ))}
        </ul>
      </Reading>
    ),
  }
}

function factsOf({ response, placeName, keyedBy, code }: RegisteredView): [string, string][] {
  const { channel, method, people, receivedAt, spot, point, batch, cardNumber } = response
  return [
    ['Way', CHANNEL_NAMES[channel]],
    ...(method ? [['Heard at', METHODS[method]] as [string, string]] : []),
    ['Received', receivedInWords(receivedAt)],
    ...(people > 1 ? [['People', String(people)] as [string, string]] : []),
    ['Place', [spot, placeName].filter(Boolean).join(', ') || 'Not known'],
    ...(point ? [['Collected at', point] as [string, string]] : []),
    ...(batch ? [['Batch', cardNumber ? `${batch}, card ${cardNumber}` : batch] as [string, string]] : []),
    ['Keyed by', keyedBy ?? 'The person who answered'],
    ['Receipt', code === undefined ? 'Nobody was given a code' : `Code ${showCode(code)}`],
  ]
}
