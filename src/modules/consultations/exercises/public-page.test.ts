import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const POLL = [
  { id: 'q1', type: 'yes-no', text: 'Should the precept rise?', required: true },
  { id: 'q2', type: 'long-text', text: 'Why?', required: false },
]

test('CON-26 ACC-02 words that an exercise uses are explained on its page: its own first, and no word twice', async () => {
  const { open, asWestmarch, db, public: visitor } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Anti-social behaviour', questions: POLL })
  await db
    .updateTable('consultations.exercise')
    .set({ sheet: JSON.stringify({ ...survey.sheet, terms: [{ term: 'ASB', meaning: 'Noise, threats and damage.' }] }) })
    .where('id', '=', survey.id)
    .execute()

  const page = await visitor().get(urls.exercise(survey.slug))
  assert.deepEqual(
    page.dom.querySelectorAll('.glossary dt').map((term) => term.textContent),
    ['ASB', 'precept'],
  )
  assert.match(page.text, /Words explained.*Noise, threats and damage.*The part of your council tax that pays for policing/)
})

test('after closing, the page shows the questions to read, how late the reply is, and no way to answer', async () => {
  const { open, public: visitor, clock } = await story()
  const survey = await open({ kind: 'survey', title: 'Lighting', questions: POLL, weeks: 12 })
  const before = await visitor().get(urls.exercise(survey.slug))
  assert.doesNotMatch(before.text, /The questions/)
  assert.match(before.text, /We promise to say what was decided by.*Anybody can answer/)
  clock.set(`${survey.replyBy?.add({ days: 9 })}T10:00:00Z`)
  const after = await visitor().get(urls.exercise(survey.slug))
  assert.match(after.text, /The questionsShould the precept rise\?YesNoWhy\?/)
  assert.match(after.text, /We have not answered this yet: we promised a reply by .*, 9 days ago, and we are sorry/)
  assert.match(after.text, /Anybody could answer\. We did not ask for a name/)
  assert.doesNotMatch(
    after.text,
    /Answer now|Anybody can answer|How to take part|How far the decision has come|You do not need to give your name/,
  )
})

test('every page with a box to write in says what to do in danger; the page that only shows it again leaves that to the strip above', async () => {
  const { open, public: visitor, clock } = await story()
  await open({ standing: true })
  const danger = /In danger now\? Call 999; to report a crime, call 101/
  const resident = visitor()
  const card = await resident.get('/have-your-say')
  assert.match(card.text, danger)
  assert.doesNotMatch((await card.send({ 'q-safe': '2' }, 'Continue')).text, danger)

  const survey = await open({
    kind: 'survey',
    title: 'Street by street',
    questions: [{ ...POLL[0] }, { ...POLL[1], showIf: { question: 'q1', anyOf: ['yes'] } }],
  })
  const first = await (await resident.get(urls.response(survey.slug))).send({}, 'Start now')
  assert.doesNotMatch(first.text, danger)
  const second = await first.send({ 'q-q1': 'yes' }, 'Continue')
  assert.match(second.heading, /^Why\?/)
  assert.match(second.text, danger)
  clock.set(clock.now().add({ seconds: 5 }))
  assert.doesNotMatch((await second.send({}, 'Continue')).text, danger)
})

test('ACC-03 while anybody can answer, the page links to the questionnaire on paper with its format and size, and says how to ask for others', async () => {
  const { open, public: visitor, clock } = await story(everyModule)
  const survey = await open({ kind: 'survey', title: 'Lighting', questions: POLL })
  const page = await visitor().get(urls.exercise(survey.slug))
  assert.match(page.text, /Answer on paper.*Ask us for the questionnaire in another format/)
  for (const size of ['', ', in large print']) {
    const link = page.dom.querySelectorAll('main a').find((one) => one.textContent.startsWith(`Questionnaire to print${size} (PDF`))
    const [, kilobytes = ''] = /\(PDF, (\d+) KB\)$/.exec(link?.textContent ?? '') ?? []
    const file = await visitor().get(link?.getAttribute('href') ?? '')
    assert.match(String(file.headers['content-type']), /application\/pdf/)
    assert.ok(Math.abs(file.bytes.length / 1024 - Number(kilobytes)) <= 1, `${file.bytes.length} bytes, said to be ${kilobytes} KB`)
  }
  const invited = await open({ kind: 'survey', title: 'By invitation', questions: POLL, mode: 'invited' })
  const shown = await visitor().get(urls.exercise(invited.slug))
  assert.doesNotMatch(shown.text, /Answer on paper|Answer now/)
  assert.match(shown.text, /By invitation.*open the link in your invitation/)
  assert.match((await visitor().get(urls.list)).text, /By invitation\. Closes on/)
  clock.set(`${survey.closesOn?.add({ days: 2 })}T10:00:00Z`)
  assert.doesNotMatch((await visitor().get(urls.exercise(survey.slug))).text, /Answer on paper/)
})
