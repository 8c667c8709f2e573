import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { publish } from '../exercises/publish.js'
import { lockExercise } from '../exercises/queries.js'
import { everyModule, story } from '../story.js'
import { heardByRank, ranksMissing, rankQuestion } from './rank.js'

test('CON-33 staff of the force are consulted at several ranks by different methods; who was heard shows, and nobody is recognisable', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  const officer = office.officer()
  const overview = (
    await (
      await officer.get('/staff/consultations/new')
    ).send({ title: 'What would help you do your job?', kind: 'poll', subject: 'general' }, 'Start')
  ).url

  // One rank by one method is not several: it cannot be published like that.
  let page = await (await officer.get(`${overview}/ranks`)).send({ 'how-constable': ['link'], 'people-constable': 'many' })
  assert.equal(page.status, 422)
  assert.match(page.text, /Enter a whole number, or leave it empty/)
  page = await page.send({ 'people-constable': '1,200' })
  assert.equal(page.url, overview)
  assert.match((await officer.get(`${overview}/publication`)).text, /Choose at least two ranks.*Choose at least two different methods/)
  const ways = {
    'how-constable': ['link', 'briefing'],
    'how-sergeant': ['group'],
    'how-superintendent': ['interview'],
    'people-superintendent': '14',
    'how-pcso': ['paper'],
  }
  await (await officer.get(`${overview}/ranks`)).send(ways)
  assert.doesNotMatch((await officer.get(`${overview}/publication`)).text, /ranks|different methods/)
  assert.match((await officer.get(overview)).text, /Constable, Sergeant, Superintendent or above, Police community support officer/)

  // Two officers at once: the second sees both versions.
  const [mine, theirs] = [await officer.get(`${overview}/ranks`), await officer.get(`${overview}/ranks`)]
  await theirs.send({ ...ways, 'how-sergeant': ['interview'], 'people-pcso': '90' })
  const both = await mine.send({ ...ways, 'how-sergeant': ['paper'], 'people-pcso': '80' })
  assert.equal(both.status, 409)
  assert.match(
    both.text,
    /Sergeant ?A talk with one person, or by telephone ?Paper at stations and canteens/,
    'in words, as they were ticked',
  )

  const id = Number(overview.split('/').at(-1))
  const today = office.clock.today()
  await office.db
    .updateTable('consultations.exercise')
    .set({ opens_on: today, closes_on: today.add({ weeks: 12 }) })
    .execute()
  await inTransaction(office.db, async (tx) => publish(tx, await lockExercise(tx, id), 'system', office.clock))
  const exercise = await inTransaction(office.db, (tx) => lockExercise(tx, id))
  assert.match((await office.public().get('/consultations')).text, /What would help you do your job\?.*For staff of the force\. Closes on/)
  const form = await office.public().get(`/consultations/${exercise.slug}/response`)
  assert.match(form.text, /What is your rank or post\? \(optional\)/)
  assert.match(form.text, /Prefer not to say/)

  const said = (rank: string, many: number) => Array.from({ length: many }, () => ({ agree: { codes: ['yes'] }, rank: { codes: [rank] } }))
  await office.answered(exercise, [...said('constable', 30), ...said('sergeant', 12)])
  await office.answered(exercise, said('superintendent', 1), 'in-person')
  page = await officer.get(`${overview}/ranks/reach`)
  const rows = page.dom
    .querySelectorAll('table')[0]
    ?.querySelectorAll('tbody tr')
    .map((row) => row.textContent.replace(/\s+/g, ' ').trim())
  assert.match(rows?.[0] ?? '', /Constable.*A link.*briefing.*1,20030/)
  assert.match(rows?.[2] ?? '', /Superintendent or above.*Hidden/, 'a single superintendent is not recognisable')
  assert.doesNotMatch(rows?.[2] ?? '', /\b1\b/)
  assert.match(page.text, /Not heard yet.*Police community support officer: try another way than paper/s)
  await office.db.updateTable('consultations.exercise').set({ state: 'published' }).execute()

  // The list is the office's own, and a copy for next year keeps the ways.
  await (await officer.get('/staff/consultations/ranks')).send({ 'name-pcso': 'PCSO', added: 'Custody staff' })
  const next = await (await officer.get('/staff/consultations/new')).send({ title: 'Again', copyOf: String(id) }, 'Start')
  const copy = await officer.get(`${next.url}/ranks`)
  assert.match(copy.text, /PCSO.*Custody staff/s)
  assert.equal(copy.dom.querySelector('#how-sergeant-5')?.getAttribute('checked') !== undefined, true)
})

test('a plan with staff says what is missing, and ranks are compared with the question as it is asked', () => {
  const rank = (code: string) => ({ code, name: code, inUse: true })
  const two = [
    { rank: rank('a'), methods: ['link'], people: 10 },
    { rank: rank('b'), methods: ['group'], people: null },
  ] as const
  assert.deepEqual(ranksMissing([], []), [])
  assert.deepEqual(ranksMissing(two, [rankQuestion(two)]), [])
  assert.equal(ranksMissing(two, [rankQuestion(two.slice(0, 1))]).length, 1)
  const heard = heardByRank(two, {
    lines: [
      { code: 'a', text: 'a', count: 5, percent: 100 },
      { code: 'b', text: 'b', count: null, percent: null },
    ],
  })
  assert.deepEqual(
    heard.map(({ count, percent }) => [count, percent]),
    [
      [5, 50],
      [null, null],
    ],
  )
})
