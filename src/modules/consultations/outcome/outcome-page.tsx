import { govukButton, govukInsetText, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type PageContent, PostForm } from '#platform/web'
import { accountabilityUrls, type Decision } from '#modules/accountability'
import type { ToldCounts } from '#modules/thread'
import type { ResultSet } from '../analysis/freeze-figures.js'
import { atMostMany } from '../exercises/counts.js'
import type { Exercise, Stage } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import type { Wishes } from './before-publishing.js'

/** What the outcome page shows. */
export interface OutcomeFacts {
  readonly stage: Stage
  readonly frozen: ResultSet | undefined
  readonly decision: Decision | undefined
  readonly toCode: number
  readonly held: number
  readonly counted: number
  /** Of these, how many have no code, so no receipt page either. */
  readonly uncoded: number
  readonly told: ToldCounts | undefined
  /** People who asked to be told. */
  readonly wishes: Wishes
  /** What came after the figures were frozen, in words. */
  readonly since: readonly string[]
  /** Whether whoever looks may write decisions; otherwise it says to ask somebody who does. */
  readonly mayWrite: boolean
  /** The names of the roles that may. */
  readonly writers: readonly string[]
}

/** From the answers to the decision: freeze the figures, write the decision, publish it, and see who was told. */
export function outcomePage(exercise: Exercise, facts: OutcomeFacts): PageContent {
  return {
    title: 'What the office decided',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">What the office decided</h1>
          {facts.stage === 'answered' ? <Answered facts={facts} exercise={exercise} /> : <ToDo exercise={exercise} facts={facts} />}
        </div>
      </div>
    ),
  }
}

function ToDo({ exercise, facts }: { exercise: Exercise; facts: OutcomeFacts }): Html {
  const { decision, frozen } = facts
  const open = facts.stage === 'open' && !exercise.standing
  if (open || facts.stage === 'planned' || facts.stage === 'draft') {
    return govukInsetText({ text: 'The decision is written after the last day to answer, so that every answer can be considered.' })
  }
  return (
    <>
      {facts.toCode > 0 &&
        govukWarningText({
          text: `${atMostMany(facts.toCode)} ${facts.toCode === 1 ? 'text has' : 'texts have'} not been read and coded yet. A decision must consider what people wrote.`,
          iconFallbackText: 'Warning',
        })}
      {facts.held > 0 &&
        govukWarningText({
          text: `${facts.held} ${facts.held === 1 ? 'answer is held for review and does' : 'answers are held for review and do'} not count yet.`,
          iconFallbackText: 'Warning',
        })}
      {facts.since.map((text) =>
        govukWarningText({ text: `${text}. Freeze the figures again, so that the decision considers them.`, iconFallbackText: 'Warning' }),
      )}
      {govukSummaryList({
        rows: [
          { key: { text: 'Answers that count today' }, value: { text: String(facts.counted) } },
          { key: { text: 'Figures frozen' }, value: { text: frozen ? `Yes, from ${frozen.base} answers` : 'Not yet' } },
          { key: { text: 'People to be told by e-mail' }, value: { text: String(facts.wishes.mail) } },
          ...(facts.wishes.letter > 0
            ? [{ key: { text: 'People to be told by letter' }, value: { text: String(facts.wishes.letter) } }]
            : []),
          ...(exercise.replyBy ? [{ key: { text: 'Reply promised by' }, value: { text: dayInWords(exercise.replyBy) } }] : []),
        ],
      })}
      <Meaning of="frozen" />
      {frozen && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.findings(exercise.id)}>
            Headline findings
          </a>
          : sentences above the results. They cannot be written once the decision is published.
        </p>
      )}
      {!facts.mayWrite &&
        govukInsetText({
          text: writtenBy(facts.writers),
        })}
      {decision && facts.mayWrite && (
        <p class="govuk-body">
          <a class="govuk-link govuk-!-font-weight-bold" href={accountabilityUrls.record(decision.id)}>
            Go on with the decision: write it, record who agreed, publish
          </a>
        </p>
      )}
      {facts.mayWrite && (
        <PostForm>
          <p class="govuk-body">
            {frozen
              ? 'Freeze the figures again if more answers were keyed or coded since. The decision you are writing is kept.'
              : 'Freezing keeps the figures as they are now. The decision is taken on them, and they are published with it.'}
          </p>
          {govukButton({
            text: frozen ? 'Freeze the figures again' : 'Freeze the figures and write the decision',
            preventDoubleClick: true,
            ...(frozen ? { classes: 'govuk-button--secondary' } : {}),
          })}
        </PostForm>
      )}
    </>
  )
}

/** Who writes the decision, for somebody who may not. */
const writtenBy = (roles: readonly string[]): string =>
  roles.length === 0
    ? 'The decision is written by somebody whose role allows it, and no role does yet: ask an administrator.'
    : `The decision is written by a colleague whose role allows it (${inList(roles)}): tell them that it is time.`

const inList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** How many receipt pages show the decision, of those that there are. */
function pagesInWords(updated: number, { counted, uncoded }: OutcomeFacts): string {
  const said = (count: number) => count.toLocaleString('en-GB')
  const pages = Math.max(updated, counted - uncoded)
  const rest = counted - pages
  return `${said(updated)} of ${said(pages)}${rest > 0 ? `. ${said(rest)} ${rest === 1 ? 'answer' : 'answers'} came in a file or as ticks, without a code` : ''}`
}

function Answered({ exercise, facts }: { exercise: Exercise; facts: OutcomeFacts }): Html {
  const { told, decision } = facts
  return (
    <>
      {govukSummaryList({
        rows: [
          {
            key: { text: 'Decision' },
            value: {
              html: decision ? (
                <a class="govuk-link" href={accountabilityUrls.decision(decision.id)}>
                  {decision.title}
                </a>
              ) : (
                ''
              ),
            },
          },
          {
            key: { text: 'Results' },
            value: {
              html: (
                <a class="govuk-link" href={urls.results(exercise.slug)}>
                  What people said, and what we did
                </a>
              ),
            },
          },
          {
            key: { text: 'Figures' },
            value: { text: [`Frozen from ${facts.frozen?.base ?? 0} answers`, ...facts.since].join('. ') },
          },
          {
            key: { text: 'Told by e-mail' },
            value: { text: `${told?.mail ?? 0} of ${facts.wishes.mail} who asked${told?.bounced ? `; ${told.bounced} came back` : ''}` },
          },
          { key: { text: 'Told by letter' }, value: { text: String(told?.letter ?? 0) } },
          { key: { text: 'Receipt pages updated' }, value: { text: pagesInWords(told?.receiptPage ?? 0, facts) } },
        ],
      })}
      <p class="govuk-body">
        “Told by e-mail” counts mails that the next mail server accepted. A receipt page counts as updated once it shows the decision.
      </p>
    </>
  )
}
