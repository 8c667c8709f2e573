import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { runJobs } from '#platform/jobs'
import { recount } from '../analysis/recount.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { resultsData } from './results-shape.js'

const options = ['Schools', 'Villages', 'Towns'].map((text, at) => ({ code: `c${at}`, text }))
const QUESTIONS = [
  { id: 'near', type: 'yes-no' as const, text: 'Were you nearly hit?' },
  { id: 'what', type: 'short-text' as const, text: 'What happened?', showIf: { question: 'near', anyOf: ['yes'] } },
  { id: 'where', type: 'multiple' as const, text: 'Where do you drive?', options },
]

/** A survey answered by a file: `late` rows are dated after its last day, `astray` answer what they are not asked; others are held. */
async function answeredByFile({ late, astray, held }: { late: number; astray: number; held: number }) {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Roads', questions: QUESTIONS, weeks: 4 })
  const opened = office.clock.today()
  await office.answered(
    survey,
    Array.from({ length: held }, () => ({ near: { codes: ['no'] } })),
    'web',
    { heldBecause: 'Many answers came from the same network in a short time.' },
  )
  office.clock.set(`${survey.closesOn?.add({ days: 8 })}T10:00:00Z`)
  const row = (days: number, rest: string) => `${opened.add({ days }).toString()},${rest}`
  const rows = Array.from({ length: 30 }, (_, at) =>
    row(at < late ? 30 : 2, at < astray ? 'No,A van,Schools; Villages' : 'Yes,A car,Schools; Towns'),
  )
  const clerk = office.officer()
  const page = await clerk.get(urls.imports(survey.id))
  const bytes = ['Date,near,what,where', ...rows].join('\n')
  const columns = await page.attach({ field: 'file', filename: 'rows.csv', bytes }, {}, 'Look at the file')
  const check = await columns.send({}, 'Check and see the first rows')
  await check.send({}, 'Take in 30 rows')
  await runJobs(office.house)
  return { ...office, survey, clerk }
}

test('PUB-08 residents read how many answers came late, stand in no figure or had still to be read: on the page, in the method and in the files, and the recount derives them', async () => {
  const { survey, clerk, decide, house, public: visitor } = await answeredByFile({ late: 9, astray: 7, held: 6 })
  const apart = /Some people answered a question to which their other answers do not lead: [^“]*“What happened\?”: 7/
  const after = /9 of these answers are dated after the last day to answer, [^.]*\. We counted them too\./
  const [ours] = [await clerk.get(urls.results_(survey.id))]
  assert.match(ours.text, apart)
  assert.match(ours.text, after)
  await decide(survey)

  const results = await visitor().get(urls.results(survey.slug))
  const method = await visitor().get(urls.method(survey.slug))
  for (const { text } of [results, method]) {
    assert.match(text, apart)
    assert.match(text, after)
    assert.match(text, /6 more answers came in and are not in these figures/)
    assert.match(text, /People could choose several answers, so the shares add up to more than 100%\./)
  }
  const data = resultsData.parse(JSON.parse((await results.click('For programs (JSON)')).bytes.toString()))
  assert.deepEqual(data.toRead, { count: 6, base: 36 })
  assert.deepEqual(data.late, { count: 9, base: 30 })
  assert.deepEqual(data.aside, [{ id: 'what', text: 'What happened?', count: 7, base: 30 }])
  const rows = parse((await results.click('One row a figure (CSV)')).bytes.toString(), { bom: true }) as string[][]
  assert.deepEqual(
    rows.filter((row) => row[2] === 'beside').map((row) => [row[0], row[3], row[5], row[7]]),
    [
      ['answers', 'to-read', '6', '36'],
      ['answers', 'late', '9', '30'],
      ['what', 'aside', '7', '30'],
    ],
  )
  assert.deepEqual((await recount(house))[0]?.differences, [])
  await house.db
    .withTables<{ 'consultations.response': { set_aside: string } }>()
    .updateTable('consultations.response')
    .set({ set_aside: '{}' })
    .execute()
  assert.match((await recount(house))[0]?.differences.join('\n') ?? '', /What happened\?.*published 7, derived nothing|aside.*published/)
})

test('PUB-08 small numbers of late answers, and of answers in no figure, are not told', async () => {
  const { survey, decide, public: visitor } = await answeredByFile({ late: 2, astray: 3, held: 0 })
  await decide(survey)
  const results = await visitor().get(urls.results(survey.slug))
  assert.match(results.text, /Fewer than 5 of these answers are dated after the last day to answer/)
  assert.match(results.text, /“What happened\?”: fewer than 5/)
  const data = resultsData.parse(JSON.parse((await results.click('For programs (JSON)')).bytes.toString()))
  assert.deepEqual([data.toRead?.count, data.toRead?.base, data.late?.count, data.aside?.[0]?.count], [null, null, null, null])
})
