import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Counted } from '../analysis/counted.js'
import type { Breakdown, Figures } from '../analysis/figures.js'
import { countEverything, countFigures } from '../analysis/make-figures.js'
import { question } from '../questionnaires/question.js'
import { COUNTING, type Method } from '../results/method.js'
import { type Shown, workedOut } from '../suppression/subtraction.js'
import type { Chosen } from './count-crosstab.js'
import { dimensionsOf } from './dimension.js'

const QUESTIONS = [
  { id: 'place', type: 'place', text: 'Where do you live?', preferNot: true },
  { id: 'pay', type: 'yes-no', text: 'Would you pay more?', dontKnow: true },
  {
    id: 'how',
    type: 'single',
    text: 'How?',
    options: ['tax', 'fee'].map((code) => ({ code, text: code })),
    showIf: { question: 'pay', anyOf: ['yes'] },
  },
  { id: 'help', type: 'multiple', text: 'What helps?', options: ['lamps', 'buses'].map((code) => ({ code, text: code })) },
].map((one) => question.parse(one))
const PLACES = ['ALD', 'CAR', 'MID'].map((code) => ({ code, text: code, level: 'district' }))
const DIMENSIONS = dimensionsOf(QUESTIONS, PLACES)

const method = (breakdowns: readonly Chosen[]): Method => ({
  counting: COUNTING,
  exercise: { id: 1, slug: 'x', title: 'X', opened: null, closed: null },
  asOf: '2027-01-01',
  questionnaire: { id: 1, number: 1, questions: QUESTIONS },
  codebook: { version: '', themes: [] },
  places: PLACES,
  hideBelow: 5,
  hideBelowProfile: 10,
  sensitive: false,
  breakdowns,
})

/** Every kind of person there can be, as one response each. */
const KINDS: readonly Omit<Counted, 'id'>[] = ['web', 'paper'].flatMap((channel) =>
  ['ALD', 'CAR', 'MID', undefined].flatMap((place) =>
    ['yes tax', 'yes fee', 'yes', 'no', 'dont-know'].flatMap((said) =>
      [[], ['lamps'], ['lamps', 'buses']].map((help) => {
        const [pay = '', how] = said.split(' ')
        const answers: Counted['answers'] = {
          place: place ? { codes: [place] } : { declared: 'prefer-not' },
          pay: pay === 'dont-know' ? { declared: 'dont-know' } : { codes: [pay] },
          ...(how ? { how: { codes: [how] } } : {}),
          ...(help.length > 0 ? { help: { codes: help } } : {}),
        }
        return { channel: channel as Counted['channel'], place: null, answers, themes: {} }
      }),
    ),
  ),
)

type People = readonly number[]

async function* batch(people: People): AsyncGenerator<readonly Counted[]> {
  yield people.flatMap((many, at) => Array.from({ length: many }, () => ({ id: 1, ...(KINDS[at] as Omit<Counted, 'id'>) })))
}

/** Every number in published figures with the kinds of person behind it; null where it is hidden. */
function numbersOf(figures: Figures): readonly { name: string; of: ReadonlySet<string>; count: number | null }[] {
  const said = (id: string, code?: string) => (one: (typeof KINDS)[number]) => {
    const found = DIMENSIONS.find((dimension) => dimension.id === id)?.of({ id: 1, ...one })
    return found !== undefined && 'codes' in found && (code === undefined || found.codes.includes(code))
  }
  const number = (name: string, count: number | null, ...all: readonly ((one: (typeof KINDS)[number]) => boolean)[]) => ({
    name,
    count,
    of: new Set(KINDS.flatMap((one, at) => (all.every((is) => is(one)) ? [String(at)] : []))),
  })
  const table = ({ row, by, only, base, columns }: Breakdown) => {
    const some = only ? [said(only.question, only.code)] : []
    const name = `${row} by ${by}${only ? ` of ${only.code}` : ''}`
    return [
      number(name, base, said(row), said(by), ...some),
      ...columns.flatMap((column) => [
        number(`${name}: ${column.code}`, column.base, said(row), said(by, column.code), ...some),
        ...column.lines.map(({ code, count }) =>
          number(`${name}: ${column.code} ${code}`, count, said(row, code), said(by, column.code), ...some),
        ),
      ]),
    ]
  }
  return [
    number('all', figures.base),
    ...figures.channels.map(({ code, count }) => number(code, count, said('channel', code))),
    ...figures.questions.flatMap(({ id, base, lines, tooFew }) => [
      number(id, base, said(id)),
      ...lines.map(({ code, count }) => number(`${id} ${code}`, tooFew ? null : count, said(id, code))),
    ]),
    ...(figures.breakdowns ?? []).flatMap(table),
  ]
}

