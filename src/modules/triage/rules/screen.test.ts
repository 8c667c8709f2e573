import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { CONCERNS } from './concern.js'
import { disclosuresInOtherWords } from './examples-audit.js'
import { opinions } from './examples-harmless.js'
import { disclosures } from './examples.js'
import { RULES } from './rules.js'
import { screen } from './screen.js'

for (const kind of CONCERNS) {
  const texts = [...(disclosures[kind] ?? []), ...(disclosuresInOtherWords[kind] ?? [])]
  test(`${texts.length} texts that give away ${kind.replaceAll('-', ' ')} go to a person`, () => {
    assert.ok(texts.length > 0)
    const missed = texts.filter((text) => !screen(text).some((concern) => concern.kind === kind))
    assert.deepEqual(missed, [])
  })
}
test(`${opinions.length} opinions and worries stay in the open queue`, () => {
  const flagged = opinions.flatMap((text) => screen(text).map((concern) => `${concern.rule}: ${text}`))
  assert.deepEqual(flagged, [])
})

test('a text with several concerns lists the most urgent first, one of each kind, with reasons that quote nothing', () => {
  const found = screen('My husband hits me and the kids. Last week he said he will kill me. I was mugged on Tuesday as well.')
  assert.deepEqual(
    found.map((concern) => concern.kind),
    ['threat-to-life', 'child-at-risk', 'domestic-abuse', 'crime-report'],
  )
  for (const { reason } of found) assert.match(reason, /^[A-Z][a-z ,]+\.$/)
})

test('typing in a hurry hides nothing: no full stops, capitals or apostrophes', () => {
  const kinds = (text: string) => screen(text).map((concern) => concern.kind)
  assert.ok(kinds('the lights are broken and also MY NEIGHBOUR IS DEALING DRUGS FROM NUMBER 14').includes('crime-report'))
  assert.ok(kinds('i cant go on i want to die').includes('threat-to-life'))
  assert.ok(kinds('he won’t let me leave the house').includes('domestic-abuse'))
})

test('every rule has a name of its own, a day from which it holds, and a known concern', () => {
  assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length)
  for (const rule of RULES) {
    assert.ok(CONCERNS.includes(rule.concern))
    assert.ok(Temporal.PlainDate.from(rule.from))
  }
  assert.deepEqual(screen('I was mugged last night', Temporal.PlainDate.from('2020-01-01')), [], 'no rule held before its first day')
})

test('a long text is read in no time', () => {
  const text = 'People drive too fast past the school and nobody seems to mind. '.repeat(400)
  assert.deepEqual(screen(text), [])
})
