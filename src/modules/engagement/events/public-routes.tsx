import { Temporal } from '#platform/clock'
import { govukButton, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  dayMarkIn,
  dayMarkText,
  data,
  type Language,
  LinkList,
  momentInWords,
  page,
  Pager,
  Reading,
  type Route,
  route,
} from '#platform/web'
import { officeCard, OFFICE_TOPIC, type Place, places, within, words as officeWords } from '#modules/office'
import { closes, takesBookings } from '../bookings/booking.js'
import { registrationOf, slotsOf } from '../bookings/queries.js'
import { closedTotals } from '../table/closed-totals.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { calendarText } from './calendar.js'
import { type Event, TOPIC } from './event.js'
import { PublicEvent, PublicState, publicWhen, publicWhere, publicWho } from './public-page.js'
import { eventsByIds, PAGE, publicEvent, publicPast, publicProgramme, somePublicEvent } from './queries.js'

/** Days before today that the public calendar still holds, so that a cancellation reaches whoever looks seldom. */
const BACK_DAYS = 30
/** The most events of the public calendar. */
const MOST = 1000
/** Fewer closed events than this are not told apart. */
const FEW = 5

/** What residents read: the programme of events, each on a page, what was, and calendars to follow. */
export function publicRoutes(house: House): readonly Route[] {
  const { db, clock, origin } = house
  const districts = async () => await places(db, { level: 'district', on: clock.today() })
  const shown = async (events: readonly Event[]) => {
    const open = await places(db, { on: clock.today() })
    return events.map((event) => ({
      event,
      shown: {
        title: event.title,
        text: [event.about, event.takePart, event.access].filter(Boolean).join('\n\n'),
        where: publicWhere(event, open, 'en'),
        href: event.slug === null ? undefined : origin + urls.event(event.slug),
      },
    }))
  }
  const host = new URL(origin).host
  return [
    route(urls.events, {
      may: 'everyone',
      cache: [TOPIC, OFFICE_TOPIC],
      get: async ({ query, language }) => {
        const words = wordsIn(language)
        const today = clock.today()
        const all = await districts()
        const place = all.find(({ code }) => code === query['place'])?.code
        const found = await publicProgramme(db, today, {
          ...(place && { places: await within(db, place) }),
          after: dayMarkIn(query['after']),
        })
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const holder = (await officeWords(db, today)).officeHolder.singular
        const open = await places(db, { on: today })
        const totals = await closedTotals(db)
        const more = new URLSearchParams({ ...(place && { place }), after: last ? dayMarkText(last) : '' })
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              <PlaceForm all={all} place={place} language={language} />
              {rows.length === 0 && <p class="govuk-body">{place ? words.noneHere : words.none}</p>}
              {rows.map((event) => (
                <Item event={event} open={open} holder={holder} language={language} />
              ))}
              <Pager older={found.length > PAGE ? `${urls.events}?${more}` : undefined} language={language} />
              <LinkList
                links={[
                  { text: words.askUs, href: urls.invite },
                  { text: words.follow, href: urls.calendar },
                  { text: words.past, href: urls.past },
                ]}
              />
              {totals.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">{words.closed}</h2>
                  <p class="govuk-body">{words.closedIntro}</p>
                  <ul class="govuk-list govuk-list--bullet">
                    {totals.map(({ year, events }) => (
                      <li>
                        {words.closedTotal(
                          `${year}–${String((year + 1) % 100).padStart(2, '0')}`,
                          events < FEW ? words.fewer : events.toLocaleString('en-GB'),
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Reading>
          ),
        })
      },
    }),

    route(urls.past, {
      may: 'everyone',
      cache: [TOPIC, OFFICE_TOPIC],
      get: async ({ query, language }) => {
        const words = wordsIn(language)
        const found = await publicPast(db, clock.today(), dayMarkIn(query['after']))
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const holder = (await officeWords(db, clock.today())).officeHolder.singular
        const open = await places(db, { on: clock.today() })
        return page({
          title: words.past,
          crumbs: [{ text: words.title, href: urls.events }],
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.past}</h1>
              <p class="govuk-body-l">{words.pastIntro}</p>
              {rows.length === 0 && <p class="govuk-body">{words.nonePast}</p>}
              {rows.map((event) => (
                <Item event={event} open={open} holder={holder} language={language} past />
              ))}
              <Pager older={found.length > PAGE && last ? `${urls.past}?after=${dayMarkText(last)}` : undefined} language={language} />
            </Reading>
          ),
        })
      },
    }),

    route(urls.calendar, {
      may: 'everyone',
      cache: [TOPIC, OFFICE_TOPIC],
      get: async () =>
        data(
          'text/calendar; charset=utf-8',
          calendarText(
            `Events, ${(await officeCard(db)).name}`,
            host,
            await shown(await publicProgramme(db, clock.today().subtract({ days: BACK_DAYS }), { most: MOST })),
          ),
        ),
    }),

    route('/events/:slug', {
      may: 'everyone',
      cache: [TOPIC, OFFICE_TOPIC],
      example: somePublicEvent,
      get: async ({ params, language }) => {
        const event = await publicEvent(db, params.slug)
        const today = clock.today()
        const [instead] = event.rebooked === null ? [] : await eventsByIds(db, [event.rebooked], undefined)
        const registration = await registrationOf(db, event.id)
        const takes = registration !== undefined && takesBookings(registration, event, clock.now())
        return page({
          title: event.title,
          crumbs: [{ text: wordsIn(language).title, href: urls.events }],
          body: (
            <PublicEvent
              event={event}
              open={await places(db, { on: today })}
              holder={(await officeWords(db, today)).officeHolder.singular}
              origin={origin}
              instead={instead?.advertisedAt ? instead : undefined}
              over={Temporal.PlainDate.compare(event.lastDay, today) < 0}
              book={
                takes
                  ? { until: momentInWords(closes(registration, event), language), times: (await slotsOf(db, event.id)).length > 0 }
                  : undefined
              }
              language={language}
            />
          ),
        })
      },
    }),

    route('/events/:slug/event.ics', {
      may: 'everyone',
      example: somePublicEvent,
      get: async ({ params }) => {
        const event = await publicEvent(db, params.slug)
        return data('text/calendar; charset=utf-8', calendarText(event.title, host, await shown([event])))
      },
    }),
  ]
}

function PlaceForm({ all, place, language }: { all: readonly Place[]; place: string | undefined; language: Language }): Html {
  const words = wordsIn(language)
  return (
    <form method="get" action={urls.events} novalidate>
      {govukSelect({
        id: 'place',
        name: 'place',
        label: { text: words.place },
        value: place ?? '',
        items: [
          { value: '', text: words.everywhere },
          ...all.map(({ code, name, welsh }) => ({ value: code, text: language === 'cy' ? welsh : name })),
        ],
      })}
      {govukButton({ text: words.show, classes: 'govuk-button--secondary' })}
    </form>
  )
}

function Item({
  event,
  open,
  holder,
  language,
  past = false,
}: {
  event: Event
  open: readonly Place[]
  holder: string
  language: Language
  past?: boolean
}): Html {
  const words = wordsIn(language)
  const lang = language === 'en' ? undefined : 'en'
  const who = publicWho(event, holder, language)
  const where = publicWhere(event, open, language)
  const toAll = event.openAccess && !past && event.state !== 'cancelled' ? words.openToAll : ''
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1" lang={lang}>
        <a class="govuk-link" href={urls.event(event.slug ?? '')}>
          {event.title}
        </a>
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {publicWhen(event, language)} <PublicState event={event} language={language} />
      </p>
      {where && (
        <p class="govuk-body govuk-!-margin-bottom-1" lang={lang}>
          {where}
        </p>
      )}
      {(who || toAll) && <p class="govuk-hint">{[toAll, who].filter(Boolean).join('. ')}</p>}
    </>
  )
}
