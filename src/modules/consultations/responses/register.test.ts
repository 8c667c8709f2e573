import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('CON-10 ACC-04 every response of an exercise stands in one register, whatever way it came, and opens with its history', async () => {
  const { open, officer, answered, dated, clock } = await story(everyModule)
  const card = await open({ standing: true })
  await answered(card, [{ safe: { codes: ['2'] }, issues: { text: 'Quad bikes' } }])
  const clerk = officer()
  await (await clerk.get(urls.cards(card.id))).send({ channel: 'letter', 'q-issues': 'Speeding' }, 'Save and key the next')
  const logged = await (
    await clerk.get(urls.log(card.id))
  ).send(
    { channel: 'email', ...dated('on', clock.today().subtract({ days: 3 })), question: 'issues', words: 'The bus shelter again' },
    'Save',
  )
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(logged.text)?.[0] ?? 'none'

  const all = await (await clerk.get(urls.overview(card.id))).click('All responses, on every channel')
  assert.match(all.text, /Response 3.*20 November 2026.*E-mail.*Response 2.*Letter.*Response 1.*Website/)
  const letters = await clerk.get(`${urls.register(card.id)}?channel=letter&state=counted`)
  assert.match(letters.text, /Response 2/)
  assert.doesNotMatch(letters.text, /Response 1|Response 3/)
  assert.match(all.text, /3 responses\./)
  assert.match(letters.text, /1 response\./)
  assert.match((await clerk.get(`${urls.register(card.id)}?state=rejected`)).text, /No response is like that/)

  const one = await all.click('Response 3')
  assert.match(one.text, /The bus shelter again/)
  assert.ok(one.text.includes(code), 'the code is known')
  assert.match(one.text, /What happened to it.*received it/)
  assert.equal((await clerk.get(`${urls.register(card.id)}/99`)).status, 404)
})

test('a long register goes on from page to page, and a response of another exercise is not in it', async () => {
  const { open, officer, answered } = await story()
  const [card, poll] = [await open({ standing: true }), await open({ kind: 'poll', title: 'Shall we?' })]
  await answered(
    card,
    Array.from({ length: 51 }, () => ({ safe: { codes: ['2'] } })),
  )
  const reader = officer()
  const first = await reader.get(urls.register(card.id))
  assert.doesNotMatch(first.text, /Response 1Monday/)
  assert.match((await first.click('Older')).text, /Response 1Monday/)
  assert.equal((await reader.get(urls.registered(poll.id, 1))).status, 404)
  assert.equal((await reader.get(urls.registered(card.id, 1))).status, 200)
})

test('what triage holds is absent from the register, and a sensitive exercise has none for those who may not read it', async () => {
  const { open, answered, staff, house } = await story(everyModule)
  const [card, victims] = [await open({ standing: true }), await open({ sensitive: true, title: 'After a crime' })]
  await answered(card, [{ issues: { text: 'My husband hits me and says he will kill me tonight' } }, { issues: { text: 'Litter' } }])
  await answered(victims, [{ safe: { codes: ['1'] } }])
  const reader = staff('consultations:see', 'consultations:read-answers')
  const shown = await reader.get(urls.register(card.id))
  assert.match(shown.text, /Response 2/)
  assert.doesNotMatch(shown.text, /Response 1Monday/)
  assert.equal((await reader.get(urls.registered(card.id, 1))).status, 404)
  assert.equal((await reader.get(urls.registered(card.id, 2))).status, 200)
  assert.equal((await entries(house.db, { did: 'viewed', kind: 'consultations.response' })).length, 1)

  assert.equal((await reader.get(urls.register(victims.id))).status, 404)
  assert.equal((await reader.get(urls.registered(victims.id, 3))).status, 404)
  const allowed = staff('consultations:read-answers', 'consultations:open-sensitive')
  assert.match((await allowed.get(urls.register(victims.id))).text, /Response 3/)
  assert.equal((await staff('consultations:see').get(urls.register(card.id))).status, 403)
})

