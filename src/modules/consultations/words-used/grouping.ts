import { codesOf } from '../questionnaires/answer.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { placesOf } from '../questionnaires/places.js'
import { choicesOf, type Question } from '../questionnaires/question.js'
import type { Answers } from '../questionnaires/answer.js'
import { CHANNEL_NAMES, CHANNELS, type Channel } from '../responses/response.js'

/** A way of telling people apart: how they answered, where they live, an answer about themselves. */
export interface Grouping {
  readonly by: string
  readonly text: string
  readonly groups: readonly { readonly code: string; readonly text: string }[]
}

/** The ways in which the people who answered can be told apart: the channel, and every question with one choice. */
export function groupingsOf(questions: readonly Question[], places: readonly PlaceChoice[]): readonly Grouping[] {
  const one = questions.filter(({ type }) => type === 'single' || type === 'yes-no' || type === 'scale' || type === 'place')
  return [
    { by: 'channel', text: 'How they answered', groups: CHANNELS.map((code) => ({ code, text: CHANNEL_NAMES[code] })) },
    ...one.map((asked) => ({
      by: asked.id,
      text: asked.text,
      groups: asked.type === 'place' ? placesOf(asked, places) : choicesOf(asked),
    })),
  ]
}

/** Whether this person is in the group. */
export function isIn({ channel, answers }: { channel: Channel; answers: Answers }, by: string, code: string): boolean {
  return by === 'channel' ? channel === code : codesOf(answers[by]).includes(code)
}
