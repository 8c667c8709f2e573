import type { Permission } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { expandOwners } from '#modules/identity'
import { panelDueOn } from '../precept/notice.js'
import { panelSubmission } from '../precept/submission.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { EXERCISE, type Exercise } from './exercise.js'
import { exercisesAt } from './queries.js'

type Item = Omit<DeskItem, 'owners' | 'permission'> & { readonly exerciseId: number; readonly permission: Permission }

/** What the life of exercises asks of staff today, besides opening and answering them. */
export async function planningDesk(house: House): Promise<readonly DeskItem[]> {
  const items = await panelItems(house)
  return Promise.all(
    items.map(async ({ exerciseId, permission, ...item }) => {
      const owners = await expandOwners(house.db, { kind: EXERCISE, id: exerciseId })
      return owners.length > 0 ? { ...item, owners } : { ...item, owners: [], permission }
    }),
  )
}

/** Precept results that have not gone to the Panel. */
async function panelItems(house: House): Promise<readonly Item[]> {
  const db = own(house.db)
  const today = house.clock.today()
  const { rows } = await exercisesAt(db, 'closed', today)
  const precepts = rows.filter(({ subject }) => subject === 'precept')
  const sent = await Promise.all(precepts.map(({ id }) => panelSubmission(db, id)))
  return precepts.filter((_, at) => !sent[at]).map((exercise) => panelItem(exercise))
}

function panelItem(exercise: Exercise): Item {
  const due = panelDueOn(exercise)
  return {
    key: `consultations:panel:${exercise.id}`,
    exerciseId: exercise.id,
    title: `Send the results to the Panel: ${exercise.title}`,
    href: urls.panel(exercise.id),
    ...(due ? { due } : {}),
    permission: 'consultations:answer',
    why: 'It has closed, and the Panel reads the results before it looks at the precept',
  }
}
