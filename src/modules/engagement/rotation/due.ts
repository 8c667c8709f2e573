import { Temporal } from '#platform/clock'
import { dayInWords, type Tone } from '#platform/web'
import { type Cycle, cycleOn, type Rule } from './rule.js'

/** Something that a rule asks to be met: a meeting, a district, a station, a project or the whole area. */
export interface Target {
  /** Its id or code. */
  readonly key: string
  readonly name: string
  readonly place: string | null
  /** Since when it is there, for what is done once and for all. */
  readonly since: Temporal.PlainDate | null
  /** The next day on which it can be met, where it sets its days itself: the next date of a meeting, or when one is due. */
  readonly next: Temporal.PlainDate | null
  /** Months from one meeting to the next, where it meets regularly. */
  readonly everyMonths: number | null
}

/** How often a target was met. */
export interface Met {
  /** In this cycle, or ever for what is done once. */
  readonly done: number
  /** In this cycle and still ahead. */
  readonly booked: number
  readonly last: Temporal.PlainDate | null
  readonly nextBooked: Temporal.PlainDate | null
  readonly nextEvent: number | null
}

/** How a target stands with a rule. */
export interface Need {
  readonly target: Target
  readonly met: Met
  readonly state: 'done' | 'booked' | 'due' | 'overdue' | 'cannot'
  /** The last day on which the rule is kept. */
  readonly due: Temporal.PlainDate
  /** Why it can no longer be kept; empty otherwise. */
  readonly why: string
}

/** The states of a need, as staff read them. */
export const NEED_STATES = {
  done: { word: 'Done', tone: 'good' },
  booked: { word: 'Booked', tone: 'going' },
  due: { word: 'Due', tone: 'waiting' },
  overdue: { word: 'Overdue', tone: 'late' },
  cannot: { word: 'Cannot be kept', tone: 'late' },
} as const satisfies Record<Need['state'], { word: string; tone: Tone }>

/** A target that nobody ever met. */
export const NEVER_MET: Met = { done: 0, booked: 0, last: null, nextBooked: null, nextEvent: null }

/** By when a target must be met. */
export function dueBy(rule: Rule, target: Target, today: Temporal.PlainDate): Temporal.PlainDate {
  const cycle = cycleOn(rule, today)
  if (cycle) return cycle.to
  const since = target.since && Temporal.PlainDate.compare(target.since, rule.starts) > 0 ? target.since : rule.starts
  return since.add({ months: rule.withinMonths ?? 1 })
}

/** How a target stands with a rule on a day. */
export function needOf(rule: Rule, target: Target, met: Met, today: Temporal.PlainDate): Need {
  const due = dueBy(rule, target, today)
  const left = rule.times - met.done
  const base = { target, met, due, why: '' }
  if (left <= 0) return { ...base, state: 'done' }
  if (met.booked >= left) return { ...base, state: 'booked' }
  if (Temporal.PlainDate.compare(due, today) < 0) return { ...base, state: 'overdue' }
  // Whoever is on the way there already does not need another day.
  if (met.booked === 0 && target.next && Temporal.PlainDate.compare(target.next, due) > 0)
    return { ...base, state: 'cannot', why: `It does not meet again before ${dayInWords(due)}: its next day is ${dayInWords(target.next)}` }
  return { ...base, state: 'due' }
}

/** Needs in the order in which somebody books: what is overdue, what was longest not met, by name. What is done or booked comes last. */
export function inOrder(needs: readonly Need[]): readonly Need[] {
  const rank = { overdue: 0, due: 1, cannot: 2, booked: 3, done: 4 } as const
  const day = (date: Temporal.PlainDate | null) => date?.toString() ?? ''
  return [...needs].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      day(a.met.last).localeCompare(day(b.met.last)) ||
      a.target.name.localeCompare(b.target.name, 'en-GB', { numeric: true }),
  )
}

/** How many of a rule's targets are met, and how many would be by now if the cycle were kept evenly. */
export function paceOf(
  cycle: Cycle | null,
  needs: readonly Need[],
  today: Temporal.PlainDate,
): { done: number; all: number; byNow: number } {
  const done = needs.filter(({ state }) => state === 'done').length
  if (!cycle) return { done, all: needs.length, byNow: needs.filter(({ due }) => Temporal.PlainDate.compare(due, today) <= 0).length }
  const days = cycle.from.until(cycle.to).days + 1
  const gone = Math.min(days, Math.max(0, cycle.from.until(today).days))
  return { done, all: needs.length, byNow: Math.floor((needs.length * gone) / days) }
}

/** Why a rule can never be kept, whatever is booked; undefined where it can. */
export function neverKept(rule: Rule, targets: readonly Target[]): string | undefined {
  if (targets.length === 0) return 'There is nothing of this kind to meet, so it can never be kept. Add what it is about, or end the rule'
  const { everyMonths, times } = rule
  if (everyMonths === null) return undefined
  const rare = targets.filter((target) => target.everyMonths !== null && Math.max(1, Math.floor(everyMonths / target.everyMonths)) < times)
  const seldom = targets.filter((target) => target.everyMonths !== null && target.everyMonths > everyMonths)
  const [first] = [...rare, ...seldom]
  return first
    ? `It asks for ${times === 1 ? 'one time' : `${times} times`} in ${everyMonths} months, and “${first.name}” meets once in ${first.everyMonths ?? 0}${rare.length + seldom.length > 1 ? ' (and others as seldom)' : ''}. It can never be kept: change the rule, or how often the meeting is held`
    : undefined
}
