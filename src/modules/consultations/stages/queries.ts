import { LONDON, type Temporal } from '#platform/clock'
import type { Exercise } from '../exercises/exercise.js'
import type { ConsultationsDb } from '../tables.js'
import { type StageTimes, type StepState, stepsOf } from './after-closing.js'

/** Every recorded time, the newest first. */
export async function stageTimes(db: ConsultationsDb): Promise<readonly StageTimes[]> {
  return db
    .selectFrom('consultations.stage_time')
    .select(['from_on as from', 'analysis_weeks as analysisWeeks', 'report_weeks as reportWeeks', 'source'])
    .orderBy('from_on', 'desc')
    .execute()
}

/** The report on an exercise, where one was published. */
export interface Report {
  readonly publishedOn: Temporal.PlainDate
  readonly link: string
  readonly version: number
}

/** The report on an exercise; undefined while there is none. */
export async function reportOn(db: ConsultationsDb, exerciseId: number): Promise<Report | undefined> {
  return db
    .selectFrom('consultations.report')
    .select(['published_on as publishedOn', 'link', 'version'])
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirst()
}

/** The steps of an exercise after closing, by the times that held on its last day. The analysis is done once the figures are frozen. */
export async function stepsFor(db: ConsultationsDb, exercise: Exercise, today: Temporal.PlainDate): Promise<readonly StepState[]> {
  const [all, report, frozen] = await Promise.all([
    stageTimes(db),
    reportOn(db, exercise.id),
    db
      .selectFrom('consultations.result_set')
      .select('made_at')
      .where('exercise_id', '=', exercise.id)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  ])
  const on = exercise.closesOn ?? today
  const times = all.find(({ from }) => from.until(on).days >= 0) ?? all.at(-1)
  if (!times) return []
  const day = (at: Temporal.Instant | null | undefined) => at?.toZonedDateTimeISO(LONDON).toPlainDate()
  return stepsOf(
    exercise,
    times,
    { analysed: day(frozen?.made_at), reported: report?.publishedOn, answered: day(exercise.answeredAt) },
    today,
  )
}
