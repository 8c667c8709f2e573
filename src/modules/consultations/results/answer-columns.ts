import { type Answer, type Answers, codesOf } from '../questionnaires/answer.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { choicesOf, isFreeText, type Question, topOf } from '../questionnaires/question.js'
import { answersByVariable, variablesOf } from '../questionnaires/variables.js'
import { STAFF_WORDS } from '../words/index.js'
import type { Exported } from './answer-batches.js'

/** A value in an export: a number to add up, a text, or nothing. */
export type Value = number | string | null

/** One column of an export of single answers. */
export interface AnswerColumn {
  readonly head: string
  of(response: Exported): Value
}

/** What is taken along beside the choices. */
export interface Wanted {
  readonly texts: boolean
  /** Questions about the person: age, disability and the like. */
  readonly profile: boolean
  /** Answers beyond a limit, with a column that says of each whether it counts. */
  readonly over?: boolean
}

/**
 * The columns of an export: how each answer came in, then every question. Several ticks are a column each with 1 or 0, statements rated on one
 * scale a column each, what is put in order a column for each place; money is in pounds.
 */
export function answerColumns(questions: readonly Question[], places: readonly PlaceChoice[], wanted: Wanted): readonly AnswerColumn[] {
  const placeNames = new Map(places.map(({ code, text }) => [code, text]))
  const asked = variablesOf(questions).filter((one) => (wanted.profile || !one.profile) && (wanted.texts || !isFreeText(one)))
  return [
    { head: 'response', of: ({ id }) => id },
    { head: 'received on', of: ({ day }) => day },
    { head: 'way', of: ({ channel }) => channel },
    { head: 'place', of: ({ place }) => place && (placeNames.get(place) ?? place) },
    { head: 'version of the questions', of: ({ version }) => version },
    ...(wanted.over ? [{ head: 'counts', of: ({ over }: Exported) => (over ? 'no, over a limit' : 'yes') }] : []),
    ...asked.flatMap((one) => columnsOf(one, placeNames)),
  ]
}

function columnsOf(asked: Question, places: ReadonlyMap<string, string>): readonly AnswerColumn[] {
  const head = `${asked.id}: ${asked.text}`
  const names = new Map([...places, ...choicesOf(asked).map(({ code, text }) => [code, text] as const)])
  const named = (code: string | undefined): Value => (code === undefined ? null : (names.get(code) ?? code))
  // Only a statement rated on a scale has an answer inside another.
  const read = (answers: Answers) => (asked.id.includes('.') ? answersByVariable(answers) : answers)[asked.id]
  // A reason for no answer stands in every column of its question.
  const column = (name: string, value: (answer: Answer) => Value): AnswerColumn => ({
    head: name,
    of: ({ answers }) => {
      const answer = read(answers)
      if (!answer) return null
      return 'declared' in answer ? STAFF_WORDS.answering.declared[answer.declared] : value(answer)
    },
  })
  switch (asked.type) {
    case 'multiple':
      return choicesOf(asked).map(({ code, text }) => column(`${head} – ${text}`, (answer) => Number(codesOf(answer).includes(code))))
    case 'ranking':
      return Array.from({ length: topOf(asked) }, (_, at) => column(`${head} – choice ${at + 1}`, (answer) => named(codesOf(answer)[at])))
    case 'money':
      return [column(`${head} (£)`, (answer) => ('number' in answer ? answer.number / 100 : null))]
    case 'scale':
      return [column(head, (answer) => (codesOf(answer)[0] === undefined ? null : Number(codesOf(answer)[0])))]
    case 'short-text':
    case 'long-text':
      return [
        column(head, (answer) => ('text' in answer ? answer.text : null)),
        { head: `${head} – themes`, of: ({ themes }) => themes[asked.id]?.join('; ') ?? null },
      ]
    case 'number':
      return [column(head, (answer) => ('number' in answer ? answer.number : null))]
    case 'date':
      return [column(head, (answer) => ('day' in answer ? answer.day : null))]
    case 'single':
    case 'yes-no':
    case 'place':
    case 'postcode':
    case 'consent':
      return [column(head, (answer) => named(codesOf(answer)[0]))]
    // Its statements are scales of their own by now.
    case 'scales':
    // Nobody answers what is only read.
    case 'statement':
      return []
  }
}
