import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupsOf, ownSentences } from './groups.js'
import { bandsOf, likeness, piecesOf, sketchOf } from './likeness.js'

const STANDARD =
  'Please keep the front counter in Helmsbrook open. Older people cannot report a crime on a website and need to speak to somebody.'

test('likeness is the share of three-word pieces that two texts have in common, computed by hand', () => {
  const a = 'one two three four five six seven eight nine ten eleven twelve'
  const b = 'one two three four five six seven eight nine ten eleven thirteen'
  // Ten pieces each, nine in common: 9 of 11.
  assert.equal(likeness(piecesOf(a), piecesOf(b)), 9 / 11)
  assert.equal(likeness(piecesOf(a), piecesOf(a.toUpperCase().replaceAll(' ', ', '))), 1, 'capitals and commas do not matter')
  assert.equal(likeness(piecesOf(a), piecesOf(a.split(' ').reverse().join(' '))), 0)
  assert.equal(piecesOf('too short to be a standard reply').size, 0)
})

test('a sketch keeps likeness: as many of its 64 numbers agree as the pieces do, and alike texts share a band', () => {
  const words = Array.from({ length: 200 }, (_, at) => `w${at}`)
  const [a, b] = [piecesOf(words.slice(0, 150).join(' ')), piecesOf(words.slice(50).join(' '))]
  const [x, y] = [sketchOf(a), sketchOf(b)]
  const agree = x.filter((number, at) => number === y[at]).length / x.length
  assert.ok(Math.abs(agree - likeness(a, b)) < 0.17, `${agree} against ${likeness(a, b)}`)
  const bands = new Set(bandsOf(x))
  assert.ok(bandsOf(y).some((band) => bands.has(band)))
})

test('identical and edited replies are one group, own letters and short answers are not', async () => {
  const edited = ['My mother is 80. ', 'Thank you. ', 'I live in Brook Magna. '].map((own) => `${own}${STANDARD}`)
  const others = [
    'The lights on the canal path have been out since spring and nobody at the council answers my letters about them.',
    'speeding',
    'speeding',
    'speeding',
    'speeding',
    'speeding',
  ]
  const texts = [STANDARD, STANDARD.toLowerCase(), ...edited, STANDARD, ...others].map((text, at) => ({ id: at + 1, text }))
  const [group, ...rest] = await groupsOf(texts)
  assert.deepEqual(rest, [])
  assert.deepEqual(group?.members.map(({ id }) => id).sort(), [1, 2, 3, 4, 5, 6])
  assert.equal(group?.standard.text, STANDARD)
  assert.deepEqual(
    group?.members.filter((one) => one.likeness === 1).map(({ id }) => id),
    [1, 2, 6],
  )
  assert.deepEqual(ownSentences(edited[0] ?? '', STANDARD), ['My mother is 80.'])
  assert.deepEqual(await groupsOf(texts.slice(0, 4)), [], 'four are too few to be shown')
})
