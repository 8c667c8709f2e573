import type { Temporal } from '#platform/clock'
import { before, type Exercise } from '../exercises/exercise.js'

/** Something that a partner plans to ask (catalogue CON-22). */
export interface PartnerExercise {
  readonly id: number
  readonly organisation: string
  readonly title: string
  readonly topic: string | null
  readonly place: string | null
  readonly opensOn: Temporal.PlainDate
  readonly closesOn: Temporal.PlainDate
  readonly contactName: string
  readonly contactEmail: string
  readonly link: string
  readonly version: number
}

/** What can be done where two exercises meet. */
export const OVERLAP_CHOICES = {
  joint: 'Run it together',
  shift: 'Ask at another time',
  'go-ahead': 'Go ahead all the same',
} as const
export type OverlapChoice = keyof typeof OVERLAP_CHOICES

/** Within so many days of each other, the same people are asked about the same thing too soon. */
const TOO_SOON = 91

/** Why two exercises meet; undefined where they do not. Without dates nothing can be said. What is about the whole area meets every part of it. */
export function overlapOf(
  exercise: Pick<Exercise, 'opensOn' | 'closesOn' | 'standing' | 'topic' | 'place'>,
  theirs: Pick<PartnerExercise, 'opensOn' | 'closesOn' | 'topic' | 'place'>,
): string | undefined {
  const { opensOn, closesOn, topic, place } = exercise
  if (!opensOn || !closesOn || exercise.standing) return undefined
  if (place !== null && theirs.place !== null && place !== theirs.place) return undefined
  const atOnce = !before(theirs.closesOn, opensOn) && !before(closesOn, theirs.opensOn)
  const gap = before(theirs.closesOn, opensOn) ? theirs.closesOn.until(opensOn).days : closesOn.until(theirs.opensOn).days
  if (topic !== null && topic === theirs.topic) {
    if (atOnce) return 'The same topic at the same time'
    return gap <= TOO_SOON ? 'The same topic within three months' : undefined
  }
  return atOnce && place !== null && place === theirs.place ? 'The same place at the same time' : undefined
}
