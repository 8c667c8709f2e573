import { sql } from 'kysely'
import { readTime } from '#platform/forms'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { addressIn, dayInWords, type Language, sign, timeInWords, unsign } from '#platform/web'
import { officeCard } from '#modules/office'
import type { Event } from '../events/event.js'
import { publicWhen } from '../events/public-page.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import type { Booking, Slot } from './booking.js'

const SIGNED = 'engagement.booking'
/** Mails about new bookings that one address gets, so that nobody can pester another by typing their address. */
const MOST_NEW = 6

/** What stands in the address of somebody's own booking. */
export const bookingToken = (secret: string, id: number | string): string => sign(secret, SIGNED, String(id))

/** The booking of such an address, or undefined. */
export const bookingOfToken = (secret: string, token: string): string | undefined => unsign(secret, SIGNED, token)

/** The page on which somebody sees, changes and gives back their booking, without the origin. */
export const ownPath = (secret: string, id: number, language: Language): string =>
  addressIn(language, urls.ownBooking(bookingToken(secret, id)))

/** When a slot is, as residents read it. */
export const slotText = ({ day, time, until }: Slot, language: Language, event?: Pick<Event, 'day'>): string => {
  const hours = `${timeInWords(readTime(time), language)} ${wordsIn(language).to} ${timeInWords(readTime(until), language)}`
  return event?.day.equals(day) ? hours : `${dayInWords(day, language)}, ${hours}`
}

/** When somebody has to be there, as residents read it. */
export const bookedWhen = (event: Event, slot: Slot | undefined, language: Language): string =>
  slot ? slotText(slot, language) : publicWhen(event, language)

/** What a mail about a booking tells. */
export type Telling = keyof Words['booking']['mails']

/** Tells somebody about their booking by mail, once for each state of it; those without an address are rung. */
export async function tellBooked(
  tx: Tx,
  house: House,
  event: Event,
  booking: Booking,
  what: Telling,
  slot: Slot | undefined,
): Promise<void> {
  if (booking.email === '' || booking.held) return
  if ((what === 'booked' || what === 'waiting') && (await newToday(tx, booking)) > MOST_NEW) return
  const { language } = booking
  const words = wordsIn(language).booking
  const { name: office } = await officeCard(tx, language)
  const link = house.origin + ownPath(house.secret, booking.id, language)
  await queueMail(tx, {
    key: `engagement.booking:${booking.id}:${what}:${what === 'remind' ? event.day.toString() : booking.version}`,
    to: booking.email,
    purpose: 'engagement:booking',
    language,
    subject: words.mails[what].subject(event.title),
    text: [
      words.hello(booking.name),
      words.mails[what].text(event.title),
      [
        what === 'waiting' || what === 'lost-slot' ? publicWhen(event, language) : bookedWhen(event, slot, language),
        event.venue,
        event.state === 'cancelled' ? '' : event.online,
        what === 'cancelled' && event.why ? words.why(event.why) : '',
      ]
        .filter(Boolean)
        .join('\n'),
      words.codeIs(booking.reference),
      what === 'cancelled' ? '' : `${words.mailLink}\n${link}`,
      what === 'cancelled' || what === 'waiting' || what === 'lost-slot' ? '' : `${words.mailCalendar}\n${link}/event.ics`,
      office,
    ]
      .filter(Boolean)
      .join('\n\n'),
  })
}

async function newToday(tx: Tx, { email, bookedAt }: Booking): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from engagement.booking
    where lower(email) = ${email.toLowerCase()} and booked_at > ${bookedAt.subtract({ hours: 24 })}`.execute(tx)
  return rows[0]?.count ?? 0
}
