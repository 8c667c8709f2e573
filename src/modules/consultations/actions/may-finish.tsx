import type { Permission, Person } from '#platform/access'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { ErrorSummary, invalid, page, type PageContent, Reading, type Route, type Visit } from '#platform/web'
import { expandOwners, ownersOf } from '#modules/identity'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { type Action, actionRef } from './action.js'
import { actionOf } from './queries.js'

/** Who may finish every action, whoever owns it. */
export const ANSWER: Permission = 'consultations:answer'

/** Whether somebody may say that an action was done: it is theirs, or that of somebody whom they cover, or they answer for all. */
export async function mayFinish(db: Db, person: Person | undefined, { id }: Pick<Action, 'id'>): Promise<boolean> {
  if (!person) return false
  if (person.permissions.has(ANSWER)) return true
  const owners = await expandOwners(db, actionRef(id))
  return owners.includes(person.id) || person.coversFor.some((absent) => owners.includes(absent))
}

/** Lets the owners of an action, and whoever answers for all, use this address. Others read whose it is, and can send nothing. */
export function ownOrAll(house: House, done: Route): Route {
  const { db } = house
  const asked = async ({ params }: Visit<Record<string, string>>) => {
    const exercise = await exerciseById(own(db), params['id'] ?? '')
    return { exercise, action: await actionOf(own(db), exercise.id, params['action'] ?? '') }
  }
  const notTheirs = async (exercise: Exercise, action: Action, tried: boolean): Promise<PageContent> => {
    const owners = (await ownersOf(db, actionRef(action.id))).map(({ words }) => words).join('; ')
    const who = `${owners} can say that it was done, and so can whoever answers the consultation.`
    return {
      title: 'An action of somebody else',
      back: urls.actions(exercise.id),
      body: (
        <Reading>
          {tried && <ErrorSummary errors={[{ text: `Nothing was changed: ${who}` }]} />}
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">An action of somebody else</h1>
          <p class="govuk-inset-text">{action.action}</p>
          {!tried && <p class="govuk-body">{who}</p>}
        </Reading>
      ),
    }
  }
  return {
    ...done,
    ...(done.get && {
      get: async (visit) => {
        const { exercise, action } = await asked(visit)
        if (action.doneOn || (await mayFinish(db, visit.person, action))) return (done.get as NonNullable<Route['get']>)(visit)
        return page(await notTheirs(exercise, action, false))
      },
    }),
    ...(done.post && {
      post: async (visit) => {
        const { exercise, action } = await asked(visit)
        if (!(await mayFinish(db, visit.person, action))) return invalid(await notTheirs(exercise, action, true))
        return (done.post as NonNullable<Route['post']>)(visit)
      },
    }),
  }
}
