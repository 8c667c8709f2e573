import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inContext } from './in-context.js'
import { chanceOf, kept, keynessOf, logLikelihood, logRatio } from './keyness.js'
import { stem } from './stem.js'

test('the forms of a word are one, as far as taking endings off goes', () => {
  for (const [forms, left] of [
    [['light', 'Lights', 'lighting', 'lighted'], 'light'],
    [['bully', 'bullies'], 'bully'],
    [['stop', 'stops', 'stopped', 'stopping'], 'stop'],
    [['officer', 'officers', 'officer’s'], 'officer'],
    [['drive', 'drives', 'driving'], 'driv'],
    [['bus', 'glass'], undefined],
  ] as const)
    for (const form of forms) assert.equal(stem(form), left ?? form)
  assert.notEqual(stem('drove'), stem('drive'), 'irregular forms stay apart, and the page says so')
})

test('a word in context is counted by people, not by mentions', () => {
  const texts = [
    { responseId: 1, text: 'The lights go off. Light the path, please: lighting helps.' },
    { responseId: 2, text: 'More street lights.' },
    { responseId: 3, text: 'Slower cars' },
  ]
  const found = inContext(texts, 'light', 3)
  assert.deepEqual({ ...found, lines: found.lines.length }, { people: 2, mentions: 4, base: 3, lines: 3 })
  assert.deepEqual(found.lines[1], {
    responseId: 1,
    before: 'The lights go off. ',
    found: 'Light',
    after: ' the path, please: lighting helps',
  })
  assert.equal(inContext(texts, 'street light', 9).people, 1)
  assert.equal(inContext(texts, '!', 9).mentions, 0)
})

test('log-likelihood, log ratio and their chance agree with values computed by hand', () => {
  // 30 of 100 against 10 of 100: 2·(30·ln1.5 + 10·ln0.5 + 70·ln0.875 + 90·ln1.125)
  const byHand = 2 * (30 * Math.log(1.5) + 10 * Math.log(0.5) + 70 * Math.log(0.875) + 90 * Math.log(1.125))
  assert.ok(Math.abs(logLikelihood(30, 100, 10, 100) - byHand) < 1e-9)
  assert.equal(logLikelihood(30, 100, 10, 100).toFixed(3), '12.972')
  assert.equal(logLikelihood(10, 50, 20, 100).toFixed(6), '0.000000')
  assert.equal(logRatio(40, 100, 10, 100), 2)
  assert.equal(logRatio(4, 100, 0, 100), 3)
  // The quantiles of chi-square with one degree of freedom that every table has.
  for (const [g2, p] of [
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
    [0.454936, 0.5],
  ] as const)
    assert.ok(Math.abs(chanceOf(g2) - p) < 1e-6, `${g2}: ${chanceOf(g2)}`)
})

test('false discovery is held down by the rule of Benjamini and Hochberg, as in their own example', () => {
  // Benjamini and Hochberg 1995, section 4.2: of fifteen the four smallest are kept at 0.05.
  const chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
  assert.deepEqual([...kept(chances, 0.05)], [0, 1, 2, 3])
  assert.equal(kept([0.2, 0.9], 0.05).size, 0)
})

test('words that a group uses more are told with their bases, and small groups are not compared', () => {
  const texts = [
    ...Array.from({ length: 40 }, (_, at) => ({ inGroup: true, text: at < 30 ? 'Tractors stolen, tractor gone' : 'Buses' })),
    ...Array.from({ length: 60 }, (_, at) => ({ inGroup: false, text: at < 3 ? 'A tractor' : 'The buses are late' })),
  ]
  const found = keynessOf(texts, 5)
  assert.ok(found)
  assert.deepEqual([found.group, found.others], [40, 60])
  const tractor = found.words.find(({ word }) => word === 'tractor' || word === 'tractors')
  assert.deepEqual([tractor?.inGroup, tractor?.inOthers], [30, 3])
  assert.ok((tractor?.logRatio ?? 0) > 3)
  assert.ok(!found.words.some(({ word }) => word === 'the'))
  assert.equal(keynessOf(texts.slice(21), 5), undefined)
})
