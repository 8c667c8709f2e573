import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { arrangeCover } from '../cover/cover.js'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { whoIs } from '../sessions/who-is.js'
import { rotaDesk } from './desk.js'
import { dutyOfficer } from './duty.js'
import { rotaGaps } from './rota.js'

const day = (text: string) => Temporal.PlainDate.from(text)
const typedDay = (name: string, text: string) => ({
  [`${name}-day`]: String(day(text).day),
  [`${name}-month`]: String(day(text).month),
  [`${name}-year`]: String(day(text).year),
})

test('gaps are the working days on which nobody is on duty', () => {
  const gaps = rotaGaps(
    [
      { first_day: day('2026-03-02'), last_day: day('2026-03-04') },
      { first_day: day('2026-03-06'), last_day: day('2026-03-06') },
    ],
    day('2026-03-02'),
    day('2026-03-09'),
  )
  assert.deepEqual(gaps.map(String), ['2026-03-05', '2026-03-09'])
  assert.deepEqual(
    rotaGaps([], day('2026-03-05'), day('2026-03-09'), (one) => one.toString() !== '2026-03-06' && one.dayOfWeek < 6).map(String),
    ['2026-03-05', '2026-03-09'],
  )
})

test('the office keeps the duty rota, is warned of gaps, and nobody is on duty twice (ORG-06)', async () => {
  const office = await story()
  const sofia = await office.joins('Sofia Lindqvist', ['duty-officer', 'administrative-staff'])
  const tom = await office.joins('Tom Ellery', ['head-of-media'])
  const { browser } = await office.signIn(sofia)
  const rota = await browser.get(urls.rota)
  assert.match(rota.text, /Nobody is on duty on Monday 2 March 2026/)
  const kept = await rota.send(
    { person: String(sofia.id), ...typedDay('from', '2026-03-02'), ...typedDay('to', '2026-03-06') },
    'Put on the rota',
  )
  assert.match(kept.text, /Sofia Lindqvist\s*Monday 2 March 2026\s*Friday 6 March 2026/)
  assert.equal((await dutyOfficer(office.db, day('2026-03-04')))?.id, sofia.id)
  assert.equal(await dutyOfficer(office.db, day('2026-03-07')), undefined)

  const clash = await kept.send(
    { person: String(tom.id), ...typedDay('from', '2026-03-06'), ...typedDay('to', '2026-03-10') },
    'Put on the rota',
  )
  assert.match(clash.text, /Sofia Lindqvist is on duty from Monday 2 March 2026 to Friday 6 March 2026/)
  const backwards = await kept.send(
    { person: String(tom.id), ...typedDay('from', '2026-03-10'), ...typedDay('to', '2026-03-09') },
    'Put on the rota',
  )
  assert.match(backwards.text, /The last day must be the first day or after it/)
  assert.match(
    (await kept.send({ person: '', 'from-day': '31', 'from-month': '2', 'from-year': '2026' }, 'Put on the rota')).text,
    /Choose who is on duty/,
  )

  const { browser: his } = await office.signIn(tom)
  assert.equal(
    (
      await (
        await his.get(urls.rota)
      ).send({ person: String(tom.id), ...typedDay('from', '2026-03-09'), ...typedDay('to', '2026-03-09') }, 'Put on the rota')
    ).status,
    403,
  )
})

test('a gap in the next 14 days stands on the desk of those who keep the rota (ORG-06)', async () => {
  const office = await story()
  const sofia = await office.joins('Sofia Lindqvist', ['administrative-staff'])
  const [item] = await rotaDesk(office.house)
  assert.equal(item?.permission, 'identity:keep-rota')
  assert.match(item?.why ?? '', /10 working days of the next 14, the first on Monday 2 March 2026/)
  const { browser } = await office.signIn(sofia)
  await (
    await browser.get(urls.rota)
  ).send({ person: String(sofia.id), ...typedDay('from', '2026-03-02'), ...typedDay('to', '2026-03-15') }, 'Put on the rota')
  assert.deepEqual(await rotaDesk(office.house), [])
})

test('during leave the named cover is asked instead: on the desk, and for duty (ORG-06)', async () => {
  const office = await story()
  const sofia = await office.joins('Sofia Lindqvist', ['duty-officer', 'administrative-staff'])
  const gwen = await office.joins('Gwen Pritchard', ['locality-officer'])
  const { browser } = await office.signIn(sofia)
  await (
    await browser.get(urls.rota)
  ).send({ person: String(sofia.id), ...typedDay('from', '2026-03-02'), ...typedDay('to', '2026-03-06') }, 'Put on the rota')
  const cover = await browser.get(urls.cover)
  const leave = { ...typedDay('from', '2026-03-03'), ...typedDay('to', '2026-03-04') }
  assert.match(
    (await cover.send({ absent: String(sofia.id), cover: String(sofia.id), ...leave }, 'Arrange cover')).text,
    /nobody can cover for themselves/,
  )
  const kept = await cover.send({ absent: String(sofia.id), cover: String(gwen.id), ...leave }, 'Arrange cover')
  assert.match(kept.text, /Sofia Lindqvist\s*Gwen Pritchard/)
  const officers = await Promise.all(['2026-03-02', '2026-03-03', '2026-03-05'].map((on) => dutyOfficer(office.db, day(on))))
  assert.deepEqual(
    officers.map((one) => one?.name),
    ['Sofia Lindqvist', 'Gwen Pritchard', 'Sofia Lindqvist'],
  )

  const coversOn = async (instant: string) => {
    office.clock.set(instant)
    const { browser: hers } = await office.signIn(gwen)
    return (await whoIs(office.house, Object.fromEntries(hers.cookies)))?.person.coversFor
  }
  assert.deepEqual(await coversOn('2026-03-03T09:00:00Z'), [sofia.id])
  assert.deepEqual(await coversOn('2026-03-05T09:00:00Z'), [])
})

test('somebody who is away cannot cover, and nobody is covered twice', async () => {
  const office = await story()
  const [a, b, c] = [await office.joins('Ann One', []), await office.joins('Ben Two', []), await office.joins('Cat Three', [])]
  const week = { from: day('2026-03-02'), to: day('2026-03-06') }
  await office.do((tx) => arrangeCover(tx, { absent: a.id, cover: b.id, ...week }, 'system'))
  assert.ok(
    'covered' in
      (await office.do((tx) => arrangeCover(tx, { absent: a.id, cover: c.id, from: day('2026-03-06'), to: day('2026-03-10') }, 'system'))),
  )
  assert.ok(
    'away' in
      (await office.do((tx) => arrangeCover(tx, { absent: c.id, cover: a.id, from: day('2026-03-01'), to: day('2026-03-02') }, 'system'))),
  )
})
