import assert from 'node:assert/strict'
import test from 'node:test'
import type { Answers } from '../questionnaires/answer.js'
import { sealAnswers, unsealAnswers } from './so-far.js'

const answers: Answers = { safe: { codes: ['2'] }, issues: { text: 'The canal path' } }

test('the answers of a trial come back from the address as they were, and can be read by nobody else', () => {
  const sealed = sealAnswers('secret', 7, answers)
  assert.deepEqual(unsealAnswers('secret', 7, sealed), answers)
  assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /canal/)
  assert.deepEqual(unsealAnswers('another', 7, sealed), {}, 'made by another service')
  assert.deepEqual(unsealAnswers('secret', 8, sealed), {}, 'of another exercise')
  for (const bad of [undefined, '', 'x', sealed.slice(0, -4), `A${sealed.slice(1)}`]) assert.deepEqual(unsealAnswers('secret', 7, bad), {})
})

test('a long text is cut so that every browser takes the address', () => {
  const noise = Array.from({ length: 40 }, (_, at) => [
    `q${at}`,
    { text: Array.from({ length: 900 }, (_one, n) => ((at + 3) * n * n).toString(36)).join('') },
  ])
  const sealed = sealAnswers('secret', 7, Object.fromEntries(noise) as Answers)
  assert.ok(sealed.length <= 6000, String(sealed.length))
  assert.equal(Object.keys(unsealAnswers('secret', 7, sealed)).length, 40)
})
