import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse as parseTable } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { dated, decideOnScreen } from '#test/decide-on-screen'
import type { browser, Page } from '#test/visit'
import type { Temporal } from '#platform/clock'
import { runJobs } from '#platform/jobs'
import { recount } from '#modules/consultations'
import type { ResultsData } from '../src/modules/consultations/results/results-shape.js'
import { everyModule, story } from '../src/modules/consultations/story.js'
import { countByHand, type Counted, MATTERS, tell, type Told, WHERE } from './big-survey.js'

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/
type Visitor = ReturnType<typeof browser>

const HEADS = [
  'ID',
  'Have you met an officer this year?',
  'Where did you meet?',
  'How did the meeting go?',
  'How safe do you feel?',
  'What matters most?',
  'Why?',
]

test('a survey with branches, answered by 3,000 people on the web, on paper and in a file, is published as it is counted by hand', async () => {
  const { asWestmarch, officer, clock, house, public: visitor } = await story(everyModule)
  await asWestmarch()
  const [priya, keyer, second] = [officer(), officer(), officer()]
  const overview = await planned(priya, clock.today())
  await builtOnScreen(priya, overview)
  assert.match((await (await priya.get(`${overview}/publication`)).send({}, 'Publish')).text, /Open/)

  // Forty people answer on the website; whoever says no is not asked where, nor how it went.
  const web = tell(40, 7, { strays: false })
  const codes: string[] = []
  for (const person of web) {
    codes.push(await answers(visitor(), person, () => clock.set(clock.now().add({ minutes: 9 }))))
  }

  // Sixty cards come in a box; a tenth is keyed twice.
  const keyed = [...tell(60, 11, { strays: true })]
  let page = await (await keyer.get(`${overview}/batches`)).send({ name: 'Village hall', cards: '60' }, 'Add the batch')
  const batch = page.url
  page = await page.click('Key its cards')
  for (const card of keyed) page = await page.send(onCard(card), 'Save and key the next')
  assert.match(page.text, /60 of 60 keyed/)
  await keyedTwice(page, second, batch, keyed)

  // The rest comes in a file.
  const filed = tell(2900, 23, { strays: true })
  page = await (
    await priya.get(`${overview}/imports`)
  ).attach({ field: 'file', filename: 'polling-firm.csv', bytes: fileOf(filed) }, {}, 'Look at the file')
  page = await page.send({ channel: 'letter' }, 'Check and see the first rows')
  const take = page.dom
    .querySelectorAll('main button')
    .map((one) => one.textContent.trim())
    .find((words) => words.startsWith('Take in'))
  assert.match(take ?? '', /2,900 rows$/)
  page = await page.send({}, take)
  await runJobs(house)
  assert.match((await page.click('Refresh this page')).text, /Finished.*Added 2,?900/)

  // It closes, and the words are read.
  const everybody = [...web, ...keyed, ...filed]
  clock.set(`${clock.today().add({ weeks: 13 })}T10:00:00Z`)
  const texts = everybody.filter(({ why }) => why !== '')
  const truth = countByHand(everybody)
  const aside = await priya.get(`${overview}/results`)
  assert.match(
    aside.text,
    new RegExp(`in no figure:.*“Where did you meet\\?”: ${truth.where.aside}.*“How did the meeting go\\?”: ${truth.went.aside}`),
  )
  await coded(priya, `${overview}/coding/q6`, texts.length)

  // The office decides; everybody with a code reads it.
  await decideOnScreen(priya, overview, clock.today(), 'More officers go to village meetings.')
  await runJobs(house)
  for (const code of [codes[0], codes.at(-1)])
    assert.match((await visitor().get(`/receipts/${code}`)).text, /More officers go to village meetings/)

  // Every figure that is published is the one counted by hand, in both files, and can be derived again.
  const published = JSON.parse((await visitor().get('/consultations/meeting-officers/results.json')).html) as ResultsData
  assert.deepEqual(
    [published.base, Object.fromEntries(published.channels.map(({ code, count }) => [code, count]))],
    [3000, { web: 40, paper: 60, letter: 2900 }],
  )
  const table = parseTable((await visitor().get('/consultations/meeting-officers/results.csv')).html, { bom: true, columns: true }) as Row[]
  const ids = ['met', 'where', 'went', 'safe', 'matters'] as const
  for (const [nth, what] of ids.entries()) {
    const id = `q${nth + 1}`
    const { aside: _, ...expected } = truth[what]
    assert.deepEqual(inData(published, id), expected, `${what} as data`)
    assert.deepEqual(
      inTable(table, id),
      { base: expected.base, lines: expected.lines, mean: expected.mean, median: expected.median },
      `${what} as a table`,
    )
  }
  const dark = texts.filter(({ why }) => /dark/.test(why)).length
  const themes = published.questions.find(({ id }) => id === 'q6')
  assert.deepEqual(themes?.lines.map(({ text, count }) => [text, count]).toSorted(), [
    ['Dark streets', dark],
    ['Late buses', texts.length - dark],
  ])
  assert.deepEqual(themes?.read, { count: texts.length, base: texts.length })
  assert.deepEqual(await recount(house), [{ title: 'Meeting officers', base: 3000, differences: [], notes: [] }])
})

