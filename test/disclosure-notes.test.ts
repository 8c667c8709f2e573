import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defineModule, type Passage } from '#platform/module'
import { raise, screen } from '#modules/triage'
import { staffed } from '#test/staffed'
import { administration } from '../src/modules/administration/module.js'
import { triage } from '../src/modules/triage/module.js'

/** A module that takes letters and hands their words to the named person. */
const words: readonly Passage[] = [{ field: 'body', question: 'Your letter', text: 'He said he will kill me' }]
const letters = defineModule({
  name: 'letters',
  title: 'Letters',
  threadEnds: [{ kind: 'letters.letter', describe: async () => undefined, words: async () => words }],
})

test('a note that names somebody is found for them by those who may look, and erased without losing that it was handled', async () => {
  const asked = await staffed([triage, letters, administration])
  const id = await asked.do((tx) =>
    raise(tx, {
      contribution: { kind: 'letters.letter', id: '5' },
      field: 'body',
      concerns: screen('He said he will kill me'),
      at: asked.clock.now(),
    }),
  )
  const hazel = await asked.joins('Hazel Marsh', ['triage:handle'])
  await (
    await (await hazel.get(`/staff/triage/${id}`)).click('Record what was done')
  ).send({
    outcome: 'safeguarding',
    note: 'Spoke to Petra Vale, who is safe',
  })
  const search = async (name: string, ...more: `${string}:${string}`[]) =>
    (await (await asked.joins(name, ['administration:personal-data', ...more])).get('/staff/administration/personal-data')).send(
      { name: 'petra vale', why: 'erasure-request' },
      'Search',
    )
  assert.doesNotMatch((await search('Ash Field')).text, /A note on what was done/)
  const found = await search('Rowan Dale', 'administration:restricted-data')
  assert.match(found.text, /A note on what was done about something urgent/)
  const [holding] = triage.holds ?? []
  assert.deepEqual(await holding?.export(asked.db, 'triage.disclosure', String(id)), {
    note: 'Spoke to Petra Vale, who is safe',
    outcome: 'safeguarding',
    handled: asked.clock.now().toString(),
  })
  await asked.do((tx) => holding?.erase(tx, 'triage.disclosure', String(id)) ?? Promise.resolve(''))
  const after = await hazel.get(`/staff/triage/${id}`)
  assert.doesNotMatch(after.text, /Petra Vale/)
  assert.match(after.text, /safeguarding/i)
})
