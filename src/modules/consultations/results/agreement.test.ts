import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { unzip } from '#test/unzip'
import { addTheme } from '#modules/thread'
import { recount } from '../analysis/recount.js'
import { codingUrls } from '../coding/urls.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { times } from './late-buses.js'
import { type ResultsData, resultsData } from './results-shape.js'

const CAMPAIGN = 'Please keep the front counter in Helmsbrook open. Older people need to speak to somebody.'
const options = (of: readonly string[]) => of.map((text, at) => ({ code: `c${at}`, text }))
const QUESTIONS = [
  { id: 'place', type: 'place', text: 'Where do you live?' },
  { id: 'order', type: 'ranking', text: 'What comes first?', top: 2, options: options(['Lamps', 'Guards', 'Cameras']) },
  { id: 'urgent', type: 'ranking', text: 'What is urgent?', top: 2, options: options(['Doors', 'Locks', 'Gates']) },
  { id: 'safe', type: 'scale', text: 'How safe do you feel?', scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' } },
  { id: 'trust', type: 'scale', text: 'Do you trust us?', scale: { from: 1, to: 5, low: 'no', high: 'yes' } },
  { id: 'pay', type: 'money', text: 'How much more would you pay?', dontKnow: true },
  { id: 'want', type: 'yes-no', text: 'Do you want more patrols?' },
  { id: 'why', type: 'long-text', text: 'What do you think?', most: 2000 },
]

const said = (place: string, first: string, pay: number, safe: string, trust: string, why?: string) => ({
  place: { codes: [place] },
  order: { codes: [first, first === 'c0' ? 'c1' : 'c0'] },
  // Three put the gates first, so who put what first is not shown.
  urgent: { codes: trust === '1' ? ['c2', 'c0'] : ['c0', 'c1'] },
  safe: { codes: [safe] },
  trust: { codes: [trust] },
  pay: pay === 0 ? { declared: 'dont-know' as const } : { number: pay * 100 },
  want: { codes: [safe === '4' ? 'yes' : 'no'] },
  ...(why ? { why: { text: why } } : {}),
})

/** An answered survey with everything in its results that there can be: rankings, averages, a campaign, answers in Welsh, a table, another area. */
async function everythingAnswered() {
  const office = await story(everyModule)
  await office.asWestmarch()
  const { house, clock, officer } = office
  const survey = await office.open({ kind: 'survey', title: 'Safer', questions: QUESTIONS, weeks: 12 })
  for (const name of ['Counters', 'Buses'])
    await inTransaction(house.db, (tx) =>
      addTheme(tx, { name, definition: '', include: '', exclude: '', example: '', parent: null }, clock.now(), 'system'),
    )
  await office.answered(survey, [
    ...times(9, said('ALD', 'c0', 5, '4', '4', CAMPAIGN)),
    ...Array.from({ length: 6 }, (_, at) => said('ALD', 'c1', 10, '4', '4', `The bus ${at} is late`)),
    ...Array.from({ length: 6 }, (_, at) => said('CAR', 'c1', 12, '2', '4', `The counter ${at} was shut`)),
    ...times(3, said('CAR', 'c0', 20, '2', '1')),
    ...times(7, said('CAR', 'c0', 0, '2', '4')),
  ])
  await office.answered(survey, times(8, said('ALD', 'c0', 5, '4', '4')), 'web', { language: 'cy' })
  await office.answered(survey, times(2, said('MID', 'c0', 5, '4', '4')), 'paper')
  const staff = officer()
  let page = await (await staff.get(codingUrls.campaigns(survey.id, 'why'))).send({}, 'Look for groups')
  page = await page.click('Group 1')
  page = await page.send({ name: 'Postcards' }, 'It is a campaign')
  await page.send({ themes: ['counters'] }, 'Code the group')
  await runJobs(house)
  let coding = await staff.get(urls.coding(survey.id, 'why'))
  for (let text = 0; text < 12; text += 1)
    coding = await coding.send({ themes: [/The bus/.test(coding.text) ? 'buses' : 'counters'] }, 'Save and read the next')
  await (await staff.get(`${urls.crosstabs(survey.id)}?row=want&by=place`)).send({}, 'Publish this table with the results')
  const areas = await staff.get(`${urls.areas(survey.id)}?question=want`)
  await areas.send({ area: 'Eastmarch', source: 'Eastmarch office', base: '200', 'n-yes': '150', 'n-no': '50' }, 'Add these figures')
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(survey)
  return { ...office, survey }
}

/** Every figure of the data: where it stands, how many of how many, and the average where it has one. */
function figuresOf(json: ResultsData): readonly (readonly [string, string, string, string, string, string])[] {
  type Line = { code: string; count: number | null; base: number | null; mean?: number | null; hidden?: string | undefined }
  const row = (question: string, kind: string, { code, count, base, hidden, ...line }: Line) => {
    const value = 'mean' in line ? (line.mean ?? (hidden ? 'hidden' : '')) : ''
    return [question, kind, code, String(count ?? 'hidden'), String(base ?? 'hidden'), String(value)] as const
  }
  return [
    ...json.questions.flatMap(({ id, lines, first = [], average, campaigns, declared, read }) => [
      ...lines.map((line) => row(id, read ? 'theme' : 'answer', line)),
      ...first.map((line) => row(id, 'first', line)),
      ...(average
        ? [row(id, 'average', { ...average, code: 'mean' }), row(id, 'average', { ...average, code: 'median', mean: average.median })]
        : []),
      ...(campaigns ? [row(id, 'campaign', { code: 'campaigns', ...campaigns.using })] : []),
      ...(campaigns?.lines ?? []).map((line) => row(id, 'without-campaigns', line)),
      ...declared.map((line) => row(id, 'declared', line)),
    ]),
    ...(json.breakdowns ?? []).flatMap((table) =>
      table.columns.flatMap(({ lines }) => lines.map((line) => row(table.row, 'breakdown', line))),
    ),
    ...(json.comparisons ?? []).flatMap(({ question, columns }) =>
      columns.slice(1).flatMap(({ lines }) => lines.map((line) => row(question, 'comparison', line))),
    ),
    ...json.channels.map((line) => row('channel', 'channel', line)),
    ...(json.toRead ? [row('answers', 'beside', { code: 'to-read', ...json.toRead })] : []),
    ...(json.late ? [row('answers', 'beside', { code: 'late', ...json.late })] : []),
    ...(json.aside ?? []).map((line) => row(line.id, 'beside', { ...line, code: 'aside' })),
    ...(json.inWelsh ? [row('language', 'language', { code: 'cy', ...json.inWelsh })] : []),
    ...(json.safetyByPlace ?? []).map((line) => row('safe', 'safety', { ...line, code: line.place })),
  ]
}

const texts = (xml: string) => [...xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text ?? '').join('')

test('CON-16 page, spreadsheet, CSV, data, Word and slides agree figure by figure: rankings, averages, campaigns, safety by place, Welsh', async () => {
  const { survey, public: visitor, house } = await everythingAnswered()
  const file = (kind: Parameters<typeof urls.resultsFile>[1]) => visitor().get(urls.resultsFile(survey.slug, kind))
  const json = resultsData.parse(JSON.parse((await file('json')).html))
  const figures = figuresOf(json)
  const kinds = new Set(figures.map(([, kind]) => kind))
  for (const kind of ['first', 'average', 'campaign', 'without-campaigns', 'language', 'safety', 'breakdown', 'comparison'])
    assert.ok(kinds.has(kind), `${kind} is in the data`)

  const csv = parse<Record<string, string>>((await file('csv')).html, { columns: true, bom: true })
  const inTable = csv.map((row) => ['question', 'kind', 'code', 'people', 'base', 'value'].map((head) => row[head] ?? ''))
  assert.deepEqual(inTable, figures)
  const sheets = new Map((await readExcelFile((await file('xlsx')).bytes)).map(({ sheet, data }) => [sheet, data]))
  const [heads = [], ...rows] = sheets.get('Data') ?? []
  assert.deepEqual(
    rows.map((row) => ['question', 'kind', 'code', 'people', 'base', 'value'].map((head) => String(row[heads.indexOf(head)] ?? ''))),
    figures,
  )

  // What is read rather than worked with: each table there, with the same counts.
  const page = await visitor().get(urls.results(survey.slug))
  const readable = (sheets.get('Results') ?? []).map((row) => row.map((cell) => cell ?? '').join(' | '))
  const word =
    unzip((await file('docx')).bytes)
      .get('word/document.xml')
      ?.toString('utf8') ?? ''
  const wordRows = [...word.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => texts(cell)).join(' | '),
  )
  const deck = unzip((await file('pptx')).bytes)
  const notes = [...deck]
    .flatMap(([name, bytes]) => (/^ppt\/notesSlides\/.*\.xml$/.test(name) ? [texts(bytes.toString('utf8'))] : []))
    .join('\n')
  const report = await visitor().get(urls.report(survey.slug))
  const shown = (line: { text: string; count: number | null; percent: number | null }) =>
    [line.text, String(line.count ?? 'hidden'), line.count === null ? 'hidden' : `${line.percent}%`] as const
  for (const { text, first = [], lines, campaigns } of json.questions) {
    for (const line of first) {
      const [answer, count, share] = shown(line)
      assert.ok(wordRows.includes(`${answer} | ${count} | ${share}`), `Word: ${text} first ${answer}`)
      assert.ok(notes.includes(`${answer} | ${count} | ${share}`), `slides: ${text} first ${answer}`)
      assert.ok(
        readable.some((row) => row.startsWith(`${answer} | ${count} |`)),
        `sheet: ${text} first ${answer}`,
      )
      assert.ok(report.text.includes(`${answer}${count}${share}`), `report: ${text} first ${answer}`)
    }
    for (const line of campaigns?.lines ?? []) {
      const all = lines.find(({ code }) => code === line.code)?.count ?? 'hidden'
      assert.ok(wordRows.includes(`${line.text} | ${all} | ${line.count ?? 'hidden'}`), `Word: campaigns ${line.text}`)
      assert.ok(notes.includes(`${line.text} | ${all} | ${line.count ?? 'hidden'}`), `slides: campaigns ${line.text}`)
      assert.ok(
        readable.some((row) => row.startsWith(`${line.text} | ${all} |`)),
        `sheet: campaigns ${line.text}`,
      )
    }
  }
  for (const { place, count, mean } of json.safetyByPlace ?? []) {
    const row = `${place} | ${count ?? 'hidden'} | ${mean?.toFixed(1) ?? (count === null ? 'hidden' : '–')}`
    assert.ok(wordRows.includes(row), `Word: ${row}`)
    assert.ok(notes.includes(row), `slides: ${row}`)
  }
  const trusted = json.questions.find(({ id }) => id === 'trust')?.average
  assert.equal(trusted?.mean, null, 'with the lines it would tell the three')
  const pay = json.questions.find(({ id }) => id === 'pay')?.average
  const slides = [...deck]
    .flatMap(([name, bytes]) => (/^ppt\/slides\/.*\.xml$/.test(name) ? [texts(bytes.toString('utf8'))] : []))
    .join('\n')
  for (const [where, text] of [
    ['page', page.text],
    ['report', report.text],
    ['Word', texts(word)],
    ['slides', slides],
  ] as const) {
    assert.match(text, new RegExp(`The average is £${pay?.mean?.toFixed(2)}`), where)
    assert.match(text, /8 of 41 answers were given in Welsh/, where)
    assert.match(text, /21 answers, of which 9 use the words of one campaign; 12 without them/, where)
    assert.match(text, /Here and in other areas/, where)
  }
  assert.ok(readable.some((row) => row.startsWith('8 of 41 answers were given in Welsh, and are counted with all others.')))
  assert.deepEqual(
    (await recount(house)).map(({ differences }) => differences),
    [[]],
  )

  // The shape can fail: whatever is added to any part of the data, or taken from a figure, is refused.
  const everyObject = function* (of: unknown): Generator<Record<string, unknown>> {
    if (typeof of !== 'object' || of === null) return
    if (!Array.isArray(of)) yield of as Record<string, unknown>
    for (const one of Object.values(of)) yield* everyObject(one)
  }
  let tried = 0
  for (const one of everyObject(json)) {
    one['more'] = 3
    assert.equal(resultsData.safeParse(json).success, false, JSON.stringify(one))
    delete one['more']
    for (const member of ['base', 'hidden', 'count']) {
      if (!(member in one)) continue
      const { [member]: was } = one
      delete one[member]
      assert.equal(resultsData.safeParse(json).success, false, `${member} of ${JSON.stringify(one)}`)
      one[member] = was
      tried += 1
    }
  }
  assert.ok(resultsData.safeParse(json).success && tried > 100, String(tried))
})
