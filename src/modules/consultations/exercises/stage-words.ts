import type { Temporal } from '#platform/clock'
import type { Tone } from '#platform/web'
import { daysLate, daysLeft, type Exercise, type Stage, stageOf } from './exercise.js'

/** A stage in the words of the staff screens. */
export const STAGE_WORDS: Readonly<Record<Stage, { word: string; tone: Tone }>> = {
  draft: { word: 'Draft', tone: 'plain' },
  planned: { word: 'Opens soon', tone: 'new' },
  open: { word: 'Open', tone: 'good' },
  closed: { word: 'Closed, to be answered', tone: 'waiting' },
  answered: { word: 'Answered', tone: 'closed' },
  withdrawn: { word: 'Withdrawn', tone: 'closed' },
}

/** The tag an exercise wears on this day; a late reply shows as late. */
export function tagOf(exercise: Exercise, today: Temporal.PlainDate): { word: string; tone: Tone } {
  const late = daysLate(exercise, today)
  const stage = stageOf(exercise, today)
  if (stage === 'closed' && late > 0) return { word: `Reply ${late} ${late === 1 ? 'day' : 'days'} late`, tone: 'late' }
  return STAGE_WORDS[stage]
}

/** One short sentence on what is next: "12 days left", "Opens in 3 days". */
export function nextFor(exercise: Exercise, today: Temporal.PlainDate): string {
  const stage = stageOf(exercise, today)
  if (stage === 'planned' && exercise.opensOn) return `Opens in ${daysIn(today.until(exercise.opensOn).days)}`
  if (stage === 'open' && exercise.standing) return 'Open all year'
  if (stage === 'open' && exercise.closesOn) return `${daysIn(daysLeft(exercise.closesOn, today))} left`
  if (stage === 'closed' && exercise.replyBy)
    return `Reply promised by ${exercise.replyBy.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
  return ''
}

const daysIn = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
