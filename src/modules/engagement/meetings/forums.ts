import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** A community forum, as other modules see it. */
export interface Forum {
  readonly id: number
  readonly name: string
  /** The code of its part of the area; null where it has none. */
  readonly place: string | null
  /** Whether it meets: it is neither inactive nor part of another. */
  readonly active: boolean
}

const all = (db: Db) => own(db).selectFrom('engagement.meeting').select(['id', 'name', 'place', 'state']).where('series', '=', 'forum')
const asForum = ({ state, ...rest }: Omit<Forum, 'active'> & { readonly state: string }): Forum => ({ ...rest, active: state === 'active' })

/** Every community forum of the register by name, those that no longer meet too. */
export const forums = async (db: Db): Promise<readonly Forum[]> => (await all(db).orderBy('name').execute()).map(asForum)

/** The forum with this id, or undefined. */
export async function forumAt(db: Db, id: number): Promise<Forum | undefined> {
  const found = await all(db).where('id', '=', id).executeTakeFirst()
  return found && asForum(found)
}
