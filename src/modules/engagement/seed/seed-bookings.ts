import { type Person, PUBLIC } from '#platform/access'
import { readTime } from '#platform/forms'
import type { Tx } from '#platform/db'
import type { House } from '#platform/module'
import { book } from '../bookings/book.js'
import { type BookingSheet, slotTimes } from '../bookings/booking.js'
import { slotsOf } from '../bookings/queries.js'
import { addSlots, register } from '../bookings/register.js'
import { eventAt } from '../events/queries.js'
import { ownTx } from '../tables.js'

/** Minutes that one conversation of the demo's surgery takes. */
const MINUTES = 15
/** Places at the demo's community forum, fewer than the people who would like to come. */
const PLACES = 3

type Guest = Partial<Pick<BookingSheet, 'topic' | 'needs' | 'phone'>> & { readonly name: string; readonly mail?: string }

const SURGERY: readonly (Guest & { readonly at: number })[] = [
  { at: 0, name: 'Eleri Marsh', mail: 'eleri.marsh', topic: 'Speeding past the school in Hollins Lane' },
  { at: 1, name: 'Dennis Okoro', mail: 'dennis.okoro', topic: 'Nobody rang me back after a break-in', needs: 'I use a wheelchair' },
  { at: 4, name: 'Joan Peel', phone: '01632 960 412', topic: 'Lights in the market hall' },
]

const FORUM: readonly Guest[] = [
  { name: 'Harriet Boon', mail: 'harriet.boon' },
  { name: 'Samir Haddad', mail: 'samir.haddad', needs: 'A hearing loop, please' },
  { name: 'Colin Trew', mail: 'colin.trew' },
  { name: 'Mair Powell', mail: 'mair.powell' },
]

/** Opens the demo's next surgery for booking with times, and its community forum with a few places and somebody who waits. */
export async function seedBookings(tx: Tx, house: House, by: Person): Promise<void> {
  const terms = { open: true, places: null, closesAt: null, remindDays: 1 }
  const guest = ({ name, mail, phone = '', topic = '', needs = '' }: Guest, slot: number | null): BookingSheet => ({
    slot,
    name,
    email: mail === undefined ? '' : `${mail}@post.example`,
    phone,
    topic,
    needs,
  })
  const named = async (title: string) => {
    const row = await ownTx(tx).selectFrom('engagement.event').select('id').where('title', '=', title).executeTakeFirst()
    return row && (await eventAt(tx, row.id, by.id))
  }
  const how = { channel: 'web', language: 'en', held: false } as const
  const surgery = await named('Surgery in Aldermoor library')
  if (surgery) {
    await register(tx, house, surgery, terms, 0, `person:${by.id}`)
    await addSlots(tx, house, surgery, slotTimes(surgery.day, readTime(surgery.time), readTime(surgery.until), MINUTES), `person:${by.id}`)
    const slots = await slotsOf(tx, surgery.id)
    for (const { at, ...one } of SURGERY)
      await book(tx, house, surgery, guest(one, slots[at]?.id ?? null), one.mail ? how : { ...how, channel: 'phone' }, PUBLIC)
  }
  const forum = await named('Winterbourne community forum')
  if (forum) {
    await register(tx, house, forum, { ...terms, places: PLACES }, 0, `person:${by.id}`)
    for (const one of FORUM) await book(tx, house, forum, guest(one, null), how, PUBLIC)
  }
}
