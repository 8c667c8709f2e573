import { type Person, PUBLIC } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { momentAt } from '#platform/forms'
import type { House } from '#platform/module'
import { staffToChoose } from '#modules/identity'
import { addWorkingDays, isWorkingDay, officeCalendars } from '#modules/office'
import { makeFeed } from '../diary/feeds.js'
import type { EventState } from '../events/event.js'
import { advertise, cancelEvent, planEvent, sayOutcome } from '../events/keep-event.js'
import { notePromotion } from '../events/promotion.js'
import { eventAt } from '../events/queries.js'
import { ask } from '../requests/ask.js'
import { decide } from '../requests/decide.js'
import { requestAt } from '../requests/queries.js'
import { changeTakeAway, noteTakeAway } from '../take-aways/take-aways.js'
import { seedMeetings } from './meetings.js'
import { ACCESS, type SeedEvent, TAKE_PART } from './seed-event.js'
import { seedPast } from './seed-past.js'
import { seedBookings } from './seed-bookings.js'
import { AHEAD_EVENTS } from './westmarch-ahead.js'
import { REQUESTS } from './westmarch-requests.js'
import { PAST } from './westmarch-past.js'

/** Days before an event on which it was planned. */
const PLANNED_DAYS = 40

/** Fills the demo with what the office did in the last months to meet people, and what is ahead. */
export async function seedEngagement(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const staff = await staffToChoose(db)
  const tom = staff.find(({ name }) => name === 'Tom Ellery')
  if (!tom) return
  const calendar = (await officeCalendars(db)).office
  const by: Person = { ...tom, kind: 'staff', permissions: new Set(), coversFor: [] }
  const gwen = staff.find(({ name }) => name === 'Gwen Pritchard')
  let dates = 0
  await inTransaction(db, async (tx) => {
    for (const one of [...PAST, ...AHEAD_EVENTS]) await add(tx, one)
    await makeFeed(tx, by, 'office', clock.now())
    await addRequests(tx)
    dates = await seedMeetings(tx, house, by, gwen?.id ?? by.id, calendar)
    await seedBookings(tx, house, by)
    await seedPast(tx, by, clock.now())
  })
  say(`${PAST.length + AHEAD_EVENTS.length} events, ahead and delivered, and what was taken away from them`)
  say(`${dates} dates of meetings that come again, and who is due by the rules of the programme`)

  /** Two parishes of one forum that ask for the same evening, a school, and one that was told to wait for its forum. */
  async function addRequests(tx: Tx): Promise<void> {
    for (const { ago, decided, ...sheet } of REQUESTS) {
      const id = await ask(
        tx,
        house,
        { ...sheet, channel: 'web', language: 'en', askedOn: clock.today().subtract({ days: ago }), held: false },
        PUBLIC,
      )
      if (!decided) continue
      const request = await requestAt(tx, id)
      await decide(tx, house, [{ request, seen: request.version }], decided, undefined, by)
    }
  }

  /** Shows and stalls are on any day, all else is on working days. */
  function dayFor({ in: days, kind }: SeedEvent): Temporal.PlainDate {
    const day = clock.today().add({ days })
    if (kind === 'stall' || kind === 'out-and-about' || isWorkingDay(calendar, day)) return day
    return days < 0 ? nearestBefore(day) : addWorkingDays(calendar, day, 1)
  }

  function nearestBefore(day: Temporal.PlainDate): Temporal.PlainDate {
    return isWorkingDay(calendar, day) ? day : nearestBefore(day.subtract({ days: 1 }))
  }

  async function add(tx: Tx, one: SeedEvent): Promise<void> {
    const day = dayFor(one)
    const planned = clock.now().subtract({ hours: 24 * Math.max(0, PLANNED_DAYS - one.in) })
    const ids = one.who.flatMap((who) => staff.find(({ name }) => name === who)?.id ?? [])
    const attending = { commissioner: one.who.includes('commissioner'), deputy: one.who.includes('deputy'), officers: ids }
    const ahead: EventState = one.state === 'cancelled' || one.state === undefined ? 'confirmed' : one.state
    const id = await planEvent(
      tx,
      {
        ...attending,
        kind: one.kind,
        title: one.title,
        about: one.about ?? '',
        purpose: '',
        day,
        lastDay: day,
        time: one.time,
        until: one.until,
        place: one.place,
        venue: one.venue,
        access: one.public ? ACCESS : '',
        online: '',
        takePart: one.public ? TAKE_PART : '',
        communities: one.communities,
        level: one.kind === 'talk' || one.kind === 'seminar' ? 'inform' : 'consult',
        objective: '',
        assets: one.kind === 'stall' || one.kind === 'out-and-about' ? 'Stall, feedback cards, leaflets' : '',
        expected: null,
        openAccess: one.open ?? false,
        suggestedBy: one.state === 'possible' ? 'A member of the Police and Crime Panel' : '',
        partners: one.kind === 'out-and-about' ? 'District council, Safer Neighbourhood Team' : '',
        owner: tom?.id ?? 0,
        state: ahead,
        closed: one.closed ?? false,
        readers: staff.filter(({ name }) => ['Margaret Ashdown', 'Ruth Penhale'].includes(name)).map((person) => person.id),
      },
      by,
      planned,
    )
    const now = async () => await eventAt(tx, id, by.id)
    if (one.public) await advertise(tx, await now(), (await now()).version, `person:${by.id}`, planned)
    if (one.promoted) await notePromotion(tx, await now(), { where: one.promoted, day: day.subtract({ days: 14 }), link: '' }, by)
    if (one.state === 'cancelled')
      await cancelEvent(tx, await now(), { why: one.why ?? '', rebooked: null }, (await now()).version, `person:${by.id}`, planned)
    // Of the talk three days ago nobody has said yet what became of it.
    const said = one.residents ?? one.staff ?? one.partners
    if (one.in < 0 && said !== undefined)
      await sayOutcome(
        tx,
        await now(),
        {
          ...attending,
          residents: one.residents ?? null,
          staffMet: one.staff ?? null,
          partnersMet: one.partners ?? null,
          questions: one.questions ?? null,
          signUps: one.signUps ?? null,
          feedback: one.feedback ?? '',
          rating: null,
          ratedBy: null,
        },
        (await now()).version,
        by,
        momentAt(day.add({ days: 1 }), '9:10'),
      )
    if (one.todo) {
      const [what, due, outcome] = one.todo
      const sheet = { what, owner: by.id, due: clock.today().add({ days: due }) }
      const todo = await noteTakeAway(tx, { id }, sheet, by, momentAt(day.add({ days: 1 }), '9:20'))
      if (outcome)
        await changeTakeAway(tx, { id: todo }, { ...sheet, doneOn: sheet.due.subtract({ days: 3 }), outcome }, 1, `person:${by.id}`)
    }
  }
}
