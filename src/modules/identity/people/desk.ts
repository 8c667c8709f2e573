import type { DeskItem, House } from '#platform/module'
import { inIdentity } from '../tables.js'
import { urls } from '../urls.js'

/** While somebody works here alone: that the others are to be invited, for those who may. */
export async function invitingDesk({ db, clock }: House): Promise<DeskItem[]> {
  const known = await inIdentity(db).selectFrom('identity.person').select('id').where('kind', '=', 'staff').limit(2).execute()
  if (known.length !== 1) return []
  return [
    {
      key: 'identity:people:invite',
      title: 'Invite the people who work here',
      href: urls.people,
      due: clock.today(),
      owners: [],
      permission: 'identity:manage-people',
      why: 'Nobody else can sign in yet. Give yourself the roles you hold besides, too',
    },
  ]
}
