import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHIEF, typedDay } from '#test/before-elections'
import { served } from '#test/served'
import { contacts } from '#modules/contacts'
import { engagement } from '#modules/engagement'
import { scrutiny } from '#modules/scrutiny'
import { modules } from '../src/modules/index.js'
import { elections } from '../src/modules/elections/module.js'
import { urls as periods } from '../src/modules/elections/urls.js'
import { announceWaiting } from '../src/modules/scrutiny/meetings/wait.js'
import { urls } from '../src/modules/scrutiny/urls.js'

test('EVT-06 INF-12 in a pre-election period a scrutiny meeting waits to be announced, is let out by somebody else, or is announced when the days are over', async () => {
  const below = ['office', 'identity', 'thread', 'triage'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const { house, clock, staff, public: visitor } = await served(...below, elections, contacts, engagement, scrutiny)
  for (const name of ['office', 'identity']) await below.find((module) => module.name === name)?.seed?.(house, () => {})
  const may = ['scrutiny:see', 'scrutiny:keep', 'scrutiny:publish', 'engagement:see'] as const
  const [officer, chief] = [staff(...may), staff(...CHIEF, ...may)]
  await (
    await chief.get(periods.newPeriod)
  ).send({ name: 'Council elections', ...typedDay('from', '2026-11-20'), ...typedDay('to', '2026-12-10') })
  const announce = async (title: string) => {
    const sheet = { title, place: 'WIN', ...typedDay('day', '2026-12-20'), time: '18:30', owner: '6' }
    const form = await (await (await officer.get(urls.newMeeting)).send(sheet)).click('Announce it')
    assert.match(form.text, /Council elections/, 'it is said before the click')
    const sent = await form.send({}, 'Yes, do it')
    assert.equal((await form.again()).url, sent.url)
    return sent
  }
  const shown = async () => (await visitor().get(urls.meetings)).text + (await visitor().get('/events')).text
  const first = await announce('Meeting in the hall')
  assert.match(first.text, /It waits until the pre-election period is over, or somebody lets it out.*Held back: .*Council elections/)
  await announce('Meeting in the school')
  const third = await announce('Meeting in the barn')
  await announceWaiting.handle(house, null)
  assert.doesNotMatch(await shown(), /hall|school|barn/)
  await (await (await chief.get(first.url)).click('Let it be announced before the election')).send({ why: 'The law asks for it' })
  await announceWaiting.handle(house, null)
  assert.match(await shown(), /Meeting in the hall.*Meeting in the hall/s, 'its event stands in the programme with it')
  const back = await (await third.click('Do not let it wait to be announced')).send({}, 'Yes, do it')
  assert.match(back.text, /It does not wait any more/)
  clock.set('2026-12-11T09:00:00Z')
  await announceWaiting.handle(house, null)
  assert.match(await shown(), /Meeting in the school/)
  assert.doesNotMatch(await shown(), /barn/)
})
