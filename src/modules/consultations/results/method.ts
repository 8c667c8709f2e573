import { createHash } from 'node:crypto'
import type { House } from '#platform/module'
import { themes } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseStandards } from '../exercises/standards.js'
import { type PlaceChoice, placeChoices } from '../questionnaires/places.js'
import { currentQuestionnaire, frozenQuestionnaire } from '../questionnaires/queries.js'
import type { Question } from '../questionnaires/question.js'
import type { BodyKind } from '../bodies/body.js'
import { bodiesOf } from '../bodies/queries.js'
import type { Chosen } from '../crosstabs/count-crosstab.js'
import { chosenBreakdowns } from '../crosstabs/publication.js'
import type { AreaFigure, Wave } from '../comparisons/compare.js'
import { areaFigures, earlierWave, wavesBefore } from '../comparisons/read.js'
import { own } from '../tables.js'
import { inWords } from '../questionnaires/piping.js'

/** The rules by which this version of Regard counts. Goes up whenever the same answers would give other figures. */
export const COUNTING = 4

/** Everything besides the answers that figures follow from. It is kept with a frozen set, so that a recount counts as was counted then. */
export interface Method {
  readonly counting: number
  readonly exercise: {
    readonly id: number
    readonly slug: string
    readonly title: string
    readonly opened: string | null
    readonly closed: string | null
  }
  readonly asOf: string
  /** Which version of the questions, and what it asked. */
  readonly questionnaire: { readonly id: number; readonly number: number; readonly questions: readonly Question[] }
  /** The office's themes as they stood, retired ones too; `version` is a hash over their texts. */
  readonly codebook: { readonly version: string; readonly themes: readonly { code: string; name: string; definition: string }[] }
  readonly places: readonly PlaceChoice[]
  /** Counts below this are hidden. */
  readonly hideBelow: number
  /** The same for questions about the person. */
  readonly hideBelowProfile: number
  /** Whether "none of them" is hidden too in breakdowns. */
  readonly sensitive: boolean
  /** The breakdowns that were chosen to be published. */
  readonly breakdowns?: readonly Chosen[]
  /** The bodies that had been asked by name, and which of them had replied. */
  readonly bodies?: readonly AskedThen[]
  /** Earlier exercises and other areas that it is published beside, with what they found. */
  readonly waves?: readonly Wave[]
  readonly areas?: readonly AreaFigure[]
}

/** A body that was asked by name, as it stood when figures were counted. */
export interface AskedThen {
  readonly id: number
  readonly kind: BodyKind
  readonly replied: boolean
}

/** The method by which the figures of an exercise are counted today. */
export async function methodOf(house: Pick<House, 'db' | 'clock'>, exercise: Exercise): Promise<Method> {
  const db = own(house.db)
  const { id, number, questions } = (await frozenQuestionnaire(db, exercise.id)) ?? (await currentQuestionnaire(db, exercise.id))
  const [standards, places, every] = await Promise.all([
    exerciseStandards(house),
    placeChoices(house.db, questions, house.clock.today()),
    themes(house.db, { retired: true }),
  ])
  const sensitive = exercise.sensitive || exercise.subject === 'victims'
  const texts = every.map(({ code, name, definition }) => ({ code, name, definition }))
  return {
    counting: COUNTING,
    exercise: {
      id: exercise.id,
      slug: exercise.slug,
      title: exercise.title,
      opened: exercise.opensOn?.toString() ?? null,
      closed: exercise.standing ? null : (exercise.closesOn?.toString() ?? null),
    },
    asOf: house.clock.today().toString(),
    questionnaire: { id, number, questions: inWords(questions) },
    codebook: { version: createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12), themes: texts },
    places,
    hideBelow: sensitive ? standards.hideBelowSensitive : standards.hideBelow,
    hideBelowProfile: standards.hideBelowSensitive,
    sensitive,
    bodies: (await bodiesOf(db, exercise.id)).flatMap(({ id: body, kind, askedOn, repliedOn }) =>
      askedOn === null ? [] : [{ id: body, kind, replied: repliedOn !== null }],
    ),
    breakdowns: await chosenBreakdowns(db, exercise.id),
    waves: (await earlierWave(db, exercise.id))?.published ? await wavesBefore(db, exercise.id) : [],
    areas: (await areaFigures(db, exercise.id)).map(({ id: _id, ...figure }) => figure),
  }
}
