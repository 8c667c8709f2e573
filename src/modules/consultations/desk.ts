import { sql } from 'kysely'
import type { Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { daysLate } from './exercises/exercise.js'
import { exercisesAt } from './exercises/queries.js'
import { heldResponses, notAmong } from './responses/held-by-triage.js'
import type { ConsultationsDb, ConsultationsTables } from './tables.js'
import { urls } from './urls.js'

/** Days before opening at which a draft with a date appears on the desk. */
const SOON = 14

/** What consultations ask of staff today: replies promised, drafts about to open, answers held, texts to code. */
export async function desk(house: House, _person: Person): Promise<readonly DeskItem[]> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const today = house.clock.today()
  const [closed, drafts, held] = await Promise.all([exercisesAt(db, 'closed', today), exercisesAt(db, 'draft', today), heldByExercise(db)])
  return [
    ...closed.rows.map((exercise) => ({
      key: `consultations:answer:${exercise.id}`,
      title: `Say what was decided: ${exercise.title}`,
      href: urls.outcome(exercise.id),
      ...(exercise.replyBy ? { due: exercise.replyBy } : {}),
      owners: [],
      permission: 'consultations:answer' as const,
      why: daysLate(exercise, today) > 0 ? 'The reply that residents were promised is late' : 'It has closed, and people were promised a reply',
    })),
    ...drafts.rows
      .filter(({ opensOn }) => opensOn && today.until(opensOn).days <= SOON)
      .map((exercise) => ({
        key: `consultations:publish:${exercise.id}`,
        title: `Publish: ${exercise.title}`,
        href: urls.publication(exercise.id),
        ...(exercise.opensOn ? { due: exercise.opensOn } : {}),
        owners: [],
        permission: 'consultations:publish' as const,
        why: 'It is planned to open soon and is still a draft',
      })),
    ...held.map(({ id, title, answers }) => ({
      key: `consultations:held:${id}`,
      title: `Look at ${answers} held ${answers === 1 ? 'answer' : 'answers'}: ${title}`,
      href: urls.held(id),
      owners: [],
      permission: 'consultations:release' as const,
      why: 'They do not count until somebody has looked at them',
    })),
  ]
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
