import type { Answer, Answers } from '../questionnaires/answer.js'
import type { Question } from '../questionnaires/question.js'

/** An answer that two entries of one card read differently. */
export interface Difference {
  readonly question: string
  readonly first: Answer | undefined
  readonly second: Answer | undefined
}

/** What of a question matters to a comparison: in a ranking the order of the codes is the answer. */
type Asked = Pick<Question, 'id' | 'type'>

/** Compares two entries of one card: how many answers at least one of them has, and which differ. Capitals, spaces and stops in words are no difference. */
export function compareEntries(
  asked: readonly Asked[],
  first: Answers,
  second: Answers,
): { compared: number; differences: readonly Difference[] } {
  const ordered = new Set(asked.filter(({ type }) => type === 'ranking').map(({ id }) => id))
  const plain = (question: string, answers: Answers) => inPlain(answers[question], ordered.has(question))
  const questions = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  const differences = questions
    .filter((question) => plain(question, first) !== plain(question, second))
    .map((question) => ({ question, first: first[question], second: second[question] }))
  return { compared: questions.length, differences }
}

function inPlain(answer: Answer | undefined, ordered: boolean): string {
  if (!answer) return ''
  if ('codes' in answer) return JSON.stringify(ordered ? answer.codes : answer.codes.toSorted((a, b) => a.localeCompare(b)))
  if ('items' in answer) return JSON.stringify(Object.entries(answer.items).toSorted(([a], [b]) => a.localeCompare(b)))
  if ('text' in answer)
    return answer.text
      .toLowerCase()
      .replaceAll(/[\p{P}\s]+/gu, ' ')
      .trim()
  return JSON.stringify(answer)
}
