import { govukButton, govukInsetText, govukPanel, govukSummaryList } from '#platform/govuk'
import type { Html, Node } from '#platform/html'
import { type Body, dayInWords, type Form, FormErrors, formIn, type Language, type PageContent } from '#platform/web'
import { showCode } from '#modules/thread'
import { IfInDanger } from '#modules/triage'
import { KEPT_MONTHS } from '../exercises/answers-kept.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Answers } from '../questionnaires/answer.js'
import { QuestionField } from '../questionnaires/question-field.js'
import { isAnswerable, isFreeText, type Question } from '../questionnaires/question.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { showAnswer } from '../questionnaires/show-answer.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { CarriedFields } from './carried-fields.js'
import { ContactFields } from './contact-fields.js'
import { HONEYPOT } from './doubt.js'
import { stepsOf, type TrialSteps } from './steps.js'
import { TrialBanner } from '../trials/banner.js'
import { VERSION } from './version-of-form.js'

/** What the pages of answering need to know of the exercise. */
export interface Asking {
  readonly exercise: Exercise
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly language: Language
  /** Where the form is sent: the exercise's own address, or the standing card's. */
  readonly url: string
  /** Whom an invited person answers for, where the office will know; empty where nobody can tell. Left out without an invitation. */
  readonly invitedAs?: string
  /** Set while an officer tries the questions out: the steps of the trial. */
  readonly trial?: TrialSteps
}

/** The page around every step of answering. */
export function answeringPage(
  asking: Asking,
  title: string,
  body: Node,
  options: { back?: string; form?: Form; saysDanger?: boolean } = {},
): PageContent {
  const { exercise, language, trial } = asking
  return {
    title,
    step: true,
    ...(exercise.bilingual ? {} : { only: 'en' as const }),
    ...(options.back ? { back: options.back } : {}),
    ...(options.saysDanger ? { saysDanger: true } : {}),
    ...(exercise.sensitive ? { quickExit: true, personal: true } : {}),
    ...(trial ? { asResident: language, personal: true } : {}),
    body: (
      <>
        {trial && <TrialBanner trial={trial} />}
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            {options.form && <FormErrors form={formIn(language, options.form)} />}
            {body}
            {exercise.sensitive && govukInsetText({ text: wordsIn(language).responding.sensitiveHelp })}
          </div>
        </div>
      </>
    ),
  }
}

/** What becomes of the answers, said before the first question (catalogue DPA-01). */
export function Undertaking({ asking }: { asking: Asking }): Html {
  const words = wordsIn(asking.language)
  const { sheet, standing } = asking.exercise
  return (
    <>
      <p class="govuk-body">
        {whatWeKnow(asking)} {words.exercise.dataSentence(sheet.retentionMonths ?? KEPT_MONTHS, standing)}
      </p>
      <p class="govuk-body">
        {words.exercise.basis[sheet.lawfulBasis ?? 'public-task']}{' '}
        <a class="govuk-link" href="/privacy-notice">
          {words.exercise.privacy}
        </a>
      </p>
    </>
  )
}

function whatWeKnow({ invitedAs, language }: Asking): string {
  const { modes, responding } = wordsIn(language)
  if (invitedAs === undefined) return responding.anonymous
  return invitedAs === '' ? modes.invitedAnonymous : modes.invitedAs(invitedAs)
}

/** All questions on one page: a card, a poll, an evaluation. Looks the same to everybody, so it can be kept. */
export function onePage(asking: Asking & { readonly questionnaireId?: number }, given: Form): PageContent {
  const words = wordsIn(asking.language)
  const form = formIn(asking.language, given)
  const { exercise } = asking
  const saysDanger = asking.questions.some(isFreeText)
  return answeringPage(
    asking,
    exercise.title,
    <>
      <h1 class="govuk-heading-l">{exercise.title}</h1>
      {exercise.sheet.summary && <p class="govuk-body-l">{exercise.sheet.summary}</p>}
      <Undertaking asking={asking} />
      {saysDanger && <IfInDanger language={asking.language} />}
      <form method="post" action={asking.url} novalidate>
        {asking.questionnaireId !== undefined && <input type="hidden" name={VERSION} value={String(asking.questionnaireId)} />}
        {asking.questions.map((asked) => (
          <QuestionField asked={asked} form={form} places={asking.places} words={words} />
        ))}
        <Honeypot words={words} />
        {govukButton({ text: words.responding.next, preventDoubleClick: true })}
      </form>
      {asking.url === urls.card && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.cardToPrint}>
            {words.responding.printLink}
          </a>
        </p>
      )}
    </>,
    { form, back: stepsOf(asking).leave, saysDanger },
  )
}

