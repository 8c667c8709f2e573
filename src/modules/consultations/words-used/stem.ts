import { plain } from './words.js'

/** Endings that are taken off, longest first; what is left keeps at least this many letters. */
const ENDINGS = ["'s", 'ings', 'ing', 'ies', 'es', 'ed', 's'] as const
const LEAST = 3

/**
 * The part of an English word that its forms share, as far as taking endings off goes: light, lights, lighting and lighted are one.
 * It knows no irregular forms (drive, drove), and now and then takes two words for one (past, pasting). It never joins words that begin differently.
 */
export function stem(word: string): string {
  const small = plain(word)
  const ending = ENDINGS.find((one) => small.endsWith(one) && small.length - one.length >= LEAST)
  if (!ending || small.endsWith('ss')) return small.replace(/(?<=...)e$/, '')
  const left = small.slice(0, small.length - ending.length)
  if (ending === 'ies') return `${left}y`
  // running, stopped: the letter that was doubled; not calling, missed.
  const undoubled = /([bdgmnprt])\1$/.test(left) ? left.slice(0, -1) : left
  return undoubled.replace(/(?<=...)e$/, '')
}
