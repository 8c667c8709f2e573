import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const ask = [{ id: 'agree', type: 'yes-no', text: 'Should the limit be 20?', required: true }]
const yes = { agree: { codes: ['yes'] } }

test('CON-27 an officer keeps how people were told, and sees the answers of the days beside it, without a claim that one caused the other', async () => {
  const { officer, open, answered, clock, dated } = await story(everyModule)
  const exercise = await open({ kind: 'poll', title: '20 mph', questions: ask })
  const planner = officer()
  const begins = clock.today()
  await answered(exercise, [yes, yes])
  clock.set(`${begins.add({ days: 8 })}T10:00:00Z`)
  await answered(exercise, [yes, yes, yes, yes, yes])
  clock.set(`${begins.add({ days: 10 })}T10:00:00Z`)

  const form = await (await planner.get(urls.promotions(exercise.id))).click('Add an entry')
  const wrong = await form.send({ channel: '', what: '', cost: 'twelve', ...dated('on', begins.add({ days: 11 })) })
  assert.match(wrong.text, /Select the channel.*Say what it was.*Enter an amount in pounds/)
  const entry = { channel: 'press', what: 'Front page of the Courier', cost: '120.50', reach: '8,000' }
  assert.match((await wrong.send({ ...entry, ...dated('on', begins.add({ days: 11 })) })).text, /The day must be today or earlier/)
  const log = await wrong.send({ ...entry, ...dated('on', begins.add({ days: 7 })) })
  assert.match(log.text, /7 answers from Monday 23 November 2026 to Thursday 3 December 2026; most on one day: 5/)
  assert.match(log.text, /Newspaper or press releaseFront page of the Courier£120\.508,00025/)
  assert.match(log.text, /stand beside what was done, not because of it/)
  assert.match(log.text, /Monday 30 November 202601: Front page of the Courier/)
  assert.equal(log.dom.querySelectorAll('svg rect.chart__bar').length, 11)
  await log.again()
  assert.equal((await planner.get(urls.promotions(exercise.id))).text.match(/Newspaper or press release/g)?.length, 1)

  const [mine, theirs] = [await log.click('Change Front page of the Courier'), await log.click('Change Front page of the Courier')]
  await theirs.send({ cost: '' })
  assert.equal((await mine.send({ what: 'Page three' })).status, 409)
  assert.match((await planner.get(urls.promotions(exercise.id))).text, /Cost in all: £0, and 1 whose cost is not known/)
  const gone = await (await (await log.click('Change Front page of the Courier')).click('Remove this entry')).send({}, 'Remove it')
  assert.match(gone.text, /Nothing is written down yet/)
})
