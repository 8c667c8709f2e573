import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { codingUrls } from '../coding/urls.js'
import { holds } from '../holds.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [{ id: 'why', type: 'long-text', text: 'What do you think?', most: 2000 }]
const SAID = 'The path by the canal is dark. My neighbour Dave Tranter fell there in May. Ring me on 01632 960 123.'
const at = (id: number, response: number) => `${urls.coding(id, 'why')}/texts/${response}/quote`

test('staff choose words, leave out what would tell who it is, and residents read them with the results until they are taken back', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Canal', questions: QUESTIONS, weeks: 12 })
  await office.answered(
    survey,
    [SAID, ...Array.from({ length: 9 }, (_, one) => `Dark ${one}`)].map((text) => ({ why: { text } })),
  )
  const officer = office.officer()
  const form = await officer.get(at(survey.id, 1))
  const ticked = form.dom.querySelectorAll('input[name=leave][checked]').map((one) => one.getAttribute('value'))
  assert.deepEqual(ticked, ['01632 960 123', 'Dave Tranter'])
  const made = await form.send({ part: 'The path is bright.' }, 'Keep it, and see how it looks')
  assert.match(made.text, /Quote only the person’s own words/)
  const part = 'The path by the canal is dark. My neighbour Dave Tranter fell there in May.'
  let page = await (await officer.get(at(survey.id, 1))).send({ part, also: 'canal' }, 'Keep it, and see how it looks')
  assert.match(page.text, /“The path by the \[…\] is dark\. My neighbour \[name\] fell there in May\.”.*Not shown/)
  page = await page.send({}, 'Show it with the results')

  office.clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(survey)
  const read = async () => (await office.public().get(urls.results(survey.slug))).text
  assert.match(await read(), /In some people’s own words.*“The path by the \[…\] is dark\. My neighbour \[name\] fell there in May\.”/)
  assert.doesNotMatch(await read(), /Dave|01632|own words are not shown/)
  page = await page.send({}, 'Take it back')
  assert.doesNotMatch(await read(), /The path by the/)
  page = await page.send({}, 'Show it with the results')

  // Whoever has their answer erased is no longer quoted.
  assert.match(await read(), /The path by the/)
  await inTransaction(office.house.db, async (tx) =>
    holds.find(({ what }) => what.startsWith('Answers to'))?.erase(tx, 'consultations.response', '1'),
  )
  assert.equal((await office.db.selectFrom('consultations.quote').selectAll().execute()).length, 0)
})

test('nobody’s words are quoted from a sensitive exercise, nor while triage holds them', async () => {
  const office = await story(everyModule)
  const survey = await office.open({ kind: 'survey', title: 'Help', questions: QUESTIONS, sensitive: true })
  await office.answered(survey, [{ why: { text: 'It helped' } }, { why: { text: 'He said that he will kill me' } }])
  const officer = office.officer()
  const page = await (await officer.get(at(survey.id, 1))).send({}, 'Keep it, and see how it looks')
  assert.equal(page.status, 422)
  assert.match(page.text, /Nobody’s words are quoted from a sensitive exercise/)
  assert.equal((await officer.get(at(survey.id, 2))).status, 404)
  assert.match((await officer.get(codingUrls.quotes(survey.id))).text, /Nothing has been chosen yet/)
})
