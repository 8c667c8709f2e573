import { type Person, PUBLIC } from '#platform/access'
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
import { ask } from '../questions/ask.js'
import { end, type Ending, moderate } from '../questions/decide.js'
import { questionAt } from '../questions/queries.js'
import { FOLLOWED } from '../ratings/rating.js'
import { addRecording, keepTranscript, publishRecording } from '../recordings/keep-recording.js'
import { recordingAt } from '../recordings/queries.js'
import { readTranscript } from '../recordings/transcript.js'
import { ownTx } from '../tables.js'
import { RECORDINGS } from './westmarch-recordings.js'
import { QUESTIONS, type SeedQuestion } from './westmarch-questions.js'
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
    const ids: number[] = []
    for (const one of MEETINGS) ids.push(await add(tx, one))
    await addQuestions(tx, ids)
    await addRecordings(tx, ids)
  })
  say(`${MEETINGS.length} public scrutiny meetings with ${QUESTIONS.length} questions`)

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

  /** What can be watched of the past meetings, what was said in one, and what people thought of them. */
  async function addRecordings(tx: Tx, ids: readonly number[]): Promise<void> {
    for (const one of RECORDINGS) {
      const meeting = await meetingAt(tx, ids[one.meeting] ?? 0)
      const { kind = 'recording', title, link, captioned, live = null, later = null, out } = one
      const sheet = { kind, title, link, captioned, liveViewers: live, laterViews: later }
      const id = await addRecording(tx, meeting.id, sheet, by, momentFrom(meeting.day, out ?? 3))
      if (out !== undefined) await publishRecording(tx, await recordingAt(tx, id), 1, `person:${by.id}`, momentFrom(meeting.day, out))
      const { cues } = readTranscript(one.captions)
      if (cues.length > 0) await keepTranscript(tx, await recordingAt(tx, id), cues, by)
      for (const [at, stars] of one.ratings.entries())
        await ownTx(tx)
          .insertInto('scrutiny.rating')
          .values({ meeting: meeting.id, stars, how: FOLLOWED[at % 3] ?? 'room', given_on: meeting.day.add({ days: 1 }) })
          .execute()
    }
  }

  /** What was asked, and what became of it: two days after the meeting at the earliest, so that a promise can be late by now. */
  async function addQuestions(tx: Tx, ids: readonly number[]): Promise<void> {
    const asked: number[] = []
    for (const one of QUESTIONS) {
      const meeting = await meetingAt(tx, ids[one.meeting] ?? 0)
      const { text, whom, channel, name = '', email = '' } = one
      const askedAt = momentFrom(meeting.day, one.in)
      const sheet = { text, whom, channel, name, email, language: 'en' as const, quiet: false, askedAt }
      const { id } = await ask(tx, house, meeting, sheet, channel === 'web' ? PUBLIC : `person:${by.id}`)
      asked.push(id)
      if (one.waiting) continue
      const deciding = { house, by, at: momentFrom(meeting.day, Math.max(one.in, -12)) }
      const now = async () => await questionAt(tx, id)
      const head = one.same === undefined ? undefined : asked[one.same]
      await moderate(tx, await now(), head === undefined ? { to: 'shown' } : { to: 'grouped', with: head }, (await now()).version, deciding)
      const ending = endingOf(one, meeting.day)
      if (ending) await end(tx, await now(), ending, (await now()).version, { house, by, at: momentFrom(meeting.day, 2) })
    }
  }

  function endingOf({ answer, at, promise, decline, whom }: SeedQuestion, day: Temporal.PlainDate): Ending | undefined {
    if (answer !== undefined) return { outcome: 'answered', answer, answeredBy: whom, atSecond: at ?? null }
    if (promise) return { outcome: 'promised', promise: promise[0], owner: by.id, promisedFor: day.add({ days: promise[1] }) }
    return decline && { outcome: 'declined', ground: decline[0], reason: decline[1] }
  }
}
