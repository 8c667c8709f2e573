import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { recount } from '../analysis/recount.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { answeredLateBuses, lateBuses, times } from './late-buses.js'
import { resultsData } from './results-shape.js'
import { TIDY_COLUMNS } from './tidy.js'

const documented = () => readFile(new URL('../../../../../docs/results-data.md', import.meta.url), 'utf8')

test('CON-16 the spreadsheet says what it is, holds numbers as numbers and hidden ones as words with the reason, and runs nothing', async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const results = await visitor().get(urls.results(survey.slug))
  const file = await results.click('Spreadsheet (Excel), with what every column means')
  assert.equal(file.headers['content-disposition'], 'attachment; filename="late-buses-results.xlsx"')
  const sheets = new Map((await readExcelFile(file.bytes)).map(({ sheet, data }) => [sheet, data]))
  assert.deepEqual([...sheets.keys()], ['About', 'Results', 'Data'])

  const about = new Map(sheets.get('About')?.map(([label, text]) => [label, text]))
  assert.match(String(about.get('What people have said')), /47 people who chose to answer, so 59% here does not mean/)
  assert.match(String(about.get('Hash of the frozen answers (SHA-256)')), /^[0-9a-f]{64}$/)
  assert.match(String(about.get('Small numbers')), /below 5 are hidden/)
  assert.equal(about.get('How the answers came in'), 'Website: 41; Paper card or form: 6')
  assert.match(String(about.get('When people could answer')), /23 November 2026 to Monday 15 February 2027/)
  for (const { head, means } of TIDY_COLUMNS) assert.equal(about.get(head), means)

  const [heads, ...rows] = sheets.get('Data') ?? []
  assert.deepEqual(
    heads?.map(String),
    TIDY_COLUMNS.map(({ head }) => head),
  )
  const q1 = rows.filter(([question]) => question === 'q1').map((row) => [...row.slice(2, 8), row[9]])
  const why = 'Small counts below 5 are hidden, with others that would reveal them'
  assert.deepEqual(q1, [
    ['answer', 'a', 'Lighting', 29, 71, 41, null],
    ['answer', 'b', `'=HYPERLINK("http://bad.example")`, 'hidden', 'hidden', 41, why],
    ['answer', 'c', 'Buses', 'hidden', 'hidden', 41, why],
    ['declared', 'dont-know', 'Don’t know', 6, 13, 47, null],
  ])
  const readable = sheets.get('Results') ?? []
  assert.ok(readable.some(([text, people, share]) => text === 'Lighting' && people === 29 && share === 0.71))
})

