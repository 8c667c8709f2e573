import { type Body, dateValues, dayInWords, type Difference, type Form, readDate, typed } from '#platform/web'
import { wordsIn } from '../words/index.js'
import type { DecisionText } from './change-decision.js'
import { type Decision, INFLUENCES, type ItemAnswer } from './decision.js'

const MOST = 5000

/** The form values that show the text as it is saved. */
export function textValues(decision: Decision, answers: readonly ItemAnswer[]): Form['values'] {
  const values: Record<string, string> = {
    said: decision.said,
    decided: decision.decided,
    next: decision.next,
    ...dateValues('decidedOn', decision.decidedOn),
  }
  for (const { id, influence, answer } of answers) {
    values[`influence-${id}`] = influence ?? ''
    values[`answer-${id}`] = answer
  }
  return values
}

/** Reads the text of a decision. Everything may still be empty; what is there must be right. */
export function readText(body: Body, answers: readonly ItemAnswer[]): { text: DecisionText; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const text = (field: string): string => {
    const value = typed({ values: body as Form['values'], errors: {} }, field).trim()
    if ([...value].length > MOST) errors[field] = `Shorten the text to ${MOST} characters or fewer`
    return value
  }
  const { date, error } = readDate(body, 'decidedOn', 'The day of the decision')
  const read: DecisionText = {
    said: text('said'),
    decided: text('decided'),
    next: text('next'),
    decidedOn: date ?? null,
    answers: answers.map(({ id }) => ({
      id,
      influence: INFLUENCES.find((one) => one === body[`influence-${id}`]) ?? null,
      answer: text(`answer-${id}`),
    })),
  }
  if (error) errors['decidedOn'] = error
  return { text: read, errors }
}

/** Both versions of the text side by side: the saved one and the one just typed. */
export function textDifferences(decision: Decision, answers: readonly ItemAnswer[], yours: DecisionText): readonly Difference[] {
  const { influence: words } = wordsIn('en')
  const day = (date: DecisionText['decidedOn']) => (date ? dayInWords(date) : '')
  const of = (id: number) => yours.answers.find((one) => one.id === id)
  return [
    { field: 'said', label: 'What people said', theirs: decision.said, yours: yours.said },
    { field: 'decided', label: 'What was decided', theirs: decision.decided, yours: yours.decided },
    { field: 'next', label: 'What happens next', theirs: decision.next, yours: yours.next },
    { field: 'decidedOn', label: 'Decided on', theirs: day(decision.decidedOn), yours: day(yours.decidedOn) },
    ...answers.flatMap(({ id, item, influence, answer }) => {
      const mine = of(id)
      return [
        {
          field: `influence-${id}`,
          label: `${item}: what it changed`,
          theirs: influence ? words[influence] : '',
          yours: mine?.influence ? words[mine.influence] : '',
        },
        { field: `answer-${id}`, label: `${item}: answer`, theirs: answer, yours: mine?.answer ?? '' },
      ]
    }),
  ]
}
