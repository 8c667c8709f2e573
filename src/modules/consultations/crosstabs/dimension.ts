import type { Counted } from '../analysis/counted.js'
import { codesOf } from '../questionnaires/answer.js'
import { isReached } from '../questionnaires/path.js'
import { offered, type PlaceChoice } from '../questionnaires/places.js'
import { declaredOf, isCoded, type Question } from '../questionnaires/question.js'
import { variablesOf } from '../questionnaires/variables.js'
import { CHANNEL_NAMES, CHANNELS } from '../responses/response.js'
import { STAFF_WORDS } from '../words/index.js'
import { bandOf, bandsOf } from './bands.js'

/** What answers can be counted by: a question with codes or numbers, or how people answered. */
export interface Dimension {
  /** A question's id, or `channel`. */
  readonly id: string
  readonly text: string
  readonly choices: readonly { readonly code: string; readonly text: string }[]
  /** Reasons for no answer, counted apart: declared ones, and passing over. */
  readonly apart: readonly { readonly code: string; readonly text: string }[]
  readonly profile: boolean
  /** What one response falls under: choices, or one code of `apart`; undefined where it was never asked. */
  readonly of: (response: Counted) => { readonly codes: readonly string[] } | { readonly apart: string } | undefined
}

/** How people answered, as something to count by. */
export const CHANNEL = 'channel'
const PASSED = 'passed-over'

/** Everything in a questionnaire that answers can be counted by. Words people wrote are not (they are coded first), nor are days. */
export function dimensionsOf(questions: readonly Question[], places: readonly PlaceChoice[]): readonly Dimension[] {
  const variables = variablesOf(questions)
  const counted = variables.filter((asked) => isCoded(asked) || asked.type === 'number' || asked.type === 'money')
  return [...counted.map((asked) => questionDimension(asked, variables, places)), channel]
}

const channel: Dimension = {
  id: CHANNEL,
  text: 'How people answered',
  choices: CHANNELS.map((code) => ({ code, text: CHANNEL_NAMES[code] })),
  apart: [],
  profile: false,
  of: (response) => ({ codes: [response.channel] }),
}

function questionDimension(asked: Question, questions: readonly Question[], places: readonly PlaceChoice[]): Dimension {
  const pence = asked.type === 'money' ? 100 : 1
  const { min, max } = (asked.type === 'money' ? asked.money : asked.number) ?? {}
  const bands = isCoded(asked) ? [] : bandsOf({ min: min && min / pence, max: max && max / pence }, asked.type === 'money' ? '£' : '')
  const agreed = asked.type === 'consent' ? [{ code: 'no', text: STAFF_WORDS.answering.notAgreed }] : []
  return {
    id: asked.id,
    text: asked.text,
    choices: isCoded(asked) ? [...offered(asked, places).map(({ code, text }) => ({ code, text })), ...agreed] : bands,
    apart: [
      ...declaredOf(asked).map((code) => ({ code, text: STAFF_WORDS.answering.declared[code] })),
      ...(asked.type === 'consent' ? [] : [{ code: PASSED, text: 'Passed over' }]),
    ],
    profile: asked.profile === true,
    of(response) {
      if (!isReached(asked, questions, response.answers)) return undefined
      const answer = response.answers[asked.id]
      // Leaving a consent unticked is an answer: this person did not agree.
      if (!answer) return asked.type === 'consent' ? { codes: ['no'] } : { apart: PASSED }
      if ('declared' in answer) return { apart: answer.declared }
      if ('number' in answer) {
        const band = bandOf(answer.number / pence, bands)
        return { codes: band === undefined ? [] : [band] }
      }
      return { codes: codesOf(answer) }
    },
  }
}
