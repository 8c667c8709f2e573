import type { House } from '#platform/module'
import type { TextToCode } from './texts.js'

/** What a program adds while people read: an order of the queue, and themes it thinks possible. It never codes and never counts. */
export interface Help {
  readonly order: (texts: readonly TextToCode[]) => readonly TextToCode[]
  readonly possible: (text: TextToCode) => readonly string[]
  readonly inWords: string | undefined
}

const NONE: Help = { order: (texts) => texts, possible: () => [], inWords: undefined }

/** The help that is switched on for this question. */
export async function helpFor(_house: House, _exercise: { readonly id: number }, _question: string): Promise<Help> {
  return NONE
}
