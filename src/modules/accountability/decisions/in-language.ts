import type { Language } from '#platform/web'
import type { Decision, ItemAnswer } from './decision.js'

/** The words of a decision as somebody reads them, and the language they are in where it is not the reader's. */
export interface DecisionWords {
  readonly title: string
  readonly said: string
  readonly decided: string
  readonly next: string
  readonly lang: 'en' | undefined
}

/** A decision in a language: the Welsh where there is one, else the English. */
export function decisionIn(language: Language, decision: Decision): DecisionWords {
  const { title, said, decided, next, welshTitle, welshSaid, welshDecided, welshNext } = decision
  if (language === 'cy' && welshTitle !== '')
    return { title: welshTitle, said: welshSaid, decided: welshDecided, next: welshNext, lang: undefined }
  return { title, said, decided, next, lang: language === 'en' ? undefined : 'en' }
}

/** The answer on one thing in a language, and the language it is in where it is not the reader's. */
export function answerIn(
  language: Language,
  { answer, welshAnswer }: Pick<ItemAnswer, 'answer' | 'welshAnswer'>,
): { readonly text: string; readonly lang: 'en' | undefined } {
  if (language === 'cy' && welshAnswer !== '') return { text: welshAnswer, lang: undefined }
  return { text: answer, lang: language === 'en' ? undefined : 'en' }
}
