import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROFILE_QUESTIONS } from '../questionnaires/profile-block.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const times = <Answer>(count: number, one: Answer): Answer[] => Array.from({ length: count }, () => one)

test('ACC-05 the office enters residents that must add up, and sees who was heard less than their share, apart from those who did not say', async () => {
  const { asWestmarch, open, answered, officer, dated, clock } = await story(everyModule)
  await asWestmarch()
  const survey = await open({
    kind: 'survey',
    title: 'Nights',
    questions: PROFILE_QUESTIONS.filter(({ id }) => id === 'gender' || id === 'age'),
  })
  await answered(survey, [
    ...times(10, { gender: { codes: ['female'] } }),
    ...times(30, { gender: { codes: ['male'] } }),
    ...times(7, { gender: { declared: 'prefer-not' as const } }),
  ])

  const form = await officer().get(`${urls.residents}?question=gender`)
  const groups = { 'n-female': '51000', 'n-male': '48000', 'n-i-use-another-word': '900' }
  const day = dated('datedOn', clock.today())
  const wrong = await form.send({ source: 'Census 2021, table TS008', total: '100000', ...day, ...groups }, 'Save')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /The groups add up to 99,900, not to 100,000/)
  const saved = await wrong.send({ 'n-i-use-another-word': '1000' }, 'Save')
  assert.match(saved.text, /100,000 ?Census 2021, table TS008/)

  const ages = await officer().get(`${urls.residents}?question=age`)
  const numbers = Object.fromEntries(
    [...ages.html.matchAll(/name="(n-[^"]+)"/g)].map(([, name], at) => [name ?? '', at === 0 ? '99000' : '0']),
  )
  const unequal = await ages.send({ source: 'Census 2021', total: '99000', ...day, ...numbers }, 'Save')
  assert.match(unequal.text, /all must count the same people/)

  const page = await (await officer().get(urls.results_(survey.id))).click('Who answered, beside who lives here')
  assert.match(page.text, /40 people said. 7 did not say; they are in no share/)
  assert.match(page.text, /Heard less than their share: Female, I use another word/)
  assert.match(page.text, /Female ?25% ?51%/)
  assert.match(page.text, /Census 2021, table TS008/)
  assert.doesNotMatch(page.text, /weight/i)
})

test('ACC-05 who answered is set beside who lives here by district, by age and by sex, each joined by its codes', async () => {
  const { asWestmarch, open, answered, officer, dated, clock } = await story(everyModule)
  await asWestmarch()
  const questions = PROFILE_QUESTIONS.filter(({ id }) => ['place', 'age', 'gender'].includes(id))
  assert.equal(questions.length, 3)
  const survey = await open({ kind: 'survey', title: 'Nights', questions })
  const person = (place: string, age: string, gender: string) => ({
    place: { codes: [place] },
    age: { codes: [age] },
    gender: { codes: [gender] },
  })
  await answered(survey, [
    ...times(30, person('ALD', '75-or-over', 'female')),
    ...times(10, person('CAR', '75-or-over', 'male')),
    ...times(10, person('CAR', '16-to-24', 'male')),
  ])
  const day = dated('datedOn', clock.today())
  /** Enters how many live here, by the groups as they stand in the form; those not named have none. */
  const enter = async (question: string, many: Readonly<Record<string, number>>) => {
    const form = await officer().get(`${urls.residents}?question=${question}`)
    const named = [...form.html.matchAll(/name="n-([^"]+)"/g)].map(([, code = '']) => code)
    for (const code of Object.keys(many)) assert.ok(named.includes(code), `${code} is asked for: ${named.join(' ')}`)
    const groups = Object.fromEntries(named.map((code) => [`n-${code}`, String(many[code] ?? 0)]))
    const saved = await form.send({ source: `Census, ${question}`, total: '1000', ...day, ...groups }, 'Save')
    assert.equal(saved.status, 200, saved.text)
  }
  await enter('place', { ALD: 250, CAR: 750 })
  await enter('age', { '75-or-over': 200, '16-to-24': 300, '45-to-54': 500 })
  await enter('gender', { female: 510, male: 490 })

  const page = await (await officer().get(urls.results_(survey.id))).click('Who answered, beside who lives here')
  const rows = page.dom.querySelectorAll('tr').map((row) => row.querySelectorAll('th,td').map((one) => one.textContent.trim()))
  const of = (group: string) => rows.find(([first]) => first === group)?.slice(1, 3)
  assert.deepEqual(of('Aldermoor'), ['60%', '25%'])
  assert.deepEqual(of('Carrowdale'), ['40%', '75%'])
  assert.deepEqual(of('75 or over'), ['80%', '20%'])
  assert.deepEqual(of('16 to 24'), ['20%', '30%'])
  assert.deepEqual(of('45 to 54'), ['0%', '50%'])
  assert.deepEqual(of('Female'), ['60%', '51%'])
  assert.match(page.text, /Heard less than their share: [^.]*Carrowdale/)
  assert.match(page.text, /Heard less than their share: [^.]*45 to 54/)
  for (const question of ['place', 'age', 'gender']) assert.match(page.text, new RegExp(`Census, ${question}`))

  // Ages in other groups than those in which residents were counted cannot be put beside them, and nothing is concluded of them.
  const age = PROFILE_QUESTIONS.find(({ id }) => id === 'age')
  assert.ok(age)
  const options = [
    { code: 'under-35', text: 'Under 35' },
    { code: '35-or-over', text: '35 or over' },
  ]
  const other = await open({ kind: 'survey', title: 'Days', questions: [{ ...age, options }] })
  await answered(other, times(40, { age: { codes: ['under-35'] } }))
  const apart = await (await officer().get(urls.results_(other.id))).click('Who answered, beside who lives here')
  assert.match(apart.text, /“How old are you\?” is not shown: it was asked in other groups/)
  assert.doesNotMatch(apart.text, /clearly less than its share\.|0%/)
})
