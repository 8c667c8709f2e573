import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { forgetInvited } from './holding.js'

async function invited() {
  const office = await story(everyModule)
  const planner = office.officer()
  const started = await (await planner.get(urls.fresh)).send({ kind: 'card', title: 'Safe at the station?' }, 'Start')
  const id = Number(started.url.split('/').at(-1))
  const form = await (await planner.get(urls.shaping(id))).click('Ask somebody to look at the draft')
  const wrong = await form.send({ name: '', email: 'councillor', days: '400' })
  assert.match(wrong.text, /Enter their name.*Enter an e-mail address.*Enter a number of days from 1 to 90/)
  const sent = await wrong.send({ name: 'Councillor Reed', email: 'Reed@panel.example', asked: 'Is anything missing?', days: '14' })
  assert.match(sent.text, /Councillor Reed, reed@panel\.example.*Open/)
  const [mail] = await mailbox(office.house.db, { to: 'reed@panel.example' })
  const path = /https:\/\/views\.westmarch\.example(\/j\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  return { ...office, planner, id, path, sent }
}

test('CON-28 a Panel member shapes a draft by a link without an account, and reads our answers until it expires', async () => {
  const { planner, id, path, house, clock, dated, public: visitor } = await invited()
  const draft = await visitor().get(path)
  assert.match(
    draft.text,
    /Councillor Reed, this is a draft.*Is anything missing\?.*The questions.*How safe do you feel in your community\?/,
  )
  assert.match((await draft.send({ suggestion: ' ' }, 'Send your suggestion')).text, /Write what you suggest/)
  const kept = await draft.send({ suggestion: 'Ask about lighting.' }, 'Send your suggestion')
  assert.match(kept.text, /What you suggested ?Ask about lighting\. ?Not answered yet/)
  await kept.again()
  await kept.send({ suggestion: 'Leave out the district.' }, 'Send your suggestion')

  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.find(
      ({ key }) => key === `consultations:suggestions:${id}`,
    )
  assert.equal((await desk())?.title, 'Answer 2 suggestions: Safe at the station?')
  const answer = async (number: number, said: Record<string, string>) =>
    (await (await planner.get(urls.shaping(id))).click(`Answer suggestion ${number}`)).send(said)
  assert.match((await answer(1, { takenUp: 'yes' })).text, /Say what you change, or why you do not/)
  await answer(1, { takenUp: 'yes', because: 'There is a question on lighting now.' })
  const list = await answer(2, { takenUp: 'no', because: 'We compare districts.' })
  assert.match(list.text, /Ask about lighting\.Councillor ReedTaken up: There is a question on lighting now/)
  assert.equal(await desk(), undefined)
  const back = await visitor().get(path)
  assert.match(back.text, /We took this up: There is a question on lighting now.*We did not take this up: We compare districts/)

  const today = clock.today()
  const dates = {
    ...dated('opensOn', today),
    ...dated('closesOn', today.add({ weeks: 12 })),
    ...dated('replyBy', today.add({ weeks: 16 })),
  }
  await (await planner.get(urls.sheet(id, 'dates'))).send(dates)
  await (await planner.get(urls.publication(id))).send({}, 'Publish')
  assert.equal((await back.send({ suggestion: 'One more thing.' }, 'Send your suggestion')).status, 409)
  assert.match((await visitor().get(path)).text, /nothing more can be suggested\. Our answers stay here/)
  clock.set('2026-12-08T09:00:00Z')
  assert.match((await visitor().get(path)).heading, /no longer|ended|expired|works?/i)
  assert.doesNotMatch((await visitor().get(path)).text, /lighting/)
  assert.match((await planner.get(urls.shaping(id))).text, /Its time is over/)
})

test('an invitation that is withdrawn stops at once, and what was suggested stays', async () => {
  const { path, sent, public: visitor } = await invited()
  await (await visitor().get(path)).send({ suggestion: 'Ask at night.' }, 'Send your suggestion')
  const gone = await (await sent.click('Withdraw the invitation of Councillor Reed')).send({}, 'Withdraw it')
  assert.match(gone.text, /Ask at night\..*Withdrawn/)
  assert.doesNotMatch((await visitor().get(path)).text, /Ask at night/)
})

test('who was asked is found, handed out and erased with the link, and forgotten when the time is over', async () => {
  const { house, path, clock, db, public: visitor } = await invited()
  const holding = consultations.holds?.find(({ what }) => what.includes('look at a draft'))
  const [found] = (await holding?.find(house.db, { email: 'reed@panel.example' })) ?? []
  assert.equal((await holding?.export(house.db, 'x', found?.id ?? ''))?.['name'], 'Councillor Reed')
  await inTransaction(house.db, async (tx) => holding?.erase(tx, 'x', found?.id ?? ''))
  assert.deepEqual(await holding?.find(house.db, { name: 'Councillor Reed' }), [])
  assert.doesNotMatch((await visitor().get(path)).text, /draft that residents/)

  await db.updateTable('consultations.shaping').set({ name: 'Councillor Reed', email: 'reed@panel.example' }).execute()
  clock.set('2028-12-06T09:00:00Z')
  await forgetInvited.handle(house, undefined as never)
  assert.equal((await holding?.find(house.db, { name: 'Councillor Reed' }))?.length, 1)
  clock.set('2028-12-09T09:00:00Z')
  await forgetInvited.handle(house, undefined as never)
  assert.deepEqual(await holding?.find(house.db, { name: 'Councillor Reed' }), [])
})
