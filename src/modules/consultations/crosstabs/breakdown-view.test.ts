import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Breakdown } from '../analysis/figures.js'
import { wordsIn } from '../words/index.js'
import { BreakdownView } from './breakdown-view.js'

const line = (count: number | null) => ({ code: 'yes', text: 'Yes', count, percent: count })
const table = (count: number | null, base: number | null): Breakdown => ({
  row: 'q1',
  by: 'channel',
  text: 'Would you pay more?',
  byText: 'How people answered',
  base,
  columns: ['Web', 'Paper'].map((text) => ({ code: text, text, base: count, lines: [line(count)] })),
})

test('a breakdown of which nothing can be shown gives the reason and no table; one that can be shown gives its people', () => {
  for (const language of ['en', 'cy'] as const) {
    const say = wordsIn(language).results
    const hidden = String(BreakdownView({ table: table(null, null), language }))
    assert.ok(hidden.includes(say.tableHidden))
    assert.ok(!hidden.includes('<table') && !hidden.includes(say.hiddenCell) && !hidden.includes(say.tooFew))
    assert.ok(hidden.includes(say.breakdownByWay('Would you pay more?')))
    const shown = String(BreakdownView({ table: table(40, 80), language }))
    assert.ok(shown.includes('<table') && shown.includes(say.breakdownBase(80)) && !shown.includes(say.tableHidden))
  }
})
