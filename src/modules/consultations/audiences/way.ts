import type { Temporal } from '#platform/clock'
import { stageOf, type Exercise } from '../exercises/exercise.js'
import type { Missing } from '../exercises/missing.js'
import { urls } from '../urls.js'
import { type Audience, AUDIENCE_NAMES, dutiesFor } from './duty.js'

/** How one audience is heard: in words, by another exercise, or both. */
export interface Way {
  readonly audience: Audience
  readonly how: string
  readonly linked: Pick<Exercise, 'id' | 'slug' | 'title' | 'state' | 'opensOn' | 'closesOn' | 'standing' | 'sensitive'> | null
}

/** Whether a way can really be taken: it says how, or the exercise it points to is not withdrawn. */
export function reaches(way: Way): boolean {
  return way.how !== '' || (way.linked !== null && way.linked.state !== 'withdrawn')
}

/** The audiences named by law that nobody has said how to hear: it may not be published like that (catalogue CON-06). */
export function waysMissing(exercise: Exercise, ways: readonly Way[], today: Temporal.PlainDate): readonly Missing[] {
  return dutiesFor(exercise.subject, today)
    .filter(({ audience }) => !ways.some((way) => way.audience === audience && reaches(way)))
    .map(({ audience }) => ({
      text: `Say how ${AUDIENCE_NAMES[audience]} are asked about the plan: the law wants their views before it is issued`,
      href: `${urls.audiences(exercise.id)}#how-${audience}`,
    }))
}

/** Whether residents may follow a link to it: drafts are the office's own, and a sensitive one stays unnamed here. */
export function isPublic(linked: NonNullable<Way['linked']>, today: Temporal.PlainDate): boolean {
  const stage = stageOf(linked, today)
  return stage !== 'draft' && stage !== 'withdrawn'
}
