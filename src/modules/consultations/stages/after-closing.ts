import { Temporal } from '#platform/clock'
import { before, type Exercise } from '../exercises/exercise.js'

/** How soon after closing, from a day on. */
export interface StageTimes {
  readonly from: Temporal.PlainDate
  readonly analysisWeeks: number
  readonly reportWeeks: number
  readonly source: string
}

/** The steps after an exercise has closed, in their order (catalogue CON-14). */
export const STEPS = { closed: 'Closed', analysis: 'Answers analysed', report: 'Report published', outcome: 'Decision published' } as const
export type Step = keyof typeof STEPS

/** One step: when it is due, when it was done, and by how many days it is late. */
export interface StepState {
  readonly step: Step
  readonly due: Temporal.PlainDate | undefined
  readonly done: Temporal.PlainDate | undefined
  readonly daysLate: number
}

/** What has been done: on which days. */
export interface Done {
  readonly analysed: Temporal.PlainDate | undefined
  readonly reported: Temporal.PlainDate | undefined
  readonly answered: Temporal.PlainDate | undefined
}

/** The steps of an exercise that ends, with days that follow from its last one; nothing where it has no last day. An answer is a report too. */
export function stepsOf(
  exercise: Pick<Exercise, 'closesOn' | 'standing' | 'replyBy'>,
  times: StageTimes,
  done: Done,
  today: Temporal.PlainDate,
): readonly StepState[] {
  const { closesOn, replyBy } = exercise
  if (!closesOn || exercise.standing) return []
  const step = (name: Step, due: Temporal.PlainDate | undefined, on: Temporal.PlainDate | undefined): StepState => ({
    step: name,
    due,
    done: on,
    daysLate: on === undefined && due && before(due, today) ? due.until(today).days : 0,
  })
  const after = ({ due: one }: StepState, { due: other }: StepState) =>
    one && other ? Temporal.PlainDate.compare(one, other) : one ? -1 : 1
  return [
    step('closed', closesOn, before(closesOn, today) ? closesOn : undefined),
    step('analysis', closesOn.add({ weeks: times.analysisWeeks }), done.analysed ?? done.answered),
    step('report', closesOn.add({ weeks: times.reportWeeks }), done.reported ?? done.answered),
    step('outcome', replyBy ?? undefined, done.answered),
  ].toSorted(after)
}
