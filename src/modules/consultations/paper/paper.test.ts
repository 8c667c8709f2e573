import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { officeCard } from '#modules/office'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { question } from '../questionnaires/question.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { goToAfter, numbersOf } from './go-to.js'
import { questionnairePdf } from './questionnaire-pdf.js'

/** The content of a PDF as a reader of its pages meets it: unpacked, with the texts it sets. */
function contentOf(file: Buffer): { structure: string; text: string; sizes: readonly number[]; pages: readonly string[] } {
  const raw = file.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length
    const packed = file.subarray(from, raw.indexOf('endstream', from))
    try {
      return inflateSync(packed).toString('latin1')
    } catch {
      return ''
    }
  })
  const set = streams.join('\n')
  // pdfkit writes the letters as hexadecimal, in pieces between which they are moved closer together.
  const shown = (stream: string) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)]
      .map(([, pieces = '']) =>
        [...pieces.matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex = '']) => new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')))
          .join(''),
      )
      .join(' ')
      .replaceAll(/\s+/g, ' ')
  const sizes = [...set.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, points]) => Number(points))
  return { structure: raw, text: shown(set), sizes, pages: streams.map(shown).filter((words) => words !== '') }
}

const EVERY_TYPE = [
  { id: 'intro', type: 'statement', text: 'Before you begin', body: 'This takes five minutes.' },
  { id: 'q1', type: 'yes-no', text: 'Do you drive?', dontKnow: true },
  { id: 'q2', type: 'money', text: 'What do you spend on parking?', showIf: { question: 'q1', anyOf: ['yes'] } },
  {
    id: 'q3',
    type: 'single',
    text: 'Which matters most?',
    options: [
      { code: 'a', text: 'Speeding' },
      { code: 'b', text: 'Burglary' },
    ],
    preferNot: true,
  },
  {
    id: 'q4',
    type: 'multiple',
    text: 'Which have you used?',
    hint: 'In the last year',
    options: [
      { code: 'a', text: 'Website' },
      { code: 'b', text: 'None of these', exclusive: true },
    ],
  },
  {
    id: 'q5',
    type: 'ranking',
    text: 'What should come first?',
    top: 2,
    options: [
      { code: 'a', text: 'Patrols' },
      { code: 'b', text: 'Cameras' },
      { code: 'c', text: 'Lights' },
    ],
  },
  { id: 'q6', type: 'scale', text: 'How safe do you feel?', scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' } },
  {
    id: 'q7',
    type: 'scales',
    text: 'How safe is it at night?',
    scale: { from: 1, to: 3, low: 'not safe', high: 'safe' },
    items: [
      { code: 'a', text: 'In town' },
      { code: 'b', text: 'At home' },
    ],
  },
  { id: 'q8', type: 'number', text: 'How many live with you?', number: { unit: 'people' } },
  { id: 'q9', type: 'date', text: 'When did it happen?' },
  { id: 'q10', type: 'short-text', text: 'In a word?' },
  { id: 'q11', type: 'long-text', text: 'Anything else – in £ or words?' },
  { id: 'q12', type: 'place', text: 'Where do you live?', level: 'district' },
  { id: 'q13', type: 'postcode', text: 'What is your postcode?', level: 'district' },
  { id: 'q14', type: 'consent', text: 'May we quote you?', agree: 'You may quote what I wrote' },
]

test('ACC-03 the whole questionnaire is printed as a tagged PDF, with every type of question, its branches and where to send it', async () => {
  const { open, public: visitor, officer, asWestmarch } = await story(everyModule)
  await asWestmarch()
  const exercise = await open({ kind: 'survey', title: 'Roads and safety', questions: EVERY_TYPE })
  const page = await officer().get(urls.paper(exercise.id))
  const plain = await page.click('Questionnaire (PDF)')
  assert.equal(plain.status, 200)
  assert.match(String(plain.headers['content-type']), /application\/pdf/)
  const { structure, text, sizes } = contentOf(plain.bytes)
  assert.match(structure, /\/StructTreeRoot/)
  assert.match(structure, /\/Marked true/)
  assert.match(structure, /\/Lang \(en-GB\)/)
  assert.match(structure, /\/Title \d+ 0 R/)
  assert.match(structure, /\(Roads and safety\)/)
  assert.match(structure, /\/DisplayDocTitle true/)
  for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody'])
    assert.match(structure, new RegExp(`/S /${tag}\\b`), tag)
  for (const words of [
    '1. Do you drive?',
    'No – go to question 3',
    'Answer this only if you answered “Yes” to question 1.',
    '3. Which matters most?',
    'Prefer not to say',
    'Tick all that apply.',
    'Write 1 beside your first choice, 2 beside your second',
    '5 – very safe',
    'In town',
    'Write the number of people.',
    'Anything else – in £ or words?',
    'You may quote what I wrote',
    'This takes five minutes.',
    'Send it to:',
    'We must have it by',
  ])
    assert.ok(text.includes(words), `${words} in ${text.slice(0, 3000)}`)
  assert.doesNotMatch(text, /Your code is/)
  assert.ok(Math.max(...sizes) >= 20 && sizes.includes(12))
  assert.equal((await visitor().get(urls.paperQuestionnaire(exercise.slug, 'standard'))).status, 200)
})

test('a question on paper stands on one page with its lines or boxes, and each line of a table of ratings with its own', async () => {
  const { open, officer } = await story(everyModule)
  const items = Array.from({ length: 12 }, (_, n) => ({ code: `i${n}`, text: `Place ${n}` }))
  const scale = { from: 1, to: 5, low: 'not safe', high: 'very safe' }
  const exercise = await open({
    kind: 'survey',
    title: 'Places',
    questions: [{ id: 'q1', type: 'scales', text: 'How safe?', scale, items }],
  })
  const { pages } = contentOf((await (await officer().get(urls.paper(exercise.id))).click('Questionnaire (PDF)')).bytes)
  const ends = pages.map((page) => [
    page.match(/Place \d/g)?.length ?? 0,
    page.match(/1 – not safe/g)?.length,
    page.match(/5 – very safe/g)?.length,
  ])
  assert.ok(ends.filter(([places]) => places !== 0).length > 2, 'they fill several pages')
  for (const [places, first, last] of ends) assert.deepEqual([first ?? 0, last ?? 0], [places, places])
})

test('large print has letters of 16 points and more throughout, and copies with codes carry theirs on top and on a tear-off', async () => {
  const { open, officer } = await story(everyModule)
  const exercise = await open({ kind: 'survey', title: 'Roads and safety', questions: EVERY_TYPE })
  const page = await officer().get(urls.paper(exercise.id))
  const large = contentOf((await page.click('Questionnaire in large print (PDF)')).bytes)
  assert.ok(Math.min(...large.sizes) >= 16, `the smallest letters have ${Math.min(...large.sizes)} points`)
  const wrong = await page.send({ copies: '1000' }, 'Make the copies')
  assert.equal(wrong.status, 422)
  const copies = contentOf((await wrong.send({ copies: '2', size: 'large' }, 'Make the copies')).bytes)
  const codes = [...new Set(copies.text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/g))]
  assert.equal(codes.length, 2)
  for (const code of codes) {
    const [onTop, onTearOff] = [copies.text.indexOf(`For the office: ${code}`), copies.text.indexOf(`Your code is ${code}`)]
    assert.ok(onTop >= 0 && onTop < onTearOff, `${code} stands at ${onTop} and ${onTearOff}`)
  }
  const keyed = await (await officer().get(urls.cards(exercise.id))).send({ 'q-q1': '1', printed: codes[0] ?? '' }, 'Save and key the next')
  assert.match(keyed.text, new RegExp(`The last one has the code ${codes[0]}`))
})

