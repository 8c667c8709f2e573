import type { Actor } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import type { House } from '#platform/module'
import { issueAt, moveIssue, raiseIssue, sendToChief } from '#modules/accountability'
import { staffToChoose } from '#modules/identity'
import { type Ambassador, ambassadorRef, type AmbassadorSheet } from '../people/ambassador.js'
import { addAmbassador, leave } from '../people/keep-ambassador.js'
import { ambassadors } from '../people/queries.js'
import { readReport, saveReport } from '../reports/keep-report.js'
import { quarterBefore, quarterEnd, quarterOf } from '../reports/quarter.js'
import { reports } from '../reports/queries.js'
import { briefingAt, keepBriefing, writeBriefing } from '../support/briefings.js'
import { addEntry } from '../support/network-routes.js'
import { agreePlan } from '../support/plans.js'
import { addReview } from '../support/scheme-routes.js'
import { addVolunteer } from '../support/volunteers.js'
import { urls } from '../urls.js'
import { BEGUN, BRIEFINGS, MISSING, RAISED, REPORTS, type SeedReport, THIRTY } from './westmarch-ambassadors.js'

const ALL = { permissions: new Set(['accountability:open-restricted', 'ambassadors:safeguard'] as const) }
const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`

/** Fills the demo with thirty ambassadors, what they reported and raised, and what the office shares with them. */
export async function seedAmbassadors(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const today = clock.today()
  const staff = await staffToChoose(db)
  const tom = staff.find(({ name }) => name === 'Tom Ellery')?.id
  if (tom === undefined) return
  const by: Actor = `person:${tom}`
  const priya: Actor = `person:${staff.find(({ name }) => name === 'Priya Nair')?.id ?? tom}`
  const last = quarterBefore(quarterOf(today))
  const ids = new Map<string, Ambassador>()
  await inTransaction(db, async (tx) => {
    for (const [at, [place, name]] of THIRTY.entries()) await add(tx, name, place, at)
    await others(tx)
    for (const [at, [place]] of THIRTY.entries()) await report(tx, place, at)
    for (const one of RAISED) await raise(tx, one)
    await support(tx)
  })
  say(`${THIRTY.length} Community Ambassadors with their reports, and what they raised`)

  async function keep(tx: Tx, sheet: Partial<AmbassadorSheet> & Pick<AmbassadorSheet, 'name' | 'place' | 'kind'>): Promise<Ambassador> {
    const id = await addAmbassador(
      tx,
      house,
      {
        email: emailOf(sheet.name),
        phone: '',
        state: 'in-post',
        startedOn: today.subtract({ months: 14 }),
        inductedOn: today.subtract({ months: 14 }).add({ days: 6 }),
        publicName: '',
        publicReach: '',
        publicOn: null,
        adult: '',
        adultReach: '',
        adultOn: null,
        note: '',
        ...sheet,
      },
      by,
    )
    return await ambassadors(tx).where('id', '=', id).executeTakeFirstOrThrow()
  }

  async function add(tx: Tx, name: string, place: string, at: number): Promise<void> {
    // Two in three agreed to be found on the website.
    const open = at % 3 !== 2
    const published = open
      ? { publicName: name, publicReach: `${place.toLowerCase()}@ambassadors.example`, publicOn: today.subtract({ months: 13 }) }
      : {}
    ids.set(place, await keep(tx, { kind: 'local', name, place, phone: `01632 960${String(300 + at)}`, ...published }))
  }

  async function others(tx: Tx): Promise<void> {
    await keep(tx, {
      kind: 'young',
      name: 'Kit Marlowe',
      place: 'HEL-3',
      adult: 'Ms Farrow, head of year at Kingsmead Academy',
      adultReach: '01632 960 388',
      adultOn: today.subtract({ months: 3 }),
      startedOn: today.subtract({ months: 2 }),
    })
    await keep(tx, { kind: 'local', name: 'Tamsin Oakes', place: 'STO-4', state: 'recruiting', startedOn: null, inductedOn: null })
    const left = await keep(tx, { kind: 'local', name: 'Percy Whinfell', place: 'WIN-4', startedOn: today.subtract({ months: 30 }) })
    const when = quarterEnd(last).subtract({ days: 20 })
    await send(tx, left, quarterBefore(last), undefined, 1)
    await saveReport(tx, left, last, { concerns: 'The bridge is still closed at night.' }, { seen: 0, at: moment(when) }, by)
    await leave(tx, clock, left, { leftOn: when, leftWhy: 'Moved away' }, left.version, by)
  }

  function moment(day: Temporal.PlainDate): Temporal.Instant {
    const at = day.toZonedDateTime({ timeZone: LONDON, plainTime: '18:40' }).toInstant()
    return Temporal.Instant.compare(at, clock.now()) < 0 ? at : clock.now()
  }

  async function report(tx: Tx, place: string, at: number): Promise<void> {
    const who = ids.get(place)
    if (!who) return
    await send(tx, who, quarterBefore(last), REPORTS[(at + 2) % REPORTS.length], at)
    if (MISSING.includes(place)) return
    const begun = BEGUN.includes(place)
    await send(tx, who, last, at % 7 === 6 && !begun ? undefined : REPORTS[(at * 3) % REPORTS.length], at, begun)
  }

  async function send(
    tx: Tx,
    who: Ambassador,
    quarter: Temporal.PlainDate,
    seed: SeedReport | undefined,
    at: number,
    begun = false,
  ): Promise<void> {
    const { themes = [], ...texts } = seed ?? {}
    const day = moment(quarterEnd(quarter).add({ days: 3 + (at % 20) }))
    const id = await saveReport(
      tx,
      who,
      quarter,
      { ...texts, forum: at % 4 === 0 ? 'no' : 'yes' },
      { seen: 0, at: day, ...(!begun && { send: true, nothing: seed === undefined }), ...(at % 9 === 4 && { keyedBy: tom ?? 0 }) },
      `person:${who.person ?? 0}`,
    )
    // Of the last quarter three are still to be read.
    if (begun || seed === undefined || (quarter.equals(last) && at < 3)) return
    const one = await reports(tx).where('report.id', '=', id).executeTakeFirstOrThrow()
    await readReport(tx, one, themes, one.version, { id: tom ?? 0 }, day.add({ hours: 72 }))
  }

  async function raise(
    tx: Tx,
    { by: place, ago, title, what, restricted = false, reply, told, dropped }: (typeof RAISED)[number],
  ): Promise<void> {
    const who = ids.get(place)
    if (!who) return
    const day = (after: number) => moment(today.subtract({ days: Math.max(0, ago - after) }))
    const id = await raiseIssue(
      tx,
      clock,
      {
        source: 'ambassador',
        place,
        title,
        what,
        raisedOn: today.subtract({ days: ago }),
        raiser: '',
        raiserEmail: '',
        mayPublish: !restricted,
        restricted,
      },
      `person:${who.person ?? 0}`,
      { ...ambassadorRef(who.id), href: urls.ambassador(who.id) },
      day(0),
    )
    if (ago < 20) return
    const now = async () => await issueAt(tx, id, ALL)
    await moveIssue(tx, house, { id }, { from: ['raised'], to: 'officer', at: day(2) }, priya)
    if (dropped !== undefined) {
      await moveIssue(tx, house, { id }, { from: ['officer'], to: 'dropped', changed: { told: dropped }, at: day(5) }, priya)
      return
    }
    await moveIssue(tx, house, { id }, { from: ['officer'], to: 'commissioner', changed: { asked: what }, at: day(4) }, priya)
    const seen = (await now()).version
    await sendToChief(tx, house, await now(), { from: ['commissioner'], note: '', seen, at: day(6) }, priya)
    if (reply === undefined || told === undefined) return
    const changed = { reply, repliedBy: 'Chief Superintendent Hale', replyPublic: true }
    await moveIssue(tx, house, { id }, { from: ['chief'], to: 'replied', changed, at: day(24) }, priya)
    await moveIssue(tx, house, { id }, { from: ['replied'], to: 'closed', changed: { told }, at: day(27) }, priya)
  }

  async function support(tx: Tx): Promise<void> {
    for (const one of BRIEFINGS) {
      const briefing = await briefingAt(tx, String(await writeBriefing(tx, one, by)))
      await keepBriefing(tx, house, briefing, { ...one, standing: 'shared' }, briefing.version, { id: tom ?? 0 })
    }
    for (const [at, [place]] of THIRTY.entries()) {
      const who = ids.get(place)
      if (!who) continue
      const agreedOn = today.subtract({ months: 5 })
      if (at % 2 === 0)
        await agreePlan(
          tx,
          who.id,
          {
            focus: at % 4 === 0 ? ['profile', 'feedback'] : ['feedback', 'prevention'],
            aims: 'Go to two meetings a quarter that no officer goes to.',
            agreedOn,
            reviewOn: today.add({ days: 5 + at * 4 }),
          },
          by,
        )
      await addEntry(
        tx,
        { place, kind: 'team', name: 'Safer Neighbourhood Team', reach: '101', note: '' },
        today.subtract({ days: at }),
        by,
      )
    }
    await addEntry(
      tx,
      { place: 'ALD-1', kind: 'base', name: 'Aldermoor police station', reach: 'Castle Street', note: 'Front counter on weekdays' },
      today,
      by,
    )
    const helped = ids.get('ALD-1')
    if (helped)
      await addVolunteer(
        tx,
        helped.id,
        {
          name: 'Edie Lockwood',
          reach: 'edie.lockwood@example.org',
          place: 'ALD-1',
          consent: 'The ambassador and the office keep my name and how to reach me',
          agreedOn: today.subtract({ months: 4 }),
        },
        by,
      )
    const reviewed = today.subtract({ months: 8 })
    await addReview(
      tx,
      {
        day: reviewed,
        findings: 'The scheme reaches people whom meetings do not. Ambassadors need more time in summer.',
        hours: 10,
        funding: 1_800_000,
        nextOn: reviewed.add({ years: 1 }),
      },
      { id: tom ?? 0 },
      moment(reviewed),
    )
  }
}
