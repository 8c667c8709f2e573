import { may, type Person } from '#platform/access'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, page, type Route, route, Tag } from '#platform/web'
import { eventUrls } from '#modules/engagement'
import { HeldNotice } from '#modules/elections'
import { staffNames } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { PaperTable } from '../papers/paper-table.js'
import { papersOf } from '../papers/queries.js'
import { heldRatings, ratingOf, recordingsOf } from '../recordings/queries.js'
import { RecordingTable } from '../recordings/recording-table.js'
import { urls } from '../urls.js'
import { eventOf } from './its-event.js'
import { type Meeting, MEETING, STATES } from './meeting.js'
import { meetingAt, someMeeting } from './queries.js'
import { heldFromAnnouncement } from './wait.js'
import { whenText, whereText } from './when.js'

/** One meeting, for staff: what is known of it, its papers, and what is to be done. */
export function meetingPage(house: House): Route {
  const { db, clock } = house
  return route('/staff/scrutiny/meetings/:id', {
    may: 'scrutiny:see',
    example: someMeeting(),
    get: async ({ params, person }) => {
      const one = await meetingAt(db, params.id)
      const all = await everyPlace(db)
      const event = await eventOf(db, one)
      const papers = await papersOf(db, one.id)
      const rating = await ratingOf(db, one.id)
      const held = await heldRatings(db, one.id)
      const owner = (await staffNames(db)).find(({ id }) => id === one.owner)?.name ?? 'Somebody who left'
      const apart =
        event !== undefined &&
        one.state === 'planned' &&
        (event.state === 'cancelled' || event.state === 'delivered' || !event.day.equals(one.day) || event.time !== one.time)
      const row = (key: string, value: string | Html) =>
        value === ''
          ? []
          : [
              {
                key: { text: key },
                value: typeof value === 'string' ? { html: <span class="written">{value}</span> } : { html: value },
              },
            ]
      const count = (many: number | null) => (many === null ? '' : many.toLocaleString('en-GB'))
      return page({
        title: one.title,
        back: urls.staff,
        personal: true,
        body: (
          <>
            <h1 class="govuk-heading-l">{one.title}</h1>
            <p class="govuk-body">
              <Tag {...STATES[one.state]} /> {one.announcedAt === null && <Tag word="Not announced" tone="waiting" />}
            </p>
            {apart &&
              govukInsetText({
                html: (
                  <>
                    The diary says something else of it: “{event.title}”, {dayInWords(event.day)}, {event.state}.{' '}
                    <a class="govuk-link" href={eventUrls.staffEvent(event.id)}>
                      Look at its event
                    </a>
                    , and change what is wrong.
                  </>
                ),
              })}
            {one.waitsSince !== null && (
              <HeldNotice
                period={await heldFromAnnouncement(db, one, clock.today())}
                record={{ kind: MEETING, id: one.id }}
                person={person}
                deed={{ afterwards: 'It is announced afterwards', letOut: 'Let it be announced before the election' }}
              />
            )}
            <Steps one={one} person={person} past={one.day.until(clock.today()).days >= 0} />
            {govukSummaryList({
              rows: [
                ...row('When', whenText(one)),
                ...row('Where', whereText(one, all)),
                ...row('Who takes questions', one.chief ? 'The Commissioner and the Chief Constable' : 'The Commissioner'),
                ...row('Questions in advance', `Until ${dayInWords(one.questionsBy)}`),
                ...row('Access', one.access),
                ...row('Webcast', one.webcast),
                ...row('What residents read', one.about),
                ...row('Why it was cancelled', one.why),
                ...row('Public in the room', count(one.publicThere)),
                ...row('Police officers and staff in the room', count(one.staffThere)),
                ...row('Staff and partners online', count(one.staffOnline)),
                ...row(
                  'What people thought of it',
                  rating.mean === null
                    ? ''
                    : `${rating.mean.toFixed(1)} out of 5, from ${rating.count.toLocaleString('en-GB')} who said so`,
                ),
                ...row(
                  'Ratings that came in a flood',
                  held === 0 ? (
                    ''
                  ) : (
                    <a class="govuk-link" href={urls.heldRatings(one.id)}>
                      {held.toLocaleString('en-GB')}: decide whether they count
                    </a>
                  ),
                ),
                ...row('Who prepares it', owner),
                ...row(
                  'Public page',
                  one.announcedAt === null ? (
                    ''
                  ) : (
                    <a class="govuk-link" href={urls.meeting(one.slug)}>
                      {urls.meeting(one.slug)}
                    </a>
                  ),
                ),
              ],
            })}
            {one.state === 'held' && (
              <RecordingTable
                meeting={one}
                all={await recordingsOf(db, one.id)}
                today={clock.today()}
                keeps={may(person, 'scrutiny:keep')}
              />
            )}
            <PaperTable meeting={one} papers={papers} today={clock.today()} keeps={may(person, 'scrutiny:keep')} />
          </>
        ),
      })
    },
  })
}

/** What can be done with a meeting now. */
function Steps({ one, person, past }: { one: Meeting; person: Person | undefined; past: boolean }): Html {
  const keeps = may(person, 'scrutiny:keep')
  const planned = one.state === 'planned'
  const second = { classes: 'govuk-button--secondary' }
  return (
    <div class="govuk-button-group">
      {govukButton({ text: 'Questions', href: urls.meetingQuestions(one.id), ...(planned && second) })}
      {planned &&
        one.announcedAt === null &&
        may(person, 'scrutiny:publish') &&
        govukButton({
          text: one.waitsSince === null ? 'Announce it' : 'Do not let it wait to be announced',
          href: urls.announcement(one.id),
        })}
      {keeps &&
        one.state !== 'cancelled' &&
        past &&
        govukButton({
          text: planned ? 'Say who was there' : 'Change who was there',
          href: urls.attendance(one.id),
          ...(!planned && second),
        })}
      {keeps && planned && govukButton({ text: 'Change it', href: urls.details(one.id), ...second })}
      {keeps && planned && govukButton({ text: 'Cancel it', href: urls.cancellation(one.id), ...second })}
    </div>
  )
}
