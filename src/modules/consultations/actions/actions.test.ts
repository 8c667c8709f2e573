import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { setOwners, staffToChoose } from '#modules/identity'
import { receiptUrl } from '#modules/thread'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { actionRef } from './action.js'

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

test('CON-17 whoever owns an action says that it was done, and nobody else without the permission to answer', async () => {
  const { open, officer, answered, asWestmarch, clock, house, dated, staff, db } = await story(everyModule)
  await asWestmarch()
  const poll = await open({ kind: 'poll', title: 'Night patrols', questions: ASK, weeks: 4 })
  await answered(poll, [yes])
  clock.set('2026-12-28T09:00:00Z')
  const chief = officer()
  // The second and the third who are signed in here are the second and the third of the office's records.
  const [mine, stranger] = [staff('consultations:see'), staff('consultations:see')]
  const known = await staffToChoose(house.db)
  const [owner, other] = [known.find(({ id }) => id === 2), known.find(({ id }) => id === 3)]
  assert.ok(owner && other)
  const form = await (await chief.get(urls.actions(poll.id))).click('Turn a finding into an action')
  const due = dated('due', clock.today().add({ weeks: 6 }))
  await form.send({ finding: 'Most are afraid.', action: 'Officers walk the lanes.', owner: `person:${owner.id}`, ...due })

  const theirs = await stranger.get(urls.actions(poll.id))
  assert.doesNotMatch(theirs.text, /It is done|Change|Turn a finding/)
  const shut = await stranger.get(urls.actionDone(poll.id, 1))
  assert.match(shut.text, new RegExp(`An action of somebody else.*${owner.name}`))
  assert.equal(shut.dom.querySelectorAll('main form').length, 0)

  const list = await mine.get(urls.actions(poll.id))
  assert.doesNotMatch(list.text, /Change|Turn a finding/)
  const done = await list.click('It is done: Officers walk the lanes.')
  assert.match((await done.send({})).text, /Say where one can see that it was done/)
  // The same form in the hands of somebody else changes nothing.
  await inTransaction(house.db, (tx) => setOwners(tx, actionRef(1), [{ kind: 'person', id: other.id }], 'system'))
  const refused = await done.send({ evidence: 'The rota' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, new RegExp(`Nothing was changed: ${other.name}`))
  assert.equal((await mine.get(urls.action(poll.id, 1))).status, 403, 'changing it takes the permission to answer')
  await inTransaction(house.db, (tx) => setOwners(tx, actionRef(1), [{ kind: 'person', id: owner.id }], 'system'))
  assert.match((await done.send({ evidence: 'The rota of January' })).text, /The rota of January/)
  const [row] = await db.selectFrom('consultations.action').select(['done_on', 'evidence']).execute()
  assert.equal(row?.done_on?.toString(), '2026-12-28')
  const [entry] = await entries(house.db, { did: 'consultations:finish-action' })
  assert.equal(entry?.actor, `person:${owner.id}`)
})
