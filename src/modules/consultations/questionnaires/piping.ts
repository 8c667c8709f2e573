import type { Language } from '#platform/web'
import { type Words, wordsIn } from '../words/index.js'
import type { Answers } from './answer.js'
import type { PlaceChoice } from './places.js'
import type { Question, QuestionType } from './question.js'
import { showAnswer } from './show-answer.js'

const MARK = /\[answer to: ([a-z][a-z0-9-]{0,39})\]/g

/** Types whose answers are short enough, and safe enough, to stand inside a sentence. */
const PIPED: readonly QuestionType[] = ['single', 'multiple', 'yes-no', 'scale', 'number', 'money', 'date', 'short-text', 'place']

/** Where the answer to a question goes in a later question's wording. */
export const markFor = (asked: Pick<Question, 'id'>): string => `[answer to: ${asked.id}]`

/** The ids of the questions whose answers stand in this one's wording. */
export function pipedInto({ text, hint = '', body = '' }: Question): readonly string[] {
  return [...new Set([text, hint, body].flatMap((wording) => [...wording.matchAll(MARK)].map(([, id = '']) => id)))]
}

/** Whether the answer to a question may stand in another's wording. What people say about themselves never may. */
export function mayBePiped(asked: Question): boolean {
  return PIPED.includes(asked.type) && asked.profile !== true
}

/** What is wrong with answers inside wordings, in sentences. */
export function brokenPipes(questions: readonly Question[]): readonly string[] {
  return questions.flatMap((asked, index) => {
    const ids = pipedInto(asked)
    const label = `“${plainWording(asked)}”`
    if (ids.length === 0) return []
    return [
      ...ids.flatMap((id) => {
        const earlier = questions.slice(0, index).find((one) => one.id === id)
        if (!earlier) return [`${label} has the answer to a question in its wording that does not come before it.`]
        return mayBePiped(earlier)
          ? []
          : [`${label} has the answer to “${plainWording(earlier)}” in its wording, which must not be shown elsewhere.`]
      }),
      ...(asked.instead ? [] : [`${label} needs words to show when there is no earlier answer to put into it.`]),
    ]
  })
}

/** The wording without anybody's answer: what stands instead. For paper, for staff and for figures. */
export function plainWording(asked: Question): string {
  return asked.text.replaceAll(MARK, asked.instead ?? '…')
}

/** The question as it reads without anybody's answers. */
export function plainQuestion(asked: Question): Question {
  return pipedInto(asked).length === 0 ? asked : worded(asked, () => undefined)
}

/**
 * The questions as staff and readers of results read them, without anybody's answers: “your town (as answered in question 2)” where an
 * earlier answer stands in a wording. Only for reading: what people answer needs the wording as it is kept.
 */
export function inWords(questions: readonly Question[], language: Language = 'en'): readonly Question[] {
  const numbers = new Map(questions.filter((asked) => asked.type !== 'statement').map(({ id }, at) => [id, at + 1]))
  const say = wordsIn(language).results
  return questions.map((asked) => {
    if (pipedInto(asked).length === 0) return asked
    return worded(asked, (id) => say.answeredIn(asked.instead ?? say.anEarlierAnswer, numbers.get(id)))
  })
}

/** The question as this person reads it: earlier answers stand in its wording as text, or the words instead where there is none. */
export function pipedQuestion(
  asked: Question,
  questions: readonly Question[],
  answers: Answers,
  places: readonly PlaceChoice[],
  words: Words,
): Question {
  if (pipedInto(asked).length === 0) return asked
  return worded(asked, (id) => {
    const earlier = questions.find((one) => one.id === id)
    const answer = answers[id]
    if (!earlier || !mayBePiped(earlier) || !answer || 'declared' in answer) return undefined
    return showAnswer(earlier, answer, places, words).replaceAll('\n', ', ')
  })
}

function worded(asked: Question, answerTo: (id: string) => string | undefined): Question {
  const filled = (wording: string) => wording.replaceAll(MARK, (_mark, id: string) => answerTo(id) ?? asked.instead ?? '…')
  return {
    ...asked,
    text: filled(asked.text),
    ...(asked.hint !== undefined && { hint: filled(asked.hint) }),
    ...(asked.body !== undefined && { body: filled(asked.body) }),
  }
}
