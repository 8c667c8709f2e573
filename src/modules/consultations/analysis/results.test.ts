import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { codeText } from '../coding/code-texts.js'
import type { ConsultationsTables } from '../tables.js'
import { answeredLateBuses, one, QUESTIONS, times } from '../results/late-buses.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('DPA-08 small numbers, and those that would reveal them, are hidden on the page, in the spreadsheet and in the data', async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const page = await visitor().get(urls.results(survey.slug))
  assert.match(page.text, /We have hidden some small numbers, and others that would reveal them/)
  assert.match(page.text, /41 people answered this question/)
  assert.match(page.text, /views of the 47 people who chose to answer/)
  const cells = page.dom.querySelectorAll('table tr').map((row) =>
    row
      .querySelectorAll('th,td')
      .map((cell) => cell.textContent.trim())
      .join(' '),
  )
  assert.ok(
    cells.some((row) => row.startsWith('Lighting') && row.includes('29')),
    cells.join('\n'),
  )
  assert.ok(
    cells.some((row) => row.startsWith('Buses') && /hidden/.test(row) && !/10|24/.test(row)),
    cells.join('\n'),
  )
  assert.ok(
    cells.some((row) => row.startsWith('Don’t know') && row.includes('6')),
    'those who do not know stand apart',
  )

  const csv = (await visitor().get(urls.resultsFile(survey.slug, 'csv'))).html
  const lines = csv.split('\n').filter((line) => line.startsWith('q1'))
  assert.equal(lines.length, 4)
  assert.deepEqual(
    lines.map((line) => line.match(/,((?:\d+|hidden),(?:\d+|hidden),\d+),/)?.[1]),
    ['29,71,41', 'hidden,hidden,41', 'hidden,hidden,41', '6,13,47'],
  )
  assert.doesNotMatch(csv, /,"?=HYPERLINK/)
  assert.match(csv, /'=HYPERLINK/)

  const json = JSON.parse((await visitor().get(`${urls.results(survey.slug)}.json`)).html)
  assert.equal(json.base, 47)
  assert.deepEqual(
    json.questions[0].lines.map(({ count, percent, base }: Record<string, unknown>) => ({ count, percent, base })),
    [
      { count: 29, percent: 71, base: 41 },
      { count: null, percent: null, base: 41 },
      { count: null, percent: null, base: 41 },
    ],
  )
  assert.match(json.questions[0].lines[1].hidden, /below 5/)
  assert.equal(json.questions[0].declared[0].count, 6)
  assert.deepEqual(
    json.channels.map(({ code, count }: Record<string, unknown>) => [code, count]),
    [
      ['web', 41],
      ['paper', 6],
    ],
  )
  assert.match(json.answersHash, /^[0-9a-f]{64}$/)
})

test('DPA-08 a sensitive exercise hides counts below ten, and a question that too few answered shows nothing', async () => {
  const { survey, public: visitor } = await answeredLateBuses({ sensitive: true })
  const json = JSON.parse((await visitor().get(`${urls.results(survey.slug)}.json`)).html)
  assert.equal(json.hideBelow, 10)
  assert.equal(json.questions[0].declared[0].count, null)
  assert.deepEqual(
    json.channels.map(({ count }: Record<string, unknown>) => count),
    [null, null],
  )
  assert.ok((await visitor().get(urls.results(survey.slug))).html.includes('47 people'))
})

test('an average is not shown where it would give away the hidden lines of a scale', async () => {
  const { open, answered, officer } = await story()
  const card = await open({ standing: true })
  await answered(card, [...times(30, { safe: { codes: ['4'] } }), ...times(2, { safe: { codes: ['1'] } })])
  const hidden = await officer().get(urls.results_(card.id))
  assert.match(hidden.text, /32 people answered this question/)
  assert.doesNotMatch(hidden.text, /The average is/)
  await answered(card, times(5, { safe: { codes: ['1'] } }))
  assert.match((await officer().get(urls.results_(card.id))).text, /The average is 3.4 on a scale from 1 to 5, from 37 answers/)
})

test('before the office has answered, residents see no figures', async () => {
  const { open, answered, public: visitor } = await story()
  const survey = await open({ kind: 'survey', title: 'Early', questions: QUESTIONS })
  await answered(survey, times(9, one('a')))
  for (const end of ['', '.csv', '.json']) assert.equal((await visitor().get(`${urls.results(survey.slug)}${end}`)).status, 404)
})

test('M-36 M-63 responses and the average safety are counted for a period and a place, and hidden where few answered', async () => {
  const { open, answered, asWestmarch, officer, clock } = await story(everyModule)
  await asWestmarch()
  const card = await open({ standing: true })
  const from = (place: string, point: string) => ({ place: { codes: [place] }, safe: { codes: [point] } })
  await answered(card, [...times(6, from('ALD', '5')), ...times(6, from('ALD', '2')), ...times(2, from('CAR', '1'))])
  const day = clock.today()
  const measured = async (place: string) => {
    const dates = ['from', 'to'].flatMap((name) => [`${name}-day=${day.day}`, `${name}-month=${day.month}`, `${name}-year=${day.year}`])
    const page = await officer().get(`/staff/administration/measures?${dates.join('&')}&place=${place}`)
    const row = (id: string) =>
      page.dom
        .querySelectorAll('tr')
        .find((one) => one.textContent.includes(id))
        ?.querySelectorAll('td')
        .at(-1)?.textContent ?? page.text
    return [row('M-36'), row('M-63')]
  }
  assert.deepEqual(await measured('ALD'), ['12 responses', '3.5 average from 1 (not safe) to 5 (very safe)'])
  assert.deepEqual(await measured('CAR'), ['2 responses', 'Not known'])
  assert.deepEqual(await measured(''), ['14 responses', '3.1 average from 1 (not safe) to 5 (very safe)'])
  const results = await officer().get(urls.results_(card.id))
  assert.match(results.text, /by place.*Aldermoor/i)
})

test('where answers were read and no theme was raised, staff read that, and not a blank', async () => {
  const { open, officer, answered, db, house, clock } = await story(everyModule)
  const survey = await open({
    kind: 'survey',
    title: 'Late buses',
    questions: [{ id: 'why', type: 'long-text', text: 'Why?', required: true }],
  })
  await answered(
    survey,
    times(12, null).map((_, n) => ({ why: { text: `I cannot say, number ${n}` } })),
  )
  const results = async () => (await officer().get(urls.results_(survey.id))).text
  assert.match(await results(), /We are still reading these answers/)
  for (const { id } of await db.selectFrom('consultations.response').select('id').execute())
    await inTransaction(house.db.withTables<ConsultationsTables>(), (tx) =>
      codeText(tx, { responseId: id, question: 'why', themes: [], at: clock.now(), personId: 1, seen: 0 }, 'system'),
    )
  assert.match(await results(), /None of our themes was raised in the answers we have read/)
})
