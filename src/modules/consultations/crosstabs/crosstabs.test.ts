import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canBe } from '../suppression/attack.js'
import type { Count, Sum } from '../suppression/counts.js'
import type { Figures } from '../analysis/figures.js'
import { countEverything, countFigures } from '../analysis/make-figures.js'
import type { Counted } from '../analysis/counted.js'
import { recount } from '../analysis/recount.js'
import { question } from '../questionnaires/question.js'
import { COUNTING, type Method } from '../results/method.js'
import { times } from '../results/late-buses.js'
import { urls } from '../urls.js'
import { answer, poll, QUESTIONS } from './poll.js'

test('CON-16 an officer breaks a question down by place, and sees bases, shares and those who did not say apart', async () => {
  const { exercise, officer } = await poll()
  const start = await (await officer().get(urls.results_(exercise.id))).click('Cross-tables: who said what')
  assert.match(start.html, /<option value="channel=paper">How people answered: Paper/)
  const at = (query: Record<string, string>) => officer().get(`${urls.crosstabs(exercise.id)}?${new URLSearchParams(query)}`)
  const page = await at({ row: 'pay', by: 'place' })
  assert.match(page.text, /43 people answered both/)
  const rows =
    page.dom
      .querySelectorAll('table')[0]
      ?.querySelectorAll('tr')
      .map((row) => row.querySelectorAll('th,td').map((one) => one.textContent.trim())) ?? []
  const [heads = []] = rows
  const of = (name: string) => (text: string) => rows.find(([first]) => first === text)?.[heads.findIndex((head) => head.startsWith(name))]
  assert.equal(of('Aldermoor')('Base: people who answered'), '20')
  assert.equal(of('Aldermoor')('Yes'), '60% (12)')
  assert.equal(of('Aldermoor')('Not in the base: Don’t know'), '2')
  assert.equal(of('Carrowdale')('Yes'), '13% (3)')
  assert.equal(of('Prefer not to say (apart)')('Yes'), '100% (6)')
  assert.equal(of('Everybody')('Base: people who answered'), '49')
  // The share of a question with several ticks is of the people, so its shares may add up to more than 100.
  const several = await at({ row: 'want', by: 'place' })
  assert.match(several.text, /Aldermoor/)
  assert.match(several.text, /100% \(12\)/)
  const filtered = await at({ row: 'pay', by: 'place', only: 'channel=paper' })
  assert.match(filtered.text, /0 people answered both/)
  assert.match((await at({ row: 'pay', by: 'pay' })).text, /Choose two different questions/)

  const csv = (await officer().get(`${urls.crosstabs(exercise.id)}.csv?row=want&by=pay`)).html
  assert.match(csv, /'=What should it pay for\?/)
  assert.match(csv, /'\+Online crime,18/)
})

test('PUB-08 DPA-08 a table chosen before the decision is published with small numbers hidden, on the page, in CSV and JSON, and recounted', async () => {
  const { exercise, officer, public: visitor, clock, decide, house } = await poll()
  const table = await officer().get(`${urls.crosstabs(exercise.id)}?row=pay&by=place`)
  const list = await table.send({}, 'Publish this table with the results')
  assert.match(list.text, /Would you pay more\?, by: Where do you live\?/)
  assert.match((await officer().get(`${urls.crosstabs(exercise.id)}?row=pay&by=place`)).text, /This table is published with the results/)
  clock.set(`${exercise.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await decide(exercise)

  const page = await visitor().get(urls.results(exercise.slug))
  assert.match(page.text, /Would you pay more\? By the answers to “Where do you live\?”/)
  assert.match(page.text, /43 people answered both questions/)
  const json = JSON.parse((await visitor().get(`${urls.results(exercise.slug)}.json`)).html)
  const [breakdown] = json.breakdowns
  const line = (place: string, code: string) =>
    breakdown.columns.find((one: { code: string }) => one.code === place).lines.find((one: { code: string }) => one.code === code)
  assert.equal(line('CAR', 'yes').count, null)
  assert.match(line('CAR', 'yes').hidden, /below 5/)
  assert.equal(line('CAR', 'no').count, null, 'it would give away the 3')
  assert.equal(line('ALD', 'yes').base, 20)
  const csv = (await visitor().get(`${urls.results(exercise.slug)}.csv`)).html
  assert.match(csv, /By: Where do you live\?: Carrowdale,breakdown,yes,Yes,hidden,hidden,23/)
  assert.deepEqual(
    (await recount(house)).map(({ differences }) => differences),
    [[]],
  )
  const late = await officer().get(urls.publishedTables(exercise.id))
  assert.match(late.text, /can no longer change/)
  assert.equal(late.dom.querySelector('main form'), null)
})

test('a table is taken away again before the figures are frozen', async () => {
  const { exercise, officer } = await poll()
  const list = await (
    await officer().get(`${urls.crosstabs(exercise.id)}?row=pay&by=channel`)
  ).send({}, 'Publish this table with the results')
  const empty = await list.send({}, 'Take away Would you pay more?, by: How people answered')
  assert.match(empty.text, /None yet/)
})

const method = (breakdowns: Method['breakdowns'] = [], hideBelow = 5): Method => ({
  counting: COUNTING,
  exercise: { id: 1, slug: 'x', title: 'X', opened: null, closed: null },
  asOf: '2027-01-01',
  questionnaire: { id: 1, number: 1, questions: QUESTIONS.map((one) => question.parse(one)) },
  codebook: { version: '', themes: [] },
  places: ['ALD', 'CAR', 'MID'].map((code) => ({ code, text: code, level: 'district' })),
  hideBelow,
  hideBelowProfile: 10,
  sensitive: false,
  breakdowns,
})

async function* batch(answers: readonly Counted['answers'][]): AsyncGenerator<readonly Counted[]> {
  yield answers.map((one, id) => ({ id, channel: id % 3 === 0 ? 'paper' : 'web', place: null, answers: one, themes: {} }))
}

test('a question is withheld where the number of people asked would tell what a few had answered', async () => {
  const answers = [...times(3, answer('ALD', 'yes', ['patrols'])), ...times(30, answer('CAR', 'no'))]
  const figures = await countFigures(method(), batch(answers))
  assert.deepEqual(
    figures.withheld?.map(({ id }) => id),
    ['want'],
  )
  assert.equal(figures.questions.find(({ id }) => id === 'pay')?.lines[0]?.count, null)
  const many = await countFigures(method(), batch([...times(12, answer('ALD', 'yes', ['patrols'])), ...times(30, answer('CAR', 'no'))]))
  assert.equal(many.withheld, undefined)
  assert.equal(many.questions.find(({ id }) => id === 'want')?.asked, 12)
})

test('DPA-08 published figures attacked together: the whole, a breakdown and the same of some people only', async () => {
  let state = 5
  const roll = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * (most + 1))
  }
  let hiddenSomewhere = 0
  for (let round = 0; round < 60; round += 1) {
    const answers = ['ALD', 'CAR', 'MID', undefined].flatMap((place) =>
      ['yes', 'no', 'dont-know'].flatMap((pay) =>
        times(roll(3) === 0 ? roll(4) : roll(15), answer(place, pay, pay === 'yes' ? ['patrols'] : [])),
      ),
    )
    const chosen = method([
      { row: 'pay', by: 'place' },
      { row: 'pay', by: 'place', only: { question: 'channel', code: 'paper' } },
    ])
    const figures = await countFigures(chosen, batch(answers))
    const raw = await countEverything(chosen, batch(answers))
    const { counts, sums, hidden } = systemOf(figures, raw)
    if (hidden.size > 0) hiddenSomewhere += 1
    for (const { key, count, least } of counts.filter((one) => hidden.has(one.key) && one.count > 0 && one.count < one.least))
      assert.ok(canBe(key, least, counts, sums, hidden), `${key} is ${count}: ${JSON.stringify(figures.breakdowns)}`)
  }
  assert.ok(hiddenSomewhere > 30, String(hiddenSomewhere))
})

/** What an outsider can write down from published figures: each cell of both tables, the answers overall, and people in neither. */
function systemOf(figures: Figures, raw: Figures): { counts: Count[]; sums: Sum[]; hidden: ReadonlySet<string> } {
  const counts: Count[] = []
  const sums: Sum[] = []
  const hidden = new Set<string>()
  const put = (key: string, count: number | null | undefined, published: number | null | undefined, least = 5) => {
    counts.push({ key, count: count ?? 0, least, may: published === null || published === undefined ? 'hidden' : 'given' })
    if (published === null || published === undefined) hidden.add(key)
  }
  const unknown = (key: string, count: number, least = 0) => {
    counts.push({ key, count, least, may: 'never' })
    hidden.add(key)
  }
  const [all, some] = [raw.breakdowns?.[0], raw.breakdowns?.[1]]
  const pay = raw.questions.find(({ id }) => id === 'pay')
  const seen = figures.questions.find(({ id }) => id === 'pay')
  put('base', pay?.base, seen?.base, 0)
  for (const [at, code] of ['yes', 'no'].entries()) {
    put(code, pay?.lines[at]?.count, seen?.lines[at]?.count)
    const cells = [0, 1, 2].map((column) => `${column}${code}`)
    for (const column of [0, 1, 2]) {
      const [whole, part] = [all?.columns[column]?.lines[at]?.count ?? 0, some?.columns[column]?.lines[at]?.count ?? 0]
      put(`${column}${code}`, whole, figures.breakdowns?.[0]?.columns[column]?.lines[at]?.count)
      put(`p${column}${code}`, part, figures.breakdowns?.[1]?.columns[column]?.lines[at]?.count)
      unknown(`r${column}${code}`, whole - part, 5)
      sums.push({ whole: `${column}${code}`, parts: [`p${column}${code}`, `r${column}${code}`] })
    }
    const sum = [0, 1, 2].reduce((total, column) => total + (all?.columns[column]?.lines[at]?.count ?? 0), 0)
    unknown(`n${code}`, (pay?.lines[at]?.count ?? 0) - sum)
    sums.push({ whole: code, parts: [...cells, `n${code}`] })
  }
  const outside = (pay?.base ?? 0) - (all?.base ?? 0)
  put('all', all?.base, figures.breakdowns?.[0]?.base)
  put('some', some?.base, figures.breakdowns?.[1]?.base)
  unknown('outside', outside)
  sums.push({ whole: 'base', parts: ['all', 'outside'] }, { whole: 'outside', parts: ['nyes', 'nno'] })
  sums.push({ whole: 'all', parts: ['b0', 'b1', 'b2'] }, { whole: 'some', parts: ['pb0', 'pb1', 'pb2'] })
  for (const column of [0, 1, 2]) {
    put(`b${column}`, all?.columns[column]?.base, figures.breakdowns?.[0]?.columns[column]?.base)
    unknown(`rb${column}`, (all?.columns[column]?.base ?? 0) - (some?.columns[column]?.base ?? 0))
    sums.push(
      { whole: `b${column}`, parts: [`pb${column}`, `rb${column}`] },
      { whole: `rb${column}`, parts: [`r${column}yes`, `r${column}no`] },
    )
    put(`pb${column}`, some?.columns[column]?.base, figures.breakdowns?.[1]?.columns[column]?.base)
    sums.push(
      { whole: `b${column}`, parts: [`${column}yes`, `${column}no`] },
      { whole: `pb${column}`, parts: [`p${column}yes`, `p${column}no`] },
    )
  }
  sums.push({ whole: 'base', parts: ['yes', 'no'] })
  return { counts, sums, hidden }
}
