import type { Temporal } from '#platform/clock'
import { govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords } from '#platform/web'
import { type Exercise, stageOf } from '../exercises/exercise.js'
import { whyNotTaken } from './still-taken.js'

/** What whoever keys must know of the exercise's days before typing a card. */
export interface KeyNotice {
  /** In sentences; none while it is open and its figures move. */
  readonly says: readonly string[]
  /** Whether nothing can be keyed any more. */
  readonly shut: boolean
}

/** What stands at the top of the keying page on this day. `frozen` is whether figures were frozen for the decision. */
export function keyNotice(exercise: Exercise, today: Temporal.PlainDate, frozen: boolean): KeyNotice {
  const why = whyNotTaken(exercise, today)
  if (why) return { says: [why], shut: true }
  const closed = stageOf(exercise, today) === 'closed' && exercise.closesOn
  return {
    says: [
      ...(closed ? [`Closed on ${dayInWords(closed)}. Key only what came in by then.`] : []),
      ...(frozen
        ? [
            'The figures are frozen for the decision. What you key now is kept, but it is not in the published figures unless they are frozen again.',
          ]
        : []),
    ],
    shut: false,
  }
}

/** The notice as it stands on the page; nothing where there is none. */
export function KeyNoticeText({ notice }: { notice: KeyNotice }): Html {
  if (notice.says.length === 0) return <></>
  return govukWarningText({ text: notice.says.join(' '), iconFallbackText: 'Warning' })
}
