import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.js'
import { secondHarmless, secondSerious } from './second.js'
import { blindHarmless } from './harmless.js'
import { blindSerious } from './serious.js'
import { thirdHarmless, thirdSerious } from './third.js'
import { unseenHarmless, unseenSerious } from './unseen.js'

const share = (part: number, whole: number): number => Math.round((part / whole) * 100)

/** The share in per cent that is found, never fewer than that; what is missed is said on the run, not tuned away. */
for (const [set, texts, floor] of [
  ['the first blind set', Object.values(blindSerious).flat(), 93],
  ['the second set', secondSerious, 95],
  ['the third set', thirdSerious, 85],
  ['the unseen set', unseenSerious, 50],
] as const) {
  test(`at least ${floor} per cent of the serious texts of ${set} reach a person`, (story) => {
    const missed = texts.filter((text) => screen(text).length === 0)
    story.diagnostic(`${texts.length - missed.length} of ${texts.length} found; missed: ${missed.join(' / ')}`)
    assert.ok(share(texts.length - missed.length, texts.length) >= floor)
  })
}

for (const [set, texts, ceiling] of [
  ['the first blind set', blindHarmless, 2],
  ['the second set', secondHarmless, 0],
  ['the third set', thirdHarmless, 5],
  ['the unseen set', unseenHarmless, 10],
] as const) {
  test(`at most ${ceiling} per cent of the ordinary texts of ${set} are held`, (story) => {
    const held = texts.filter((text) => screen(text).length > 0)
    story.diagnostic(`${held.length} of ${texts.length} held: ${held.join(' / ')}`)
    assert.ok(share(held.length, texts.length) <= ceiling, held.join('\n'))
  })
}