test('on paper a choice leads past the questions that are for others, and a draft or withdrawn exercise has nothing to print', async () => {
  const { open, house, db, public: visitor, officer } = await story(everyModule)
  const questions = [
    { id: 'a', type: 'yes-no', text: 'A' },
    { id: 'b', type: 'yes-no', text: 'B', showIf: { question: 'a', anyOf: ['yes'] } },
    { id: 'c', type: 'short-text', text: 'C', showIf: { question: 'b', anyOf: ['yes'] } },
    { id: 'd', type: 'short-text', text: 'D' },
    { id: 'e', type: 'yes-no', text: 'E' },
    { id: 'f', type: 'short-text', text: 'F', showIf: { question: 'e', anyOf: ['yes'] } },
  ].map((one) => question.parse(one))
  const led = (id: string, code: string) => goToAfter(questions.find((one) => one.id === id) ?? questions[0]!, code, questions)
  assert.deepEqual(
    [led('a', 'yes'), led('a', 'no'), led('b', 'no'), led('e', 'no'), led('e', 'yes')],
    [undefined, { question: 'd' }, { question: 'd' }, 'end', undefined],
  )
  assert.equal(numbersOf(questions).get('d'), 4)

  const exercise = await open({ kind: 'survey', title: 'Roads', questions })
  const frozen = await frozenQuestionnaire(db, exercise.id)
  const made = await questionnairePdf({
    exercise,
    questions: frozen?.questions ?? [],
    places: [],
    office: await officeCard(house.db),
    origin: house.origin,
    language: 'en',
    size: 'standard',
  })
  assert.equal(made.subarray(0, 5).toString(), '%PDF-')
  await db.updateTable('consultations.exercise').set({ state: 'withdrawn' }).execute()
  assert.equal((await visitor().get(urls.paperQuestionnaire(exercise.slug, 'standard'))).status, 404)
  const nothing = await officer().get(urls.paper(exercise.id))
  assert.match(nothing.text, /there is nothing to print/)
  assert.equal(nothing.dom.querySelectorAll('main a').length, 0, 'no link leads to a file that is not there')
})
