import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALPHABET, checkCharacter, maskCode, newCode, readCode, showCode } from './code.js'

const read = (typed: string) => readCode(typed) as { code?: string; problem?: string }
const samples = Array.from({ length: 40 }, newCode)

test('every single wrong character, in every place, is noticed', () => {
  let tried = 0
  for (const code of samples) {
    for (let place = 0; place < 11; place += 1) {
      for (const wrong of ALPHABET) {
        if (wrong === code[place]) continue
        tried += 1
        assert.ok(read(code.slice(0, place) + wrong + code.slice(place + 1)).problem, `${code} with ${wrong} at ${place}`)
      }
    }
  }
  assert.equal(tried, 40 * 11 * 31)
})

test('every swap of two different neighbours is noticed, for all pairs of characters in all places, the check character included', () => {
  let tried = 0
  for (let place = 0; place < 10; place += 1) {
    for (const a of ALPHABET) {
      for (const b of ALPHABET) {
        const ten = '4G9ZQ0M7XB'.split('')
        // For the last pair the check character is not ours to choose: varying the two before it makes it take every value.
        if (place === 9) [ten[8], ten[9]] = [a, b]
        else [ten[place], ten[place + 1]] = [a, b]
        const code = ten.join('') + checkCharacter(ten.join(''))
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2)
        if (swapped === code) continue
        tried += 1
        assert.ok(read(swapped).problem, `${code} became ${swapped}`)
      }
    }
  }
  assert.equal(tried, 9 * 32 * 31 + 32 * 31)
})

test('a code is understood however people type it', () => {
  const code = '01F3Q0M8T1'
  const whole = code + checkCharacter(code)
  for (const typed of [
    whole,
    showCode(whole),
    showCode(whole).toLowerCase(),
    ` ${whole.slice(0, 3)} ${whole.slice(3)} `,
    whole.replaceAll('0', 'O').replaceAll('1', 'l'),
    whole.replaceAll('0', 'o').replaceAll('1', 'I'),
    showCode(whole).replaceAll('-', '–'),
  ]) {
    assert.deepEqual(readCode(typed), { code: whole }, typed)
  }
})

test('what is wrong with a code is said in a sentence that helps', () => {
  assert.equal(read('  ').problem, 'Enter your code')
  assert.equal(read('K7F3Q-M8TW2').problem, 'A code has 11 letters and numbers; you entered 10')
  assert.equal(read('K7F3Q-M8TU2-X').problem, 'A code never has the letter U: it may be a V')
  assert.equal(read('K7F3Q/M8T#2-X').problem, 'A code has only letters and numbers, such as K7F3Q-M8TW2-X')
})

test('a code looks like K7F3Q-M8TW2-X, and a log sees only its beginning', () => {
  assert.match(showCode(newCode()), /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/)
  assert.deepEqual(readCode('K7F3Q-M8TW2-X'), { code: 'K7F3QM8TW2X' })
  assert.ok(read('00000-00000-0').problem)
  assert.equal(maskCode('K7F3QM8TW2X'), 'K7F3*-*****-*')
  assert.equal(maskCode('k7f3q-m8tw2-x'), 'K7F3*-*****-*')
  assert.equal(new Set(Array.from({ length: 2000 }, newCode)).size, 2000)
})
