import { offered, type PlaceChoice } from '../questionnaires/places.js'
import { plainWording } from '../questionnaires/piping.js'
import type { Question } from '../questionnaires/question.js'
import type { Quota } from './quota.js'

/** What a quota is about, as staff read it: everybody, or those with one answer. */
export function quotaInWords(
  { question, code }: Pick<Quota, 'question' | 'code'>,
  questions: readonly Question[],
  places: readonly PlaceChoice[],
): string {
  if (question === null) return 'Everybody who answers'
  const asked = questions.find(({ id }) => id === question)
  const choice = asked && offered(asked, places).find((one) => one.code === code)
  return asked && choice ? `“${plainWording(asked)}”: ${choice.text}` : `${question}: ${code}`
}
