import type { Answer, Answers } from './answer.js'
import { plainQuestion } from './piping.js'
import { DECLARED, isAnswerable, type Question } from './question.js'

/** The stable name of one item of a repeated scale: `q7.lighting`. */
export const variableOf = (asked: Pick<Question, 'id'>, item: string): string => `${asked.id}.${item}`

/** The variables behind the questions, in order: a repeated scale is one scale for each of its items, and a statement is none. */
export function variablesOf(questions: readonly Question[]): readonly Question[] {
  return questions
    .filter(isAnswerable)
    .map(plainQuestion)
    .flatMap((asked) => {
      if (asked.type !== 'scales') return [asked]
      const { items = [], ...rest } = asked
      return items.map(({ code, text }): Question => ({
        ...rest,
        id: variableOf(asked, code),
        type: 'scale',
        text: `${asked.text} ${text}`,
      }))
    })
}

/** Answers by variable: those to the items of a repeated scale stand apart, each under its own name. */
export function answersByVariable(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]): (readonly [string, Answer])[] =>
      'items' in answer
        ? Object.entries(answer.items).map(([item, code]) => [variableOf({ id }, item), itemAnswer(code)] as const)
        : [[id, answer] as const],
    ),
  )
}

function itemAnswer(code: string): Answer {
  const declared = DECLARED.find((known) => known === code)
  return declared ? { declared } : { codes: [code] }
}