test('the sheet to read has what was put first, the published breakdowns and the comparisons, each share of its own base, and the recount agrees', async () => {
  const { open, answered, asWestmarch, officer, decide, clock, house, public: visitor } = await story(everyModule)
  await asWestmarch()
  const questions = [
    {
      id: 'order',
      type: 'ranking',
      text: 'What comes first?',
      options: ['Lamps', 'Patrols', 'Cameras'].map((text, n) => ({ code: `c${n}`, text })),
    },
    { id: 'pay', type: 'yes-no', text: 'Would you pay more?' },
  ]
  const survey = await open({ kind: 'survey', title: 'Safer', questions, weeks: 12 })
  const said = (first: string, pay: string) => ({ order: { codes: [first, first === 'c0' ? 'c1' : 'c0', 'c2'] }, pay: { codes: [pay] } })
  await answered(survey, [...times(20, said('c0', 'yes')), ...times(10, said('c1', 'no'))])
  await answered(survey, times(10, said('c1', 'yes')), 'paper')
  const staff = officer()
  const table = await staff.get(`${urls.crosstabs(survey.id)}?row=pay&by=channel`)
  await table.send({}, 'Publish this table with the results')
  const areas = await staff.get(`${urls.areas(survey.id)}?question=pay`)
  await areas.send({ area: 'Eastmarch', source: 'Eastmarch office', base: '200', 'n-yes': '150', 'n-no': '50' }, 'Add these figures')
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await decide(survey)
  const file = await visitor().get(urls.resultsFile(survey.slug, 'xlsx'))
  const rows = new Map((await readExcelFile(file.bytes)).map(({ sheet, data }) => [sheet, data])).get('Results') ?? []
  const from = (title: string) => {
    const at = rows.findIndex(([text]) => text === title)
    assert.ok(at >= 0, `${title} is there`)
    const end = rows.findIndex((row, place) => place > at && row.every((cell) => cell === null))
    return rows.slice(at, end < 0 ? undefined : end)
  }
  const row = (title: string, text: string) => from(title).find(([first]) => first === text)
  assert.deepEqual(row('What comes first? – Put first', 'Lamps')?.slice(0, 3), ['Lamps', 20, 0.5])
  const breakdown = from('Would you pay more? By how people answered').find(([first]) => first === 'Yes')
  assert.deepEqual(breakdown?.slice(1), [20, 0.67, 10, 1])
  assert.deepEqual(row('Would you pay more? Here and in other areas', 'Yes')?.slice(1, 5), [30, 0.75, 150, 0.75])
  assert.match(JSON.stringify(from('Would you pay more? Here and in other areas')), /Source: Eastmarch office/)
  assert.deepEqual(
    (await recount(house)).map(({ differences }) => differences),
    [[]],
  )
})

test('the table and the data agree figure by figure, keep the documented shape, and are the same each time', async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const text = (await visitor().get(urls.resultsFile(survey.slug, 'json'))).html
  const json = resultsData.parse(JSON.parse(text))
  const csv = parse<Record<string, string>>((await visitor().get(urls.resultsFile(survey.slug, 'csv'))).html, { columns: true, bom: true })
  assert.deepEqual(
    Object.keys(csv[0] ?? {}),
    TIDY_COLUMNS.map(({ head }) => head),
  )
  const fromJson = [
    ...json.questions.flatMap(({ id, lines, declared }) => [...lines, ...declared].map((line) => ({ id, ...line }))),
    ...json.channels.map((line) => ({ id: 'channel', ...line })),
  ]
  assert.deepEqual(
    csv
      .filter(({ kind = '' }) => !['average', 'beside'].includes(kind))
      .map((row) => [row['question'], row['code'], row['people'], row['base']]),
    fromJson.map(({ id, code, count, base }) => [id, code, String(count ?? 'hidden'), String(base)]),
  )
  assert.equal(csv.filter((row) => row['note'] !== '').length, 3)
  assert.deepEqual(json.method?.questionnaire, 1)
  assert.equal((await visitor().get(urls.resultsFile(survey.slug, 'json'))).html, text)
})

test('a hidden figure must say why, and a shown one must not: the schema refuses the rest', () => {
  const line = { code: 'a', text: 'A', count: null, percent: null, base: 3 }
  const { channels } = resultsData.shape
  assert.equal(channels.safeParse([line]).success, false)
  assert.equal(channels.safeParse([{ ...line, hidden: 'Small' }]).success, true)
  assert.equal(channels.safeParse([{ ...line, count: 3, hidden: 'Small' }]).success, false)
  assert.equal(channels.safeParse([{ ...line, hidden: 'Small', percent: 71 }]).success, false)
})

test('the documentation’s example has the shape of the data, and every column of the table is explained there', async () => {
  const page = await documented()
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? ''
  const read = resultsData.safeParse(JSON.parse(example))
  assert.ok(read.success, read.error?.message)
  for (const { head } of TIDY_COLUMNS) assert.ok(page.includes(`| \`${head}\` |`), head)
})

test('before the office has answered there is no file of any kind', async () => {
  const { survey, public: visitor } = await lateBuses()
  for (const kind of ['csv', 'json', 'xlsx'] as const) assert.equal((await visitor().get(urls.resultsFile(survey.slug, kind))).status, 404)
})