test('CON-34 an informal chat is logged with its day, place, people and issues, and counts as residents chatted with, not as an answer', async () => {
  const { open, officer, dated, clock, house } = await story()
  const card = await open({ standing: true })
  const page = await officer().get(urls.log(card.id))
  const wrong = await page.send(
    { channel: 'chat', people: 'many', question: 'issues', words: 'Parking', ...dated('on', clock.today().add({ days: 1 })) },
    'Save',
  )
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Enter a number of people.*|today or in the past/)
  assert.match(wrong.html, /Parking/)
  const noPlace = await wrong.send({ people: '4', ...dated('on', clock.today()) }, 'Save')
  assert.match(noPlace.text, /Say where the chat was/)
  const saved = await noPlace.send({ spot: 'Bus station' }, 'Save')
  assert.match(saved.text, /It is logged as response 1.*Its code is/)
  assert.equal((await saved.again()).url, saved.url)

  const period = { from: clock.today(), to: clock.today() }
  const measure = async (id: string) => consultations.measures?.find((one) => one.id === id)?.count(house.db, period)
  assert.deepEqual([await measure('M-33'), await measure('M-36')], [4, 0])
  await (
    await officer().get(urls.log(card.id))
  ).send({ channel: 'meeting', question: 'issues', words: 'The parish council wants more visits' }, 'Save')
  assert.deepEqual([await measure('M-33'), await measure('M-36')], [4, 1])
  assert.match((await officer().get(urls.results_(card.id))).text, /Notes of a meeting/)
  assert.doesNotMatch((await officer().get(urls.results_(card.id))).text, /Informal chat/)
  assert.match((await officer().get(urls.register(card.id))).text, /Informal chat, 4 people/)
})

test('ACC-03 CON-04 a letter from last week is logged with the address of its writer kept apart, and screened as any answer', async () => {
  const { open, officer, dated, clock, db } = await story(everyModule)
  const card = await open({ standing: true })
  const page = await (
    await officer().get(urls.log(card.id))
  ).send(
    {
      channel: 'letter',
      ...dated('on', clock.today().subtract({ days: 7 })),
      question: 'issues',
      words: 'My neighbour hits her child every night and I am afraid she will die',
      'contact-email': 'pat@home.example',
      'contact-purposes': ['tell'],
    },
    'Save',
  )
  assert.match(page.text, /It is logged as response 1/)
  const rows = await db.selectFrom('consultations.response').selectAll().execute()
  assert.equal(rows[0]?.received_at.toString(), '2026-11-16T12:00:00Z')
  assert.doesNotMatch(JSON.stringify(rows), /pat@home/)
  assert.match((await officer().get(urls.register(card.id))).text, /Nothing has come in yet/)
})

test('a call that answers a question asked only after another is counted with that answer, and every number says so', async () => {
  const { open, officer, clock, dated } = await story(everyModule)
  const survey = await open({
    kind: 'survey',
    title: 'After a report',
    questions: [
      { id: 'did', type: 'yes-no', text: 'Did you report it?', required: true },
      {
        id: 'how',
        type: 'single',
        text: 'How did it go?',
        required: true,
        options: [
          { code: 'well', text: 'Well' },
          { code: 'badly', text: 'Badly' },
          { code: 'unknown', text: 'I have not heard' },
        ],
        showIf: { question: 'did', anyOf: ['yes'] },
      },
      {
        id: 'wrong',
        type: 'long-text',
        text: 'What went wrong?',
        required: false,
        showIf: { question: 'how', anyOf: ['badly', 'unknown'] },
      },
      { id: 'more', type: 'long-text', text: 'Anything else?', required: false },
    ],
  })
  const clerk = officer()
  const page = await clerk.get(urls.log(survey.id))
  assert.equal(page.dom.querySelector('#question option[selected]')?.getAttribute('value') ?? '', '', 'no question is preselected')
  assert.match(page.text, /“What went wrong\?”: Shown only if the answer to “How did it go\?” is “Badly” or “I have not heard”/)
  const none = await page.send({ channel: 'phone', words: 'Nobody came' }, 'Save')
  assert.match(none.text, /Select the question that it answers/)
  const which = await none.send({ question: 'wrong' }, 'Save')
  assert.match(which.text, /Select what they said to “How did it go\?”/)
  assert.match(which.html, /Nobody came/)
  const saved = await which.send({ 'before-how': 'badly' }, 'Save')
  assert.match(saved.text, /It is logged as response 1/)
  const results = await clerk.get(urls.results_(survey.id))
  assert.match(results.text, /What went wrong\?\s*1\s*0/)
  assert.doesNotMatch(results.text, /Answers set aside/)
  assert.match((await clerk.get(urls.coding(survey.id, 'wrong'))).text, /Nobody came/)
  assert.match((await clerk.get(urls.registered(survey.id, 1))).text, /Did you report it\?\s*Yes[^]*How did it go\?\s*Badly/)

  const old = await page.send(
    { channel: 'letter', question: 'more', words: 'Thank you', ...dated('on', clock.today().subtract({ days: 3 })) },
    'Save',
  )
  assert.match(old.text, /It is dated before the exercise opened on Monday 23 November 2026\. It counts all the same/)
})
