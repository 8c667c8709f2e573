import type { Body } from '#platform/web'
import type { NewQuestion } from '../add-question.js'
import type { Condition, Question, QuestionType } from '../question.js'
import { pipedInto } from '../piping.js'
import { hasChoices, readChoices } from './read-choices.js'
import { readMeasure } from './read-measure.js'
import { type Reader, readerOf } from './reader.js'

/** What the form of a question is about: its type, the question as it was, and those that come before it. */
export interface Asking {
  readonly type: QuestionType
  readonly before: Question | undefined
  readonly earlier: readonly Question[]
}

/** Reads the form of a question. `asked` holds what could be read even when there is something to correct, so that nothing typed is lost. */
export function readQuestion(
  body: Body,
  { type, before, earlier }: Asking,
): { asked: NewQuestion; errors: Readonly<Record<string, string>> } {
  const read = readerOf(body)
  const hint = read.text('hint', 500, 'Shorten the help text')
  const instead = read.text('instead', 100, 'Shorten the words')
  const declared = read.list('declared')
  const profile = before?.profile === true
  const asked: NewQuestion = {
    type,
    text: read.needed('text', 300, 'Enter the question'),
    required: !profile && type !== 'statement' && read.list('required').includes('yes'),
    ...(hint !== '' && { hint }),
    ...(instead !== '' && { instead }),
    ...readMeasure(read, type),
    ...(type === 'scales'
      ? { items: readChoices(read, type, before?.items ?? []) }
      : hasChoices(type) && { options: readChoices(read, type, before?.options ?? []) }),
    ...(declared.includes('dont-know') && { dontKnow: true }),
    ...((profile || declared.includes('prefer-not')) && { preferNot: true }),
    ...readCondition(read, earlier),
    ...(profile && { profile }),
  }
  if (instead === '' && pipedInto({ ...asked, id: '' }).length > 0) read.wrong('instead', 'Enter the words to show when there is no answer')
  return { asked, errors: read.errors }
}

function readCondition(read: Reader, earlier: readonly Question[]): { showIf?: Condition } {
  const chosen = read
    .list('showIf')
    .map((pair) => ({ question: pair.slice(0, pair.indexOf('=')), code: pair.slice(pair.indexOf('=') + 1) }))
  const [first] = chosen
  if (!first) return {}
  if (!earlier.some(({ id }) => id === first.question)) read.wrong('showIf', 'Choose answers of a question that comes before this one')
  else if (chosen.some(({ question }) => question !== first.question)) read.wrong('showIf', 'Choose answers of one earlier question only')
  return { showIf: { question: first.question, anyOf: chosen.map(({ code }) => code) } }
}
