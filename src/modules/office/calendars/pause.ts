import { Temporal } from '#platform/clock'
import type { PauseKind, PauseRule, Regime } from './regime.js'

/** A wait for somebody outside: from the day we asked to the day it came, both included. Without `to` we are still waiting. */
export interface Pause {
  readonly kind: PauseKind
  readonly from: Temporal.PlainDate
  readonly to?: Temporal.PlainDate
}

const before = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(one, other) < 0

/** What the law lets this wait do under this time limit, or undefined where it may not stop the clock. */
export const ruleFor = (regime: Regime, kind: PauseKind): PauseRule | undefined => regime.pauses.find((rule) => rule.kind === kind)

/** What is wrong with these waits, as sentences; empty when the law allows every one. */
export function pauseMistakes(regime: Regime, received: Temporal.PlainDate, pauses: readonly Pause[]): readonly string[] {
  return pauses.flatMap((pause, index) => {
    const next = pauses[index + 1]
    return [
      !ruleFor(regime, pause.kind) && `The law does not let a wait for a ${pause.kind} stop this clock (${regime.source}).`,
      before(pause.from, received) && `A wait cannot begin on ${pause.from.toString()}, before the day of receipt.`,
      pause.to && before(pause.to, pause.from) && `A wait cannot end on ${pause.to.toString()}, before it began.`,
      next &&
        (!pause.to || !before(pause.to, next.from)) &&
        'Waits must follow each other: the next begins after the one before it has ended.',
    ].filter((mistake) => typeof mistake === 'string')
  })
}
