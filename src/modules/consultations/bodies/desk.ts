import type { DeskItem, House } from '#platform/module'
import { expandOwners } from '#modules/identity'
import { EXERCISE, stageOf } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { own } from '../tables.js'
import { REMIND_AFTER, reminderDue } from './body.js'
import { bodiesOf } from './queries.js'
import { bodyUrls } from './urls.js'

/** Exercises whose bodies have been silent for so long that a reminder is due. */
export async function bodiesDesk(house: House): Promise<readonly DeskItem[]> {
  const db = own(house.db)
  const today = house.clock.today()
  const rows = await db
    .selectFrom('consultations.body')
    .innerJoin('consultations.exercise', 'consultations.exercise.id', 'consultations.body.exercise_id')
    .select('exercise_id as id')
    .distinct()
    .where('consultations.exercise.state', '=', 'published')
    .where('asked_on', '<=', today.subtract({ days: REMIND_AFTER }))
    .where('replied_on', 'is', null)
    .execute()
  const items = rows.map(async ({ id }): Promise<readonly DeskItem[]> => {
    const exercise = await exerciseById(db, id)
    const due = (await bodiesOf(db, id)).filter((body) => reminderDue(body, today)).length
    if (due === 0 || stageOf(exercise, today) !== 'open') return []
    const owners = await expandOwners(house.db, { kind: EXERCISE, id })
    return [
      {
        key: `consultations:bodies:${id}`,
        title: `Remind ${due} ${due === 1 ? 'body' : 'bodies'}: ${exercise.title}`,
        href: bodyUrls.bodies(id),
        ...(owners.length > 0 ? { owners } : { owners: [], permission: 'consultations:invite' as const }),
        why: `Asked two weeks ago or longer, and no reply`,
      },
    ]
  })
  return (await Promise.all(items)).flat()
}
