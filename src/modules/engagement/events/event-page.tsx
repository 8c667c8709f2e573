import { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Beside } from '#platform/module'
import { DataTable, DateText, dayInWords, LinkList, Tag } from '#platform/web'
import { asWords } from '#platform/written'
import type { TakeAway } from '../take-aways/take-aways.js'
import { urls } from '../urls.js'
import { AHEAD, type Attending, type Event, KINDS, SAYS, STATES } from './event.js'
import { counted, type Found } from './gathered.js'
import type { Promotion } from './promotion.js'
import { hoursText } from './when.js'

/** Who goes or was there, in words. */
export const attendingText = ({ commissioner, deputy, officers }: Attending, holder: string, names: ReadonlyMap<number, string>): string =>
  [
    ...(commissioner ? [`the ${holder}`] : []),
    ...(deputy ? ['the deputy'] : []),
    ...officers.map((id) => names.get(id) ?? 'somebody who left'),
  ]
    .join(', ')
    .replace(/^./, (first) => first.toUpperCase()) || 'Nobody yet'

/** The days and hours of an event, in words. */
export const whenText = (event: Pick<Event, 'day' | 'lastDay' | 'time' | 'until'>): string => {
  const days = event.lastDay.equals(event.day) ? dayInWords(event.day) : `${dayInWords(event.day)} to ${dayInWords(event.lastDay)}`
  const hours = hoursText(event)
  return hours === '' ? days : `${days}, ${hours}`
}

interface Shown {
  readonly event: Event
  readonly today: Temporal.PlainDate
  readonly holder: string
  readonly names: ReadonlyMap<number, string>
  readonly place: string | undefined
  readonly groups: ReadonlyMap<string, string>
  readonly readers: readonly number[]
  readonly rebooked: Event | undefined
  readonly promotions: readonly Promotion[]
  readonly takeAways: readonly TakeAway[]
  /** What it clashes with, in sentences. */
  readonly clashes: readonly string[]
  readonly beside: readonly Beside[]
  readonly mayKeep: boolean
  readonly mayPublish: boolean
  /** How booking stands; undefined for those who may not see it, and for closed events. */
  readonly booking: string | undefined
  /** What other modules know of it, where nobody counted. */
  readonly found: Found | undefined
  /** What is said of a pre-election period that holds it back. */
  readonly held: Html
}

