import { Temporal } from '#platform/clock'
import type { Measure } from '#platform/module'
import { own } from '../tables.js'
import { INFORMED, type InformedAudience, type InformedRun, informedRuns } from './informed.js'

/** A share from the survey of an audience that closed last within the period; null where there was none, or it is not counted yet. */
function share(id: string, audience: InformedAudience, of: (run: InformedRun) => number | undefined, definition: string): Measure {
  return {
    id,
    unit: '% of those who answered',
    definition: `${definition}, in whole per cent: from the survey “${INFORMED[audience].name}: do you feel informed?” that closed last within the period, once its figures are frozen. People chose whether to answer. Not known by place.`,
    async count(db, { from, to }, place) {
      if (place !== undefined) return null
      const within = (await informedRuns(own(db))).filter(
        ({ audience: whom, exercise: { closesOn } }) =>
          whom === audience &&
          closesOn !== null &&
          Temporal.PlainDate.compare(closesOn, from) >= 0 &&
          Temporal.PlainDate.compare(closesOn, to) <= 0,
      )
      const [last] = within.toSorted((one, other) =>
        Temporal.PlainDate.compare(other.exercise.closesOn ?? from, one.exercise.closesOn ?? from),
      )
      return (last && of(last)) ?? null
    },
  }
}

const INFORMED_SHARE = 'The share who feel informed: a four or a five, of five'

/** Whether staff and residents feel informed, and whether residents know what the office does (catalogue INF-35, INF-38). */
export const informedMeasures: readonly Measure[] = [
  share('M-10', 'staff', ({ percent }) => percent, INFORMED_SHARE),
  share('M-11', 'residents', ({ percent }) => percent, INFORMED_SHARE),
  share('M-14', 'residents', ({ aware }) => aware, 'The share who know a great deal or a fair amount about what the office does'),
]
