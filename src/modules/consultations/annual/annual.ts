import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import type { Clock, Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import { changeSheet } from '../exercises/change-sheet.js'
import { countedAnswers } from '../exercises/counts.js'
import { draftExercise } from '../exercises/draft-exercise.js'
import type { Exercise, Sheet } from '../exercises/exercise.js'
import { COLUMNS, lockExercise } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** How the annual survey is planned to begin with: online, on paper in public places, and in local publications (catalogue CON-05). */
const SHEET: Sheet = {
  summary: 'Once a year we ask how policing is going where you live, and what should come first.',
  why: 'The plan for policing is looked at anew each year, and so is what it costs. Both should follow what people need.',
  who: 'Everybody who lives, works or studies in the area.',
  how: 'Online, on paper in libraries, at front counters and events, and by a questionnaire in parish magazines and local papers.',
  when: 'We publish the results with those of the years before, and use them for the plan and for the budget.',
  decision: 'What changes in the Police and Crime Plan, in the help for victims and in the budget for next year.',
  decisionBy: 'The Commissioner.',
}

/** One year's survey, and how many people answered so far. */
export interface AnnualSurvey {
  readonly exercise: Exercise
  readonly people: number
}

/** Every annual survey, the latest first. */
export async function annualSurveys(db: ConsultationsDb): Promise<readonly AnnualSurvey[]> {
  const rows = await db
    .selectFrom('consultations.exercise')
    .innerJoin('consultations.annual_survey', 'exercise_id', 'id')
    .select(COLUMNS)
    .where('state', '<>', 'withdrawn')
    .orderBy('id', 'desc')
    .execute()
  const counts = await countedAnswers(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((exercise) => ({ exercise, people: counts.get(exercise.id) ?? 0 }))
}

/** The day a year after the last one opened; undefined before the first, and while the next is being prepared. */
export function annualDue([latest]: readonly AnnualSurvey[]): Temporal.PlainDate | undefined {
  if (!latest || latest.exercise.state === 'draft') return undefined
  return latest.exercise.opensOn?.add({ years: 1 })
}

/** Begins this year's survey: a copy of the last one, so that years can be compared, or the ready questions. Returns its id. Throws `Conflict` while one is being prepared. */
export async function startAnnual(tx: ConsultationsTx, by: Actor, clock: Clock): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('consultations.annual_survey'))`.execute(tx)
  const surveys = await annualSurveys(tx)
  const [last] = surveys
  if (last?.exercise.state === 'draft') throw new Conflict(`“${last.exercise.title}” is being prepared already.`)
  // Prepared before the year is over it is next year's; long overdue it is this year's.
  const title = `Annual survey ${Math.max(annualDue(surveys)?.year ?? 0, clock.today().year)}`
  const wanted = { kind: 'survey', subject: 'general', title } as const
  const id = await draftExercise(tx, last ? { ...wanted, copyOf: last.exercise } : { ...wanted, preset: 'annual' }, by, clock)
  if (!last) await changeSheet(tx, await lockExercise(tx, id), 'purpose', { sheet: SHEET }, by)
  await countAsAnnual(tx, id)
  return id
}

/** Says that an exercise is one of the annual surveys. */
export async function countAsAnnual(tx: ConsultationsTx, exerciseId: number): Promise<void> {
  await tx.insertInto('consultations.annual_survey').values({ exercise_id: exerciseId }).execute()
}
