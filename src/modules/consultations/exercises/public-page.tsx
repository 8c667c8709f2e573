import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Language, type PageContent } from '#platform/web'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { type Exercise, stageOf } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { isShort, lengthOf } from './period.js'
import { stateInWords } from './public-list-page.js'

/** What the public page of an exercise shows besides its sheet. */
export interface PublicFacts {
  readonly influence: readonly InfluenceItem[]
  readonly questions: readonly Question[]
  readonly weeks: number
  readonly today: Temporal.PlainDate
  readonly terms: readonly { readonly term: string; readonly meaning: string }[]
  /** Whether figures are published. */
  readonly results: boolean
}

/** Everything a resident should know before answering: who, why, when, how, what can and cannot be influenced. */
export function publicPage(exercise: Exercise, facts: PublicFacts, language: Language): PageContent {
  const words = wordsIn(language)
  const { sheet } = exercise
  const stage = stageOf(exercise, facts.today)
  return {
    title: exercise.title,
    crumbs: [{ text: words.exercise.listTitle, href: urls.list }],
    ...(exercise.sensitive ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{exercise.title}</h1>
          {sheet.summary && <p class="govuk-body-l">{sheet.summary}</p>}
          <State exercise={exercise} facts={facts} language={language} />
          {stage === 'open' && govukButton({ text: words.exercise.answerNow, href: exercise.standing && exercise.kind === 'card' ? urls.card : urls.response(exercise.slug), isStartButton: true })}
          {(stage === 'answered' || facts.results) && (
            <p class="govuk-body">
              <a class="govuk-link govuk-!-font-weight-bold" href={urls.results(exercise.slug)}>
                {stage === 'answered' ? words.exercise.seeResults : words.exercise.seeResultsOnly}
              </a>
            </p>
          )}
          <Texts exercise={exercise} words={words} />
          <Influence items={facts.influence} words={words} />
          <Part title={words.exercise.who} text={sheet.who} />
          <Part title={words.exercise.seldomHeard} text={sheet.seldomHeard} />
          <Part title={words.exercise.how} text={sheet.how} />
          <Part title={words.exercise.nonDigital} text={sheet.nonDigital} />
          <h2 class="govuk-heading-m">{words.exercise.data}</h2>
          <p class="govuk-body">
            {words.responding.anonymous} {words.exercise.dataSentence(sheet.retentionMonths ?? 12)} {words.exercise.basis[sheet.lawfulBasis ?? 'public-task']}{' '}
            <a class="govuk-link" href="/privacy-notice">
              {words.exercise.privacy}
            </a>
          </p>
          <Terms terms={facts.terms} words={words} />
          {exercise.sensitive && govukInsetText({ text: words.responding.sensitiveHelp })}
          <p class="govuk-body">{words.exercise.ask}</p>
        </div>
      </div>
    ),
  }
}

function State({ exercise, facts, language }: { exercise: Exercise; facts: PublicFacts; language: Language }): Html {
  const words = wordsIn(language).exercise
  const { opensOn, closesOn, sheet } = exercise
  if (exercise.state === 'withdrawn') return govukNotificationBanner({ titleText: words.withdrawn, text: sheet.withdrawnBecause ?? '' })
  const short = opensOn && closesOn && !exercise.standing && isShort(opensOn, closesOn, facts.weeks)
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold">{stateInWords(exercise, facts.today, language)}</p>
      {short && sheet.shorterBecause && govukInsetText({ text: `${words.shorter(lengthOf(opensOn, closesOn), facts.weeks)} ${sheet.shorterBecause}` })}
      {exercise.replyBy && exercise.state === 'published' && stageOf(exercise, facts.today) !== 'closed' && (
        <p class="govuk-body">{words.promised(dayInWords(exercise.replyBy, language))}</p>
      )}
    </>
  )
}

function Texts({ exercise, words }: { exercise: Exercise; words: Words }): Html {
  const { sheet } = exercise
  const say = words.exercise
  return (
    <>
      <Part title={say.why} text={sheet.why} />
      <Part title={say.decision} text={sheet.decision} />
      {sheet.decisionBy && <p class="govuk-body">{say.decisionBy(sheet.decisionBy)}</p>}
      {sheet.decisionStage && (
        <p class="govuk-body">
          <strong>{say.stageTitle}:</strong> {say.stage[sheet.decisionStage]}
        </p>
      )}
      <Part title={say.when} text={sheet.when} />
    </>
  )
}

function Influence({ items, words }: { items: readonly InfluenceItem[]; words: Words }): Html {
  const can = items.filter((item) => item.can)
  const cannot = items.filter((item) => !item.can)
  const say = words.exercise
  return (
    <>
      {can.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{say.can}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {can.map(({ what, reason }) => (
              <li>{reason === '' ? what : `${what} (${reason})`}</li>
            ))}
          </ul>
        </>
      )}
      {cannot.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{say.cannot}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {cannot.map(({ what, reason }) => (
              <li>
                {what}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Part({ title, text }: { title: string; text: string | undefined }): Html {
  if (!text) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="govuk-body">{paragraph}</p>
      ))}
    </>
  )
}

function Terms({ terms, words }: { terms: PublicFacts['terms']; words: Words }): Html {
  if (terms.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">{words.exercise.words}</h2>
      <dl class="govuk-body">
        {terms.map(({ term, meaning }) => (
          <>
            <dt class="govuk-!-font-weight-bold">{term}</dt>
            <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2">{meaning}</dd>
          </>
        ))}
      </dl>
    </>
  )
}