/** The plan of the survey, complete but for its questions. */
async function planned(officer: Visitor, today: Temporal.PlainDate): Promise<string> {
  const started = await officer.get('/staff/consultations/new')
  const { url } = await started.send({ title: 'Meeting officers', kind: 'survey', subject: 'general' }, 'Start')
  const fill = async (section: string, typed: Record<string, string>) => (await officer.get(`${url}/${section}`)).send(typed)
  await fill('sheet/purpose', {
    summary: 'Where do people meet officers?',
    why: 'The plan is being written.',
    when: 'We decide in spring.',
  })
  await fill('sheet/decision', { decision: 'Where officers hold meetings.', decisionBy: 'The Commissioner', decisionStage: 'options' })
  await fill('sheet/people', { who: 'Everybody.', how: 'Online, on paper, and by a firm.' })
  await fill('influence', {
    'what-0': 'Where officers hold meetings',
    'can-0': 'yes',
    'what-1': 'How many officers there are',
    'can-1': 'no',
    'reason-1': 'The budget is set.',
  })
  await fill('sheet/dates', {
    ...dated('opensOn', today),
    ...dated('closesOn', today.add({ weeks: 12 })),
    ...dated('replyBy', today.add({ weeks: 16 })),
  })
  return url
}

/** Six questions, two of them behind another, added one after the other. */
async function builtOnScreen(officer: Visitor, overview: string): Promise<void> {
  const add = async (type: string, typed: Record<string, string | string[]>) => {
    const list = await officer.get(`${overview}/questions`)
    const added = await (await (await list.click('Add a question')).send({ type })).send(typed)
    assert.equal(added.status, 200, added.text)
  }
  await add('yes-no', { text: HEADS[1]! })
  await add('multiple', { text: HEADS[2]!, choices: Object.values(WHERE).join('\n'), showIf: ['q1=yes'] })
  await add('scale', { text: HEADS[3]!, low: 'badly', high: 'well', showIf: ['q2=at-a-meeting'] })
  await add('scale', { text: HEADS[4]!, low: 'not safe', high: 'very safe' })
  await add('single', { text: HEADS[5]!, choices: Object.values(MATTERS).join('\n') })
  await add('long-text', { text: HEADS[6]! })
}

/** Somebody answers page by page, whatever is asked of them. Returns their code. */
async function answers(resident: Visitor, person: Told, wait: () => void): Promise<string> {
  const says: Record<string, string | readonly string[]> = {
    'q-q1': person.met,
    'q-q2': person.where,
    'q-q3': String(person.went ?? ''),
    'q-q4': String(person.safe ?? ''),
    'q-q5': person.matters,
    'q-q6': person.why,
  }
  let page = await resident.get('/consultations/meeting-officers/response')
  for (let turn = 0; turn < 12; turn += 1) {
    const send = page.dom.querySelectorAll('main button').some((one) => one.textContent.trim() === 'Send your answers')
    const asked = Object.entries(says).filter(([name, said]) => said !== '' && page.dom.querySelector(`main [name="${name}"]`))
    wait()
    page = await page.send(send ? {} : Object.fromEntries(asked), send ? 'Send your answers' : undefined)
    assert.equal(page.status, 200, page.text)
    const code = CODE.exec(page.text)?.[0]
    if (code !== undefined) return code
  }
  throw new Error(`No code came: ${page.text}`)
}

const numberIn = (choices: Readonly<Record<string, string>>, code: string) => String(Object.keys(choices).indexOf(code) + 1)

