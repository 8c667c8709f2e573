import type { Answer } from '../questionnaires/answer.js'
import type { Given } from './plan.js'
import type { Random } from './random.js'
import type { Written } from './texts/write.js'

/** Districts as likely as they are large. */
const SIZE: Readonly<Record<string, number>> = { ALD: 23, CAR: 22, HEL: 25, STO: 14, WIN: 16 }

/** A district, as often as people live there. */
export const someDistrict = (random: Random): string => random.weighted(SIZE)

/** Collects one person's answers. */
export function answering() {
  const answers: Record<string, Answer> = {}
  const themes: Record<string, readonly string[]> = {}
  return {
    code: (id: string, ...codes: readonly string[]) => void (answers[id] = { codes: codes.map(String) }),
    /** Chooses by weight; `dont-know` and `prefer-not` are declared, `pass` leaves it out. */
    choose(id: string, weights: Readonly<Record<string, number>>, random: Random): string {
      const code = String(random.weighted(weights))
      if (code === 'dont-know' || code === 'prefer-not') answers[id] = { declared: code }
      else if (code !== 'pass') answers[id] = { codes: [code] }
      return code
    },
    number: (id: string, number: number) => void (answers[id] = { number }),
    day: (id: string, day: string) => void (answers[id] = { day }),
    items: (id: string, items: Readonly<Record<string, string>>) => void (answers[id] = { items }),
    text(id: string, written: Written): void {
      answers[id] = { text: written.text }
      themes[id] = written.themes
    },
    given: (): Given => ({ answers, themes }),
  }
}
