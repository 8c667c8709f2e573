import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type Db, inTransaction } from '#platform/db'
import { after } from '#platform/events'
import type { House, LaunchSource } from '#platform/module'
import { bump, dayInWords } from '#platform/web'
import { heldBy, launchAllowed, periodsChanged } from '#modules/elections'
import type { ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import type { Exercise } from './exercise.js'
import type { Missing } from './missing.js'
import { TOPIC } from './publish.js'

const EXERCISE = 'consultations.exercise'

/** Exercises that have a first day and are not open: drafts, and those that are published. Restricted ones are named without their title. */
export const exerciseLaunches: LaunchSource = {
  kind: EXERCISE,
  label: 'Consultation',
  async between(db, { from, to }, today) {
    const rows = await db
      .withTables<ConsultationsTables>()
      .selectFrom('consultations.exercise')
      .select(['id', 'title', 'sensitive', 'opens_on', 'planned_for'])
      .where('state', 'in', ['draft', 'published'])
      .where('opens_on', '>=', today)
      .where((is) => is(is.fn.coalesce('planned_for', 'opens_on'), '>=', from))
      .where((is) => is(is.fn.coalesce('planned_for', 'opens_on'), '<=', to))
      .where((is) => is.or([is('state', '=', 'draft'), is('opens_on', '>', today)]))
      .orderBy('opens_on')
      .limit(200)
      .execute()
    return rows.flatMap(({ id, title, sensitive, opens_on, planned_for }) => {
      const day = planned_for ?? opens_on
      return day ? [{ id, title: sensitive ? 'A restricted exercise' : title, href: urls.overview(id), day, writers: [] }] : []
    })
  },
}

/** Why a draft cannot be published now: its first day falls into a pre-election period and nobody has let it out. */
export async function missingForElection(db: Db, exercise: Exercise): Promise<readonly Missing[]> {
  if (exercise.state !== 'draft' || !exercise.opensOn) return []
  const period = await heldBy(db, { kind: EXERCISE, id: exercise.id }, exercise.opensOn)
  if (!period) return []
  return [
    {
      text: `Its first day falls into “${period.name}” (${dayInWords(period.from)} to ${dayInWords(period.to)}): choose a day after it, or have somebody who may let it go out before`,
      href: urls.sheet(exercise.id, 'dates'),
    },
  ]
}

/** The first day that no pre-election period holds back, on or after the planned one. */
async function freeDay(db: Db, id: number, planned: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  for (let day = planned; ;) {
    const period = await heldBy(db, { kind: EXERCISE, id }, day)
    if (!period) return day
    day = period.to.add({ days: 1 })
  }
}

/** Moves the first day of published exercises out of pre-election periods, and back where nothing holds them any more. May run twice. */
async function moveOpenings({ db, clock }: House): Promise<void> {
  await inTransaction(db, async (tx) => {
    const own = tx.withTables<ConsultationsTables>()
    const rows = await own
      .selectFrom('consultations.exercise')
      .select(['id', 'opens_on', 'planned_for'])
      .where('state', '=', 'published')
      .where('opens_on', '>', clock.today())
      .forUpdate()
      .execute()
    for (const { id, opens_on, planned_for } of rows) {
      const planned = planned_for ?? opens_on
      if (!planned || !opens_on) continue
      const day = await freeDay(tx, id, planned)
      if (day.equals(opens_on)) continue
      await own
        .updateTable('consultations.exercise')
        .set((column) => ({ opens_on: day, planned_for: day.equals(planned) ? null : planned, version: column('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
      const detail = { from: opens_on.toString(), to: day.toString() }
      await record(tx, { by: SYSTEM, did: 'consultations:move-opening', kind: EXERCISE, id, detail })
      await bump(tx, TOPIC)
    }
  })
}

const WHAT = { what: 'Moves the opening of consultations out of a pre-election period, or back' }

/** What follows when the days of pre-election periods change. */
export const followPeriods = after(periodsChanged, 'move-openings', moveOpenings, WHAT)

/** What follows when an exercise may open before an election. */
export const followLetOut = after(launchAllowed, 'move-openings', moveOpenings, { ...WHAT, concerns: ({ kind }) => kind === EXERCISE })
