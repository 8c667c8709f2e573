import type { Theme } from '#modules/thread'
import type { TextToCode } from '../coding/texts.js'
import { closeness, type Weights, weigh } from './weights.js'

/** From this closeness to what the codebook says of it, a theme is called possible. */
export const POSSIBLE = 0.1
/** Piles larger than this are left in the order of closeness: laying each beside the most similar one would take too long. */
const LARGEST_PILE = 400

/** A text with the themes it comes close to, the closest first. */
interface Placed {
  readonly text: TextToCode
  readonly weights: Weights
  readonly close: readonly { readonly theme: string; readonly closeness: number }[]
}

/** What the codebook says about a theme, without what does not belong there. */
const described = ({ name, definition, include, example }: Theme): string => [name, name, definition, include, example].join(' ')

/** Places texts beside the themes by the words they share with the codebook. */
export function placed(texts: readonly TextToCode[], themes: readonly Theme[]): readonly Placed[] {
  const weights = weigh([...texts.map(({ text }) => text), ...themes.map(described)])
  const ofThemes = weights.slice(texts.length)
  return texts.map((text, at) => {
    const own = weights[at] ?? new Map<string, number>()
    const close = themes
      .map(({ code }, place) => ({ theme: code, closeness: closeness(own, ofThemes[place] ?? new Map<string, number>()) }))
      .filter((one) => one.closeness >= POSSIBLE)
      .sort((a, b) => b.closeness - a.closeness)
    return { text, weights: own, close }
  })
}

/** Similar texts after one another: in piles by the theme they come closest to, and in each the next is the one most like the last. */
export function similarTogether(all: readonly Placed[]): readonly TextToCode[] {
  const piles = new Map<string, Placed[]>()
  for (const one of all) piles.set(one.close[0]?.theme ?? '', [...(piles.get(one.close[0]?.theme ?? '') ?? []), one])
  return [...piles].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)).flatMap(([, pile]) => beside(pile))
}

function beside(pile: readonly Placed[]): readonly TextToCode[] {
  const left = [...pile].sort((a, b) => (b.close[0]?.closeness ?? 0) - (a.close[0]?.closeness ?? 0))
  if (left.length > LARGEST_PILE) return left.map(({ text }) => text)
  const line: Placed[] = left.splice(0, 1)
  while (left.length > 0) {
    const last = line.at(-1)?.weights ?? new Map<string, number>()
    let [best, most] = [0, -1]
    for (const [at, one] of left.entries()) {
      const near = closeness(last, one.weights)
      if (near > most) [best, most] = [at, near]
    }
    line.push(...left.splice(best, 1))
  }
  return line.map(({ text }) => text)
}

/** The texts that may be about one theme first, the likeliest at the head; the rest as they came. */
export function likelyFirst(all: readonly Placed[], theme: string): readonly TextToCode[] {
  const near = ({ close }: Placed) => close.find((one) => one.theme === theme)?.closeness ?? 0
  return [...all].sort((a, b) => near(b) - near(a) || a.text.responseId - b.text.responseId).map(({ text }) => text)
}
