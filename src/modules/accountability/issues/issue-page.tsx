import { may, type Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, DateText, dayInWords, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { type Issue, ISSUE_STATES, isLate, isOver, type IssueStep, SOURCES } from './issue.js'

/** What the page of an issue knows. */
export interface ShownIssue {
  readonly one: Issue
  readonly steps: readonly IssueStep[]
  readonly names: ReadonlyMap<string, string>
  readonly place: string
  readonly today: Temporal.PlainDate
  readonly person: Person | undefined
  /** The code by which whoever raised it can follow it, as people see it. */
  readonly code: string | undefined
}

/** One issue, for staff: how far it is, what comes next, its way. */
export function IssuePage({ one, steps, names, place, today, person, code }: ShownIssue): Html {
  const row = (key: string, text: string) =>
    text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
  return (
    <>
      <span class="govuk-caption-l">Issue {one.id}</span>
      <h1 class="govuk-heading-l">{one.title}</h1>
      <p class="govuk-body">
        <Tag {...ISSUE_STATES[one.state]} /> {isLate(one, today) && <Tag word="Late" tone="late" />}{' '}
        {one.restricted && <Tag word="Restricted" tone="late" />} {one.publishedAt !== null && <Tag word="Public" tone="new" />}
        {one.due !== null && ` ${one.state === 'chief' ? 'Reply' : 'Next step'} by ${dayInWords(one.due)}`}
      </p>
      {one.restricted && govukInsetText({ text: 'Only those who may open restricted issues know of it. It is never told in public.' })}
      <NextSteps one={one} person={person} />
      {govukSummaryList({
        rows: [
          ...row('What it is', one.what),
          ...row('Part of the area', place),
          ...row('Where it comes from', SOURCES[one.source]),
          ...(one.originHref === null
            ? []
            : [
                {
                  key: { text: 'It came of' },
                  value: {
                    html: (
                      <a class="govuk-link" href={one.originHref}>
                        What was said or noted
                      </a>
                    ),
                  },
                },
              ]),
          ...row('Raised', dayInWords(one.raisedOn)),
          ...row('Who raised it', [one.raiser, one.raiserEmail].filter(Boolean).join('\n')),
          ...row('Their code', code ?? ''),
          ...row('May be told in public', one.mayPublish ? 'Yes' : 'No'),
          ...row('What the Chief Constable is asked', one.asked),
          ...row('The reply', one.reply),
          ...row('Who replied', one.repliedBy && one.repliedOn ? `${one.repliedBy}, ${dayInWords(one.repliedOn)}` : ''),
          ...row('The reply may be public', one.reply === '' ? '' : one.replyPublic ? 'Yes' : 'No'),
          ...row('What whoever raised it was told', one.told),
        ],
      })}
      <DataTable
        caption="Its way"
        captionSize="m"
        columns={[{ text: 'Step' }, { text: 'When' }, { text: 'Who' }, { text: 'Note' }]}
        rows={steps.map(({ state, at, by, note }) => [
          ISSUE_STATES[state].word,
          <DateText date={at} />,
          by.startsWith('link:') ? 'The Chief Constable’s office, by link' : (names.get(by) ?? 'Somebody'),
          <span class="written">{note}</span>,
        ])}
      />
    </>
  )
}

function NextSteps({ one, person }: { one: Issue; person: Person | undefined }): Html {
  const route = may(person, 'accountability:route-issues')
  const decide = may(person, 'accountability:decide-issues')
  const secondary = { classes: 'govuk-button--secondary' }
  const inOffice = one.state === 'raised' || one.state === 'officer'
  const publishable = !one.restricted && one.mayPublish
  return (
    <div class="govuk-button-group">
      {route && inOffice && govukButton({ text: 'Prepare it', href: urls.preparation(one.id) })}
      {decide && one.state === 'commissioner' && govukButton({ text: 'Decide', href: urls.issueDecision(one.id) })}
      {route && one.state === 'chief' && govukButton({ text: 'Enter the reply', href: urls.reply(one.id) })}
      {route && one.state === 'chief' && govukButton({ text: 'Send a new link', href: urls.sending(one.id), ...secondary })}
      {route && one.state === 'replied' && govukButton({ text: 'Tell whoever raised it', href: urls.closing(one.id) })}
      {may(person, 'accountability:publish-issues') &&
        publishable &&
        govukButton({
          text: one.publishedAt === null ? 'Tell it in public' : 'Change what is public',
          href: urls.issuePublication(one.id),
          ...secondary,
        })}
      {may(person, 'accountability:raise-issues') &&
        !isOver(one) &&
        govukButton({ text: 'Change it', href: urls.issueDetails(one.id), ...secondary })}
      {route && inOffice && (
        <a class="govuk-link" href={urls.ending(one.id)}>
          Do not take it further
        </a>
      )}
    </div>
  )
}
