import assert from 'node:assert/strict'
import test from 'node:test'
import { addBlock, addQuestion } from './add-question.js'
import { changeQuestion } from './change-question.js'
import { conditionInWords } from './condition-in-words.js'
import { editOptions } from './edit-options.js'
import { moveQuestion } from './move-question.js'
import { codeFor, optionsFrom } from './option-codes.js'
import { PRESETS } from './presets.js'
import { PROFILE_QUESTIONS } from './profile-block.js'
import { type Question, questionnaire } from './question.js'
import { removeQuestion } from './remove-question.js'

const met: Question = { id: 'q1', type: 'yes-no', text: 'Have you met an officer?', required: false }
const where: Question = {
  id: 'q2',
  type: 'single',
  text: 'Where?',
  required: false,
  options: optionsFrom(['In the street', 'At a meeting']),
  showIf: { question: 'q1', anyOf: ['yes'] },
}
const why: Question = {
  id: 'q3',
  type: 'long-text',
  text: 'What did you talk about?',
  required: false,
  showIf: { question: 'q2', anyOf: ['at-a-meeting'] },
}
const three = [met, where, why]
const ids = (questions: readonly Question[] | undefined) => questions?.map(({ id }) => id)

test('a new question gets a number that the exercise has never used, even when the last one was removed', () => {
  assert.deepEqual(ids(addQuestion(three, { type: 'yes-no', text: 'Again?', required: false }, 0).questions), ['q1', 'q2', 'q3', 'q4'])
  const fewer = removeQuestion(three, 'q3').questions ?? []
  assert.deepEqual(ids(addQuestion(fewer, { type: 'yes-no', text: 'Again?', required: false }, 3).questions), ['q1', 'q2', 'q4'])
})

test('a question on which another depends is not removed, and the sentence names both', () => {
  const { refused } = removeQuestion(three, 'q1')
  assert.match(refused ?? '', /“Have you met an officer\?” cannot be removed, because “Where\?” depends on it/)
  assert.deepEqual(ids(removeQuestion(three, 'q3').questions), ['q1', 'q2'])
})

test('a question never moves before the one on which it depends', () => {
  for (const edit of [moveQuestion(three, 'q2', 'up'), moveQuestion(three, 'q1', 'down')])
    assert.match(edit.refused ?? '', /“Where\?” is shown only .* “Have you met an officer\?”/)
  const free = [met, { ...why, showIf: undefined }, where]
  assert.deepEqual(ids(moveQuestion(free, 'q3', 'down').questions), ['q1', 'q2', 'q3'])
  assert.deepEqual(ids(moveQuestion(free, 'q1', 'up').questions), ['q1', 'q3', 'q2'], 'at the top it stays')
})

test('a choice on which a question depends cannot be taken away, and re-wording it keeps its code', () => {
  const options = editOptions(where.options ?? [], {
    rows: [
      { code: 'in-the-street', text: 'On the street', order: 2 },
      { code: 'at-a-meeting', text: 'At a forum or meeting', order: 1 },
    ],
    added: ['In the street'],
    alone: '',
  })
  assert.deepEqual(
    options.map(({ code }) => code),
    ['at-a-meeting', 'in-the-street', 'in-the-street-2'],
  )
  assert.ok(changeQuestion(three, { ...where, options }).questions)
  const without = options.filter(({ code }) => code !== 'at-a-meeting')
  assert.match(
    changeQuestion(three, { ...where, options: without }).refused ?? '',
    /“What did you talk about\?” depends on a choice that “Where\?” no longer has/,
  )
  assert.match(changeQuestion(three, { ...where, type: 'multiple' }).refused ?? '', /keeps its type/)
})

test('codes are plain, short, and never those of “prefer not to say” and “don’t know”', () => {
  assert.equal(codeFor('Café & crèche', []), 'cafe-creche')
  assert.equal(codeFor('Don’t know', []), 'dont-know-2')
  assert.equal(codeFor('???', ['choice']), 'choice-2')
  assert.match(codeFor('x'.repeat(200), []), /^x{1,40}$/)
})

test('a condition reads as a sentence', () => {
  assert.equal(conditionInWords(where, three, []), 'Shown only if the answer to “Have you met an officer?” is “Yes”')
  assert.equal(conditionInWords(met, three, []), undefined)
})

test('every preset and the profile block are sound questionnaires; the block is added once and nobody must answer it', () => {
  for (const preset of [...Object.values(PRESETS), PROFILE_QUESTIONS]) assert.ok(questionnaire.safeParse(preset).success)
  const once = addBlock(three, PROFILE_QUESTIONS).questions ?? []
  assert.deepEqual(addBlock(once, PROFILE_QUESTIONS).questions, once)
  assert.ok(PROFILE_QUESTIONS.every((asked) => asked.profile && asked.preferNot && !asked.required))
})
