import { sql } from 'kysely'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { worksNow } from '../commissions/works-now.js'
import { allRoles } from '../roles/queries.js'
import { inIdentity } from '../tables.js'

/** Somebody who works here today and can be written to as such. */
export interface Colleague {
  readonly id: number
  readonly name: string
  readonly email: string
}

/** Which colleagues: those who hold one of these roles (by key), or, with none, everybody of the office itself and nobody who only works for it from outside. */
export type Colleagues = { readonly roles: readonly string[] }

const asked = (db: Db, clock: Clock, { roles }: Colleagues) =>
  inIdentity(db)
    .selectFrom('identity.person as person')
    .where('person.kind', '=', 'staff')
    .where('person.active', '=', true)
    .where(worksNow(clock, 'person.commission_id'))
    .$if(roles.length === 0, (query) => query.where('person.commission_id', 'is', null))
    .$if(roles.length > 0, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from identity.person_role held join identity.role role on role.id = held.role_id
          where held.person_id = person.id and role.key = any(${[...roles]}::text[]))`,
      ),
    )

/** The next of those colleagues by number, as they are now. */
export const colleaguesAfter = async (db: Db, clock: Clock, who: Colleagues, after: number, most: number): Promise<readonly Colleague[]> =>
  await asked(db, clock, who)
    .select(['person.id', 'person.name', 'person.email'])
    .where('person.id', '>', after)
    .orderBy('person.id')
    .limit(most)
    .execute()

/** How many those colleagues are now. */
export const countColleagues = async (db: Db, clock: Clock, who: Colleagues): Promise<number> =>
  (
    await asked(db, clock, who)
      .select(sql<number>`count(*)::integer`.as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** Whether somebody is one of those colleagues now. */
export const isColleague = async (db: Db, clock: Clock, who: Colleagues, person: number): Promise<boolean> =>
  (await asked(db, clock, who).select('person.id').where('person.id', '=', person).executeTakeFirst()) !== undefined

/** Every role of the office, to choose from. */
export const rolesToChoose = async (db: Db): Promise<readonly { readonly key: string; readonly name: string }[]> =>
  (await allRoles(inIdentity(db))).map(({ key, name }) => ({ key, name }))
