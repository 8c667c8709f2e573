import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('ACC-05 ACC-08 CON-35 the sheet plans for what keeps people away, checks the characteristics, and lets those who speak for others prepare', async () => {
  const { officer, dated, clock, public: visitor } = await story(everyModule)
  const planner = officer()
  const started = await (await planner.get(urls.fresh)).send({ kind: 'card', title: 'Safe at night?' }, 'Start')
  const id = Number(started.url.split('/').at(-1))
  assert.match(started.text, /So that everybody can take part ?0 of 5 barriers thought about, 0 of 9 characteristics checked/)
  const [form, other] = [await planner.get(urls.reach(id)), await planner.get(urls.reach(id))]
  const typed = { language: 'An interpreter at each forum.', carers: 'At noon and at seven.', notice: 'Parish councils get six weeks.' }
  assert.match((await form.send({ ...typed, found: 'x'.repeat(1501) })).text, /Shorten this to 1500 characters or fewer/)
  const kept = await form.send({
    ...typed,
    characteristics: ['age', 'disability', 'sex'],
    found: 'Young men were missing last time.',
    training: '',
  })
  assert.match(kept.text, /2 of 5 barriers thought about, 3 of 9 characteristics checked/)
  assert.equal((await other.send({ culture: 'Not on Fridays.' })).status, 409)
  const again = await planner.get(urls.reach(id))
  assert.deepEqual(
    again.dom.querySelectorAll('input[name=characteristics][checked]').map((one) => one.getAttribute('value')),
    ['age', 'disability', 'sex'],
  )

  const today = clock.today()
  const dates = {
    ...dated('opensOn', today),
    ...dated('closesOn', today.add({ weeks: 12 })),
    ...dated('replyBy', today.add({ weeks: 16 })),
  }
  await (await planner.get(urls.sheet(id, 'dates'))).send(dates)
  await (await planner.get(urls.publication(id))).send({}, 'Publish')
  const shown = (await visitor().get(urls.exercise('safe-at-night'))).text
  assert.match(shown, /So that everybody can take part.*Language ?An interpreter at each forum\..*Caring for others.*At noon and at seven/s)
  assert.match(shown, /If you speak for others.*Parish councils get six weeks/)
  assert.doesNotMatch(shown, /Young men were missing|Dyslexia/)
})
