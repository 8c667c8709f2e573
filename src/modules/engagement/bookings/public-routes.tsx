import { PUBLIC } from '#platform/access'
import type { House } from '#platform/module'
import {
  blankForm,
  Conflict,
  floodGate,
  type FloodLimits,
  forGoingBack,
  formIn,
  invalid,
  NotFound,
  page,
  type Route,
  route,
  submitOnce,
} from '#platform/web'
import { publicEvent } from '../events/queries.js'
import { own } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { book } from './book.js'
import { MOST_OF_ONE, takesBookings } from './booking.js'
import { bookingCheckPage, bookingPage, closedPage } from './public-pages.js'
import { ofOneAddress, registrationOf, roomAt, someRegistered } from './queries.js'
import { readBooking } from './read-booking.js'
import { ownPath } from './tell.js'

/** Anybody books a place at an event, or puts themselves on the waiting list. */
export function publicBookingRoutes(house: House, limits?: FloodLimits): readonly Route[] {
  const { db, clock, secret } = house
  const gate = floodGate(limits)
  const at = async (slug: string) => {
    const event = await publicEvent(db, slug)
    const registration = await registrationOf(db, event.id)
    if (!registration) throw new NotFound(`booking at ${slug}`)
    return { event, registration, takes: takesBookings(registration, event, clock.now()) }
  }
  return [
    route('/events/:slug/booking', {
      may: 'everyone',
      example: async (given) => {
        const { id } = await someRegistered(given)
        const row = await own(given).selectFrom('engagement.event').select('slug').where('id', '=', Number(id)).executeTakeFirst()
        return { slug: row?.slug ?? 'none' }
      },
      get: async ({ params, language }) => {
        const { event, registration, takes } = await at(params.slug)
        if (!takes) return page(closedPage(event, language))
        return page(bookingPage({ event, room: await roomAt(db, registration), language }, formIn(language, blankForm())))
      },
      post: async (visit) => {
        const { body, language, params } = visit
        const { event, registration, takes } = await at(params.slug)
        const words = wordsIn(language).booking
        const sending = body['_step'] === 'send'
        const room = await roomAt(db, registration)
        const about = { event, room, language }
        const again = (errors: Record<string, string>) => bookingPage(about, formIn(language, { values: body, errors }))
        if (body['_step'] === 'change') return page({ ...again({}), personal: true })
        // Sent a second time, it leads to the booking that was made, also when its time is taken now: by itself.
        const { data, errors } = readBooking(
          body,
          words,
          (sending ? room.slots : room.freeSlots).map(({ id }) => id),
          room.freeSlots.length === 0,
        )
        if (!takes && !sending) return page(closedPage(event, language), { status: 422 })
        if (!data) return invalid(again(errors))
        if (!sending) {
          if (data.email !== '' && (await ofOneAddress(db, event.id, data.email)) >= MOST_OF_ONE)
            return invalid(again({ email: words.tooMany(MOST_OF_ONE) }))
          return forGoingBack(page(bookingCheckPage(about, data, body)))
        }
        const held = gate(visit.ip, clock.now().epochMilliseconds) === 'hold'
        try {
          return await submitOnce(db, clock, visit, async (tx) => {
            const now = await registrationOf(tx, event.id)
            if (!now || !takesBookings(now, await publicEvent(tx, params.slug), clock.now())) throw new Conflict('Booking is closed')
            const id = await book(tx, house, event, data, { channel: 'web', language, held }, PUBLIC)
            return ownPath(secret, id, language)
          })
        } catch (error) {
          if (!(error instanceof Conflict)) throw error
          const fresh = await at(params.slug)
          if (!fresh.takes) return page(closedPage(fresh.event, language), { status: 409 })
          return page(
            bookingPage(
              { event, room: await roomAt(db, registration), language },
              formIn(language, { values: body, errors: { slot: words.slotTaken } }),
            ),
            { status: 409 },
          )
        }
      },
    }),
  ]
}
