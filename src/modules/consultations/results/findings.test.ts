import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { decisionAbout } from '#modules/accountability'
import type { Figures } from '../analysis/figures.js'
import { freezeFigures } from '../analysis/freeze-figures.js'
import { recount } from '../analysis/recount.js'
import { EXERCISE } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { findingsFor, picksIn } from './finding.js'
import { lateBuses } from './late-buses.js'

test('CON-16 an officer writes headline findings on picked figures; typed numbers and hidden figures are refused; residents read them first', async () => {
  const office = await lateBuses()
  const { survey, officer, house, public: visitor } = office
  assert.match((await officer().get(urls.findings(survey.id))).text, /Freeze the figures first/)
  await freezeFigures(house, survey, 'system')
  const page = await officer().get(urls.findings(survey.id))
  const offered = page.dom.querySelectorAll('select[name=first] option').map((option) => option.textContent.trim())
  assert.ok(offered.includes('What matters most? – Lighting: 71% (29 of 41 people)'), offered.join('\n'))
  assert.ok(!offered.some((text) => text.includes('Buses')), 'what is hidden is not offered')

  const text = 'Most people name lighting first: [1]'
  const first = 'q1|answer|a'
  for (const [typed, says] of [
    [{ text: '71% name lighting first', first }, /“71%” was typed/],
    [{ text: 'Most name lighting', first }, /Write \[1\] once/],
    [{ text: '[1] lighting, [2] not sure', first }, /Choose the figure for \[2\]/],
    [{ text: 'Most people are not sure: [1]', first: 'q1|declared|dont-know' }, /No figure that was picked is more than half/],
    [{ text, first: '' }, /Choose the figure that the finding rests on/],
  ] as const) {
    const refused = await page.send(typed, 'Add the finding')
    assert.equal(refused.status, 422)
    assert.match(refused.text, says)
  }
  const added = await page.send({ text: `${text}; [2] are not sure.`, first, second: 'q1|declared|dont-know' }, 'Add the finding')
  assert.match(added.text, /lighting first: 71% \(29 of 41 people\); 13% \(6 of 47 people\) are not sure\./)
  assert.equal((await page.again()).url, added.url)
  assert.match(added.text, /From: .+ – .+: \d+% \(\d+ of \d+ people\)/, 'the question and the answer stand beside it')
  const other = await added.send({ text: 'On the Dark Lane of 1914, [1].', first, show: 'people' }, 'Add the finding')
  assert.match(other.text, /of 1914, 29 of 41 people\./)
  assert.equal((await other.send({}, 'Remove finding 2')).text.includes('1914'), false)

  await office.decide(survey)
  const said = /Most people name lighting first: 71% \(29 of 41 people\); 13% \(6 of 47 people\) are not sure/
  for (const address of [urls.results(survey.slug), urls.report(survey.slug)]) assert.match((await visitor().get(address)).text, said)
  const { findings } = JSON.parse((await visitor().get(urls.resultsFile(survey.slug, 'json'))).html)
  assert.equal(findings.length, 1)
  assert.match(findings[0], said)
  assert.doesNotMatch((await officer().get(urls.findings(survey.id))).html, /Add the finding/)
})

test('a recount covers the headline findings, and says which would read otherwise', async () => {
  const office = await lateBuses()
  const { survey, officer, house, db } = office
  await freezeFigures(house, survey, 'system')
  await (await officer().get(urls.findings(survey.id))).send({ text: '[1] want lighting', first: 'q1|answer|a' }, 'Add the finding')
  await office.decide(survey)
  assert.deepEqual((await recount(house))[0]?.differences, [])
  await sql`update consultations.result_set set figures = jsonb_set(figures, '{questions,0,lines,0,count}', '30')`.execute(db)
  assert.deepEqual((await recount(house))[0]?.differences, [
    'questions › What matters most? › lines › Lighting › count: published 30, derived 29',
    'finding 1: published “71% (30 of 41 people) want lighting”, derived “71% (29 of 41 people) want lighting”',
  ])
})

test('CON-16 ACC-08 a finding is given in Welsh with the same figures, before the answer or after it, and stands so in the Welsh of the decision', async () => {
  const office = await lateBuses()
  const { survey, officer, house, db, public: visitor } = office
  await sql`update office.language set welsh = true, name = 'Swyddfa', short_name = 'Swyddfa'`.execute(db)
  await freezeFigures(house, survey, 'system')
  const page = await officer().get(urls.findings(survey.id))
  const typed = { text: 'Most people name lighting first: [1]', first: 'q1|answer|a' }
  for (const [welsh, says] of [
    ['Goleuadau gyntaf', /Write \[1\] once, where the figure belongs/],
    ['Goleuadau gyntaf: [1], [2]', /There is no figure \[2\]/],
    ['Goleuadau gyntaf: [1], 71% o bobl', /“71%” was typed/],
  ] as const)
    assert.match((await page.send({ ...typed, welsh }, 'Add the finding')).text, says)
  await page.send(typed, 'Add the finding')
  await office.decide(survey)

  const form = await (await officer().get(urls.findings(survey.id))).click('Write it in Welsh too: finding 1')
  const other = await officer().get(form.url)
  assert.match((await form.send({ welsh: 'Goleuadau' })).text, /Write \[1\] once/)
  const kept = await form.send({ welsh: 'Mae’r mwyafrif yn enwi goleuadau gyntaf: [1]' })
  assert.match(kept.text, /In Welsh: Mae’r mwyafrif yn enwi goleuadau gyntaf: 71% \(29 o blith 41 o bobl\)/)
  assert.equal((await other.send({ welsh: 'Arall: [1]' })).status, 409)

  const decision = await decisionAbout(db, { kind: EXERCISE, id: String(survey.id) })
  const at = `/decisions/${decision?.id ?? 0}`
  const welsh = await visitor().get(`/cy${at}`)
  assert.match(welsh.text, /Mae’r mwyafrif yn enwi goleuadau gyntaf: 71% \(29 o blith 41 o bobl\)/)
  assert.match((await visitor().get(at)).text, /Most people name lighting first: 71% \(29 of 41 people\)/)
  await (await officer().get(form.url)).send({ welsh: '' })
  const again = await visitor().get(`/cy${at}`)
  const said = again.dom.querySelectorAll('main li span').find(({ textContent }) => textContent.includes('Most people name'))
  assert.equal(said?.getAttribute('lang'), 'en', 'English is said to be English')
})

test('ACC-08 whoever reads Welsh gets each finding in Welsh as far as it was given, else in English, said to be English', () => {
  const line = { code: 'a', text: 'Lighting', count: 29, percent: 71 }
  const figures = {
    base: 41,
    channels: [],
    questions: [{ id: 'q1', text: 'What?', type: 'single', base: 41, asked: 41, lines: [line], declared: [], about: 'choices' }],
  } as unknown as Figures
  const one = { id: 1, text: 'Lighting: [1]', picks: ['q1|answer|a'], show: 'people' as const, welsh: '', welshVersion: 1 }
  const found = picksIn(figures)
  assert.equal(found[0]?.pick, 'q1|answer|a')
  assert.deepEqual(findingsFor([one, { ...one, welsh: 'Goleuadau: [1]' }], figures, 'cy'), [
    { text: 'Lighting: 29 of 41 people', lang: 'en' },
    { text: 'Goleuadau: 29 o blith 41 o bobl', lang: undefined },
  ])
  assert.deepEqual(findingsFor([one], figures, 'en'), [{ text: 'Lighting: 29 of 41 people', lang: undefined }])
})
