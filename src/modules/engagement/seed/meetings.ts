import type { Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { momentAt } from '#platform/forms'
import type { House } from '#platform/module'
import { addWorkingDays, type Calendar, places } from '#modules/office'
import { eventsFor } from '../events/queries.js'
import { bringDates } from '../meetings/bring-dates.js'
import { nextVenue } from '../meetings/frequency.js'
import { addDate, cancelDate, goThere, sayHeld } from '../meetings/keep-date.js'
import { addMeeting, changeMeeting, changeState } from '../meetings/keep-meeting.js'
import type { Meeting, MeetingSheet } from '../meetings/meeting.js'
import { dateAt, meetingAt, meetings } from '../meetings/queries.js'
import { columnsIn } from '../meetings/read-dates.js'
import { changePriority, setPriority } from '../priorities/priorities.js'
import { quarterOf } from '../rotation/order.js'
import { addRule } from '../rotation/rules.js'
import { addStop, type StopKind, stops, visitStop } from '../rotation/stops.js'
import { BOARD, MEETINGS, type SeedMeeting } from './westmarch-meetings.js'
import { PRIORITIES, RULES, SLEEPING, STOPS } from './westmarch-rules.js'

type Was = NonNullable<SeedMeeting['was']>[number]

/** How many forums the office-holders have been to in this cycle of two years. */
const VISITED = 21

/** Fills the demo with the register of meetings, its dates, the rules of the programme and how they are kept. */
export async function seedMeetings(tx: Tx, house: House, by: Person, officer: number, calendar: Calendar): Promise<number> {
  const { clock } = house
  const today = clock.today()
  const actor = `person:${by.id}` as const
  /** The first day of the cycles: more than one and less than two years ago. */
  const april = today.with({ day: 1, month: 4 }).subtract({ years: today.month < 4 ? 2 : 1 })
  let dates = 0

  for (const one of MEETINGS) {
    const id = await addMeeting(tx, sheetFor(one, by.id), april, actor, clock.now())
    const meeting = await meetingAt(tx, id)
    let venue: string | null = null
    for (const [at, days] of (one.dates ?? []).entries()) {
      venue = nextVenue(meeting.venues, venue)
      await date(meeting, days, at, one.was?.[at % one.was.length] ?? 'officer', one.said?.[at] ?? '', venue, false, undefined, one.papers)
    }
  }
  await quarter()
  await forums()
  await visits()
  for (const rule of RULES)
    await addRule(
      tx,
      {
        name: rule.name,
        source: rule.source ?? '',
        target: rule.target,
        series: rule.series ?? null,
        kinds: rule.kinds ?? [],
        openAccess: rule.open ?? false,
        who: rule.who,
        times: rule.times,
        everyMonths: rule.every ?? null,
        withinMonths: rule.within ?? null,
        starts: april,
      },
      actor,
    )
  await wants()
  return dates

  /** One date: those that are past are held, or did not take place. */
  async function date(
    meeting: Meeting,
    days: number,
    at: number,
    was: Was,
    said: string,
    venue: string,
    ambassador: boolean,
    exact?: Temporal.PlainDate,
    papers = '',
  ): Promise<void> {
    const day = exact ?? addWorkingDays(calendar, today.add({ days: days - 1 }), 1)
    const added = momentAt(day.subtract({ days: 60 }), '10:00')
    const id = await addDate(tx, meeting, { day, time: '18:30', until: '20:00', venue, source: 'office' }, actor, added)
    if (id === undefined) return
    dates += 1
    if (day.toString() >= today.toString()) return
    const one = await dateAt(tx, id, by.id)
    const moment = momentAt(day.add({ days: 1 }), '9:30')
    if (ambassador && at % 11 === 7) {
      await cancelDate(tx, one, 'The hall was flooded', one.version, by, moment)
      return
    }
    const who = { commissioner: was === 'commissioner', deputy: was === 'deputy', officers: was === 'officer' ? [officer] : [] }
    const residents = was === 'nobody' ? null : meeting.series === 'forum' ? 18 + ((at * 7) % 30) : null
    await sayHeld(
      tx,
      meeting,
      one,
      { who, ambassador: ambassador ? at % 7 !== 3 : null, residents, notes: said, papers },
      one.version,
      by,
      moment,
    )
  }

  /** The board of the next quarter, and the partnerships before it; the date of one of them is too late. */
  async function quarter(): Promise<void> {
    const next = quarterOf(quarterOf(today).to.add({ days: 1 }))
    const all = await meetings(tx)
    const board = all.find(({ name }) => name === BOARD)
    if (!board) return
    await date(board, 0, 0, 'nobody', '', 'County hall', false, addWorkingDays(calendar, next.to.subtract({ days: 25 }), 1))
    for (const [at, one] of all.filter(({ series }) => series === 'csp').entries()) {
      const on = at === 1 ? next.to.subtract({ days: 12 }) : next.from.add({ days: 12 + at * 4 })
      await date(one, 0, 0, 'nobody', '', 'Council offices', false, addWorkingDays(calendar, on, 1))
    }
    for (const one of all.filter(({ series }) => series === 'csp'))
      await changeMeeting(tx, one, { ...one, precedes: board.id }, one.version, actor, clock.now())
  }

  /** Thirty forums, each in every quarter; some have no date ahead, one sleeps, one became part of its neighbour. */
  async function forums(): Promise<void> {
    const areas = await places(tx, { level: 'forum', on: today })
    for (const [at, area] of areas.entries()) {
      const sheet: MeetingSheet = {
        ...sheetFor({ name: `${area.name} forum`, group: 'councils', series: 'forum', every: 3, goes: ['ambassador', 'either'] }, by.id),
        chair: 'Elected by the forum',
        place: area.code,
        clerk: 'The clerk of the forum',
        clerkEmail: `clerk.${area.code.toLowerCase()}@forums.example`,
      }
      const meeting = await meetingAt(tx, await addMeeting(tx, sheet, april, actor, clock.now()))
      const shift = (at * 7) % 80
      for (const back of [5, 4, 3, 2, 1]) {
        const was: Was = at < VISITED && back === 1 + (at % 5) ? (at % 3 === 0 ? 'deputy' : 'commissioner') : 'nobody'
        await date(meeting, shift - 5 - 90 * back, at + back, was, '', `${area.name} community hall`, true)
      }
      if (at % 6 !== 5) await date(meeting, shift + 6, at, 'nobody', '', `${area.name} community hall`, true)
    }
    const all = await meetings(tx, { series: 'forum' })
    for (const [place, why] of Object.entries(SLEEPING)) {
      const one = all.find((forum) => forum.place === place)
      const into = all.find((forum) => forum.place === `${place.slice(0, 4)}5`)
      if (!one || !into) continue
      await changeState(
        tx,
        one,
        why === 'merged'
          ? { state: 'merged', since: today.subtract({ days: 100 }), why: 'Both had few people and meet together now', mergedInto: into.id }
          : { state: 'inactive', since: today.subtract({ days: 200 }), why, mergedInto: null },
        one.version,
        by,
        clock.now(),
      )
    }
    // Somebody is going to one of them already.
    const booked = all.find(({ place }) => place === 'ALD-4')
    if (booked) await goToNext(booked)
    const table = `Meeting,Date,Time,Venue
Millbeck forum,${far(170)},7.30pm,Millbeck school
Staveley Rise,${far(176)},19:00,Staveley Rise library
Ketterley forum,${far(181)},7pm,Ketterley hall
The Carrs forum,soon,7pm,Carr End chapel
Moorgate forum,${far(190)},19:00,Moorgate hall`
    const [headings, ...rows] = table.split('\n').map((line, n) => ({ n: n + 1, cells: line.split(',') }))
    const columns = columnsIn(headings?.cells ?? [])
    if (!('problem' in columns))
      await bringDates(tx, { file: 'carrowdale-forums.csv', headings: headings?.cells ?? [], rows, columns }, by, clock.now(), today)
  }

  function far(days: number): string {
    const day = addWorkingDays(calendar, today.add({ days }), 1)
    return `${day.day}/${day.month}/${day.year}`
  }

  async function goToNext(meeting: Meeting): Promise<void> {
    const id = await addDate(
      tx,
      meeting,
      {
        day: addWorkingDays(calendar, today.add({ days: 16 }), 1),
        time: '19:00',
        until: '20:30',
        venue: 'Sallow Green hall',
        source: 'clerk',
      },
      actor,
      clock.now(),
    )
    if (id === undefined) return
    const one = await dateAt(tx, id, by.id)
    await goThere(tx, meeting, one, { commissioner: true, deputy: false, officers: [], state: 'confirmed' }, one.version, by, clock.now())
  }

  /** Stations and projects; the engagement days and visits of the demo reached the first of them. */
  async function visits(): Promise<void> {
    for (const kind of Object.keys(STOPS) as StopKind[])
      for (const [at, [name, place]] of STOPS[kind].entries())
        await addStop(tx, { kind, name, place, since: kind === 'station' ? april : today.subtract({ days: 60 + at * 45 }) }, actor)
    for (const [kind, of] of [
      ['station', 'police-day'],
      ['project', 'project'],
    ] as const) {
      const there = await stops(tx, kind)
      const events = await eventsFor(tx, undefined, { kind: of, earliest: true, most: 20 })
      for (const [at, event] of events.entries()) {
        const stop = there[at]
        if (stop) await visitStop(tx, event.id, stop.id)
      }
    }
  }

  async function wants(): Promise<void> {
    const all = await meetings(tx)
    for (const [name, what, ago, outcome] of PRIORITIES) {
      const meeting = all.find((one) => one.name === name)
      if (!meeting) continue
      const set = { what, setOn: today.subtract({ days: ago }), setBy: 'meeting' as const }
      const id = await setPriority(tx, meeting.id, set, actor)
      if (outcome) await changePriority(tx, { id }, { ...set, endedOn: today.subtract({ days: ago - 90 }), outcome }, 1, actor)
    }
  }
}

const sheetFor = (one: SeedMeeting, lead: number): MeetingSheet => ({
  name: one.name,
  group: one.group,
  series: one.series,
  chair: one.chair ?? '',
  lead,
  attends: one.goes,
  everyMonths: one.every,
  aboutAYear: one.aYear ?? null,
  venues: one.venues ?? [],
  place: one.place ?? null,
  precedes: null,
  role: one.role ?? '',
  notes: one.notes ?? '',
  clerk: '',
  clerkEmail: '',
})
