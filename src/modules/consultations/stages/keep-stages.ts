import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'
import type { StageTimes } from './after-closing.js'
import type { Report } from './queries.js'
import type { Repeat } from './repeat.js'

/** Sets how soon after closing each step is due, for exercises that close from a day on. */
export async function setStageTimes(tx: ConsultationsTx, times: StageTimes, by: Actor): Promise<void> {
  const row = { analysis_weeks: times.analysisWeeks, report_weeks: times.reportWeeks, source: times.source }
  await tx
    .insertInto('consultations.stage_time')
    .values({ from_on: times.from, ...row })
    .onConflict((conflict) => conflict.column('from_on').doUpdateSet(row))
    .execute()
  await record(tx, { by, did: 'consultations:set-stage-times', kind: 'consultations.stage-time', id: times.from.toString() })
  await bump(tx, TOPIC)
}

/** Records that a report was published, or corrects that. `version` is 0 where there was none. */
export async function recordReport(tx: ConsultationsTx, exercise: Exercise, report: Report, by: Actor): Promise<void> {
  const row = { published_on: report.publishedOn, link: report.link, version: report.version + 1 }
  await put(tx, 'consultations.report', exercise.id, row, report.version)
  await record(tx, {
    by,
    did: 'consultations:record-report',
    kind: EXERCISE,
    id: exercise.id,
    detail: { on: report.publishedOn.toString() },
  })
  await bump(tx, TOPIC)
}

/** Decides whether an exercise is repeated, or decides anew. `version` is 0 where nothing was decided (catalogue CON-18). */
export async function decideRepeat(
  tx: ConsultationsTx,
  exercise: Exercise,
  repeat: Repeat,
  on: Temporal.PlainDate,
  by: Actor,
): Promise<void> {
  const { successorId: successor_id, because, version } = repeat
  await put(
    tx,
    'consultations.repeat_decision',
    exercise.id,
    { repeat: repeat.repeat, because, successor_id, decided_on: on, version: version + 1 },
    version,
  )
  await record(tx, { by, did: 'consultations:decide-repeat', kind: EXERCISE, id: exercise.id, detail: { repeat: repeat.repeat } })
  await bump(tx, TOPIC)
}

type Rows = {
  'consultations.report': { published_on: Temporal.PlainDate; link: string; version: number }
  'consultations.repeat_decision': {
    repeat: Repeat['repeat']
    because: string
    successor_id: number | null
    decided_on: Temporal.PlainDate
    version: number
  }
}

/** Keeps the one row of an exercise. Throws `Conflict` when somebody else kept another since. */
async function put<Table extends keyof Rows>(
  tx: ConsultationsTx,
  table: Table,
  exerciseId: number,
  row: Rows[Table],
  version: number,
): Promise<void> {
  const held = await tx
    .selectFrom(table as 'consultations.report')
    .select('version')
    .where('exercise_id', '=', exerciseId)
    .forUpdate()
    .executeTakeFirst()
  if ((held?.version ?? 0) !== version) throw new Conflict('Somebody else recorded this in the meantime.')
  const as = table as 'consultations.report'
  const values = row as unknown as Rows['consultations.report']
  await (held
    ? tx.updateTable(as).set(values).where('exercise_id', '=', exerciseId).execute()
    : tx
        .insertInto(as)
        .values({ exercise_id: exerciseId, ...values })
        .execute())
}