/** What is keyed of a card. */
const onCard = ({ met, where, went, safe, matters, why }: Told): Record<string, string> => ({
  'q-q1': met === 'yes' ? '1' : '2',
  'q-q2': where.map((code) => numberIn(WHERE, code)).join(','),
  'q-q3': String(went ?? ''),
  'q-q4': String(safe ?? ''),
  'q-q5': numberIn(MATTERS, matters),
  'q-q6': why,
})

/** Somebody else keys the sample again. Of the first card the second entry says something else, and holds. */
async function keyedTwice(page: Page, second: Visitor, batch: string, keyed: Told[]): Promise<void> {
  const sample = Number(/0 of (\d+) cards of the sample/.exec((await page.send({}, 'Draw the cards')).text)?.[1])
  assert.ok(sample >= 6, `${sample} cards`)
  let again = await (await second.get(batch)).click('Key the next card a second time')
  let differs = 0
  for (let nth = 0; nth < sample; nth += 1) {
    const number = Number(/Key card (\d+) a second time/.exec(again.heading)?.[1])
    if (nth === 0) {
      differs = number
      const first = keyed[number - 1]!
      keyed[number - 1] = { ...first, matters: first.matters === 'speeding' ? 'burglary' : 'speeding' }
    }
    again = await again.send(onCard(keyed[number - 1]!), 'Save and key the next')
  }
  assert.match(again.text, /1 waits for a decision/)
  const decided = await again.send({}, `The second holds on card ${differs}`)
  assert.match(decided.text, /answers compared was wrong and corrected/)
}

/** The file of a polling firm: a heading for each question, choices in words. */
const fileOf = (people: readonly Told[]): string =>
  stringify([
    HEADS,
    ...people.map(({ met, where, went, safe, matters, why }, nth) => [
      `${nth + 1}`,
      met === 'yes' ? 'Yes' : 'No',
      where.map((code) => WHERE[code]).join('; '),
      went ?? '',
      safe ?? '',
      MATTERS[matters],
      why,
    ]),
  ])

/** The words are read one after the other: dark streets, or late buses. */
async function coded(officer: Visitor, queue: string, texts: number): Promise<void> {
  let page = await officer.get(queue)
  let themes: string[] = []
  for (let read = 0; read < texts; read += 1) {
    const theme = /last bus/.test(page.dom.querySelector('.coding__said')?.textContent ?? '') ? 'Late buses' : 'Dark streets'
    const number = themes.indexOf(theme) + 1
    if (number === 0) themes = [...themes, theme].toSorted()
    page = await page.send(number === 0 ? { newTheme: theme } : { numbers: String(number) }, 'Save and read the next')
    assert.equal(page.status, 200, page.text)
  }
  assert.match(page.text, /All answers to this question have been read/)
}

type Row = Readonly<Record<'question' | 'kind' | 'code' | 'people' | 'percent' | 'base' | 'value', string>>

const positive = (lines: readonly (readonly [string, number])[]) => Object.fromEntries(lines.filter(([, count]) => count > 0))
const share = (count: number, base: number) => Math.round((100 * count) / base)

/** The figures of a question in the published data. */
function inData({ questions }: ResultsData, id: string): Omit<Counted, 'aside'> {
  const one = questions.find((question) => question.id === id)!
  for (const { count, percent } of one.lines) assert.equal(percent, share(count ?? 0, one.base))
  const { mean, median } = one.average ?? {}
  return {
    asked: one.asked.count ?? 0,
    base: one.base,
    lines: positive(one.lines.map(({ code, count }) => [code, count ?? 0])),
    ...(typeof mean === 'number' && typeof median === 'number' ? { mean, median } : {}),
  }
}

/** The same in the published table. */
function inTable(table: readonly Row[], id: string) {
  const rows = table.filter(({ question }) => question === id)
  const lines = rows.filter(({ kind }) => kind === 'answer')
  for (const { people, base, percent } of lines) assert.equal(Number(percent), share(Number(people), Number(base)))
  const average = (code: string) => {
    const row = rows.find((one) => one.kind === 'average' && one.code === code)
    return row && Number(row.value)
  }
  return {
    base: Number(lines[0]?.base),
    lines: positive(lines.map(({ code, people }) => [code, Number(people)])),
    mean: average('mean'),
    median: average('median'),
  }
}
