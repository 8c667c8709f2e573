import { sql } from 'kysely'
import type { Permission, Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { dutyOfficer, expandOwners } from '#modules/identity'
import { daysLate, EXERCISE } from './exercises/exercise.js'
import { bodiesDesk } from './bodies/desk.js'
import { planningDesk } from './exercises/planning-desk.js'
import { outOfSight } from './exercises/sight.js'
import { exercisesAt } from './exercises/queries.js'
import { heldResponses, notAmong } from './responses/held-by-triage.js'
import type { ConsultationsDb, ConsultationsTables } from './tables.js'
import { noteItems } from './coding/note-items.js'
import { urls } from './urls.js'

/** An address that is about one exercise. */
const ONE_EXERCISE = new RegExp(`^${urls.staff}/(\\d+)(?:/|$)`)

/** Days before opening at which a draft with a date appears on the desk. */
const SOON = 14

/** What consultations ask of staff today: replies promised, drafts about to open, answers held. Whoever looks after an exercise gets it; else everybody who may do it. */
export async function desk(house: House, person: Person): Promise<readonly DeskItem[]> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const today = house.clock.today()
  const [closed, drafts, held] = await Promise.all([exercisesAt(db, 'closed', today), exercisesAt(db, 'draft', today), heldByExercise(db)])
  const soon = drafts.rows.filter(({ opensOn }) => opensOn && today.until(opensOn).days <= SOON)
  const owners = await ownersOfEach(
    house,
    [...closed.rows, ...soon, ...held].map(({ id }) => id),
  )
  // Held answers that belong to nobody in particular are the duty officer's, not everybody's.
  const onDuty = held.length > 0 ? await dutyOfficer(house.db, today) : undefined
  const whose = (id: number, permission: Permission): Pick<DeskItem, 'owners' | 'permission'> => {
    const theirs = owners.get(id) ?? []
    return theirs.length > 0 ? { owners: theirs } : { owners: [], permission }
  }
  const items: readonly DeskItem[] = [
    ...(await planningDesk(house)),
    ...(await bodiesDesk(house)),
    ...closed.rows.map((exercise) => ({
      key: `consultations:answer:${exercise.id}`,
      title: `Say what was decided: ${exercise.title}`,
      href: urls.outcome(exercise.id),
      ...(exercise.replyBy ? { due: exercise.replyBy } : {}),
      ...whose(exercise.id, 'consultations:answer'),
      why:
        daysLate(exercise, today) > 0
          ? 'The reply that residents were promised is late'
          : 'It has closed, and people were promised a reply',
    })),
    ...soon.map((exercise) => ({
      key: `consultations:publish:${exercise.id}`,
      title: `Publish: ${exercise.title}`,
      href: urls.publication(exercise.id),
      ...(exercise.opensOn ? { due: exercise.opensOn } : {}),
      ...whose(exercise.id, 'consultations:publish'),
      why: 'It is planned to open soon and is still a draft',
    })),
    ...held.map(({ id, title, answers }) => ({
      key: `consultations:held:${id}`,
      title: `Look at ${answers} held ${answers === 1 ? 'answer' : 'answers'}: ${title}`,
      href: urls.held(id),
      ...((owners.get(id) ?? []).length === 0 && onDuty ? { owners: [onDuty.id] } : whose(id, 'consultations:release')),
      why: 'They do not count until somebody has looked at them',
    })),
    ...(await noteItems(db)),
  ]
  const hidden = await outOfSight(house.db, person)
  return items.filter(({ href }) => !hidden.has(Number(ONE_EXERCISE.exec(href)?.[1])))
}

async function ownersOfEach(house: House, ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const each = [...new Set(ids)].map(async (id) => [id, await expandOwners(house.db, { kind: EXERCISE, id })] as const)
  return new Map(await Promise.all(each))
}

async function heldByExercise(db: ConsultationsDb): Promise<readonly { id: number; title: string; answers: number }[]> {
  return db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['exercise.id', 'exercise.title', sql<number>`count(*)::int`.as('answers')])
    .where('response.state', '=', 'held')
    .where(notAmong(await heldResponses(db)))
    .where('exercise.state', '=', 'published')
    .groupBy(['exercise.id', 'exercise.title'])
    .execute()
}