/** A field that people neither see nor reach; programs fill it in. */
export function Honeypot({ words }: { words: Words }): Html {
  return (
    <div class="govuk-visually-hidden" aria-hidden="true">
      <label for={HONEYPOT}>{words.responding.honeypot}</label>
      <input id={HONEYPOT} name={HONEYPOT} type="text" tabindex={-1} autocomplete="off" value="" />
    </div>
  )
}

/** The answers once more before they are sent, and the optional contact details. `carried` are the answers as hidden fields, where nothing is kept yet; `aside` is how many no longer lie on the person's path. */
export function checkPage(
  asking: Asking,
  answers: Answers,
  form: Form,
  how: { carried?: Body; token: string; change?: (asked: Question) => string; aside?: number },
): PageContent {
  const words = wordsIn(asking.language)
  return answeringPage(
    asking,
    words.responding.check,
    <>
      <h1 class="govuk-heading-l">{words.responding.check}</h1>
      {govukSummaryList({
        rows: asking.questions.filter(isAnswerable).map((asked) => ({
          key: { text: asked.text },
          value: { html: <Lines text={showAnswer(asked, answers[asked.id], asking.places, words)} /> },
          ...(how.change
            ? { actions: { items: [{ href: how.change(asked), text: words.responding.change, visuallyHiddenText: asked.text }] } }
            : {}),
        })),
      })}
      {how.aside ? govukInsetText({ text: words.responding.setAside(how.aside) }) : <></>}
      <form method="post" action={how.carried ? asking.url : stepsOf(asking).check} novalidate>
        <CarriedFields carried={how.carried ?? {}} />
        <input type="hidden" name="_token" value={how.token} />
        {how.carried && (
          <button type="submit" name="_step" value="change" class="govuk-button govuk-button--secondary" data-module="govuk-button">
            {words.responding.changeAll}
          </button>
        )}
        <ContactFields form={formIn(asking.language, form)} words={words} />
        <button type="submit" name="_step" value="send" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">
          {words.responding.send}
        </button>
        <p class="govuk-hint">{words.responding.sendHint}</p>
      </form>
    </>,
    { form, ...(how.carried ? {} : { back: lastStep(asking) }) },
  )
}

/** The last question that was asked, from which the check was reached. */
function lastStep(asking: Asking): string {
  const last = asking.questions.at(-1)
  return last ? stepsOf(asking).question(last.id) : stepsOf(asking).start
}

/** A text of several lines, as it was written. */
export function Lines({ text }: { text: string }): Html {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

/** "We have your answers", with the code. `aside`: they came by invitation, so no link holds the code; `tell`: we will write once. */
export function receivedPage(
  exercise: Exercise,
  code: string,
  language: Language,
  { aside = false, over = false, tell = false } = {},
): PageContent {
  const { responding: words, modes } = wordsIn(language)
  return {
    title: words.receivedTitle,
    ...(exercise.bilingual ? {} : { only: 'en' as const }),
    personal: true,
    ...(exercise.sensitive ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {govukPanel({
            titleText: words.receivedTitle,
            html: (
              <>
                {words.yourCode}
                <br />
                <strong>{showCode(code)}</strong>
              </>
            ),
          })}
          {over && govukInsetText({ text: words.overReceived })}
          <p class="govuk-body-l">{words.keepIt}</p>
          <p class="govuk-body">{words.sharedDevice}</p>
          {aside && <p class="govuk-body">{modes.receivedLater}</p>}
          <h2 class="govuk-heading-m">{words.nextTitle}</h2>
          <p class="govuk-body">{exercise.replyBy ? words.nextPromise(dayInWords(exercise.replyBy, language)) : words.nextCard}</p>
          {tell && <p class="govuk-body">{words.tellNoted}</p>}
          <p class="govuk-body">
            <a class="govuk-link" href={aside ? '/receipts' : `/receipts/${showCode(code)}`}>
              {aside ? modes.lookUpAnywhere : words.lookUp}
            </a>
          </p>
          {exercise.sensitive && govukInsetText({ text: words.sensitiveHelp })}
        </div>
      </div>
    ),
  }
}

/** It cannot be answered now: not open yet, or closed. */
export function notNowPage(asking: Asking, title: string): PageContent {
  const words = wordsIn(asking.language)
  return answeringPage(
    asking,
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{asking.exercise.state === 'answered' ? words.responding.answeredNext : words.responding.closedNext}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.exercise(asking.exercise.slug)}>
          {asking.exercise.title}
        </a>
      </p>
    </>,
  )
}
