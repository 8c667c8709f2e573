import type { House } from '#platform/module'
import { InEnglishOnly, type Language, NotFound } from '#platform/web'
import { frozenFigures, type ResultSet } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { publicExercise } from '../exercises/queries.js'
import { type Outcome, outcomeOf } from '../outcome/outcome.js'
import { findingsFor, findingsIn, type FindingSaid } from './finding.js'
import { findingsOf } from './keep-finding.js'
import { own } from '../tables.js'
import { figuresIn } from '../translations/figures-in.js'
import { exerciseIn, isIn } from '../translations/in-language.js'
import { welshOfSet } from '../translations/welsh-of-set.js'
import { urls } from '../urls.js'

/** What residents may see of an exercise that the office has answered. */
export interface Published {
  readonly exercise: Exercise
  readonly outcome: Outcome
  readonly set: ResultSet
  /** The headline findings, their figures filled in. */
  readonly findings: readonly string[]
  /** The same for whoever reads this language. */
  readonly saidFindings: readonly FindingSaid[]
}

/** The published results at an address; NotFound before the office has answered. */
export async function publishedResults(house: Pick<House, 'db'>, slug: string, language: Language = 'en'): Promise<Published> {
  const db = own(house.db)
  const found = await publicExercise(db, slug)
  if (!isIn(language, found)) throw new InEnglishOnly(urls.results(slug))
  const exercise = exerciseIn(language, found)
  const [outcome, set, findings] = await Promise.all([outcomeOf(db, exercise), frozenFigures(db, exercise.id), findingsOf(db, exercise.id)])
  if (!outcome || !set) throw new NotFound(`results of ${slug}`)
  return {
    exercise,
    outcome,
    set: { ...set, figures: await figuresIn(house.db, language, set.figures, await welshOfSet(db, set, exercise)) },
    findings: findingsIn(findings, set.figures),
    saidFindings: findingsFor(findings, set.figures, language),
  }
}
