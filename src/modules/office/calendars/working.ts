import { Temporal } from '#platform/clock'
import { type Calendar, isProvisional, whyNot } from './calendar.js'
import { type Pause, pauseMistakes, ruleFor } from './pause.js'
import type { Regime } from './regime.js'

type Day = Temporal.PlainDate

/** One day after receipt: counted, with its number, or left out, with the name of the reason. */
export interface WorkingDay {
  readonly date: Day
  readonly kind: 'counted' | 'weekend' | 'holiday' | 'paused'
  readonly number?: number
  readonly name?: string
}

/** How a due date comes about, day by day. */
export interface Working {
  readonly regime: Regime
  readonly calendar: Calendar
  readonly received: Day
  readonly pauses: readonly Pause[]
  /** Every day from the one after receipt to the due date, or to the day the clock stopped when we are still waiting. */
  readonly days: readonly WorkingDay[]
  /** Undefined while we are still waiting for somebody: the clock stands. */
  readonly due: Day | undefined
  /** The day a clarification came and the count began afresh. */
  readonly restarted: Day | undefined
  /** A holiday may be announced that moves the date: it can only become later. */
  readonly provisional: boolean
}

/** When an answer is due, and how that is counted. Throws when a wait is given that the law does not allow: ask `pauseMistakes` first. */
export function workOut(regime: Regime, calendar: Calendar, received: Day, pauses: readonly Pause[] = []): Working {
  const [mistake] = pauseMistakes(regime, received, pauses)
  if (mistake) throw new RangeError(mistake)
  const restarted = pauses.findLast((pause) => pause.to && ruleFor(regime, pause.kind)?.effect === 'restarts')?.to
  const days: WorkingDay[] = []
  let [date, number] = [received, 0]
  while (number < regime.days) {
    date = date.add({ days: 1 })
    const left =
      restarted && Temporal.PlainDate.compare(date, restarted) <= 0
        ? { kind: 'paused' as const, name: 'before the clock restarted' }
        : leftOut(date)
    const open = pauses.at(-1)
    days.push(left ? { date, ...left } : { date, kind: 'counted', number: (number += 1) })
    if (open && !open.to && Temporal.PlainDate.compare(date, open.from) >= 0 && number < regime.days) break
  }
  const due = number === regime.days ? date : undefined
  return { regime, calendar, received, pauses, days, due, restarted, provisional: isProvisional(calendar, received, due ?? date) }

  function leftOut(day: Day): (Pick<WorkingDay, 'name'> & { kind: Exclude<WorkingDay['kind'], 'counted'> }) | undefined {
    const pause = pauses.find(
      ({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && (!to || Temporal.PlainDate.compare(day, to) <= 0),
    )
    if (pause) return { kind: 'paused', name: pause.kind === 'fee' ? 'waiting for the fee' : 'waiting for clarification' }
    return whyNot(calendar, day)
  }
}

/** Where the clock stands on a day. `number` is the last day counted, `left` the working days still to come. */
export interface Standing {
  readonly state: 'running' | 'paused' | 'due-today' | 'late'
  readonly number: number
  readonly left: number
}

/** Where the clock stands today. */
export function standingOn(working: Working, today: Day): Standing {
  const { days, due, regime } = working
  const past = days.filter(({ date }) => Temporal.PlainDate.compare(date, today) <= 0)
  const number = past.findLast((day) => day.number !== undefined)?.number ?? 0
  const standing = { number, left: regime.days - number }
  if (due && Temporal.PlainDate.compare(due, today) < 0) return { ...standing, state: 'late' }
  if (due?.equals(today)) return { ...standing, state: 'due-today' }
  const waiting = past.at(-1)?.kind === 'paused' && (!due || past.at(-1)?.date.equals(today))
  return { ...standing, state: waiting ? 'paused' : 'running' }
}
