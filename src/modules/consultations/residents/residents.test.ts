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
