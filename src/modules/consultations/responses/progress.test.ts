import assert from 'node:assert/strict'
import test from 'node:test'
import type { Question } from '../questionnaires/question.js'
import { progressAt } from './progress.js'

const asked = (id: string, showIf?: Question['showIf'], type: Question['type'] = 'yes-no'): Question =>
  ({ id, type, text: id, required: false, ...(showIf ? { showIf } : {}) }) as Question
const yes = (question: string) => ({ question, anyOf: ['yes'] })

test('where somebody stands stays true whatever they answer: never more than was said, and sure once nothing hangs on an answer', () => {
  const questions = [asked('a'), asked('b', yes('a')), asked('c', yes('b')), asked('read', undefined, 'statement'), asked('d')]
  const at = (id: string, answers = {}) => progressAt(questions, questions.find((one) => one.id === id) as Question, answers)
  assert.deepEqual(at('a'), { at: 1, most: 4, sure: false })
  assert.deepEqual(at('d', { a: { codes: ['no'] } }), { at: 2, most: 2, sure: true })
  assert.deepEqual(at('b', { a: { codes: ['yes'] } }), { at: 2, most: 4, sure: false })
  assert.deepEqual(at('d', { a: { codes: ['yes'] }, b: { codes: ['no'] } }), { at: 3, most: 3, sure: true })
  assert.deepEqual(at('c', { a: { codes: ['yes'] }, b: { codes: ['yes'] } }), { at: 3, most: 4, sure: true })
  assert.deepEqual(at('a', { a: { codes: ['no'] } }), { at: 1, most: 4, sure: false }, 'going back, the answer may become another')
  assert.equal(at('read'), undefined, 'a text that is only read has no number')
})
