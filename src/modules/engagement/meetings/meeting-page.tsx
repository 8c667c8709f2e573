import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, DateText, dayInWords, LinkList, Pager, Tag } from '#platform/web'
import { hoursText } from '../events/when.js'
import type { Priority } from '../priorities/priorities.js'
import { urls } from '../urls.js'
import { frequencyText, nextVenue } from './frequency.js'
import { DATE_STATES, GROUPS, type Meeting, MEETING_STATES, SERIES } from './meeting.js'
import type { DateWithEvent, Standing } from './queries.js'
import { goesText, StandingTag, whoWasThere } from './standing.js'

interface Shown {
  readonly meeting: Meeting
  readonly standing: Standing
  readonly dates: readonly DateWithEvent[]
  readonly older: string | undefined
  readonly priorities: readonly Priority[]
  readonly others: ReadonlyMap<number, Meeting>
  readonly holder: string
  readonly names: ReadonlyMap<number, string>
  readonly place: string | undefined
  readonly today: Temporal.PlainDate
  readonly mayKeep: boolean
}

/** One standing meeting: how it stands, its dates, what people there want first. */
export function MeetingPage(shown: Shown): Html {
  const { meeting, standing, today, mayKeep } = shown
  const { id } = meeting
  const secondary = { classes: 'govuk-button--secondary' }
  return (
    <>
      <h1 class="govuk-heading-l">{meeting.name}</h1>
      <p class="govuk-body">
        {meeting.state !== 'active' && <Tag {...MEETING_STATES[meeting.state]} />}{' '}
        <StandingTag meeting={meeting} standing={standing} today={today} />
      </p>
      {meeting.state !== 'active' && govukInsetText({ text: endedText(shown) })}
      {mayKeep && (
        <div class="govuk-button-group">
          {meeting.state === 'active' && govukButton({ text: 'Add a date', href: urls.newDate(id) })}
          {meeting.state === 'active' && govukButton({ text: 'Add a year of dates', href: urls.yearOfDates(id), ...secondary })}
          {meeting.state === 'active' && govukButton({ text: 'Ask for dates', href: urls.askForDates(id), ...secondary })}
          {govukButton({ text: 'Change it', href: urls.meetingDetails(id), ...secondary })}
          {govukButton({ text: 'Say whether it still meets', href: urls.meetingState(id), ...secondary })}
        </div>
      )}
      <Facts {...shown} />
      <DataTable
        caption="Dates"
        captionSize="m"
        columns={[{ text: 'Day' }, { text: 'Where' }, { text: 'Who' }, { text: 'State' }, { text: 'Notes' }]}
        rows={shown.dates.map((one) => [
          <a class="govuk-link" href={urls.meetingDate(one.id)}>
            <DateText date={one.day} />
            {one.time !== '' && `, ${hoursText(one)}`}
          </a>,
          one.venue || 'Not said',
          whoWasThere(meeting, one, shown.holder, shown.names) || (one.state === 'planned' ? 'Nobody yet' : 'Nobody'),
          <Tag {...DATE_STATES[one.state]} />,
          one.state === 'cancelled' ? one.why : one.notes.length > 120 ? `${one.notes.slice(0, 120)}…` : one.notes,
        ])}
        empty="No dates yet."
      />
      <Pager older={shown.older} />
      <Priorities {...shown} />
    </>
  )
}

const endedText = ({ meeting, others }: Shown): string => {
  const into = meeting.mergedInto === null ? undefined : others.get(meeting.mergedInto)?.name
  return [
    into ? `Part of “${into}” since ${dayInWords(meeting.stateSince)}.` : `Since ${dayInWords(meeting.stateSince)}.`,
    meeting.stateWhy,
    'Rules of the programme pass it over.',
  ]
    .filter(Boolean)
    .join(' ')
}

function Facts({ meeting, others, place, names, standing }: Shown): Html {
  const before = meeting.precedes === null ? undefined : others.get(meeting.precedes)
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Group', GROUPS[meeting.group]],
    ['Kind of meeting', SERIES[meeting.series].name],
    ...(meeting.chair === '' ? [] : [['Chair', meeting.chair] as const]),
    ['How often', frequencyText(meeting)],
    ['Who goes', goesText(meeting)],
    ['Who looks after it', names.get(meeting.lead) ?? 'Somebody who left'],
    ...(place === undefined ? [] : [['Part of the area', place] as const]),
    ...(meeting.venues.length > 1 ? [['Next at', nextVenue(meeting.venues, standing.lastVenue)] as const] : []),
    ...(before
      ? [
          [
            'Held before',
            <>
              <a class="govuk-link" href={urls.meeting(before.id)}>
                {before.name}
              </a>{' '}
              in each quarter
            </>,
          ] as const,
        ]
      : []),
    ...(meeting.role === '' ? [] : [['What the office does there', meeting.role] as const]),
    ...(meeting.clerk === '' && meeting.clerkEmail === ''
      ? []
      : [['Who sets its dates', [meeting.clerk, meeting.clerkEmail].filter(Boolean).join(', ')] as const]),
    ...(meeting.notes === '' ? [] : [['Notes', meeting.notes] as const]),
  ]
  return govukSummaryList({
    rows: rows.map(([key, value]) => ({
      key: { text: key },
      value: typeof value === 'string' ? { text: value } : { html: value },
    })),
  })
}

function Priorities({ meeting, priorities, mayKeep }: Shown): Html {
  return (
    <>
      <h2 class="govuk-heading-m">What people there want first</h2>
      {priorities.length === 0 && <p class="govuk-body">Nothing was set here yet.</p>}
      {priorities.length > 0 && (
        <DataTable
          caption="Priorities set there"
          hideCaption
          columns={[{ text: 'What' }, { text: 'Set' }, { text: 'What came of it' }]}
          rows={priorities.map((one) => [
            mayKeep ? (
              <a class="govuk-link" href={urls.priority(one.id)}>
                {one.what}
              </a>
            ) : (
              one.what
            ),
            `${dayInWords(one.setOn)}${one.setBy === 'police-team' ? ', by the Safer Neighbourhood Team' : ''}`,
            one.endedOn === null ? <Tag word="Open" tone="going" /> : `${dayInWords(one.endedOn)}: ${one.outcome}`,
          ])}
        />
      )}
      <LinkList
        links={[
          ...(mayKeep ? [{ text: 'Add a priority', href: urls.newPriority(meeting.id) }] : []),
          { text: 'Priorities everywhere', href: urls.priorities },
        ]}
      />
    </>
  )
}
