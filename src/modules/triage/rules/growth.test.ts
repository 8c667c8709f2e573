import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opinions } from './examples-harmless.js'
import { RULES } from './rules.js'
import { screen } from './screen.js'
import { sentencesOf } from './words.js'

/** Ten times the text may take so many times the steps, and no more: twice of what is fair. */
const MOST = 20

const stepsOf = (text: string): number => {
  const work = { steps: 0 }
  screen(text, undefined, work)
  return work.steps
}
const opinion = opinions.join(' ').slice(0, 500)
const words = (text: string) => text.replaceAll(/[.!?;\n]/g, ' ')
/** Words from all rules side by side, with no full stop: each begins many signs, and every pair is near. */
const everything = RULES.flatMap(({ parts, says, unless }) => [...(parts ?? []), ...(says ?? []), unless ?? ''])
  .join(' ')
  .replaceAll(/[^a-z ]/g, ' ')

const hostile: Readonly<Record<string, string>> = {
  'opinions with full stops': opinion,
  'opinions in one breath': words(opinion),
  'one word over and over': 'he '.repeat(160),
  'two parts of a rule over and over': 'my husband hits '.repeat(30),
  'signs and their excuses over and over': 'he hits the ball at football practice '.repeat(13),
  'names over and over': 'Darren Hobbs '.repeat(40),
  'a name that never ends': 'Darren '.repeat(70),
  'the words of all rules': everything.slice(0, 500),
}

for (const [what, text] of Object.entries(hostile)) {
  test(`the work of looking through a text grows with the text, not with its square: ${what}`, () => {
    const [short, long] = [stepsOf(text), stepsOf(text.repeat(10))]
    assert.ok(short > 0)
    assert.ok(long <= MOST * short, `${short} steps, then ${long}`)
  })
}

test('splitting a text into words takes no longer than it should, whatever signs it is made of', () => {
  const quickest = (text: string) =>
    Math.min(
      ...Array.from({ length: 9 }, () => {
        const begun = performance.now()
        sentencesOf(text)
        return performance.now() - begun
      }),
    )
  for (const sign of ['.', 'k*', '*', 'a b ', '!x', 'aaaa', '1a1', "'", 'A. ', '$', 'a.']) {
    // From four to forty thousand signs: a hundredfold would be the square. A quarter of a millisecond is noise.
    const [short, long] = [quickest(`a${sign.repeat(4000 / sign.length)}9`), quickest(`a${sign.repeat(40_000 / sign.length)}9`)]
    assert.ok(long <= 40 * Math.max(short, 0.25), `${sign}: ${short.toFixed(2)} ms, then ${long.toFixed(2)} ms`)
  }
})

test('the guard can fail: looking at every pair of words is noticed', () => {
  const pairs = (text: string) => sentencesOf(text).reduce((sum, sentence) => sum + sentence.words.length ** 2, 0)
  const breath = words(opinion)
  assert.ok(pairs(breath.repeat(10)) > MOST * pairs(breath))
})
