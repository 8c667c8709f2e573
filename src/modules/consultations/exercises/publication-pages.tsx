import type { Temporal } from '#platform/clock'
import { govukButton, govukErrorSummary, govukInsetText, govukSummaryList, govukTextarea, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DateField, dayInWords, errorFor, type Form, FormErrors, LinkList, type PageContent, PostForm, typed } from '#platform/web'
import { AgreementText } from '#modules/identity'
import { urls } from '../urls.js'
import { STAFF_WORDS } from '../words/index.js'
import type { AgreedToPublish } from './agreement.js'
import { type Exercise, stageOf } from './exercise.js'
import type { Missing } from './missing.js'
import { isShort, lengthOf } from './period.js'

/** What the last look before publishing shows besides the sheet. */
export interface Publication {
  readonly missing: readonly Missing[]
  /** What may be right and should be looked at first. */
  readonly first: readonly { readonly text: string; readonly href: string }[]
  readonly weeks: number
  /** Who agreed that it is published, as it is and as it was. */
  readonly agreed: AgreedToPublish
  /** Others that residents would see at the same time. */
  readonly beside: readonly Exercise[]
  readonly today: Temporal.PlainDate
}

/** The last look before residents see it; lists what is missing instead while anything is. */
export function publicationPage(exercise: Exercise, { missing, first, weeks, agreed, beside, today }: Publication): PageContent {
  const { opensOn, closesOn, sheet } = exercise
  const short = opensOn && closesOn && !exercise.standing && isShort(opensOn, closesOn, weeks)
  return {
    title: 'Check and publish',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {missing.length > 0 &&
            govukErrorSummary({ titleText: 'This cannot be published yet', errorList: missing.map(({ text, href }) => ({ text, href })) })}
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Check and publish</h1>
          {beside.map((other) => (
            <Beside other={other} today={today} />
          ))}
          {first.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Look at these first</h2>
              <LinkList links={first} look="bullet" />
            </>
          )}
          {govukSummaryList({
            rows: [
              { key: { text: 'What residents read first' }, value: { text: sheet.summary ?? '' } },
              { key: { text: 'First day' }, value: { text: opensOn ? dayInWords(opensOn) : 'Not set' } },
              {
                key: { text: 'Last day' },
                value: { text: exercise.standing ? 'No last day' : closesOn ? dayInWords(closesOn) : 'Not set' },
              },
              {
                key: { text: 'Open for' },
                value: {
                  text: exercise.standing
                    ? 'All year round'
                    : opensOn && closesOn
                      ? STAFF_WORDS.exercise.length(lengthOf(opensOn, closesOn))
                      : 'Not set',
                },
              },
              {
                key: { text: 'Reply promised by' },
                value: { text: exercise.replyBy ? dayInWords(exercise.replyBy) : exercise.standing ? 'No date promised' : 'Not set' },
              },
            ],
          })}
          <p class="govuk-body">
            <a class="govuk-link" href={urls.preview(exercise.id)}>
              See the page as residents will
            </a>
            . Its address will be {urls.exercise(exercise.slug)}.
          </p>
          <h2 class="govuk-heading-m">Who agreed</h2>
          <WhoAgreed agreed={agreed} />
          <p class="govuk-body">
            <a class="govuk-link" href={urls.agreement(exercise.id)}>
              Record who agreed
            </a>
          </p>
          {short &&
            sheet.shorterBecause &&
            govukInsetText({ text: `Residents will read why it is shorter than ${weeks} weeks: ${sheet.shorterBecause}` })}
          {missing.length === 0 && (
            <PostForm>
              <p class="govuk-body">
                The questions can no longer be changed once it is published, and the time to answer can only be made longer.
              </p>
              {govukButton({ text: 'Publish', preventDoubleClick: true })}
            </PostForm>
          )}
        </div>
      </div>
    ),
  }
}

function WhoAgreed({ agreed: { holding, outdated } }: { agreed: AgreedToPublish }): Html {
  if (holding.length + outdated.length === 0) return <p class="govuk-body">Nobody’s agreement is recorded yet.</p>
  return (
    <ul class="govuk-list">
      {holding.map((agreement) => (
        <li>
          <AgreementText agreement={agreement} />
        </li>
      ))}
      {outdated.map((agreement) => (
        <li>
          Changed since: <AgreementText agreement={agreement} />
        </li>
      ))}
    </ul>
  )
}

function Beside({ other, today }: { other: Exercise; today: Temporal.PlainDate }): Html {
  const { id, title, opensOn, closesOn, standing } = other
  const planned = stageOf(other, today) === 'planned' && opensOn
  const until = standing || !closesOn ? 'with no last day' : `until ${dayInWords(closesOn)}`
  return govukWarningText({
    iconFallbackText: 'Warning',
    html: (
      <>
        “
        <a class="govuk-link" href={urls.overview(id)}>
          {title}
        </a>
        ” {planned ? `opens on ${dayInWords(opensOn)}, ${until}` : `is open already ${until}`}: residents would see both.
      </>
    ),
  })
}

/** Gives people more time. */
export function extensionPage(exercise: Exercise, form: Form): PageContent {
  return {
    title: 'Give people more time',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Give people more time</h1>
          <p class="govuk-body">
            It closes on {exercise.closesOn ? dayInWords(exercise.closesOn) : ''}. It can be open for longer, never for less time than was
            promised.
          </p>
          <PostForm>
            <DateField form={form} name="closesOn" legend="New last day to answer" />
            <DateField form={form} name="replyBy" legend="By which day will you say what was decided?" />
            {govukButton({ text: 'Extend', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}

/** Takes an exercise back. */
export function withdrawalPage(exercise: Exercise, form: Form): PageContent {
  return {
    title: 'Withdraw this exercise',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Withdraw this exercise</h1>
          <p class="govuk-body">People can no longer answer. Its page stays and shows the reason. Answers already given are kept.</p>
          <PostForm>
            {govukTextarea({
              name: 'because',
              id: 'because',
              label: { text: 'Why? Residents read this', classes: 'govuk-label--m' },
              errorMessage: errorFor(form, 'because'),
              value: typed(form, 'because'),
            })}
            {govukButton({ text: 'Withdraw', classes: 'govuk-button--warning', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}

/** What a later day must be. */
export const laterThan = (day: Temporal.PlainDate): string => `Enter a day after ${dayInWords(day)}`
