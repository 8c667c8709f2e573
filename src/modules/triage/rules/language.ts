import type { Concern } from './concern.js'
import type { Sentence } from './words.js'

/** Little words that nearly every sentence of a language has some of, and that English has not. */
const LITTLE_WORDS: readonly string[] = [
  // Polish, Slovak, Czech
  'nie jest się ze do na że jak mnie mój moja mam bardzo przez tylko jestem dla ale czy tak nas policja proszę tego gdy są je aby',
  // Romanian, Italian, Spanish, Portuguese, French
  'nu este pe să și mă sunt mai cu din pentru că che di il non sono per una el los las que por para una muy no é não uma com eu le les des est pas je vous nous dans avec pour une',
  // Lithuanian, German, Dutch, Turkish, Albanian, Somali, Urdu and Punjabi in Latin letters
  'ir yra kad aš mano labai der die das und ist ich nicht het een van niet ve bir için çok ben të është dhe nuk një waa iyo ka hai mein nahi aur ki ko main hum',
].flatMap((line) => line.split(' '))
const FOREIGN = new Set(
  LITTLE_WORDS.filter(
    (word) => !['do', 'no', 'is', 'van', 'main', 'ben', 'hum', 'die', 'per', 'she', 'je', 'ki', 'ko', 'ka', 'on', 'to'].includes(word),
  ),
)
const ENGLISH = new Set(
  'the a an and is are was were to of in on for it that this with my i we they you he she not be have has had at from more our as so but or no do very please need should would can'.split(
    ' ',
  ),
)
/** From how many words a text in another language is long enough to matter. */
const ENOUGH_WORDS = 5

/**
 * Says that the rules could not read a text because it is mostly in another language, when it is long enough to matter.
 * Welsh is not among them: it is an official language and has rules of its own.
 */
export function unreadLanguage(sentences: readonly Sentence[]): Concern | undefined {
  const words = sentences.flatMap((sentence) => sentence.words).filter((word) => /\p{L}/u.test(word))
  if (words.length < ENOUGH_WORDS) return undefined
  const english = words.filter((word) => ENGLISH.has(word)).length
  const otherScript = words.filter((word) => /[^\p{Script=Latin}\p{N}£'’!*@$\p{M}-]/u.test(word)).length
  const foreign = new Set(words.filter((word) => FOREIGN.has(word) || /[ąęłśźżńćřěůșțşğı]/.test(word))).size
  const strange = otherScript > words.length / 2 || (foreign >= 2 && foreign > english)
  return strange
    ? { kind: 'unread-language', rule: 'unread-language', reason: 'We could not read this by rule: it seems to be in another language.' }
    : undefined
}
