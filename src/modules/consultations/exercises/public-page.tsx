import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Language, type PageContent, wordsIn as shellWords } from '#platform/web'
import { HowHeard } from '../audiences/public-part.js'
import type { Way } from '../audiences/way.js'
import { modeOf } from '../modes/mode.js'
import { WhoCanAnswer } from '../modes/who-can-answer.js'
import type { PaperSizes } from '../paper/printed.js'
import type { Question } from '../questionnaires/question.js'
import { isIn, langOf } from '../translations/in-language.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { KEPT_MONTHS } from './answers-kept.js'
import type { ExplainedWord } from './explained-words.js'
import { type Exercise, isOver, stageOf } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { isShort, lengthOf } from './period.js'
import { stateInWords } from './public-list-page.js'
import { Influence, Part, QuestionsAsked, Terms, Texts } from './public-parts.js'

/** What the public page of an exercise shows besides its sheet. */
export interface PublicFacts {
  readonly influence: readonly InfluenceItem[]
  readonly questions: readonly Question[]
  readonly weeks: number
  readonly today: Temporal.PlainDate
  readonly terms: readonly ExplainedWord[]
  /** Whether figures are published. */
  readonly results: boolean
  /** How the audiences that the law names are heard. */
  readonly ways: readonly Way[]
  /** What came after it, or stands beside it. */
  readonly after: Html
  /** How large the questionnaire is as a file to print, while anybody can answer. */
  readonly paper?: PaperSizes
  /** Shown to staff before it is public: nothing can be answered. */
  readonly preview?: boolean
}

/** Everything a resident should know before answering: who, why, when, how, what can and cannot be influenced. */
export function publicPage(exercise: Exercise, facts: PublicFacts, language: Language): PageContent {
  const words = wordsIn(language)
  const { sheet } = exercise
  const stage = stageOf(exercise, facts.today)
  const over = isOver(stage)
  const mode = modeOf(exercise)
  const lang = langOf(language, exercise)
  const answerable = isIn(language, exercise)
  return {
    title: exercise.title,
    crumbs: [{ text: words.exercise.listTitle, href: urls.list }],
    ...(exercise.sensitive ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l" {...lang}>
            {exercise.title}
          </h1>
          {sheet.summary && (
            <p class="govuk-body-l" {...lang}>
              {sheet.summary}
            </p>
          )}
          <State exercise={exercise} facts={facts} language={language} />
          {(stage === 'open' || stage === 'planned') && mode !== 'open' && (
            <>
              <h2 class="govuk-heading-m">{words.modes.only[mode]}</h2>
              <p class="govuk-body">{mode === 'staff' ? words.modes.meaning.staff : `${words.modes.byInvitation} ${words.modes.lost}`}</p>
            </>
          )}
          {stage === 'open' &&
            !facts.preview &&
            mode === 'open' &&
            govukButton({
              text: answerable ? words.exercise.answerNow : `${words.exercise.answerNow} (${shellWords(language).onlyInEnglish})`,
              href: exercise.standing && exercise.kind === 'card' ? urls.card : urls.response(exercise.slug),
              isStartButton: true,
            })}
          {(stage === 'answered' || facts.results) && (
            <p class="govuk-body">
              <a class="govuk-link govuk-!-font-weight-bold" href={urls.results(exercise.slug)}>
                {stage === 'answered' ? words.exercise.seeResults : words.exercise.seeResultsOnly}
              </a>
            </p>
          )}
          <Texts exercise={exercise} words={words} stage={stage} {...lang} />
          <Influence items={facts.influence} words={words} stage={stage} {...lang} />
          <Part title={over ? words.exercise.whoOver : words.exercise.who} text={sheet.who} {...lang} />
          <Part title={words.exercise.seldomHeard} text={sheet.seldomHeard} {...lang} />
          {!over && <Part title={words.exercise.how} text={sheet.how} {...lang} />}
          <HowHeard ways={facts.ways} today={facts.today} words={words} />
          {!over && <Part title={words.exercise.nonDigital} text={sheet.nonDigital} {...lang} />}
          {facts.paper && !facts.preview && <OnPaper slug={exercise.slug} sizes={facts.paper} words={words} />}
          {facts.after}
          <WhoCanAnswer exercise={exercise} words={words} over={over} />
          <h2 class="govuk-heading-m">{words.exercise.data}</h2>
          <p class="govuk-body">
            {mode === 'open' && !over && words.responding.anonymous}{' '}
            {words.exercise.dataSentence(sheet.retentionMonths ?? KEPT_MONTHS, exercise.standing)}{' '}
            {words.exercise.basis[sheet.lawfulBasis ?? 'public-task']}{' '}
            <a class="govuk-link" href="/privacy-notice">
              {words.exercise.privacy}
            </a>
          </p>
          {over && stage !== 'withdrawn' && <QuestionsAsked questions={facts.questions} words={words} {...lang} />}
          <Terms terms={facts.terms} words={words} {...lang} />
          {exercise.sensitive && govukInsetText({ text: words.responding.sensitiveHelp })}
          <p class="govuk-body">
            <a class="govuk-link" href="/principles">
              {words.exercise.principles}
            </a>
          </p>
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
  const over = isOver(stageOf(exercise, facts.today))
  const short = opensOn && closesOn && !exercise.standing && isShort(opensOn, closesOn, facts.weeks)
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold">{stateInWords(exercise, facts.today, language)}</p>
      {short &&
        sheet.shorterBecause &&
        govukInsetText({
          html: (
            <>
              {(over ? words.shorterOver : words.shorter)(words.length(lengthOf(opensOn, closesOn)), facts.weeks)}{' '}
              <span {...langOf(language, exercise)}>{sheet.shorterBecause}</span>
            </>
          ),
        })}
      {exercise.replyBy && exercise.state === 'published' && stageOf(exercise, facts.today) !== 'closed' && (
        <p class="govuk-body">{words.promise(dayInWords(exercise.replyBy, language))}</p>
      )}
    </>
  )
}

/** The questionnaire to print, in two sizes, and how to ask for another format. */
function OnPaper({ slug, sizes, words }: { slug: string; sizes: PaperSizes; words: Words }): Html {
  const say = words.exercise
  const file = (size: 'standard' | 'large', text: string) => (
    <li>
      <a class="govuk-link" href={urls.paperQuestionnaire(slug, size)}>
        {text} ({say.pdf(Math.max(1, Math.round(sizes[size] / 1024)))})
      </a>
    </li>
  )
  return (
    <>
      <h2 class="govuk-heading-m">{say.onPaper}</h2>
      <p class="govuk-body">{say.onPaperHow}</p>
      <ul class="govuk-list govuk-list--bullet">
        {file('standard', say.standardPrint)}
        {file('large', say.largePrint)}
      </ul>
      <p class="govuk-body">{say.otherFormats}</p>
    </>
  )
}
