import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { exerciseById } from '../exercises/queries.js'
import { publish } from '../exercises/publish.js'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('INF-35 INF-38 staff are asked each year and residents every two whether they feel informed, and the desk says when it is time again', async () => {
  const { officer, answered, decide, asWestmarch, clock, dated, db, house } = await story(everyModule)
  await asWestmarch()
  const planner = officer()
  const empty = await planner.get(urls.informed)
  assert.match(empty.text, /Staff of the office and the force ?They have not been asked yet/)
  const started = await empty.send({}, 'Ask staff now')
  const id = Number(started.url.split('/').at(-1))
  assert.match(started.heading, /Do you feel informed\? Staff of the office and the force, 2026/)
  assert.match((await planner.get(urls.questions(id))).text, /How well informed do you feel about what we do\?/)
  const today = clock.today()
  const dates = {
    ...dated('opensOn', today),
    ...dated('closesOn', today.add({ weeks: 12 })),
    ...dated('replyBy', today.add({ weeks: 16 })),
  }
  await (await planner.get(urls.sheet(id, 'dates'))).send(dates)
  await inTransaction(db, async (tx) => publish(tx, await exerciseById(tx, id), 'system', clock))
  const survey = await exerciseById(db, id)
  const say = (code: string) => ({ informed: { codes: [code] }, aware: { codes: [code === '2' ? 'not-very-much' : 'a-fair-amount'] } })
  await answered(survey, [
    ...Array.from({ length: 6 }, () => say('5')),
    ...Array.from({ length: 6 }, () => say('4')),
    ...Array.from({ length: 8 }, () => say('2')),
  ])
  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await decide(survey)
  assert.match((await planner.get(urls.informed)).text, /Due again on Tuesday 15 February 2028\..*60% ?60%/)

  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.find(
      ({ key }) => key === 'consultations:informed:staff',
    )
  clock.set('2028-01-10T09:00:00Z')
  assert.equal(await desk(), undefined)
  clock.set('2028-01-16T09:00:00Z')
  assert.equal((await desk())?.due?.toString(), '2028-02-15')
  await (await planner.get(urls.informed)).send({}, 'Ask staff now')
  assert.equal(await desk(), undefined)
  assert.match((await planner.get(urls.informed)).text, /The next time is being prepared/)
})

test('M-10 M-11 M-14 residents are asked again after two years and not after one, and apart from staff', async () => {
  const { officer, answered, decide, asWestmarch, clock, db, house } = await story(everyModule)
  await asWestmarch()
  const planner = officer()
  const asks = async (audience: 'residents' | 'staff') => {
    const started = await (await planner.get(urls.informed)).send({}, `Ask ${audience} now`)
    const id = Number(started.url.split('/').at(-1))
    await (await planner.get(urls.sheet(id, 'dates'))).send({})
    await inTransaction(db, async (tx) => publish(tx, await exerciseById(tx, id), 'system', clock))
    return exerciseById(db, id)
  }
  const [residents, staff] = [await asks('residents'), await asks('staff')]
  assert.match(residents.title, /^Do you feel informed\? Residents, 2026$/)
  const desk = async () =>
    ((await consultations.desk?.(house, { permissions: new Set() } as never)) ?? [])
      .filter(({ key }) => key.startsWith('consultations:informed:'))
      .map(({ key, due }) => [key.split(':').at(-1), due?.toString()])
  for (const exercise of [residents, staff])
    await answered(
      exercise,
      Array.from({ length: 20 }, (_, at) => ({
        informed: { codes: [at < 12 ? '5' : '1'] },
        aware: { codes: [at < 5 ? 'a-great-deal' : at < 10 ? 'a-fair-amount' : 'nothing-at-all'] },
      })),
    )
  clock.set(`${residents.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await decide(residents)
  await decide(staff)
  assert.match(
    (await planner.get(urls.informed)).text,
    /Due again on Tuesday 15 February 2028\..*Residents ?Due again on Thursday 15 February 2029\..*60%/,
  )

  const measured = async (id: string, from: string, to: string, place?: string) => {
    const period = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
    return (consultations.measures ?? []).find((one) => one.id === id)?.count(house.db, period, place)
  }
  const year = ['2026-04-01', '2027-03-31'] as const
  assert.deepEqual([await measured('M-10', ...year), await measured('M-11', ...year), await measured('M-14', ...year)], [60, 60, 50])
  assert.equal(await measured('M-11', '2027-04-01', '2028-03-31'), null, 'nobody was asked then')
  assert.equal(await measured('M-11', ...year, 'ALD'), null)

  clock.set('2028-02-15T09:00:00Z')
  assert.deepEqual(await desk(), [['staff', '2028-02-15']], 'a year later it is the turn of staff alone')
  clock.set('2029-01-14T09:00:00Z')
  assert.deepEqual(
    (await desk()).filter(([audience]) => audience === 'residents'),
    [],
  )
  clock.set('2029-01-15T09:00:00Z')
  assert.deepEqual(
    (await desk()).filter(([audience]) => audience === 'residents'),
    [['residents', '2029-02-15']],
  )
  clock.set('2029-02-16T09:00:00Z')
  assert.match((await planner.get(urls.informed)).text, /Residents ?Due again on Thursday 15 February 2029: that has passed/)
  const next = await (await planner.get(urls.informed)).send({}, 'Ask residents now')
  assert.match(next.heading, /Residents, 2029/)
  assert.deepEqual(
    (await desk()).filter(([audience]) => audience === 'residents'),
    [],
  )
})
