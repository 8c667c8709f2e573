import { govukTag } from '#platform/govuk'
import type { Html } from '#platform/html'

/** What a state means to the person reading; the word on the tag says it, the colour only repeats it. */
export type Tone = 'new' | 'good' | 'going' | 'waiting' | 'late' | 'closed' | 'plain'

const COLOURS: Readonly<Record<Tone, string>> = {
  new: 'govuk-tag--blue',
  good: 'govuk-tag--green',
  going: 'govuk-tag--teal',
  waiting: 'govuk-tag--yellow',
  late: 'govuk-tag--red',
  closed: 'govuk-tag--grey',
  plain: 'govuk-tag--grey',
}

/** A state in a word. */
export function Tag({ word, tone = 'plain' }: { word: string; tone?: Tone }): Html {
  return govukTag({ text: word, classes: COLOURS[tone] })
}
