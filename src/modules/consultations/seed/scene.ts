import type { Temporal } from '#platform/clock'
import type { Exercise } from '../exercises/exercise.js'
import type { Questionnaire } from '../questionnaires/questionnaire.js'
import type { WaitingWish } from '../waiting/wishes.js'
import type { Cast } from './cast.js'
import type { Timeline } from './timeline.js'

/** An exercise of the story while people answer it. */
export interface Published {
  exercise: Exercise
  questionnaire: Pick<Questionnaire, 'id' | 'questions'>
}

/** What every part of the story shares. */
export interface Scene {
  readonly timeline: Timeline
  readonly cast: Cast
  /** The day and the moment from which the demo looks back. */
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  /** The code of each theme by its name. */
  readonly themes: ReadonlyMap<string, string>
  /** The part of all people who answer: 1 for the demo, less for a quick test. */
  readonly share: number
  /** The exercises by the key of their plan, as they come into being. */
  readonly begun: Map<string, number>
  readonly published: Map<string, Published>
  /** Addresses left with the answers to each exercise, which wait apart from them. */
  readonly wishes: Map<string, WaitingWish[]>
  /** How many invented residents have left an address so far. */
  residents: number
}
