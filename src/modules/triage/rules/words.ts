/** One sentence as it is searched: its words in small letters, and where something that looks like a person's name begins. */
export interface Sentence {
  readonly words: readonly string[]
  readonly names: ReadonlySet<number>
}

/** Words that are capitalised without being a name, and second words that make a place or an office of the first. */
const NOT_NAMES = new Set(
  (
    'a an and as at be but by can could do for from had has have he her here his i if in is it its ive im just me more most mr mrs ms my no not now of on one or our please ' +
    'she should so some someone that the their them there these they this to today was we were what when where which who why will with would yes you your ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'street road lane avenue close park square court way drive centre center school academy college station hall estate green hill bridge market terrace crescent grove gardens ' +
    'police pcc pcso pcsos officer officers council councillor commissioner constable chief deputy crime community forum plan office county city town village district borough ' +
    'north south east west new old upper lower great little saint st high church hospital university club bar inn arms pub hotel shop store facebook whatsapp google covid christmas easter ' +
    'neighbourhood watch british english scottish welsh irish asian muslim polish romanian westmarch'
  ).split(' '),
)

const CAPITALISED = /^[A-Z][a-zA-Z'’-]*[a-z]$/

/** Splits a text into sentences of words. Apostrophes vanish, so that "can't" and "cant" are one word. */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .normalize('NFKC')
    .split(/[.!?;\n]+(?=\s|$)|\n/)
    .map((sentence) => sentence.replace(/['’]/g, '').match(/[\p{L}\p{N}£-]+/gu) ?? [])
    .filter((words) => words.length > 0)
    .map((written) => ({ words: written.map((word) => word.toLowerCase()), names: namesIn(written) }))
}

/** Two capitalised words side by side, or one after "called" and the like; titles in capitals and places do not count. */
function namesIn(written: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  const mayBe = (word: string | undefined) => word !== undefined && CAPITALISED.test(word) && !NOT_NAMES.has(word.toLowerCase())
  written.forEach((word, at) => {
    if (!mayBe(word)) return
    const before = written[at - 1]?.toLowerCase() ?? ''
    if (
      mayBe(written[at + 1]) ||
      ['called', 'named', 'name', 'mr', 'mrs'].includes(before) ||
      (before === 'is' && written[at - 2]?.toLowerCase() === 'name')
    )
      found.add(at)
  })
  return found
}

/** One alternative of a part, ready to be looked for. */
export type Phrase = readonly ((sentence: Sentence, at: number) => boolean)[]

/** Reads alternatives such as `deal* drugs|sell* drugs|number #`. */
export function phrases(text: string): readonly Phrase[] {
  return text.split('|').map((phrase) => phrase.trim().split(' ').map(wordTest))
}

function wordTest(pattern: string): Phrase[number] {
  if (pattern === '<name>') return (sentence, at) => sentence.names.has(at)
  if (pattern === '#') return (sentence, at) => /^\d+[a-z]?$/.test(sentence.words[at] ?? '')
  if (pattern.endsWith('*')) {
    const stem = pattern.slice(0, -1)
    return (sentence, at) => sentence.words[at]?.startsWith(stem) ?? false
  }
  return (sentence, at) => sentence.words[at] === pattern
}

/** Where any of these phrases stands in the sentence: first and last word. */
export function placesOf(alternatives: readonly Phrase[], sentence: Sentence): readonly (readonly [first: number, last: number])[] {
  const found: (readonly [number, number])[] = []
  for (let at = 0; at < sentence.words.length; at += 1) {
    for (const phrase of alternatives) {
      if (phrase.every((test, step) => test(sentence, at + step))) found.push([at, at + phrase.length - 1])
    }
  }
  return found
}
