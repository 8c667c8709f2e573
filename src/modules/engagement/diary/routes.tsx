import { may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, LinkList, page, type Route, route, Tag, type Visit } from '#platform/web'
import { staffNames } from '#modules/identity'
import { type Calendar, officeCalendars, places, whyNot, words } from '#modules/office'
import { STATES } from '../events/event.js'
import { attendingText } from '../events/event-page.js'
import { whereText } from '../events/list-routes.js'
import { hoursText } from '../events/when.js'
import { urls } from '../urls.js'
import { calledIn } from './clashes-of.js'
import { clashesIn, clashText } from './clashes.js'
import { wholeDay } from './busy-entries.js'
import { outsideOf } from './outside.js'
import { stateOf } from './outside-routes.js'
import { diaryOf, type Entry } from './entries.js'
import { WHOSE, type Whose } from './whose.js'

/** Days on one page. */
const DAYS = 14

const holidayOn = (calendar: Calendar, day: Temporal.PlainDate): string | undefined => {
  const reason = whyNot(calendar, day)
  return reason?.kind === 'holiday' ? reason.name : undefined
}

const weekOf = (on: Temporal.PlainDate): Temporal.PlainDate => on.subtract({ days: on.dayOfWeek - 1 })

function startIn(query: Visit['query'], today: Temporal.PlainDate): Temporal.PlainDate {
  try {
    return weekOf(
      /^\d{4}-\d\d-\d\d$/.test(query['from'] ?? '') ? Temporal.PlainDate.from(String(query['from']), { overflow: 'reject' }) : today,
    )
  } catch {
    return weekOf(today)
  }
}

/** The diary: two weeks of somebody’s events, with what clashes in them. */
export function diaryRoutes({ db, clock }: House): readonly Route[] {
  return [
    route(urls.diary, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const today = clock.today()
        const whose = (Object.keys(WHOSE) as Whose[]).find((one) => one === query['whose']) ?? 'office'
        const from = startIn(query, today)
        const to = from.add({ days: DAYS - 1 })
        const entries = await diaryOf(db, whose, person?.id ?? 0, { from, to })
        const clashes = await allClashes(whose, entries)
        const own = await outsideOf(db, person?.id ?? 0)
        const [open, names, holder] = [
          await places(db, { on: today }),
          new Map((await staffNames(db)).map(({ id, name }) => [id, name])),
          (await words(db, today)).officeHolderShort.singular,
        ]
        const calendar = (await officeCalendars(db)).office
        const at = (day: Temporal.PlainDate) => `${urls.diary}?${new URLSearchParams({ whose, from: day.toString() })}`
        return page({
          title: 'Diary',
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Diary</h1>
              {may(person, 'engagement:keep') && govukButton({ text: 'Plan an event', href: urls.newEvent })}
              <form method="get" action={urls.diary} novalidate>
                {govukSelect({
                  id: 'whose',
                  name: 'whose',
                  label: { text: 'Whose diary?' },
                  value: whose,
                  items: Object.entries(WHOSE).map(([value, text]) => ({ value, text })),
                })}
                <input type="hidden" name="from" value={from.toString()} />
                {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
              </form>
              <LinkList
                links={[
                  { text: 'Earlier', href: at(from.subtract({ days: DAYS })) },
                  { text: 'Today', href: at(today) },
                  { text: 'Later', href: at(from.add({ days: DAYS })) },
                  { text: 'All events', href: urls.staff },
                  { text: 'Briefing on a place', href: urls.briefing },
                  { text: 'Follow it in your own calendar', href: urls.diaryFeeds },
                  { text: 'Have your own calendar read into it', href: urls.outside },
                ]}
              />
              {own?.failedSince && govukInsetText({ text: stateOf(own) })}
              {clashes.length > 0 &&
                govukInsetText({
                  html: (
                    <>
                      <h2 class="govuk-heading-s">Look at these first</h2>
                      <ul class="govuk-list govuk-list--bullet">
                        {clashes.map(({ who, text }) => (
                          <li>
                            {who}: {text}
                          </li>
                        ))}
                      </ul>
                    </>
                  ),
                })}
              <p class="govuk-body">
                {dayInWords(from)} to {dayInWords(to)}. The way between two places is taken to be 45 minutes, within one 15.
              </p>
              {Array.from({ length: DAYS }, (_, n) => from.add({ days: n })).map((day) => (
                <Day
                  day={day}
                  today={today}
                  holiday={holidayOn(calendar, day)}
                  entries={entries.filter(
                    ({ event }) => Temporal.PlainDate.compare(event.day, day) <= 0 && Temporal.PlainDate.compare(event.lastDay, day) >= 0,
                  )}
                  who={(entry) => (whose === 'office' ? attendingText(entry.event, holder, names) : '')}
                  where={(entry) => whereText(entry.event, open)}
                />
              ))}
            </>
          ),
        })

        async function allClashes(chosen: Whose, shown: readonly Entry[]): Promise<readonly { who: string; text: string }[]> {
          const sets: readonly { who: string; entries: readonly Entry[] }[] =
            chosen === 'office'
              ? [
                  {
                    who: `The ${(await words(db, today)).officeHolderShort.singular}`,
                    entries: await diaryOf(db, 'commissioner', person?.id ?? 0, { from, to }),
                  },
                  { who: 'The deputy', entries: await diaryOf(db, 'deputy', person?.id ?? 0, { from, to }) },
                  { who: 'You', entries: await diaryOf(db, 'mine', person?.id ?? 0, { from, to }) },
                ]
              : [
                  {
                    who:
                      WHOSE[chosen] === WHOSE.mine
                        ? 'You'
                        : chosen === 'commissioner'
                          ? `The ${(await words(db, today)).officeHolderShort.singular}`
                          : 'The deputy',
                    entries: shown,
                  },
                ]
          return sets.flatMap(({ who, entries: theirs }) => {
            const called = calledIn(theirs)
            // Somebody can lead two events at once, but not be at both.
            const attended = theirs.filter(
              ({ event, outside }) =>
                who !== 'You' || outside || event.commissioner || event.deputy || event.officers.includes(person?.id ?? 0),
            )
            const outside = new Set(theirs.filter((one) => one.outside).map(({ event }) => event.id))
            return (
              clashesIn(attended.map(({ event }) => event))
                // What clashes within somebody's own calendar is their own business.
                .filter(({ first, second }) => !(outside.has(first.id) && outside.has(second.id)))
                .map((clash) => ({
                  who,
                  text: `${dayInWords(clash.first.day)}: ${clashText(clash, called(clash.first), called(clash.second))}`,
                }))
            )
          })
        }
      },
    }),
  ]
}