/** One event, for staff: what is known, what comes next, what was taken away. */
export function EventPage(shown: Shown): Html {
  const { event, today, names } = shown
  const ahead = AHEAD.some((one) => one === event.state)
  const over = Temporal.PlainDate.compare(event.day, today) <= 0
  return (
    <>
      <h1 class="govuk-heading-l">{event.title}</h1>
      <p class="govuk-body">
        <Tag {...STATES[event.state]} /> {event.closed && <Tag word="Closed" tone="late" />}{' '}
        {event.advertisedAt !== null && <Tag word="Public" tone="new" />}
      </p>
      {event.closed &&
        govukInsetText({
          text: `Only these people know of it: ${shown.readers.map((id) => names.get(id) ?? 'somebody who left').join(', ')}. It counts in one yearly total and in nothing else.`,
        })}
      {shown.held}
      {shown.clashes.length > 0 &&
        govukInsetText({
          html: (
            <ul class="govuk-list govuk-list--bullet">
              {shown.clashes.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          ),
        })}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.eventBriefing(event.id)}>
          Briefing: what we know of the place, on one page
        </a>
      </p>
      {shown.mayKeep && <Steps shown={shown} ahead={ahead} over={over} />}
      <Facts {...shown} />
      {shown.booking !== undefined && (
        <>
          <h2 class="govuk-heading-m">Booking</h2>
          <p class="govuk-body">
            {shown.booking}{' '}
            <a class="govuk-link" href={urls.bookings(event.id)}>
              Booking and who booked
            </a>
          </p>
        </>
      )}
      {event.state === 'delivered' && <WhatBecame event={event} found={shown.found} />}
      <TakenAway {...shown} />
      {!event.closed && <Promoted {...shown} />}
      {shown.beside.map(({ heading, lines }) => (
        <>
          <h2 class="govuk-heading-m">{heading}</h2>
          <ul class="govuk-list">
            {lines.map(({ text, href }) => (
              <li>
                {href === undefined ? (
                  text
                ) : (
                  <a class="govuk-link" href={href}>
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

function Steps({ shown: { event, mayPublish }, ahead, over }: { shown: Shown; ahead: boolean; over: boolean }): Html {
  const { id } = event
  const secondary = { classes: 'govuk-button--secondary' }
  return (
    <div class="govuk-button-group">
      {ahead && over && govukButton({ text: 'Say what became of it', href: urls.outcome(id) })}
      {event.state === 'delivered' && govukButton({ text: 'Correct what became of it', href: urls.outcome(id), ...secondary })}
      {ahead && !over && govukButton({ text: 'Say how certain it is', href: urls.step(id), ...secondary })}
      {govukButton({ text: 'Change it', href: urls.details(id), ...secondary })}
      {mayPublish &&
        !event.closed &&
        event.state !== 'cancelled' &&
        govukButton({
          text:
            event.waitsSince !== null
              ? 'Do not let it wait for the programme'
              : event.advertisedAt === null
                ? 'Put it in the public programme'
                : 'Take it out of the programme',
          href: urls.programme(id),
          ...secondary,
        })}
      {ahead && govukButton({ text: 'Cancel it', href: urls.cancellation(id), ...secondary })}
      <a class="govuk-link" href={urls.readers(id)}>
        {event.closed ? 'Who may know of it' : 'Close it to all but named people'}
      </a>
    </div>
  )
}

function Facts({ event, holder, names, place, groups, rebooked }: Shown): Html {
  const row = (key: string, value: string) => (value === '' ? [] : [{ key: { text: key }, value: { text: value } }])
  const link = (key: string, href: string, text: string) => [
    {
      key: { text: key },
      value: {
        html: (
          <a class="govuk-link" href={href} rel="noreferrer noopener">
            {text}
          </a>
        ),
      },
    },
  ]
  return govukSummaryList({
    rows: [
      ...row('Kind', KINDS[event.kind]),
      ...row('When', whenText(event)),
      ...row('Where', [event.venue, place].filter(Boolean).join(', ')),
      ...row(event.state === 'delivered' ? 'Who was there' : 'Who goes', attendingText(event, holder, names)),
      ...row('Who leads it', names.get(event.owner) ?? 'Somebody who left'),
      ...row('Why it was cancelled', event.why),
      ...(rebooked ? link('Takes its place', urls.staffEvent(rebooked.id), `${rebooked.title}, ${dayInWords(rebooked.day)}`) : []),
      ...row('Open to everybody', event.openAccess ? 'Yes' : ''),
      ...row('Communities', event.communities.map((code) => groups.get(code) ?? code).join(', ')),
      ...row('How far people have a say', SAYS[event.level]),
      ...row('What residents read', asWords(event.about)),
      ...row('How people take part', event.takePart),
      ...row('Access', event.access),
      ...(event.online ? link('Online', event.online, event.online) : []),
      ...row('Why the office takes part', event.purpose),
      ...row('In the plan', event.objective),
      ...row('Expected', event.expected === null ? '' : `${event.expected.toLocaleString('en-GB')} people`),
      ...row('What is used', event.assets),
      ...row('Invited with us', event.partners),
      ...row('Suggested by', event.suggestedBy),
      ...(event.slug !== null && event.advertisedAt !== null ? link('Public page', urls.event(event.slug), urls.event(event.slug)) : []),
    ],
  })
}

function WhatBecame({ event, found }: { event: Event; found: Found | undefined }): Html {
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  const number = (key: string, value: number | null) => (value === null ? [] : [row(key, value.toLocaleString('en-GB'))])
  const { cards = 0, ticks = 0, chatted = 0, signUps = 0 } = found?.gathered ?? {}
  const keyed = (key: string, value: number) => (value === 0 ? [] : [row(key, value.toLocaleString('en-GB'))])
  return (
    <>
      <h2 class="govuk-heading-m">What became of it</h2>
      {govukSummaryList({
        rows: [
          row('Residents met', counted(event.residents, found?.residents ?? null, 'from who booked and came and from chats')),
          row('Police officers and staff met', counted(event.staffMet, null, '')),
          row('Partners met', counted(event.partnersMet, null, '')),
          row('Questions answered or feedback given', counted(event.questions, found?.feedback ?? null, 'from cards, ticks and chats')),
          ...(event.cards !== null || cards > 0 ? [row('Feedback cards', counted(event.cards, cards, 'keyed for it'))] : []),
          ...keyed('Tick surveys', ticks),
          ...keyed('People chatted with', chatted),
          ...(event.signUps !== null || signUps > 0
            ? [row('Newsletter sign-ups', counted(event.signUps, signUps, 'confirmed by those who signed up there'))]
            : []),
          ...number('Elected members who came', event.members),
          ...number('Of them, who know it well now', event.aware),
          ...number('Guests of those who were thanked', event.guests),
          ...number('Watched online at the time', event.watchedLive),
          ...number('Watched later', event.watchedLater),
          ...(event.rating !== null && event.ratedBy !== null
            ? [row('What people thought of it', `${event.rating.toFixed(1)} of 5, said by ${event.ratedBy.toLocaleString('en-GB')}`)]
            : []),
          ...(event.feedback ? [{ key: { text: 'What was heard' }, value: { html: <span class="written">{event.feedback}</span> } }] : []),
        ],
      })}
    </>
  )
}

function TakenAway({ event, takeAways, names, today, mayKeep }: Shown): Html {
  const overdue = (one: TakeAway) => one.doneOn === null && Temporal.PlainDate.compare(one.due, today) < 0
  return (
    <>
      <DataTable
        caption="Taken away to do"
        captionSize="m"
        columns={[{ text: 'What' }, { text: 'Who' }, { text: 'By when' }, { text: 'What came of it' }]}
        rows={takeAways.map((one) => [
          mayKeep ? (
            <a class="govuk-link" href={urls.takeAway(one.id)}>
              {one.what}
            </a>
          ) : (
            one.what
          ),
          names.get(one.owner) ?? 'Somebody who left',
          <DateText date={one.due} />,
          one.doneOn ? (
            <>
              <DateText date={one.doneOn} />: {one.outcome}
            </>
          ) : overdue(one) ? (
            <Tag word="Late" tone="late" />
          ) : (
            'Not yet'
          ),
        ])}
        empty="Nothing."
      />
      {mayKeep && <LinkList links={[{ text: 'Note something to do', href: urls.newTakeAway(event.id) }]} />}
    </>
  )
}

function Promoted({ event, promotions, mayKeep }: Shown): Html {
  return (
    <>
      <DataTable
        caption="Where it was made known"
        captionSize="m"
        columns={[{ text: 'Where' }, { text: 'Day' }]}
        rows={promotions.map(({ where, day, link }) => [
          link ? (
            <a class="govuk-link" href={link} rel="noreferrer noopener">
              {where}
            </a>
          ) : (
            where
          ),
          <DateText date={day} />,
        ])}
        empty="Not noted yet."
      />
      {mayKeep && <LinkList links={[{ text: 'Note where it was made known', href: urls.newPromotion(event.id) }]} />}
    </>
  )
}
