import { PUBLIC } from '#platform/access'
import { govukButton, govukInsetText, govukPanel, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  addressIn,
  Conflict,
  data as file,
  FormErrors,
  formIn,
  invalid,
  type Language,
  NotFound,
  page,
  PostForm,
  Reading,
  type Route,
  route,
  submitOnce,
} from '#platform/web'
import { calendarText } from '../events/calendar.js'
import type { Event } from '../events/event.js'
import { publicWhen } from '../events/public-page.js'
import { eventAt } from '../events/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { changeBooking, giveBack, slotOf } from './book.js'
import { begins, type Booking, type Slot } from './booking.js'
import { bookingQuestions, bookingRows } from './public-pages.js'
import { bookingAt, bookings, positionOf, registrationOf, roomAt } from './queries.js'
import { readBooking } from './read-booking.js'
import { bookingOfToken, bookingToken } from './tell.js'

interface Mine {
  readonly booking: Booking
  readonly event: Event
  readonly slot: Slot | undefined
  /** It can still be changed and given back. */
  readonly live: boolean
}

/** Whoever booked sees their booking by a signed address, changes it and gives it back. */
export function ownBookingRoutes(house: House): readonly Route[] {
  const { db, clock, secret, origin } = house
  const mine = async (token: string): Promise<Mine> => {
    const id = bookingOfToken(secret, token)
    if (id === undefined) throw new NotFound('booking')
    const booking = await bookingAt(db, id)
    // A forgotten booking is nobody's any more.
    if (booking.forgottenAt !== null) throw new NotFound('booking')
    const event = await eventAt(db, booking.event, undefined)
    const ahead = event.state !== 'cancelled' && event.state !== 'delivered' && clock.now().until(begins(event)).sign > 0
    return { booking, event, slot: await slotOf(db, booking), live: ahead && booking.state !== 'given-back' }
  }
  const example = async (given: House['db']) => {
    const row = await bookings(given)
      .where('state', '!=', 'given-back')
      .where('forgotten_at', 'is', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { token: bookingToken(secret, row?.id ?? 0) }
  }
  const slotsFor = async ({ booking, event, slot }: Mine): Promise<readonly Slot[]> => {
    const registration = await registrationOf(db, event.id)
    if (!registration || booking.state !== 'booked' || !slot) return []
    const { slots, freeSlots } = await roomAt(db, registration)
    return slots.filter(({ id }) => id === slot.id || freeSlots.some((one) => one.id === id))
  }
  const changePage = async (my: Mine, language: Language, token: string, seen: number, values: Record<string, unknown>, errors = {}) => {
    const words = wordsIn(language).booking
    const form = formIn(language, { values: values as Record<string, string>, errors })
    return {
      title: words.changeTitle,
      back: urls.ownBooking(token),
      personal: true,
      body: (
        <Reading>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{words.changeTitle}</h1>
          <PostForm>
            <input type="hidden" name="version" value={String(seen)} />
            {bookingQuestions(form, { event: my.event, language, slots: await slotsFor(my) })}
            {govukButton({ text: words.save })}
          </PostForm>
        </Reading>
      ),
    }
  }
  return [
    route('/your-booking/:token', {
      may: 'everyone',
      example,
      get: async ({ params, language }) => {
        const my = await mine(params.token)
        const { booking, event, slot, live } = my
        const words = wordsIn(language).booking
        const title =
          event.state === 'cancelled'
            ? words.cancelledTitle
            : booking.state === 'given-back'
              ? words.endedTitle
              : live
                ? booking.state === 'booked'
                  ? words.bookedTitle
                  : words.waitingTitle
                : words.overTitle
        const has = live && booking.state === 'booked'
        return page({
          title,
          personal: true,
          body: (
            <Reading>
              {has ? govukPanel({ titleText: title, text: words.codeIs(booking.reference) }) : <h1 class="govuk-heading-l">{title}</h1>}
              {live && booking.state === 'waiting' && govukInsetText({ text: words.position(await positionOf(db, booking)) })}
              {event.state === 'cancelled' && <p class="govuk-body">{words.why(event.why)}</p>}
              {booking.state === 'given-back' && <p class="govuk-body">{words.ended}</p>}
              {live && <p class="govuk-body">{booking.email && !booking.held ? words.mailed : words.keepPage}</p>}
              {govukSummaryList({
                rows: [
                  {
                    key: { text: words.event },
                    value: {
                      html: (
                        <>
                          {event.slug !== null && event.advertisedAt !== null ? (
                            <a class="govuk-link" href={urls.event(event.slug)} lang={language === 'en' ? undefined : 'en'}>
                              {event.title}
                            </a>
                          ) : (
                            event.title
                          )}
                          <br />
                          {publicWhen(event, language)}
                          {event.venue && (
                            <>
                              <br />
                              {event.venue}
                            </>
                          )}
                        </>
                      ),
                    },
                  },
                  ...bookingRows(booking, booking.state === 'booked' ? slot : undefined, language),
                ],
              })}
              {has && (
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.ownCalendar(params.token)}>
                    {wordsIn(language).calendar}
                  </a>
                </p>
              )}
              {live && (
                <div class="govuk-button-group">
                  {govukButton({
                    text: words.changeBooking,
                    href: addressIn(language, urls.ownChange(params.token)),
                    classes: 'govuk-button--secondary',
                  })}
                  <a class="govuk-link" href={addressIn(language, urls.ownRemoval(params.token))}>
                    {words.give}
                  </a>
                </div>
              )}
            </Reading>
          ),
        })
      },
    }),

    route('/your-booking/:token/change', {
      may: 'everyone',
      example,
      get: async ({ params, language }) => {
        const my = await mine(params.token)
        if (!my.live) throw new NotFound('booking')
        const { booking } = my
        const { name, email, phone, topic, needs } = booking
        const values = { slot: booking.slot === null ? '' : String(booking.slot), name, email, phone, topic, needs }
        return page(await changePage(my, language, params.token, booking.version, values))
      },
      post: async (visit) => {
        const { params, language, body } = visit
        const my = await mine(params.token)
        const words = wordsIn(language).booking
        if (!my.live) throw new NotFound('booking')
        const seen = Number(body['version'])
        const slots = (await slotsFor(my)).map(({ id }) => id)
        const { data, errors } = readBooking(body, words, slots)
        if (!data) return invalid(await changePage(my, language, params.token, seen, body, errors))
        try {
          return await submitOnce(db, clock, visit, async (tx) => {
            await changeBooking(tx, house, my.event, my.booking, { ...data, slot: data.slot ?? my.booking.slot }, seen, PUBLIC)
            return addressIn(language, urls.ownBooking(params.token))
          })
        } catch (error) {
          if (!(error instanceof Conflict)) throw error
          const fresh = await mine(params.token)
          return page(await changePage(fresh, language, params.token, fresh.booking.version, body, { name: words.changedMeanwhile }), {
            status: 409,
          })
        }
      },
    }),

    route('/your-booking/:token/removal', {
      may: 'everyone',
      example,
      get: async ({ params, language }) => {
        const { booking, event, slot, live } = await mine(params.token)
        if (!live) throw new NotFound('booking')
        const words = wordsIn(language).booking
        const waits = booking.state === 'waiting'
        const title = waits ? words.giveWaitingTitle : words.giveTitle
        return page({
          title,
          back: urls.ownBooking(params.token),
          personal: true,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{title}</h1>
              <p class="govuk-body">
                <strong>{event.title}</strong>
                <br />
                {publicWhen(event, language)}
              </p>
              {slot && !waits && govukSummaryList({ rows: bookingRows({ ...booking, topic: '', needs: '' }, slot, language) })}
              {!waits && <p class="govuk-body">{words.giveText}</p>}
              <PostForm>
                <div class="govuk-button-group">
                  {govukButton({
                    text: waits ? words.giveWaitingYes : words.giveYes,
                    classes: 'govuk-button--warning',
                    preventDoubleClick: true,
                  })}
                  <a class="govuk-link" href={addressIn(language, urls.ownBooking(params.token))}>
                    {words.giveNo}
                  </a>
                </div>
              </PostForm>
            </Reading>
          ),
        })
      },
      post: async (visit) => {
        const { booking, event } = await mine(visit.params.token)
        return await submitOnce(db, clock, visit, async (tx) => {
          await giveBack(tx, house, event, booking, PUBLIC)
          return addressIn(visit.language, urls.ownBooking(visit.params.token))
        })
      },
    }),

    route('/your-booking/:token/event.ics', {
      may: 'everyone',
      example,
      get: async ({ params }) => {
        const { event, slot } = await mine(params.token)
        const shown = {
          title: event.title,
          text: [event.about, event.access].filter(Boolean).join('\n\n'),
          where: event.venue,
          href: event.slug === null || event.advertisedAt === null ? undefined : origin + urls.event(event.slug),
        }
        // With its own name, so that it does not stand in the way of the programme that somebody follows.
        const timed = slot
          ? { ...event, uid: `${event.uid}-${slot.id}`, day: slot.day, lastDay: slot.day, time: slot.time, until: slot.until }
          : event
        return file('text/calendar; charset=utf-8', calendarText(event.title, new URL(origin).host, [{ event: timed, shown }]))
      },
    }),
  ]
}
