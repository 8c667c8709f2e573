import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { keepContact } from '../index.js'
import { addCascade, askToPassOn, notePassedOn } from '../cascades/cascade.js'
import { keepNote } from '../notes/note.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'
import { setInterests } from '../wordlists/wordlists.js'

test('STK-11 the office sees which groups and districts it has not been in touch with lately, without anybody of a closed list', async () => {
  const { house, clock, staff } = await officeWithStaff()
  const { db } = house
  const today = clock.today()
  const keep = (name: string, place: string, groups: readonly string[], closed = false) =>
    inTransaction(db, async (tx) => {
      const details = {
        source: { form: 'Added by staff', cameWith: 'conversation' },
        basis: 'Public task',
        how: 'web',
        agrees: [],
      } as const
      const id = await keepContact(
        tx,
        { ...details, name, email: `${name.toLowerCase()}@bodies.example`, place, closed, kind: 'organisation' },
        PUBLIC,
        clock.now(),
      )
      assert.ok(id)
      await setInterests(tx, id, groups)
      return id
    })
  const farmers = await keep('Farmers', 'ALD-1', ['young', 'rural'])
  const hidden = await keep('Hidden', 'CAR-1', ['older'], true)
  await inTransaction(db, async (tx) => {
    const note = { how: 'met', text: 'Talked', by: 1, at: clock.now() } as const
    await keepNote(tx, { ...note, contact: farmers, day: today.subtract({ days: 200 }) }, 'person:1')
    await keepNote(tx, { ...note, contact: hidden, day: today }, 'person:1')
    const cascade = await addCascade(
      tx,
      { partner: farmers, whom: 'Carers', way: 'E-mail', reach: null, interest: 'carers', place: null },
      'person:1',
    )
    await askToPassOn(tx, cascade, 'The survey', today.subtract({ days: 9 }), 1)
    await notePassedOn(tx, cascade, 1, today.subtract({ days: 3 }), 'A copy', 'person:1')
  })
  const officer = staff('contacts:see')
  assert.match((await (await officer.get(urls.reach)).send({}, 'Count again')).text, /It is being counted/)
  await runJobs(house)
  const { text } = await officer.get(urls.reach)
  assert.match(text, /Rural communities ?1 ?Thursday 7 May 2026 ?Met ?200 days ago/)
  assert.match(text, /Carers ?0 ?Friday 20 November 2026 ?A partner passed something on ?3 days ago/)
  assert.match(text, /Older people ?0 ?Never noted/, 'a closed list leaves no trace')
  assert.match(text, /Carrowdale ?0 ?Never noted/)
  assert.match(text, /Aldermoor ?1 ?Thursday 7 May 2026/)
  assert.ok(
    text.indexOf('Veterans') < text.indexOf('Rural communities') && text.indexOf('Rural communities') < text.indexOf('Carers'),
    'the longest ago first',
  )
})
