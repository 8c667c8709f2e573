import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzip } from '#test/unzip'
import { urls } from '../urls.js'
import { answeredLateBuses, lateBuses } from './late-buses.js'
import { reportOf } from './report.js'

const texts = (xml: string) => [...xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text)
const paragraphsIn = (xml: string, style: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([one]) => (one.includes(`<w:pStyle w:val="${style}"`) ? [texts(one).join('')] : []))

test('CON-11 PUB-08 residents read and print the whole report and the methodology of an exercise that was answered', async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const results = await visitor().get(urls.results(survey.slug))
  const report = await results.click('Report to print')
  const order = ['What we asked', 'How people could take part', 'Who answered', 'What they said', 'What we decided', 'How we counted']
  const headings = report.dom.querySelectorAll('h2').map((one) => one.textContent.trim())
  assert.deepEqual(
    headings.filter((one) => order.includes(one)),
    order,
  )
  assert.match(report.text, /Lighting2971%.*Your views changed this\. It comes first/)
  assert.match(report.text, /Buseshiddenhidden/)
  assert.doesNotMatch(report.text, /Draft/)

  const method = await results.click('How we asked, and how we counted')
  assert.match(method.text, /Monday 23 November 2026 to Monday 15 February 2027/)
  assert.match(method.text, /not a sample of everybody.*below 5 are hidden.*too few people wrote/)
  assert.match(method.text, /Version of the questions 1 .*[0-9a-f]{64}/)
})

test('the report in Word has real headings, heads that repeat, described pictures, its title and British English', async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const file = await (await visitor().get(urls.results(survey.slug))).click('Report (Word)')
  assert.equal(file.headers['content-disposition'], 'attachment; filename="late-buses-results.docx"')
  const parts = unzip(file.bytes)
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const body = part('word/document.xml')
  assert.deepEqual(paragraphsIn(body, 'Title'), ['Late buses'])
  assert.deepEqual(paragraphsIn(body, 'Heading1'), [
    'What we asked',
    'How people could take part',
    'Who answered',
    'What they said',
    'What we decided',
    'How we counted',
  ])
  assert.ok(paragraphsIn(body, 'Heading2').includes('What matters most?'))
  assert.match(body, /<w:tblHeader\/>/)
  assert.match(body, /descr="Bar chart\. What matters most\? Share of those who answered: Lighting 71%; [^"]*hidden; Buses hidden\./)
  assert.equal([...body.matchAll(/<wp:docPr /g)].length, [...body.matchAll(/<wp:docPr [^>]*descr="[^"]{20,}"/g)].length)
  assert.match(part('word/styles.xml'), /<w:lang w:val="en-GB"/)
  assert.match(part('docProps/core.xml'), /<dc:title>Late buses<\/dc:title>/)
  assert.ok([...parts.keys()].some((name) => /media\/.*\.png$/.test(name)))
  assert.doesNotMatch(body, /DRAFT|Draft/)
})

test('the slides have a title each, a chart of their own with a description, and the table in the notes', async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const file = await (await visitor().get(urls.results(survey.slug))).click('Slides (PowerPoint)')
  const parts = unzip(file.bytes)
  const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, bytes]) => bytes.toString('utf8'))
  const titles = slides.map((xml) => texts(/<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s.exec(xml)?.[0] ?? '').join(''))
  assert.ok(
    titles.every((title) => title !== ''),
    titles.join(' | '),
  )
  for (const title of ['Late buses', 'Who answered', 'What matters most?', 'What we decided']) assert.ok(titles.includes(title), title)
  const asked = slides[titles.indexOf('What matters most?')] ?? ''
  assert.match(asked, /descr="Bar chart\. What matters most\?[^"]*Lighting 71%/)
  assert.match(asked, /lang="en-GB"/)
  const notes = [...parts]
    .filter(([name]) => /^ppt\/notesSlides\/.*\.xml$/.test(name))
    .map(([, bytes]) => texts(bytes.toString('utf8')).join('\n'))
  assert.ok(notes.some((text) => text.includes('Lighting | 29 | 71%')))
  const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, bytes]) => bytes.toString('utf8'))
  assert.ok(charts.length >= 2)
  assert.match(parts.get('docProps/core.xml')?.toString('utf8') ?? '', /<dc:title>Late buses<\/dc:title>/)
  // A hidden figure is nowhere in the deck: neither 10 people nor their 24 %.
  assert.ok(charts.every((xml) => !/<c:v>0\.24/.test(xml)))
  assert.ok(notes.every((text) => !/Buses \| (10|24)/.test(text)))
})

test('before publication staff have the same report as a draft, which says so on every page; residents have none', async () => {
  const { survey, officer, public: visitor } = await lateBuses()
  const results = await officer().get(urls.results_(survey.id))
  const report = await results.click('Draft report to print, in Word and as slides')
  assert.match(report.text, /Draft: not published.*Not written yet/)
  const word = unzip((await report.click('Report (Word)')).bytes)
  const header = [...word].find(([name]) => /word\/header\d*\.xml/.test(name))?.[1].toString('utf8') ?? ''
  assert.match(header, /DRAFT: NOT PUBLISHED/)
  assert.match(word.get('word/document.xml')?.toString('utf8') ?? '', /<w:headerReference w:type="default"/)
  const deck = unzip((await report.click('Slides (PowerPoint)')).bytes)
  const layouts = [...deck].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name)).map(([, bytes]) => bytes.toString('utf8'))
  assert.ok(layouts.some((xml) => xml.includes('DRAFT: NOT PUBLISHED')))
  assert.match(report.text, /Not frozen yet/)
  for (const address of [
    urls.report(survey.slug),
    urls.method(survey.slug),
    urls.resultsFile(survey.slug, 'docx'),
    urls.resultsFile(survey.slug, 'pptx'),
  ])
    assert.equal((await visitor().get(address)).status, 404, address)
})

test('a published table of one question by another stands in the report, with bases at its heads and hidden figures hidden', () => {
  const line = (count: number | null, percent: number | null) => ({ code: 'a', text: 'Lighting', count, percent })
  const columns = [
    { code: 'ALD', text: 'Aldermoor', base: 40, lines: [line(30, 75)] },
    { code: 'CAR', text: 'Carrowdale', base: null, lines: [line(null, null)] },
  ]
  const exercise = { id: 1, slug: 'late-buses', title: 'Late buses' }
  const report = reportOf(
    {
      exercise: { sheet: {}, kind: 'survey' },
      figures: {
        exercise,
        asOf: '2027-02-18',
        opened: null,
        closed: null,
        base: 47,
        hideBelow: 5,
        channels: [],
        questions: [],
        breakdowns: [{ row: 'q1', by: 'place', text: 'What matters most?', byText: 'District', base: 40, columns }],
      },
      method: null,
      setHash: undefined,
      office: 'The office',
      influence: [],
      findings: [],
      panel: [],
      decision: undefined,
      draft: true,
    },
    'en',
  )
  const part = report.sections
    .flatMap(({ parts }) => parts ?? [])
    .find(({ heading }) => heading === 'What matters most? By the answers to “District”')
  const [block] = part?.blocks ?? []
  assert.ok(block?.kind === 'table')
  assert.deepEqual(block.table.head, ['Answer', 'Aldermoor (40)', 'Carrowdale (hidden)'])
  assert.deepEqual(block.table.rows, [['Lighting', '75%', 'hidden']])
})
