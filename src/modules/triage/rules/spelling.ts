/** How people write when they hurry or hide, and the words that the rules are written in. */
const WRITTEN: Readonly<Record<string, string>> = {
  im: 'i am',
  iam: 'i am',
  ive: 'i have',
  id: 'i would',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  theyve: 'they have',
  weve: 'we have',
  youre: 'you are',
  dont: 'do not',
  dnt: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  wont: 'will not',
  isnt: 'is not',
  wasnt: 'was not',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  shouldnt: 'should not',
  wouldnt: 'would not',
  gonna: 'going to',
  gunna: 'going to',
  gona: 'going to',
  gon: 'going to',
  wanna: 'want to',
  gotta: 'have got to',
  anymore: 'any more',
  mam: 'mum',
  mummy: 'mum',
  mom: 'mum',
  daddy: 'dad',
  yr: 'year',
  yrs: 'years',
  yo: 'year old',
  u: 'you',
  ur: 'your',
  bf: 'boyfriend',
  gf: 'girlfriend',
  wen: 'when',
  cos: 'because',
  coz: 'because',
  defo: 'definitely',
  kys: 'kill yourself',
  unalive: 'kill',
  kil: 'kill',
  sucide: 'suicide',
  suiside: 'suicide',
  sucidal: 'suicidal',
  neice: 'niece',
  nabour: 'neighbour',
  naybour: 'neighbour',
  neighbor: 'neighbour',
  neighbors: 'neighbours',
  bloke: 'man',
  blokes: 'men',
  fella: 'man',
  fellas: 'men',
  geezer: 'man',
  guy: 'man',
  guys: 'men',
  chap: 'man',
  lass: 'girl',
  lasses: 'girls',
  bairn: 'child',
  bairns: 'children',
}

const SIGNS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
/** Words that people hide a letter of: `k*ll`, `r**e`. */
const HIDDEN = [
  'kill',
  'killed',
  'rape',
  'raped',
  'stab',
  'shoot',
  'suicide',
  'drugs',
  'drug',
  'abuse',
  'abused',
  'murder',
  'bomb',
  'knife',
  'coke',
  'weed',
]
const PLATE = /^[a-z]{2}\d{2}([a-z]{3})?$/

/** The words of one written word, small: `can't` is `can not`, `k1ll` is `kill`, `13yr` is `13 year`; a number plate and `14a` stay. */
export function spelt(written: string): readonly string[] {
  const word = written.toLowerCase()
  const aged = /^(\d{1,2})(yr|yrs|yo)$/.exec(word)
  if (aged) return [aged[1] ?? '', ...(WRITTEN[aged[2] ?? ''] ?? '').split(' ')]
  if (/^[a-z]+\*[a-z*]*$/.test(word)) {
    const shape = new RegExp(`^${word.replaceAll('*', '[a-z]')}$`)
    return [HIDDEN.find((one) => shape.test(one)) ?? word]
  }
  const plain =
    /[0-9@$!]/.test(word) && /[a-z].*[a-z]/.test(word) && !/^\d+(st|nd|rd|th|s|pm|am|mph|kg|km|ml|mm|cm)$/.test(word) && !PLATE.test(word)
      ? word.replaceAll(/[0-9@$!]/g, (sign) => SIGNS[sign] ?? sign)
      : word
  const short = plain.replaceAll(/([a-z])\1{2,}/g, '$1$1')
  return (Object.hasOwn(WRITTEN, short) ? (WRITTEN[short] ?? short) : short).split(' ')
}

/** Words spelt out letter by letter are put together again: `k i l l`, `k.i.l.l` and `k-i-l-l` are `kill`. */
export const joined = (text: string): string =>
  text.replaceAll(/(?<![\p{L}\p{N}])\p{L}(?:[ .\-_]\p{L}){2,}(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll(/[ .\-_]/g, ''))
