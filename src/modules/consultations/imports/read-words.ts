import type { Body } from '#platform/web'
import type { PlaceChoice } from '../questionnaires/places.js'
import type { Question } from '../questionnaires/question.js'
import { type Meaning, STAYS_OUT } from './reading/meanings.js'
import { meaningsOffered } from './unknown-words.js'

/** The field in which an officer says what a word of a question means. */
export const wordField = (question: string, key: string): string => `means:${question}:${key}`

/** What stands in the field where the word is to stay out of the answer; left empty, nothing is said of it. */
export const OUT = ':out'

/** What was said before with what a form says now: a word of the form is said anew or no longer, all others stay as they were. */
export function readWords(
  body: Body,
  said: readonly Meaning[],
  { questions, places }: { readonly questions: readonly Question[]; readonly places: readonly PlaceChoice[] },
): readonly Meaning[] {
  const sent = Object.entries(body).flatMap(([field, value]) => {
    const [, question = '', word = ''] = /^means:([^:]+):(.*)$/s.exec(field) ?? []
    const asked = questions.find(({ id }) => id === question)
    return asked && typeof value === 'string' ? [{ asked, word, value }] : []
  })
  const others = said.filter(({ question, word }) => !sent.some((one) => one.asked.id === question && one.word === word))
  const now = sent.flatMap(({ asked, word, value }) => {
    const code = value === OUT ? STAYS_OUT : meaningsOffered(asked, places).find((choice) => choice.code === value)?.code
    return code === undefined ? [] : [{ question: asked.id, word, code }]
  })
  return [...others, ...now]
}

/** Whether the same is said of every word, whichever import it was said in first. */
export function saySame(one: readonly Meaning[], other: readonly Meaning[]): boolean {
  const codes = new Map(one.map(({ question, word, code }) => [`${question} ${word}`, code]))
  return one.length === other.length && other.every(({ question, word, code }) => codes.get(`${question} ${word}`) === code)
}
