import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { recount } from '../analysis/recount.js'
import { draftExercise } from '../exercises/draft-exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { publish } from '../exercises/publish.js'
import { changeSheet } from '../exercises/change-sheet.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [
  { id: 'pay', type: 'yes-no', text: 'Would you pay more?', dontKnow: true },
  {
    id: 'first',
    type: 'single',
    text: 'What comes first?',
    options: [
      { code: 'roads', text: 'Roads' },
      { code: 'theft', text: 'Theft' },
    ],
  },
]
const times = <Answer>(count: number, one: Answer): Answer[] => Array.from({ length: count }, () => one)
const said = (pay: string) => ({ pay: { codes: [pay] }, first: { codes: ['roads'] } })

/** Last year 30 of 40 would pay; this year's exercise is a copy with one answer re-worded, and 12 of 24 would. */
async function twoYears() {
  const office = await story(everyModule)
  await office.asWestmarch()
  const { db, clock } = office
  const last = await office.open({ kind: 'survey', title: 'Paying in 2027', questions: QUESTIONS })
  await office.answered(last, [...times(30, said('yes')), ...times(10, said('no'))])
  clock.set(`${last.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(last)
  const id = await inTransaction(db, async (tx) => {
    const copy = await draftExercise(tx, { kind: 'survey', subject: 'general', title: 'Paying in 2028', copyOf: last }, 'system', clock)
    const questions = QUESTIONS.map((one) =>
      one.id === 'pay' ? { ...one, text: 'Would you pay £10 more?', required: false } : { ...one, required: false },
    )
    await tx
      .updateTable('consultations.questionnaire')
      .set({ questions: JSON.stringify(questions) })
      .where('exercise_id', '=', copy)
      .execute()
    const [opensOn, draft] = [clock.today(), await exerciseById(tx, copy)]
    await changeSheet(tx, draft, 'dates', { opensOn, closesOn: opensOn.add({ weeks: 12 }), replyBy: opensOn.add({ weeks: 16 }) }, 'system')
    await publish(tx, await exerciseById(tx, copy), 'system', clock)
    return copy
  })
  const now = await exerciseById(db, id)
  await office.answered(now, [...times(12, said('yes')), ...times(12, said('no'))])
  return { ...office, last, now }
}

test('CON-16 CON-15 a copy is compared with last year and with a neighbour by lasting codes, changed wording is named, and both are published and recounted', async () => {
  const { now, last, officer, clock, decide, house, public: visitor } = await twoYears()
  const waves = await (await officer().get(urls.results_(now.id))).click('Compared with earlier times')
  assert.match(waves.text, /Would you pay £10 more\? Now and before/)
  assert.match(waves.text, /It was worded differently then: “Would you pay more\?”/)
  assert.doesNotMatch(waves.text, /“Roads”/)
  const rows =
    waves.dom
      .querySelectorAll('table')[0]
      ?.querySelectorAll('tr')
      .map((row) => row.textContent.trim().replaceAll(/\s+/g, ' ')) ?? []
  assert.deepEqual(
    rows,
    ['Answer Paying in 2028 Paying in 2027', 'People 24 40', 'Yes 50% 75%', 'No 50% 25%'].map((row) =>
      rows.find((one) => one.replaceAll(' ', '') === row.replaceAll(' ', '')),
    ),
  )
  const colleague = await officer().get(urls.waves(now.id))
  const saved = await waves.send({ published: 'yes' }, 'Save')
  assert.equal(saved.status, 200)
  const stale = await colleague.send({ earlier: '0' }, 'Save')
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Somebody else changed this.*Which exercise asked the same before\?Paying in 2027None/)
  assert.equal(
    stale.dom.querySelector('select[name=earlier] option[selected]')?.getAttribute('value') ?? '0',
    '0',
    'what was chosen stays chosen',
  )
  const again = await stale.send({ earlier: String(last.id), published: 'yes' }, 'Save')
  assert.equal(again.status, 200)

  const list = await officer().get(`${urls.areas(now.id)}?question=pay`)
  const wrong = await list.send(
    { area: 'Eastmarch', source: 'Eastmarch office, May 2028', base: '200', 'n-yes': '90', 'n-no': '120' },
    'Add these figures',
  )
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /add up to 210, but 200 people answered/)
  const added = await wrong.send({ 'n-yes': '198', 'n-no': '2' }, 'Add these figures')
  assert.match(added.text, /Would you pay £10 more\? Here and in other areas/)
  assert.match(added.text, /Source: Eastmarch office, May 2028/)
  const both = await list.send({ area: 'Eastmarch', source: 'A newspaper', base: '100', 'n-yes': '50', 'n-no': '50' }, 'Add these figures')
  assert.equal(both.status, 409)
  assert.match(both.text, /SourceEastmarch office, May 2028A newspaper.*How many people answered200100.*Yes19850/)
  const replaced = await both.send({}, 'Replace what is saved now')
  assert.match(replaced.text, /Source: A newspaper/)
  const back = { area: 'Eastmarch', source: 'Eastmarch office, May 2028', base: '200', 'n-yes': '198', 'n-no': '2' }
  await (
    await (await officer().get(`${urls.areas(now.id)}?question=pay`)).send(back, 'Add these figures')
  ).send({}, 'Replace what is saved now')

  clock.set(`${now.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await decide(now)
  const json = JSON.parse((await visitor().get(`${urls.results(now.slug)}.json`)).html)
  const of = (kind: string, question: string) =>
    json.comparisons.find((one: { with: string; question: string }) => one.with === kind && one.question === question)
  assert.deepEqual(
    of('waves', 'pay').columns.map(({ base, lines }: { base: number; lines: { percent: number }[] }) => [base, lines[0]?.percent]),
    [
      [24, 50],
      [40, 75],
    ],
  )
  assert.deepEqual(
    of('areas', 'pay').columns[1].lines.map(({ count }: { count: number | null }) => count),
    [null, null],
    'the small count of a neighbour is hidden, with the one that would give it away',
  )
  const page = await visitor().get(urls.results(now.slug))
  assert.match(page.text, /Other people may have chosen to answer each time/)
  assert.match(page.text, /Each area asked in its own way/)
  assert.match((await visitor().get(`${urls.results(now.slug)}.csv`)).html, new RegExp(`In: ${last.title},comparison,yes,Yes,30,75,40`))
  assert.deepEqual(
    (await recount(house)).map(({ differences }) => differences),
    [[], []],
  )
  assert.match((await officer().get(urls.waves(now.id))).text, /can no longer change/)
})
