import type { Person } from '#platform/access'
import { LONDON, type Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { type CheckedFile, checkFile } from '#platform/files'
import type { House } from '#platform/module'
import { staffToChoose } from '#modules/identity'
import { addWorkingDays, isWorkingDay, officeCalendars } from '#modules/office'
import { announceMeeting, holdMeeting, planMeeting } from '../meetings/keep-meeting.js'
import { QUESTIONS_END_DAYS } from '../meetings/meeting.js'
import { meetingAt } from '../meetings/queries.js'
import { addPaper, publishPaper } from '../papers/keep-paper.js'
import { paperAt } from '../papers/queries.js'
import { MEETINGS, type SeedMeeting } from './westmarch-meetings.js'

/** Days before a meeting on which it was planned and announced. */
const PLANNED_DAYS = 45
/** The figures beside a paper, as a spreadsheet. */
const FIGURES = 'year,thefts of machinery\n2024-25,38\n2025-26,29\n'

/** Fills the demo with the last two public scrutiny meetings and the next. */
export async function seedScrutiny(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const tom = (await staffToChoose(db)).find(({ name }) => name === 'Tom Ellery')
  if (!tom) return
  const by: Person = { ...tom, kind: 'staff', permissions: new Set(), coversFor: [] }
  const calendar = (await officeCalendars(db)).office
  const figures = await checkFile({ filename: 'figures.csv', bytes: Buffer.from(FIGURES) }, { allow: ['csv'], maxBytes: 1024 })
  const file = 'file' in figures ? figures.file : undefined
  await inTransaction(db, async (tx) => {
    for (const one of MEETINGS) await add(tx, one)
  })
  say(`${MEETINGS.length} public scrutiny meetings`)

  /** Ten in the morning so many days from a day, and never ahead of now. */
  function momentFrom(day: Temporal.PlainDate, days: number): Temporal.Instant {
    const moment = day.add({ days }).toZonedDateTime({ timeZone: LONDON, plainTime: '10:00' }).toInstant()
    return moment.epochMilliseconds > clock.now().epochMilliseconds ? clock.now() : moment
  }

  function fileOf(wanted: boolean | undefined): CheckedFile | undefined {
    return wanted ? file : undefined
  }

  async function add(tx: Tx, one: SeedMeeting): Promise<number> {
    const wanted = clock.today().add({ days: one.in })
    const day = isWorkingDay(calendar, wanted) ? wanted : addWorkingDays(calendar, wanted, 1)
    const sheet = {
      title: one.title,
      about: one.about,
      day,
      time: '18:30',
      until: '20:30',
      place: one.place,
      venue: one.venue,
      access: 'Level entrance, hearing loop, British Sign Language on the stage, parking behind the building.',
      webcast: 'https://video.westmarch.example/live',
      chief: true,
      questionsBy: day.subtract({ days: QUESTIONS_END_DAYS }),
      owner: by.id,
    }
    const id = await planMeeting(tx, sheet, by, momentFrom(day, -PLANNED_DAYS))
    const now = async () => await meetingAt(tx, id)
    await announceMeeting(tx, await now(), (await now()).version, `person:${by.id}`, momentFrom(day, -PLANNED_DAYS))
    for (const { published, figures: withFile, ...paper } of one.papers) {
      const number = await addPaper(tx, await now(), paper, fileOf(withFile), by, momentFrom(day, -20))
      if (published !== undefined) await publishPaper(tx, await paperAt(tx, id, number), 1, `person:${by.id}`, momentFrom(day, published))
    }
    if (one.there) {
      const [publicThere, staffThere, staffOnline] = one.there
      await holdMeeting(tx, await now(), { publicThere, staffThere, staffOnline }, (await now()).version, by, momentFrom(day, 1))
    }
    return id
  }
}
