import { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, DateText, dayInWords, Tag } from '#platform/web'
import { accountabilityUrls, type Issue, ISSUE_STATES } from '#modules/accountability'
import type { Place } from '#modules/office'
import { quarterText } from '../reports/quarter.js'
import type { Report } from '../reports/report.js'
import { FOCUS, type Plan } from '../support/plan.js'
import type { Volunteer } from '../support/volunteer.js'
import { urls } from '../urls.js'
import { type Ambassador, KINDS, STATES } from './ambassador.js'

interface Shown {
  readonly one: Ambassador
  readonly places: readonly Place[]
  readonly reports: readonly Report[]
  readonly plans: readonly Plan[]
  readonly volunteers: readonly Volunteer[]
  /** What they raised with the Chief Constable; undefined where this person does not see issues. */
  readonly issues: readonly Issue[] | undefined
  readonly today: Temporal.PlainDate
  readonly mayKeep: boolean
}

/** One ambassador, for staff. */
export function AmbassadorPage(shown: Shown): Html {
  const { one, places, mayKeep } = shown
  const place = one.place === null ? 'All of it' : (places.find(({ code }) => code === one.place)?.name ?? one.place)
  const day = (date: Temporal.PlainDate | null) => (date === null ? '' : dayInWords(date))
  const row = (key: string, text: string) =>
    text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
  const secondary = { classes: 'govuk-button--secondary' }
  return (
    <>
      <span class="govuk-caption-l">{KINDS[one.kind]}</span>
      <h1 class="govuk-heading-l">{one.name || 'Forgotten'}</h1>
      <p class="govuk-body">
        <Tag {...STATES[one.state]} /> {place}
      </p>
      {one.kind === 'young' &&
        govukInsetText({
          text: `Ask ${one.adult} first (${one.adultReach}). Only those who safeguard young ambassadors know of this page.`,
        })}
      {mayKeep && one.state !== 'left' && (
        <div class="govuk-button-group">
          {one.state === 'in-post' && govukButton({ text: 'Key a report', href: urls.keyedReport(one.id) })}
          {govukButton({ text: 'Change', href: urls.details(one.id), ...secondary })}
          {govukButton({ text: 'Agree a work plan', href: urls.newPlan(one.id), ...secondary })}
          <a class="govuk-link" href={urls.newVolunteer(one.id)}>
            Add a contact volunteer
          </a>
          <a class="govuk-link" href={urls.leaving(one.id)}>
            They leave
          </a>
        </div>
      )}
      {govukSummaryList({
        rows: [
          ...row('How to reach them', [one.email, one.phone].filter(Boolean).join('\n')),
          ...row('In post from', day(one.startedOn)),
          ...row('Introduced on', day(one.inductedOn)),
          ...row(
            'Published',
            one.publicOn ? `${[one.publicName, one.publicReach].filter(Boolean).join(', ')}\nAgreed on ${day(one.publicOn)}` : 'Nothing',
          ),
          ...row('Left', one.leftOn ? `${day(one.leftOn)}: ${one.leftWhy}` : ''),
          ...row('Note', one.note),
        ],
      })}
      <DataTable
        caption="Reports"
        captionSize="m"
        columns={[{ text: 'Quarter' }, { text: 'State' }, { text: 'Sent' }]}
        rows={shown.reports.map((report) => [
          report.state === 'sent' || one.state === 'left' ? (
            <a class="govuk-link" href={urls.staffReport(report.id)}>
              {quarterText(report.quarter)}
            </a>
          ) : (
            quarterText(report.quarter)
          ),
          report.state === 'draft' ? (
            <Tag word="Not sent" tone="waiting" />
          ) : report.nothing ? (
            'Nothing to report'
          ) : (
            <Tag word="In" tone="good" />
          ),
          report.sentAt ? <DateText date={report.sentAt} /> : '',
        ])}
        empty="None yet."
      />
      {shown.issues && (
        <DataTable
          caption="Raised with the Chief Constable"
          captionSize="m"
          columns={[{ text: 'Issue' }, { text: 'How far' }, { text: 'Raised' }]}
          rows={shown.issues.map((issue) => [
            <a class="govuk-link" href={accountabilityUrls.issue(issue.id)}>
              {issue.title}
            </a>,
            <Tag {...ISSUE_STATES[issue.state]} />,
            <DateText date={issue.raisedOn} />,
          ])}
          empty="Nothing yet."
        />
      )}
      <DataTable
        caption="Work plans"
        captionSize="m"
        columns={[{ text: 'Focus' }, { text: 'Aims' }, { text: 'To be reviewed' }, { text: 'Reviewed' }]}
        rows={shown.plans.map((plan) => [
          <a class="govuk-link" href={urls.plan(plan.id)}>
            {plan.focus.map((code) => FOCUS[code]).join(', ')}
          </a>,
          <span class="written">{plan.aims}</span>,
          <>
            <DateText date={plan.reviewOn} />{' '}
            {plan.reviewedOn === null && Temporal.PlainDate.compare(plan.reviewOn, shown.today) < 0 && <Tag word="Late" tone="late" />}
          </>,
          plan.reviewedOn ? <DateText date={plan.reviewedOn} /> : '',
        ])}
        empty="None yet."
      />
      <DataTable
        caption="Contact volunteers"
        captionSize="m"
        columns={[{ text: 'Who' }, { text: 'How to reach them' }, { text: 'Said yes' }, { text: 'Ended' }]}
        rows={shown.volunteers.map((volunteer) => [
          <a class="govuk-link" href={urls.volunteer(volunteer.id)}>
            {volunteer.name}
          </a>,
          volunteer.reach,
          <DateText date={volunteer.agreedOn} />,
          volunteer.endedOn ? <DateText date={volunteer.endedOn} /> : '',
        ])}
        empty="None yet."
      />
    </>
  )
}
