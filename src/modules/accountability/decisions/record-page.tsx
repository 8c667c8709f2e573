import { AgreementText, type RecordedAgreement } from '#modules/identity'
import { govukButton, govukInsetText, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type PageContent, Reading, Tag, LinkList } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { Decision, ItemAnswer } from './decision.js'
import type { Missing } from './missing.js'
import { Paragraphs } from './paragraphs.js'

/** What the page of one decision shows to staff. */
export interface DecisionRecord {
  readonly decision: Decision
  readonly answers: readonly ItemAnswer[]
  /** The agreement to the text as it is now. */
  readonly agreement: RecordedAgreement | undefined
  /** Agreements to earlier texts, which no longer count. */
  readonly outdated: number
  readonly missing: readonly Missing[]
  /** That the day of the decision is before one after which decisions are taken; undefined where it is not. */
  readonly early?: string | undefined
  /** The names of the themes that were considered. */
  readonly themes: readonly string[]
  /** How many contributions were considered. */
  readonly contributions: number
  /** Whether who reads the page may publish it. */
  readonly mayPublish: boolean
  /** The names of those who may, for somebody who may not. */
  readonly publishers: readonly string[]
}

/** The record of one decision: what it is about, what was considered, who agreed, and the answers. */
export function recordPage(shown: DecisionRecord): PageContent {
  const { decision, missing } = shown
  const draft = decision.state === 'draft'
  return {
    title: decision.title,
    back: urls.staff,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{decision.title}</h1>
        <p class="govuk-body">{draft ? <Tag word="Draft" tone="going" /> : <Tag word="Published" tone="good" />}</p>
        {!draft &&
          govukInsetText({
            html: (
              <a class="govuk-link" href={urls.decision(decision.id)}>
                See the public page
              </a>
            ),
          })}
        {draft && missing.length > 0 && <MissingList missing={missing} />}
        {shown.early && govukWarningText({ text: shown.early, iconFallbackText: 'Warning' })}
        <Facts shown={shown} />
        <Answers answers={shown.answers} />
        {draft && missing.length === 0 && !shown.mayPublish && govukInsetText({ text: publishedBy(shown.publishers) })}
        {(draft || shown.mayPublish) && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.welsh(decision.id)}>
              {decision.welshTitle === '' ? 'Write it in Welsh too' : 'Change the Welsh'}
            </a>
          </p>
        )}
        {draft && (
          <div class="govuk-button-group">
            {missing.length === 0 && shown.mayPublish && govukButton({ text: 'Check and publish', href: urls.publication(decision.id) })}
            {govukButton({ text: 'Write the text', href: urls.text(decision.id), classes: 'govuk-button--secondary' })}
            {govukButton({ text: 'Record who agreed', href: urls.agreement(decision.id), classes: 'govuk-button--secondary' })}
          </div>
        )}
      </Reading>
    ),
  }
}

/** Who publishes the decision, for somebody who may not. */
const publishedBy = (names: readonly string[]): string =>
  names.length === 0
    ? 'It is ready to be published. Nobody’s role allows that yet: ask an administrator.'
    : `It is ready to be published. ${inList(names)} can publish this: it stands on their to-do list.`

const inList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** What is still missing, each with the way to it. */
export function MissingList({ missing }: { missing: readonly Missing[] }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">Before it can be published</h2>
      <LinkList links={missing} look="bullet" />
    </>
  )
}

function Facts({ shown }: { shown: DecisionRecord }): Html {
  const { decision, agreement, outdated, themes, contributions } = shown
  // Answers to an exercise are joined by the themes in them, not one by one: their number is not known here.
  const named = themes.join(', ')
  const considered =
    contributions > 0
      ? `${contributions} ${contributions === 1 ? 'contribution' : 'contributions'}${named && `, with the themes ${named}`}`
      : named && `What people wrote on these themes: ${named}`
  const row = (key: string, value: Html | string) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value === '' ? 'Not written yet' : value } : { html: value },
  })
  const agreed = agreement ? (
    <AgreementText agreement={agreement} />
  ) : outdated > 0 ? (
    'The text was changed after it was agreed, so it must be agreed again.'
  ) : (
    'Nobody has agreed to this text yet.'
  )
  return govukSummaryList({
    rows: [
      row(
        'About',
        decision.aboutHref ? (
          <a class="govuk-link" href={decision.aboutHref}>
            What we asked
          </a>
        ) : (
          `${decision.aboutKind} ${decision.aboutId}`
        ),
      ),
      ...(considered === '' ? [] : [row('Considered', considered)]),
      row('What people said', decision.said === '' ? '' : <Paragraphs text={decision.said} />),
      row('What was decided', decision.decided === '' ? '' : <Paragraphs text={decision.decided} />),
      row('What happens next', decision.next === '' ? '' : <Paragraphs text={decision.next} />),
      row('Decided on', decision.decidedOn ? dayInWords(decision.decidedOn) : ''),
      row('In Welsh', inWelsh(decision)),
      row('Agreement', agreed),
    ],
  })
}

/** Whether a decision is in Welsh too, and whether that says what the English says. */
const inWelsh = ({ welshTitle, welshFresh }: Decision): string =>
  welshTitle === '' ? 'No' : welshFresh ? 'Yes' : 'Yes, and older than the English'

function Answers({ answers }: { answers: readonly ItemAnswer[] }): Html {
  const { influence: words } = wordsIn('en')
  return (
    <>
      {answers.map(({ item, influence, answer }) => (
        <>
          <h2 class="govuk-heading-m">{item}</h2>
          <p class="govuk-body">
            <strong>{influence ? words[influence] : 'Not answered yet'}</strong>
          </p>
          <Paragraphs text={answer} />
        </>
      ))}
    </>
  )
}