/** The small hidden numbers that adding and subtracting the shown ones gives away. */
async function givenAway(chosen: readonly Chosen[], people: People): Promise<{ found: readonly string[]; hidden: number }> {
  const [raw, published] = [await countEverything(method(chosen), batch(people)), await countFigures(method(chosen), batch(people))]
  const numbers = numbersOf(published)
  const shown = numbers.flatMap(({ of, count }): Shown[] => (count === null ? [] : [{ of, count }]))
  const truth = new Map(numbersOf(raw).map(({ name, count }) => [name, count ?? 0]))
  const small = numbers.filter(({ name, count }) => count === null && (truth.get(name) ?? 0) > 0 && (truth.get(name) ?? 0) < 5)
  return {
    hidden: small.length,
    found: small.flatMap(({ name, of }) => {
      const count = workedOut(of, shown)
      return count === undefined ? [] : [`${name} is ${count}`]
    }),
  }
}

/** How many of each kind, by what they said, where they live and how they answered. */
const people = (count: (said: string, place: string | undefined, channel: string, help: number) => number): People =>
  KINDS.map(({ channel, answers }) => {
    const codes = (id: string) => (answers[id] && 'codes' in answers[id] ? answers[id].codes[0] : undefined)
    return count(
      [codes('pay') ?? 'dont-know', ...(codes('how') ? [codes('how')] : [])].join(' '),
      codes('place'),
      channel,
      answers['help'] && 'codes' in answers['help'] ? answers['help'].codes.length : 0,
    )
  })

test('DPA-08 the attack finds what one table gives away of another: people less those shown elsewhere', () => {
  const shown = [
    { of: new Set(['a', 'b']), count: 12 },
    { of: new Set(['a']), count: 10 },
    { of: new Set(['c', 'd']), count: 0 },
  ]
  assert.equal(workedOut(new Set(['b', 'd']), shown), 2)
  assert.equal(workedOut(new Set(['b', 'e']), shown), undefined)
  assert.equal(workedOut(new Set(['b', 'e']), [...shown, { of: new Set(['a', 'b', 'e']), count: 12 }]), 2, 'nobody is e')
})

test('DPA-08 a table of those who used paper, beside the table by way of answering, gives nobody away', async () => {
  const some = people((said, place, channel, help) => {
    if (help > 0) return 0
    if (channel === 'web') return place === undefined ? 0 : said === 'yes tax' ? 20 : said === 'no' ? 20 : 0
    if (said === 'yes tax') return place === 'ALD' ? 10 : place === 'CAR' ? 2 : 0
    return said === 'no' && (place === 'ALD' || place === 'CAR') ? 14 : 0
  })
  const chosen = [
    { row: 'pay', by: 'channel' },
    { row: 'pay', by: 'place', only: { question: 'channel', code: 'paper' } },
  ]
  const { found, hidden } = await givenAway(chosen, some)
  assert.deepEqual(found, [])
  assert.ok(hidden > 0, 'somebody is hidden')
})

test('DPA-08 no small number follows from any three published tables, of everybody or of some people only', async () => {
  let state = 11
  const roll = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * (most + 1))
  }
  const one = <Value>(of: readonly Value[]): Value => of[roll(of.length - 1)] as Value
  let hiddenSomewhere = 0
  for (let round = 0; round < 400; round += 1) {
    const some = people((_, place) => (roll(2) === 0 ? roll(6) : roll(place ? 2 : 1)))
    const chosen = Array.from({ length: 3 }, (): Chosen => {
      const [row, by, of] = [one(DIMENSIONS), one(DIMENSIONS), one(DIMENSIONS)]
      if (row === by || row.id === 'channel') return { row: 'pay', by: 'place' }
      if (of === row || of === by || roll(1) === 0) return { row: row.id, by: by.id }
      return {
        row: row.id,
        by: by.id,
        only: { question: of.id, code: one(of.id === 'channel' ? ['web', 'paper'] : of.choices.map(({ code }) => code)) },
      }
    }).filter((table, at, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(table)) === at)
    const { found, hidden } = await givenAway(chosen, some)
    hiddenSomewhere += hidden
    assert.deepEqual(found, [], JSON.stringify({ round, chosen, some }))
  }
  assert.ok(hiddenSomewhere > 300, String(hiddenSomewhere))
})
