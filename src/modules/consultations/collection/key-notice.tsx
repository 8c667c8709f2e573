import type { Temporal } from '#platform/clock'
import { govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords } from '#platform/web'
import { type Exercise, stageOf } from '../exercises/exercise.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import type { ConsultationsDb } from '../tables.js'
import { whyNotTaken } from './still-taken.js'

/** What whoever keys or logs must know of the exercise's days before typing anything. */
export interface KeyNotice {
  /** In sentences; none while it is open and its figures move. */
  readonly says: readonly string[]
  /** Whether nothing can be taken in any more. */
  readonly shut: boolean
  /** Whether its figures are frozen for the decision, so that nothing can be corrected or taken back. */
  readonly frozen: boolean
}

/** How answers are taken in on a page. */
type Taking = 'key' | 'log'

/** What stands at the top of a page on which answers are taken in. */
export async function noticeOf(
  db: ConsultationsDb,
  exercise: Exercise,
  today: Temporal.PlainDate,
  taking: Taking = 'key',
): Promise<KeyNotice> {
  return keyNotice(exercise, today, (await frozenFigures(db, exercise.id)) !== undefined, taking)
}

/** What stands there on this day. `frozen` is whether figures were frozen for the decision. */
export function keyNotice(exercise: Exercise, today: Temporal.PlainDate, frozen: boolean, taking: Taking = 'key'): KeyNotice {
  const why = whyNotTaken(exercise, today)
  if (why) return { says: [why], shut: true, frozen: frozen || exercise.state === 'answered' }
  const closed = stageOf(exercise, today) === 'closed' && exercise.closesOn
  return {
    says: [
      ...(closed ? [`Closed on ${dayInWords(closed)}. ${taking === 'log' ? 'Log' : 'Key'} only what came in by then.`] : []),
      ...(frozen
        ? [
            `The figures are frozen for the decision. What you ${taking} now is kept, but it is not in the published figures unless they are frozen again.`,
          ]
        : []),
    ],
    shut: false,
    frozen,
  }
}

/** The notice as it stands on the page; nothing where there is none. */
export function KeyNoticeText({ notice }: { notice: KeyNotice }): Html {
  if (notice.says.length === 0) return <></>
  return govukWarningText({ text: notice.says.join(' '), iconFallbackText: 'Warning' })
}
