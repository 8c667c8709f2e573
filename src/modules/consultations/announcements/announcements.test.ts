import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('CON-01 PLAN-30 residents read who, why, when and how before it starts, and a planned day that passes comes onto the desk', async () => {
  const { officer, dated, clock, house, public: visitor } = await story(everyModule)
  const chief = officer()
  const started = await (await chief.get(urls.fresh)).send({ kind: 'poll', title: 'Street lights at night', topic: 'safety' }, 'Start')
  const id = Number(started.url.split('/').at(-1))
  const empty = await chief.get(urls.announcement(id))
  assert.match(empty.text, /This cannot be announced yet.*what is this about\?.*Enter the day on which it is planned to open/)
  assert.doesNotMatch(empty.html, />\s*Announce\s*<\/button>/)
  await (await chief.get(urls.sheet(id, 'purpose'))).send({ summary: 'Which lights should stay on?' })
  const opens = clock.today().add({ weeks: 6 })
  await (await chief.get(urls.sheet(id, 'dates'))).send({ ...dated('opensOn', opens), ...dated('closesOn', opens.add({ weeks: 12 })) })
  const page = urls.exercise('street-lights-at-night')
  assert.equal((await visitor().get(page)).status, 404)
  const overview = await (await chief.get(urls.announcement(id))).send({}, 'Announce')
  assert.match(overview.text, /Announcement to residents ?Residents read who, why, when and how/)

  const list = await visitor().get(urls.list)
  assert.match(list.text, /Planned.*Street lights at night.*Planned to open on Monday 4 January 2027.*Who is asked ?Everybody who lives/)
  const shown = await list.click('Street lights at night')
  assert.match(shown.text, /Nothing can be answered yet.*Why ?To hear quickly.*When ?From Monday 4 January 2027 to/)
  assert.equal((await visitor().get(urls.response('street-lights-at-night'))).status, 404)
  await (await chief.get(urls.sheet(id, 'people'))).send({ who: 'Everybody who is out at night.' })
  assert.match((await visitor().get(page)).text, /Everybody who is out at night/)

  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.map(({ key }) => key) ?? []
  assert.ok(!(await desk()).includes(`consultations:planned-day:${id}`))
  clock.set(`${opens.add({ days: 1 })}T09:00:00Z`)
  assert.ok((await desk()).includes(`consultations:planned-day:${id}`))
  await (await chief.get(urls.announcement(id))).send({}, 'Take the announcement back')
  assert.ok(!(await desk()).includes(`consultations:planned-day:${id}`))
  assert.equal((await visitor().get(page)).status, 404)
  assert.match((await chief.get(urls.announcement(id))).text, /The planned day has passed: enter a later one/)
})

test('CON-01 residents narrow the plan by topic, place and how far it is, and what is about the whole area stays for each place', async () => {
  const { officer, open, asWestmarch, public: visitor, clock } = await story(everyModule)
  await asWestmarch()
  const roads = await open({ kind: 'poll', title: 'Speed on the high street', topic: 'roads', weeks: 2 })
  await open({ kind: 'poll', title: 'Fraud by telephone', topic: 'cyber' })
  const about = await officer().get(urls.about(roads.id))
  const district = about.dom.querySelectorAll('#place option')[1]?.getAttribute('value') ?? ''
  await about.send({ place: district })
  const other = about.dom.querySelectorAll('#place option')[2]?.getAttribute('value') ?? ''
  const titles = async (query: string) => (await visitor().get(`${urls.list}?${query}`)).text
  assert.match(await titles('topic=roads'), /1 fits\..*Speed on the high street/)
  assert.doesNotMatch(await titles('topic=roads'), /Fraud by telephone/)
  assert.match(await titles(`place=${district}`), /2 fit\./)
  assert.doesNotMatch(await titles(`place=${other}`), /Speed on the high street/)
  clock.set('2026-12-20T09:00:00Z')
  assert.match(await titles('stage=closed'), /1 fits\..*Speed on the high street/)
  assert.match(await titles('topic=rural'), /Nothing fits\. Choose fewer things above/)
})
