import type { Temporal } from '#platform/clock'
import type { Figures } from '../analysis/figures.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import type { Exercise, Sheet } from '../exercises/exercise.js'
import { COLUMNS } from '../exercises/queries.js'
import type { ConsultationsDb } from '../tables.js'

/** Who is asked whether they feel informed, how often, and with which sheet (catalogue INF-35). */
export const INFORMED = {
  staff: {
    name: 'Staff of the office and the force',
    months: 12,
    sheet: {
      summary: 'Do you feel informed about what the office does, and can you say what you think?',
      why: 'To see whether our news to staff reaches them, and to change what does not.',
      who: 'Everybody who works for the office or the force.',
      how: 'A link in the staff news, and on paper in the canteens.',
    },
  },
  residents: {
    name: 'Residents',
    months: 24,
    sheet: {
      summary: 'Do you feel informed about policing and what the Commissioner does?',
      why: 'To see whether what we publish reaches people, and to change what does not.',
      who: 'Everybody who lives, works or studies in the area, those above all who have our newsletter.',
      how: 'Online, in the newsletter, and on paper at libraries and events.',
    },
  },
} as const satisfies Record<string, { name: string; months: number; sheet: Sheet }>
export type InformedAudience = keyof typeof INFORMED
export const INFORMED_AUDIENCES = Object.keys(INFORMED) as readonly InformedAudience[]

/** One time of asking an audience, with the shares who feel informed and who know what the office does, once the figures are frozen. */
export interface InformedRun {
  readonly exercise: Exercise
  readonly audience: InformedAudience
  readonly percent: number | undefined
  readonly aware: number | undefined
}

/** Every time of asking, the latest first. */
export async function informedRuns(db: ConsultationsDb): Promise<readonly InformedRun[]> {
  const rows = await db
    .selectFrom('consultations.exercise')
    .innerJoin('consultations.informed_run', 'exercise_id', 'id')
    .select([...COLUMNS, 'audience'])
    .where('state', '<>', 'withdrawn')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ audience, ...exercise }) => {
      const figures = (await frozenFigures(db, exercise.id))?.figures
      return {
        exercise,
        audience,
        percent: shareOf(figures, 'informed', ['4', '5']),
        aware: shareOf(figures, 'aware', ['a-great-deal', 'a-fair-amount']),
      }
    }),
  )
}

/** The share of those who answered a question who gave one of these answers, in whole per cent; undefined where it is not known or hidden. */
function shareOf(figures: Figures | undefined, question: string, codes: readonly string[]): number | undefined {
  const lines = figures?.questions.find(({ id }) => id === question)?.lines ?? []
  const high = lines.filter(({ code }) => codes.includes(code))
  if (high.length < codes.length || high.some(({ percent }) => percent === null)) return undefined
  return high.reduce((sum, { percent }) => sum + (percent ?? 0), 0)
}

/** When an audience is due to be asked again; undefined while it has never been asked, or is being asked. */
export function dueAgain(audience: InformedAudience, runs: readonly InformedRun[]): Temporal.PlainDate | undefined {
  const [latest] = runs.filter((run) => run.audience === audience)
  if (!latest || latest.exercise.state === 'draft' || !latest.exercise.closesOn) return undefined
  return latest.exercise.closesOn.add({ months: INFORMED[audience].months })
}
