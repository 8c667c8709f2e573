import { LONDON, type Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { readTableFile } from '#platform/files'
import { momentAt } from '#platform/forms'
import type { House } from '#platform/module'
import type { Person } from '#platform/access'
import { findContact } from '#modules/contacts'
import { staffToChoose } from '#modules/identity'
import { latestReleases } from '#modules/publishing'
import { bringCoverage, columnsIn } from '../coverage/bring.js'
import { logReport } from '../coverage/log-report.js'
import { addNote, answerEnquiry, noteEnquiry } from '../enquiries/keep-enquiry.js'
import { enquiryAt } from '../enquiries/queries.js'
import { noteInterview, sayOutcome } from '../interviews/keep-interview.js'
import { interviewAt } from '../interviews/queries.js'
import { addOutlet } from '../outlets/keep-outlet.js'
import { outletNamed } from '../outlets/queries.js'
import { movePlacement, planPlacement, reviewPlacement } from '../placements/keep-placement.js'
import { placementAt } from '../placements/queries.js'
import { ENQUIRIES, INTERVIEWS, OLD_TABLE, OUTLETS, REPORTS } from './westmarch-media.js'

type Officer = Pick<Person, 'id'> & { readonly actor: `person:${number}`; readonly person: Person }

/** Fills the demo with what journalists asked and reported in the last months. */
export async function seedMedia(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const found = (await staffToChoose(db)).find(({ name }) => name === 'Helen Marsh')
  if (!found) return
  const person: Person = { ...found, kind: 'staff', permissions: new Set(), coversFor: [] }
  const by: Officer = { id: person.id, actor: `person:${person.id}`, person }
  const day = (from: number) => clock.today().add({ days: from })
  const moment = ([from, time]: readonly [number, string]) => momentAt(day(from), time)
  await inTransaction(db, async (tx) => {
    for (const sheet of OUTLETS) {
      const newsroom = sheet.hosts[0] === undefined ? undefined : await findContact(tx, { email: `newsdesk@${sheet.hosts[0]}` })
      await addOutlet(tx, { ...sheet, contact: newsroom?.id ?? null }, by.actor)
    }
    const outlet = outletFinder(tx)
    const releases = new Map((await latestReleases(tx, 100)).map(({ id, title }) => [title, id]))
    for (const [ago, from, headline, link, release] of REPORTS)
      await logReport(
        tx,
        {
          outlet: await outlet(from),
          headline,
          link: link && `https://${link}`,
          day: day(-ago),
          release: releases.get(release) ?? null,
          note: '',
        },
        person,
        at(clock.now(), ago),
      )
    for (const { at: from, outlet: station, state, ...sheet } of INTERVIEWS) {
      const whole = { ...sheet, outlet: await outlet(station), day: day(from), release: null, link: '' }
      const id = await noteInterview(
        tx,
        { ...whole, state: state === 'given' ? 'given' : 'planned' },
        person,
        at(clock.now(), Math.max(0, -from)),
      )
      if (state === 'cancelled')
        await sayOutcome(tx, await interviewAt(tx, id), { state, link: '', why: 'The station had other news that day' }, 1, by.actor)
    }
    for (const one of ENQUIRIES) {
      const id = await noteEnquiry(
        tx,
        {
          asked: one.asked,
          journalist: one.journalist,
          outlet: await outlet(one.outlet),
          email: '',
          phone: one.phone,
          receivedAt: moment(one.at),
          deadline: one.due ? moment(one.due) : null,
          owner: by.id,
          release: null,
        },
        by.actor,
      )
      if (one.step) await addNote(tx, await enquiryAt(tx, id), one.step, by, moment(one.at).add({ minutes: 25 }))
      if (one.told) {
        const { at: when, ...told } = one.told
        await answerEnquiry(tx, await enquiryAt(tx, id), { ...told, how: 'phone' }, 1, { ...by, replyTo: '', signature: '' }, moment(when))
      }
    }
    await seedPlacements(tx, by, outlet, clock.today(), clock.now())
  })
  await bringOldTable(house, person)
  say(`${OUTLETS.length} outlets, their coverage, interviews and what journalists asked`)
}

const at = (now: Temporal.Instant, daysAgo: number): Temporal.Instant =>
  now.toZonedDateTimeISO(LONDON).subtract({ days: daysAgo }).toInstant()

const outletFinder = (db: Db) => async (name: string) => (await outletNamed(db, name))?.id ?? 0

async function bringOldTable({ db, clock }: House, person: Person): Promise<void> {
  const read = await readTableFile(
    { filename: 'Press cuttings 2026.csv', bytes: Buffer.from(OLD_TABLE) },
    { maxBytes: 100_000, mostRows: 100 },
  )
  if ('problem' in read) throw new Error(read.problem)
  const [headings, ...rows] = read.lines
  const columns = columnsIn(headings?.cells ?? [])
  if ('problem' in columns) throw new Error(columns.problem)
  const table = { file: read.file.name, headings: headings?.cells ?? [], rows, columns, addsOutlets: true }
  await inTransaction(db, async (tx) => await bringCoverage(tx, table, person, clock.now(), clock.today()))
}

async function seedPlacements(
  tx: Tx,
  by: Officer,
  outlet: (name: string) => Promise<number>,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  const plan = async (name: string, title: string, due: number, asked: number, agreed: number | null, alternatives: string, body = '') =>
    await placementAt(
      tx,
      await planPlacement(
        tx,
        { title, outlet: await outlet(name), story: null, body, due: today.add({ days: due }), asked, agreed, alternatives, owner: by.id },
        by.actor,
      ),
    )
  await plan(
    'Stonewater Parish Magazine',
    'Who to ring when a gate is left open',
    9,
    0,
    0,
    'A leaflet to each farm: dearer, and nobody keeps it',
    'Farm Watch has a new number. Ring it when you see a van that does not belong, and **999** when something happens now.',
  )
  const homes = await plan(
    'Westmarch Homes',
    'What your council tax buys',
    -20,
    60_000,
    45_000,
    'A leaflet with the bill: £4,100 for the same readers',
  )
  await movePlacement(tx, homes, { state: 'printed', printedOn: today.subtract({ days: 16 }), why: '' }, 1, by.actor)
  const older = await plan(
    'Stonewater Parish Magazine',
    'Meet your Community Safety Ambassador',
    -80,
    5_000,
    0,
    'The notice board of the village hall',
  )
  await movePlacement(tx, older, { state: 'printed', printedOn: today.subtract({ days: 70 }), why: '' }, 1, by.actor)
  await reviewPlacement(
    tx,
    await placementAt(tx, older.id),
    { review: 'Nine people rang the ambassador in the month after, two of them with news of fly-tipping.', again: 'yes' },
    2,
    by.actor,
    now,
  )
  const dropped = await plan('Carrow Free Press', 'A page on cadets', -30, 32_000, null, 'The schools’ own newsletters, at no cost')
  await movePlacement(
    tx,
    dropped,
    { state: 'dropped', printedOn: null, why: 'The schools’ newsletters reach the same families at no cost' },
    1,
    by.actor,
  )
}