function Day({
  day,
  today,
  holiday,
  entries,
  who,
  where,
}: {
  day: Temporal.PlainDate
  today: Temporal.PlainDate
  holiday: string | undefined
  entries: readonly Entry[]
  who: (entry: Entry) => string
  where: (entry: Entry) => string
}): Html {
  const quiet = entries.length === 0
  if (quiet && day.dayOfWeek > 5 && holiday === undefined) return <></>
  return (
    <>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        {dayInWords(day)}
        {day.equals(today) && ' (today)'}
        {holiday !== undefined && `, ${holiday}`}
      </h2>
      {quiet && <p class="govuk-body govuk-hint">Free.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {entries.map((entry) => {
          const hours = wholeDay(entry.event) ? 'All day' : hoursText(entry.event) || 'All day'
          if (!entry.known)
            return (
              <li>
                {hours}: not free {entry.outside ? <Tag word="Own calendar" tone="closed" /> : <Tag word="Closed" tone="late" />}
              </li>
            )
          return (
            <li>
              {hours}:{' '}
              <a class="govuk-link" href={urls.staffEvent(entry.event.id)}>
                {entry.event.title}
              </a>{' '}
              {entry.event.state !== 'confirmed' && <Tag {...STATES[entry.event.state]} />}{' '}
              {entry.event.closed && <Tag word="Closed" tone="late" />}{' '}
              {entry.event.place !== null && (
                <a class="govuk-link" href={urls.eventBriefing(entry.event.id)}>
                  Briefing<span class="govuk-visually-hidden"> on {entry.event.title}</span>
                </a>
              )}
              {[where(entry), who(entry)].filter(Boolean).map((text) => (
                <>
                  <br />
                  <span class="govuk-hint">{text}</span>
                </>
              ))}
            </li>
          )
        })}
      </ul>
    </>
  )
}
