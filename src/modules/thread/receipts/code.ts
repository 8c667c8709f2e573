import { randomInt } from 'node:crypto'
import type { Language } from '#platform/web'
import { wordsIn } from '../words/index.js'

/** Crockford's base 32: no I, L, O or U, so nothing that is read aloud or copied by hand can be mistaken. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** What the weighted sum of a whole code comes to. Not zero, so that eleven noughts are not a code. */
const SUM = 15

/** Multiplies by x in the field of 32 elements, GF(2^5) with the primitive polynomial x^5 + x^2 + 1. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31

/**
 * The check character of ten characters: what makes their weighted sum over GF(32) come to `SUM`, each place weighing x times the next.
 * A wrong character changes the sum by a product of two numbers that are not zero; so does swapping two different neighbours,
 * because the weights of neighbours differ. The field has 32 elements, so the check is one of the same 32 characters.
 */
export function checkCharacter(ten: string): string {
  let sum = 0
  for (const character of ten) sum = timesX(sum) ^ ALPHABET.indexOf(character)
  return ALPHABET[timesX(sum) ^ SUM] ?? ''
}

/** A new code at random: about a thousand million million are possible, so none can be guessed. Eleven characters, without dashes. */
export function newCode(): string {
  const ten = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(32)]).join('')
  return ten + checkCharacter(ten)
}

/** The code that these bytes always give: as many different ones as codes at random. Takes ten bytes or more. */
export function codeFromBytes(bytes: Uint8Array): string {
  const ten = Array.from(bytes.slice(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('')
  return ten + checkCharacter(ten)
}

/** A code as people see it: `K7F3Q-M8TW2-X`. */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5, 10)}-${code.slice(10)}`
}

/** A code as a log may show it: `K7F3*-*****-*`. */
export function maskCode(code: string): string {
  return `${code
    .replace(/[^0-9A-Za-z]/g, '')
    .slice(0, 4)
    .toUpperCase()}*-*****-*`
}

/** Reads a code as typed: small letters, spaces, dashes, O for 0 and I or L for 1 are all understood. */
export function readCode(typed: string, language: Language = 'en'): { readonly code: string } | { readonly problem: string } {
  const { receipts } = wordsIn(language)
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code === '') return { problem: receipts.enter }
  if (/[^0-9A-Z]/.test(code)) return { problem: receipts.onlyLetters }
  if (code.includes('U')) return { problem: receipts.noU }
  if (code.length !== LENGTH + 1) return { problem: receipts.wrongLength(code.length) }
  if (checkCharacter(code.slice(0, LENGTH)) !== code.slice(LENGTH)) return { problem: receipts.mistyped }
  return { code }
}
