import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHIEF, typedDay } from '#test/before-elections'
import { served } from '#test/served'
import { engagement } from '#modules/engagement'
import { modules } from '../src/modules/index.js'
import { elections } from '../src/modules/elections/module.js'
import { urls as periods } from '../src/modules/elections/urls.js'
import { advertiseWaiting } from '../src/modules/engagement/events/wait.js'
import { urls } from '../src/modules/engagement/urls.js'

async function office() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, elections, engagement)
  for (const module of below) await module.seed?.(scene.house, () => {})
  const may = ['engagement:see', 'engagement:keep', 'engagement:publish'] as const
  const officer = scene.staff(...may)
  const chief = scene.staff(...CHIEF, ...may)
  await (
    await chief.get(periods.newPeriod)
  ).send({ name: 'Police and Crime Commissioner election', ...typedDay('from', '2026-11-20'), ...typedDay('to', '2026-12-10') })
  const plan = async (title: string) =>
    await (await officer.get(urls.newEvent)).send({ title, kind: 'surgery', ...typedDay('day', '2026-12-20'), place: 'ALD' })
  const put = async (title: string) => await (await (await plan(title)).click('Put it in the public programme')).send({}, 'Yes, do it')
  return { ...scene, officer, chief, put }
}

test('in a pre-election period an event waits for the public programme, is let out by somebody else, or comes into it when the days are over', async () => {
  const { put, chief, officer, house, clock, public: visitor } = await office()
  const first = await put('Surgery in the library')
  assert.match(
    first.text,
    /It waits until the pre-election period is over, or somebody lets it out.*Held back: .*Police and Crime Commissioner election/,
  )
  await put('Talk in the school')
  const shown = async () => (await visitor().get(urls.events)).text
  await advertiseWaiting.handle(house, null)
  assert.doesNotMatch(await shown(), /library|school/)
  const let_ = await (await chief.get(first.url)).click('Let it go out before the election')
  await let_.send({ why: 'It is no publicity: it was promised in October' })
  await advertiseWaiting.handle(house, null)
  await advertiseWaiting.handle(house, null)
  assert.match(await shown(), /Surgery in the library/)
  assert.doesNotMatch(await shown(), /Talk in the school/)
  const third = await put('Forum')
  const back = await (await third.click('Do not let it wait for the programme')).send({}, 'Yes, do it')
  assert.match(back.text, /It does not wait any more/)
  clock.set('2026-12-11T09:00:00Z')
  await advertiseWaiting.handle(house, null)
  assert.match(await shown(), /Talk in the school/)
  assert.doesNotMatch(await shown(), /Forum/)
  assert.match((await officer.get(first.url)).text, /Take it out of the programme/)
})
