import { joined, spelt } from './spelling.js'
import { type Pattern, placesIn } from './starts.js'

/** What looks like a person's name begins here, an officer's does, or one goes on. */
export type Mark = 'name' | 'officer' | 'more' | undefined

/** A count of what was done, which grows with the text and not with its square. */
export interface Work {
  steps: number
}

/** One sentence as it is searched: its words in small letters, and which of them look like names. */
export interface Sentence {
  readonly words: readonly string[]
  readonly marks: readonly Mark[]
  /** Where what was looked for ends, by the place it was looked for at, so that each is looked for once. */
  readonly looked: Map<unknown, (readonly number[])[]>
  /** Where each pattern could begin. */
  readonly begins: ReadonlyMap<Pattern, readonly number[]>
  /** How much has been looked for so far, in steps, over all sentences of the text. */
  readonly work: Work
}

/** Words that are capitalised without being a name, and second words that make a place or an office of the first. */
const NOT_NAMES = new Set(
  (
    'a an and as ask at be but by can could do for from had has have he her here his i if in is it its ive im just me more most mr mrs miss ms my no not now of on one or our please ' +
    'she should so some someone that the their them there these they this to today was we were what when where which who why will with would yes you your ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'street road lane avenue close park square court way drive centre center school academy college station hall estate green hill bridge market terrace crescent grove gardens primary ' +
    'police pcc council councillor community forum plan office county city town village district borough crime force constabulary victim support trust ' +
    'north south east west new old upper lower great little saint st high church hospital university club bar inn arms pub hotel shop store facebook whatsapp google covid christmas easter ' +
    'audi ford bmw transit vauxhall polish english scottish welsh irish asian muslim romanian british neighbourhood watch westmarch uncle auntie dad mum nan'
  ).split(' '),
)
const RANKS = new Set(
  'pc wpc dc ds di dci pcso pcsos sgt sergeant inspector constable superintendent commissioner chief officer officers deputy judge magistrate'.split(
    ' ',
  ),
)
const NAMES_FOLLOW = new Set(['called', 'named', 'mr', 'mrs', 'miss', 'ms'])
const CAPITALISED = /^[A-Z][a-zA-Z'’-]*[a-z]$/

/** Splits a text into sentences of words. Apostrophes vanish, so that "can't" and "cant" are one word. */
export function sentencesOf(text: string, work: Work = { steps: 0 }): readonly Sentence[] {
  return joined(text.normalize('NFKC').replaceAll(/['’`]/g, ''))
    .replaceAll(/\b([A-Z]|Mr|Mrs|Ms|Dr|Sgt)\.(?= )/g, '$1')
    .split(/(?<![.!?;\n])[.!?;\n]+(?=\s|$)|\n/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}£@$][\p{L}\p{M}\p{N}£@$!*-]*/gu) ?? [])
    .filter((words) => words.length > 0)
    .map((words) => sentenceOf(words, work))
}

function sentenceOf(written: readonly string[], work: Work): Sentence {
  const marked = marksIn(written)
  const spelled = written.flatMap((word, at) => spelt(word).map((one) => [one, marked[at]] as const))
  const [words, marks] = [spelled.map(([word]) => word), spelled.map(([, mark]) => mark)]
  work.steps += words.length
  return { words, marks, looked: new Map(), begins: placesIn({ words, marks }), work }
}

/** Two capitalised words side by side, or one after "called" and the like; titles in capitals and places do not count. A rank before makes an officer. */
function marksIn(written: readonly string[]): readonly Mark[] {
  const small = written.map((word) => word.toLowerCase())
  const isRank = (at: number) => RANKS.has(small[at] ?? '')
  const mayBe = (at: number) => CAPITALISED.test(written[at] ?? '') && !NOT_NAMES.has(small[at] ?? '') && !isRank(at)
  const marks: Mark[] = written.map(() => undefined)
  for (let at = 0; at < written.length; at += 1) {
    const before = small[at - 1] ?? ''
    const ranked = isRank(at - 1) || isRank(at - 2)
    const initial = /^[A-Z]$/.test(written[at] ?? '') && written[at] !== 'I' && mayBe(at + 1)
    const alone = ranked || NAMES_FOLLOW.has(before) || (before === 'is' && small[at - 2] === 'name')
    if (!(initial || (mayBe(at) && (alone || mayBe(at + 1))))) continue
    marks[at] = ranked ? 'officer' : 'name'
    while (mayBe(at + 1)) marks[(at += 1)] = 'more'
  }
  return marks
}
