import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateBuses } from '../results/late-buses.js'
import { urls } from '../urls.js'

test('beside every point of a decision stand the figures it is taken on, in a line a question, small numbers hidden', async () => {
  const { survey, officer } = await lateBuses()
  const writer = officer()
  const frozen = await (await writer.get(urls.outcome(survey.id))).send({}, 'Freeze the figures and write the decision')
  const record = await frozen.click('Go on with the decision: write it, record who agreed, publish')
  const text = await writer.get(`${record.url}/text`)
  const beside = text.dom.querySelectorAll('main fieldset details')
  assert.equal(beside.length, text.dom.querySelectorAll('textarea[name^=answer-]').length)
  const words = (beside[0]?.textContent ?? '').replace(/\s+/g, ' ')
  assert.match(words, /What people answered/)
  assert.match(words, /What matters most\? 41 people answered this question\. Lighting 71%, .*hidden/)
  assert.match(words, /How safe do you feel\? The average is 4 on a scale from 1 to 5, from 29 answers\. 4 100%/)
  assert.match(words, /Why\? Too few people answered to show this\./)
})
