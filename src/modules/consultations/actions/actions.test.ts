import assert from 'node:assert/strict'
import { test } from 'node:test'
import { receiptUrl } from '#modules/thread'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const ASK = [{ id: 'agree', type: 'yes-no', text: 'More patrols at night?', required: true }]
const yes = { agree: { codes: ['yes'] } }

test('CON-17 a finding becomes an action with an owner and a day; done with evidence, it shows on the thread of everybody who answered', async () => {
  const { open, officer, answered, decide, asWestmarch, clock, house, dated, public: visitor } = await story(everyModule)
  await asWestmarch()
  const chief = officer()
  const poll = await open({ kind: 'poll', title: 'Night patrols', questions: ASK, weeks: 4 })
  const [code = ''] = await answered(poll, [yes, yes, yes, yes, yes, yes])
  clock.set('2026-12-28T09:00:00Z')
  const today = clock.today()

  const form = await (await chief.get(urls.actions(poll.id))).click('Turn a finding into an action')
  const empty = await form.send(dated('due', today.subtract({ days: 1 })))
  assert.match(empty.text, /Write down the finding.*Say what is done about it.*Choose who owns this/)
  const owner =
    form.dom
      .querySelectorAll('#owner option')
      .find((one) => one.textContent.includes('Policy'))
      ?.getAttribute('value') ?? ''
  const said = { finding: 'Most are afraid after ten.', action: 'Two more officers walk the lanes.', owner }
  assert.match((await empty.send(said)).text, /The day must be today or later/)
  const list = await empty.send({ ...said, ...dated('due', today.add({ weeks: 6 })) })
  assert.match(list.text, /Most are afraid after ten\.Two more officers walk the lanes\./)
  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.find(
      ({ title }) => title === 'Two more officers walk the lanes.',
    )
  assert.equal((await desk())?.due?.toString(), '2027-02-08')
  assert.equal((await desk())?.owners.length, 1)
  await decide(poll)
  const receipt = await visitor().get(receiptUrl(code))
  assert.match(receipt.text, /What follows from this: 0 of 1 action done/)
  assert.match(
    (await visitor().get(urls.exercise(poll.slug))).text,
    /You said: Most are afraid after ten\. We do: Two more officers walk the lanes\. By Monday 8 February 2027/,
  )

  clock.set('2027-02-10T09:00:00Z')
  assert.match(
    (await visitor().get(urls.exercise(poll.slug))).text,
    /Not done yet: it was to be done by Monday 8 February 2027, 2 days ago, and we are sorry/,
  )
  const done = await (await chief.get(urls.actions(poll.id))).click('It is done: Two more officers walk the lanes.')
  const change = await (await chief.get(urls.actions(poll.id))).click('Change Two more officers walk the lanes.')
  assert.match((await done.send({})).text, /Say where one can see that it was done/)
  const finished = await done.send({ evidence: 'The rota of February, in the shared folder' })
  assert.match(finished.text, /Wednesday 10 February 2027\. The rota of February/)
  assert.equal(await desk(), undefined)
  assert.equal((await change.send({ finding: 'Something else.' })).status, 404)
  const page = await visitor().get(urls.exercise(poll.slug))
  assert.match(page.text, /Done on Wednesday 10 February 2027/)
  assert.doesNotMatch(page.text, /rota of February/)
  assert.equal(page.dom.querySelectorAll('.thread__station--reached').length, 5)
  assert.match((await visitor().get(receiptUrl(code))).text, /What follows from this: 1 of 1 action done/)

  const draft = await (await chief.get(urls.fresh)).send({ kind: 'poll', title: 'Not yet asked' }, 'Start')
  assert.equal((await chief.get(`${draft.url}/actions/new`)).status, 404)
})
