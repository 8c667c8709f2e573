import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('VIC-01 the office keeps its arrangements with victims, and residents read what is done, by whom and since when', async () => {
  const { officer, public: visitor, dated, clock } = await story(everyModule)
  const planner = officer()
  const empty = await planner.get(urls.arrangements)
  assert.match(empty.text, /No arrangement goes on\. Section 96/)
  const today = clock.today()
  const form = await empty.click('Add an arrangement')
  const wrong = await form.send({ how: 'A panel of victims meets.', byWhom: '', ...dated('since', today) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Say who does it/)
  const before = { ...dated('since', today), ...dated('until', today.subtract({ days: 1 })) }
  assert.match((await wrong.send({ byWhom: 'The policy team', ...before })).text, /The last day must be after the first/)
  const kept = await wrong.send({ byWhom: 'The policy team', ...dated('since', today.subtract({ months: 2 })) })
  assert.match(kept.text, /A panel of victims meets\.The policy team.*Goes onNot recorded/)
  assert.match((await visitor().get(urls.victims)).text, /A panel of victims meets\.The policy teamWednesday 23 September 2026/)

  const [mine, theirs] = [await kept.click('Change A panel of victims meets.'), await kept.click('Change A panel of victims meets.')]
  await theirs.send({ ...dated('consultedOn', today.subtract({ months: 3 })) })
  assert.equal((await mine.send({ how: 'It meets no more.' })).status, 409)
  const again = await (await planner.get(urls.arrangements)).click('Change A panel of victims meets.')
  await again.send(dated('until', today.subtract({ days: 1 })))
  assert.doesNotMatch((await visitor().get(urls.victims)).text, /A panel of victims/)
})

test('VIC-02 CON-09 the plan of consultations with victims shows what is past and next, and the lessons that the next one uses', async () => {
  const { officer, open, public: visitor, clock } = await story(everyModule)
  const first = await open({ kind: 'poll', subject: 'victims', title: 'Were you kept informed?', sensitive: true })
  const planner = officer()
  clock.set(`${first.closesOn?.add({ days: 3 })}T10:00:00Z`)
  const lessons = await planner.get(urls.lessons(first.id))
  const asked = await (await lessons.click('Write down a lesson')).send({ lesson: '' })
  assert.match(asked.text, /Write down what was learnt/)
  await asked.send({ lesson: 'Support workers reached more people than the website.' })

  const started = await (
    await planner.get(urls.fresh)
  ).send({ kind: 'poll', subject: 'victims', title: 'Are you kept informed now?' }, 'Start')
  const id = Number(started.url.split('/').at(-1))
  assert.match(started.text, /1 lesson from earlier exercises on this: say what this one does with it/)
  const toUse = await started.click('Look at the lessons')
  const use = await toUse.click('Decide about “Support workers reached more people than the website.”')
  assert.match((await use.send({ applied: 'yes' })).text, /Say how it is applied/)
  const used = await use.send({ applied: 'yes', how: 'Each support worker gets paper copies.' })
  assert.match(used.text, /Applied: Each support worker gets paper copies/)
  assert.doesNotMatch((await planner.get(urls.overview(id))).text, /say what this one does/)

  const plan = await planner.get(urls.arrangements)
  assert.match(plan.text, /Now and next.*Are you kept informed now\? ?Draft.*Before.*Were you kept informed\?/)
  const shown = await visitor().get(urls.victims)
  assert.doesNotMatch(shown.text, /Are you kept informed now/)
  assert.match(shown.text, /What we asked before ?Were you kept informed\?/)

  const all = await planner.get(urls.allLessons)
  assert.match(all.text, /Were you kept informed\? ?Are you kept informed now\?: Applied: Each support worker/)
  const changed = await (
    await (await planner.get(urls.lessons(id))).click('Change about “Support workers reached more people than the website.”')
  ).send({
    applied: 'no',
    how: 'There is no money for printing.',
  })
  assert.match(changed.text, /Not applied, because: There is no money for printing/)
})
