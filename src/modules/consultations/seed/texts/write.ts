import type { Random } from '../random.js'
import { CRIMES } from './crimes.js'
import { MONEY } from './money.js'
import { PLACES } from './places.js'
import { POLICE } from './police.js'
import { ROADS } from './roads.js'
import type { Said } from './said.js'
import { filled } from './slots.js'

/** Everything people write, by the family of its theme. */
export const FAMILIES: Readonly<Record<string, readonly Said[]>> = {
  roads: ROADS,
  police: POLICE,
  places: PLACES,
  crimes: CRIMES,
  money: MONEY,
}

const SAID: ReadonlyMap<string, Said> = new Map(
  Object.values(FAMILIES)
    .flat()
    .map((said) => [said.theme, said]),
)

/** How strongly each theme, by its name in the codebook, is on people's minds. */
export type Minds = Readonly<Record<string, number>>

/** A text and the themes it raises, which are those a careful reader would find. */
export interface Written {
  readonly text: string
  readonly themes: readonly string[]
}

/** One or two sentences, seldom three, as somebody from this district would write them. */
export function writeSentences(random: Random, minds: Minds, district: string): Written {
  const themes = random.several(minds, random.weighted({ 1: 62, 2: 31, 3: 7 }))
  const sentences = themes.map((theme) => random.pick(SAID.get(theme)?.sentences ?? []))
  return { text: byHand(sentences.map((sentence) => filled(sentence, district, random)).join(' '), random), themes }
}

/** A few words from a card: one to three things, parted by commas. */
export function writeWords(random: Random, minds: Minds, district: string): Written {
  const themes = random.several(minds, random.weighted({ 1: 48, 2: 38, 3: 14 }))
  const words = themes.map((theme) => filled(random.pick(SAID.get(theme)?.words ?? []), district, random))
  const [first = '', ...others] = words
  const rest = others.map((one) =>
    /^[A-Z][a-z]/.test(one) && !/^(PCSO|CCTV|ASB)/.test(one) ? one.charAt(0).toLowerCase() + one.slice(1) : one,
  )
  return { text: [first, ...rest].join(random.chance(0.8) ? ', ' : ' and '), themes }
}

/** People write as they like: some start small, some leave out the last full stop. */
function byHand(text: string, random: Random): string {
  const started = random.chance(0.07) ? text.charAt(0).toLowerCase() + text.slice(1) : text
  return random.chance(0.22) ? started.replace(/\.$/, '') : started
}
