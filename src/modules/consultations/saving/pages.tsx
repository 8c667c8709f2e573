import { showCode } from '#modules/thread'
import { govukButton, govukInput, govukPanel } from '#platform/govuk'
import { LONDON, type Temporal } from '#platform/clock'
import { dayInWords, errorFor, type Form, formIn, type PageContent, PostForm, typed } from '#platform/web'
import { answeringPage, type Asking } from '../responses/answer-pages.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** Offers to save unfinished answers and, once they are saved, shows the code by which they are found again. */
export function savingPage(
  asking: Asking,
  facts: {
    readonly code: string
    readonly until: Temporal.Instant
    readonly saved: boolean
    readonly mailed: boolean
    readonly form: Form
  },
): PageContent {
  const say = wordsIn(asking.language).saving
  const { exercise, language } = asking
  const { code, saved } = facts
  const form = formIn(language, facts.form)
  const day = dayInWords(facts.until.subtract({ seconds: 1 }).toZonedDateTimeISO(LONDON).toPlainDate(), language)
  return {
    ...answeringPage(
      asking,
      saved ? say.saved : say.title,
      <>
        {saved ? (
          <>
            {govukPanel({ titleText: say.saved, html: <strong>{showCode(code)}</strong> })}
            <p class="govuk-body-l">{say.keepCode(day)}</p>
            {facts.mailed && <p class="govuk-body">{say.mailed}</p>}
          </>
        ) : (
          <>
            <h1 class="govuk-heading-l">{say.title}</h1>
            <p class="govuk-body">{say.how(day)}</p>
            <PostForm>{govukButton({ text: say.giveCode, name: 'step', value: 'code', preventDoubleClick: true })}</PostForm>
          </>
        )}
        {!exercise.sensitive && !facts.mailed && (
          <PostForm>
            {govukInput({
              name: 'email',
              id: 'email',
              type: 'email',
              autocomplete: 'email',
              spellcheck: false,
              label: { text: say.email, classes: 'govuk-label--m' },
              hint: { text: say.emailHint },
              errorMessage: errorFor(form, 'email'),
              value: typed(form, 'email'),
            })}
            {govukButton({ text: say.sendLink, name: 'step', value: 'mail', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </PostForm>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={urls.goOn(exercise.slug)}>
            {say.goOnNow}
          </a>
        </p>
      </>,
      { form },
    ),
    personal: true,
  }
}

/** Asks for the code of saved answers. */
export function comeBackPage(asking: Asking, given: Form): PageContent {
  const form = formIn(asking.language, given)
  const say = wordsIn(asking.language).saving
  return {
    ...answeringPage(
      asking,
      say.comeBack,
      <>
        <h1 class="govuk-heading-l">{say.comeBack}</h1>
        <PostForm action={urls.saved(asking.exercise.slug)}>
          {govukInput({
            name: 'code',
            id: 'code',
            label: { text: say.code },
            hint: { text: say.codeHint },
            classes: 'govuk-input--width-20',
            autocomplete: 'off',
            spellcheck: false,
            errorMessage: errorFor(form, 'code'),
            value: typed(form, 'code'),
          })}
          {govukButton({ text: say.goOn, preventDoubleClick: true })}
        </PostForm>
      </>,
      { form, back: urls.response(asking.exercise.slug) },
    ),
    personal: true,
  }
}

/** Asks somebody to wait, because too many wrong codes were entered where they are. */
export function waitPage(asking: Asking): PageContent {
  const say = wordsIn(asking.language).saving
  return answeringPage(
    asking,
    say.tooMany,
    <>
      <h1 class="govuk-heading-l">{say.tooMany}</h1>
      <p class="govuk-body">{say.tooManyNext}</p>
    </>,
  )
}
