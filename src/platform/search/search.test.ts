import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission, Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { type Entry, find, FOUND_A_PAGE, index, unindex } from '#platform/search'
import { testDatabase } from '#test/database'

const { db } = await testDatabase()
const updated = Temporal.Instant.from('2026-05-01T09:00:00Z')
let number = 0
const add = (title: string, words: string, more: Partial<Entry> = {}) => {
  number += 1
  const entry: Entry = {
    kind: 'consultations.exercise',
    ref: String(number),
    title,
    words,
    href: `/consultations/${number}`,
    who: 'everyone',
    updated,
    ...more,
  }
  return inTransaction(db, (tx) => index(tx, entry)).then(() => entry)
}
const officer = (...permissions: Permission[]): Person => ({
  id: 1,
  name: 'Hazel Marsh',
  email: 'hazel@westmarch.example',
  kind: 'staff',
  job: 'Officer',
  permissions: new Set(permissions),
  places: [],
  coversFor: [],
})
const titles = async (...asked: Parameters<typeof find> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await find(db, ...asked)).found.map((one) => one.title)

test('a resident finds words in any form, phrases, either of two words, and not what they leave out', async () => {
  await add('Street lighting', 'Broken lamps on Mill Lane make people feel unsafe.')
  await add('Late buses', 'People waiting for buses in the dark.')
  assert.deepEqual(await titles('light', undefined), ['Street lighting'])
  assert.deepEqual(await titles('lamp feeling unsafe', undefined), ['Street lighting'])
  assert.deepEqual(await titles('"mill lane"', undefined), ['Street lighting'])
  assert.deepEqual((await titles('lamps or buses', undefined)).sort(), ['Late buses', 'Street lighting'])
  assert.deepEqual(await titles('people -buses', undefined), ['Street lighting'])
  for (const nothing of ['', '   ', 'the of and', '"', '-', "& | ! ( ) :* '", 'x\0y'])
    assert.deepEqual(await titles(nothing, undefined), [], nothing)
})

test('a title weighs more than the text', async () => {
  await add('Minutes', 'Somebody mentioned speeding once.')
  await add('Speeding', 'Cars on the ring road.')
  assert.deepEqual(await titles('speeding', undefined), ['Speeding', 'Minutes'])
})

test('staff find what their permissions allow, and the public only what is public', async () => {
  await add('Zebra draft', 'For everybody here', { who: 'staff' })
  await add('Zebra complaint', 'For few', { who: 'correspondence:read', restricted: true, kind: 'correspondence.case' })
  assert.deepEqual(await titles('zebra', undefined), [])
  assert.deepEqual(await titles('zebra', { ...officer('correspondence:read'), kind: 'outsider' }), [])
  assert.deepEqual(await titles('zebra', officer()), ['Zebra draft'])
  assert.deepEqual((await titles('zebra', officer('correspondence:read'))).sort(), ['Zebra complaint', 'Zebra draft'])
  assert.deepEqual(await titles('zebra', officer('correspondence:read'), { kind: 'correspondence.case' }), ['Zebra complaint'])
  await assert.rejects(add('Open secret', 'x', { restricted: true }), /check|constraint/i)
})

test('the passage marks what was found and runs no script that was in the text', async () => {
  await add('Script', 'Before <script>alert(1)</script> a hedgehog & <mark>more</mark> after')
  const [found] = (await find(db, 'hedgehog', undefined)).found
  assert.match(found?.passage.value ?? '', /<mark>hedgehog<\/mark> &amp;/)
  assert.doesNotMatch(found?.passage.value ?? '', /<script|<mark>more/)
})

test('long results come in pages, each record once', async () => {
  for (let n = 0; n < FOUND_A_PAGE * 2 + 3; n += 1) await add(`Otter ${n}`, 'river')
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await find(db, 'otter', undefined, after === undefined ? {} : { after })
    seen.push(...page.found.map((one) => one.ref))
    after = page.next
  } while (after !== undefined)
  assert.equal(seen.length, FOUND_A_PAGE * 2 + 3)
  assert.equal(new Set(seen).size, seen.length)
})

test('a changed record is found by its new words only, and a withdrawn one not at all', async () => {
  const entry = await add('Badger', 'sett')
  await inTransaction(db, (tx) => index(tx, { ...entry, title: 'Heron', words: 'pond' }))
  assert.deepEqual([await titles('badger', undefined), await titles('heron', undefined)], [[], ['Heron']])
  await inTransaction(db, (tx) => unindex(tx, entry.kind, entry.ref))
  assert.deepEqual(await titles('heron', undefined), [])
})

test('a passage says with “…” where it begins and ends inside of the text, and the found words are marked in the title too', async () => {
  const long = 'It begins somewhere quite different and goes on for a while about the weather, about trains and about nothing much at all. '
  await add('Walrus in short', 'A walrus sleeps.')
  await add('Long', `${long}Then a walrus comes. ${long}`)
  await add('First', `Walrus comes first. ${long}${long}`)
  const passages = new Map((await find(db, 'walrus', undefined)).found.map(({ title, heading, passage }) => [title, { heading, passage }]))
  const text = (title: string) => passages.get(title)?.passage.value ?? ''
  assert.equal(text('Walrus in short'), 'A <mark>walrus</mark> sleeps.')
  assert.match(text('Long'), /^… .*<mark>walrus<\/mark>.* …$/)
  assert.match(text('First'), /^<mark>Walrus<\/mark>.* …$/)
  assert.equal(passages.get('Walrus in short')?.heading.value, '<mark>Walrus</mark> in short')
})

test('what is superseded is found after everything that is current, however well it fits, also over several pages', async () => {
  await add('Puffin plan puffin', 'puffin puffin puffin', { superseded: true })
  for (let n = 0; n < FOUND_A_PAGE + 2; n += 1) await add(`Report ${n}`, 'Somebody mentioned a puffin once.')
  const first = await find(db, 'puffin', undefined)
  assert.equal(first.found.length, FOUND_A_PAGE)
  assert.ok(first.found.every(({ superseded }) => !superseded))
  const { found } = await find(db, 'puffin', undefined, { after: first.next ?? '' })
  assert.deepEqual([found.length, found.at(-1)?.title, found.at(-1)?.superseded], [3, 'Puffin plan puffin', true])
})
