import type { Temporal } from '#platform/clock'
import { LONDON } from '#platform/clock'
import { AreaField } from '#platform/forms'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Form, FormErrors, type Language, type PageContent, PostForm } from '#platform/web'
import { FourAnswers } from '../announcements/public-page.js'
import type { Exercise } from '../exercises/exercise.js'
import type { InfluenceItem } from '../exercises/influence.js'
import type { Question } from '../questionnaires/question.js'
import { type Words, wordsIn } from '../words/index.js'
import { QuestionsAsked } from '../exercises/public-parts.js'
import type { Shaping, Suggestion } from './shaping.js'

/** What the page of an invitation shows. */
export interface Draft {
  readonly exercise: Exercise
  readonly influence: readonly InfluenceItem[]
  readonly questions: readonly Question[]
  readonly suggestions: readonly Suggestion[]
}

/** The draft as somebody reads it by their link: the plan, the points, the questions, what they suggested and our answers. */
export function shapingPage(shaping: Shaping, draft: Draft, form: Form, language: Language): PageContent {
  const words = wordsIn(language)
  const say = words.planning.shaping
  const { exercise, influence, questions, suggestions } = draft
  const until = (at: Temporal.Instant) => dayInWords(at.toZonedDateTimeISO(LONDON).toPlainDate(), language)
  return {
    title: say.title,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">{say.title}</h1>
          <p class="govuk-body-l">{say.intro(shaping.name, until(shaping.expiresAt))}</p>
          {shaping.asked !== '' && (
            <>
              <h2 class="govuk-heading-m">{say.asked}</h2>
              <p class="govuk-body">{shaping.asked}</p>
            </>
          )}
          <h2 class="govuk-heading-m">{say.plan}</h2>
          {exercise.sheet.summary && <p class="govuk-body">{exercise.sheet.summary}</p>}
          <FourAnswers exercise={exercise} words={words} language={language} />
          {exercise.sheet.decision && (
            <p class="govuk-body">
              <strong>{say.decision}:</strong> {exercise.sheet.decision} {exercise.sheet.decisionBy}
            </p>
          )}
          {influence.length > 0 && <Points influence={influence} words={words} />}
          <QuestionsAsked questions={questions} words={words} />
          {suggestions.length > 0 && <Suggested suggestions={suggestions} words={words} />}
          {exercise.state === 'draft' ? (
            <PostForm>
              <AreaField form={form} name="suggestion" label={say.label} hint={say.hint} />
              {govukButton({ text: say.send, preventDoubleClick: true })}
            </PostForm>
          ) : (
            govukInsetText({ text: say.published })
          )}
        </div>
      </div>
    ),
  }
}

function Points({ influence, words }: { influence: readonly InfluenceItem[]; words: Words }): Html {
  const say = words.planning.shaping
  return (
    <>
      <h2 class="govuk-heading-m">{say.points}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {influence.map(({ can, what, reason }) => (
          <li>
            {can ? say.can : say.cannot}: {what}
            {reason !== '' && ` (${reason})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Suggested({ suggestions, words }: { suggestions: readonly Suggestion[]; words: Words }): Html {
  const say = words.planning.shaping
  return (
    <>
      <h2 class="govuk-heading-m">{say.yours}</h2>
      <dl class="govuk-summary-list">
        {suggestions.map(({ suggestion, answer }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{suggestion}</dt>
            <dd class="govuk-summary-list__value">
              {answer === undefined ? say.notAnswered : answer.takenUp ? say.takenUp(answer.because) : say.notTakenUp(answer.because)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
