import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOn, onAPhone, staff } from './visitor.js'

test('EVT-07 on a phone without JavaScript a resident asks at a meeting, an officer takes questions of three channels to their end, and the resident comes back', async (t) => {
  const question = `Who looks after the market at night ${process.pid}?`
  const mair = await onAPhone(t, { javaScript: false })
  await mair.goes('/meetings')
  await mair.clicks('link', 'Scrutiny meeting in Winterbourne')
  await mair.clicks('button', 'Ask a question')
  await mair.clicks('button', 'Continue')
  await mair.sees('There is a problem')
  await mair.writes('Your question', question)
  await mair.selects('The Chief Constable')
  await mair.clicks('button', 'Continue')
  await mair.sees('Check your question')
  await mair.clicks('button', 'Send your question')
  await mair.reads('Nobody has read your question yet')
  const code = await codeOn(mair)
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]$/)

  const tom = await staff(t, 'Tom Ellery')
  await tom.goes('/staff/scrutiny')
  await tom.clicks('link', 'Scrutiny meeting in Winterbourne')
  await tom.clicks('button', 'Questions')
  for (const [channel, text] of [
    ['Social media', `How many cameras are there ${process.pid}?`],
    ['On paper', `May we have a bench in Mill Lane ${process.pid}?`],
  ] as const) {
    await tom.clicks('button', 'Key a question')
    await tom.writes('The question, as it was asked', text)
    await tom.selects('The Commissioner')
    await tom.selects(channel)
    await tom.clicks('button', 'Key it')
    await tom.reads('It is kept. Its code is')
    if (channel === 'Social media') {
      await tom.clicks('button', 'Say whether it is put')
      await tom.selects('Show it')
      await tom.clicks('button', 'Save')
      await tom.reads('It is shown')
      await tom.clicks('button', 'Promise an answer')
      await tom.writes('What is promised?', 'The Commissioner publishes the number.')
      await tom.clicks('button', 'Promise it, and tell them')
      await tom.reads('It is promised')
    } else {
      await tom.clicks('button', 'Decline it')
      await tom.clicks('button', 'Decline it, and tell them')
      await tom.sees('There is a problem')
      await tom.selects(/not about policing/)
      await tom.writes('What they are told', 'The town council decides on benches.')
      await tom.clicks('button', 'Decline it, and tell them')
      await tom.reads('It is declined')
    }
    await tom.goes('/staff/scrutiny')
    await tom.clicks('link', 'Scrutiny meeting in Winterbourne')
    await tom.clicks('button', 'Questions')
  }
  await tom.clicks('link', question)
  await tom.clicks('button', 'Say whether it is put')
  await tom.selects('Show it')
  await tom.clicks('button', 'Save')
  await tom.clicks('button', 'Answer it')
  await tom.writes('Answer', 'Two officers on foot, from six until midnight.')
  await tom.clicks('button', 'Answer, and tell them')
  await tom.reads('It is answered')
  await tom.goes('/staff/scrutiny/questions')

  await mair.goes('/receipts')
  await mair.writes('Your code', code)
  await mair.clicks('button', 'Look up')
  await mair.reads('Two officers on foot, from six until midnight.')
  await mair.goes('/meetings')
  await mair.clicks('link', 'Scrutiny meeting in Winterbourne')
  await mair.reads('We promised an answer by')
  await mair.reads('it is not about policing, crime or the Commissioner’s work')
  await mair.clicks('link', 'How we choose and answer questions')
  await mair.reads('a question was declined')
})
