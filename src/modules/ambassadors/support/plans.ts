import { sql } from 'kysely'
import type { Actor, Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { ambassadorAt, safeguards } from '../people/queries.js'
import { own, ownTx } from '../tables.js'
import { type Plan, PLAN } from './plan.js'

const plans = (db: Db) =>
  own(db)
    .selectFrom('ambassadors.work_plan as plan')
    .select(['plan.id', 'plan.ambassador', 'plan.focus', 'plan.aims', 'plan.outcome', 'plan.version'])
    .select(['plan.agreed_on as agreedOn', 'plan.review_on as reviewOn', 'plan.reviewed_on as reviewedOn'])
    .$castTo<Plan>()

/** The work plans of an ambassador, the last first: 50 at most. */
export const plansOf = async (db: Db, ambassador: number): Promise<readonly Plan[]> =>
  await plans(db).where('plan.ambassador', '=', ambassador).orderBy('plan.id', 'desc').limit(50).execute()

/** A work plan as an address names it, or `NotFound`: also that of somebody young, where this person may not know of them. */
export async function planAt(db: Db, id: string, person: Pick<Person, 'permissions'> | undefined): Promise<Plan> {
  const found = /^\d{1,9}$/.test(id) ? await plans(db).where('plan.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`work plan ${id}`)
  await ambassadorAt(db, found.ambassador, person)
  return found
}

/** Work plans of those in post that are to be reviewed by a day, the first due first: 100 at most. */
export async function plansToReview(db: Db, by: Temporal.PlainDate, person: Person): Promise<readonly (Plan & { readonly who: string })[]> {
  let query = plans(db).innerJoin('ambassadors.ambassador as who', 'who.id', 'plan.ambassador').select('who.name as who')
  if (!safeguards(person)) query = query.where('who.kind', '<>', 'young')
  return await query
    .where('plan.reviewed_on', 'is', null)
    .where('plan.review_on', '<=', by)
    .where('who.state', '=', 'in-post')
    .orderBy('plan.review_on')
    .orderBy('plan.id')
    .limit(100)
    .execute()
}

/** Agrees a work plan with an ambassador. Returns its id. */
export async function agreePlan(
  tx: Tx,
  ambassador: number,
  { focus, aims, agreedOn, reviewOn }: Pick<Plan, 'focus' | 'aims' | 'agreedOn' | 'reviewOn'>,
  by: Actor,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('ambassadors.work_plan')
    .values({ ambassador, focus, aims, agreed_on: agreedOn, review_on: reviewOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'ambassadors:agree-plan', kind: PLAN, id })
  return id
}

/** Changes a work plan, or says what came of it. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changePlan(
  tx: Tx,
  one: Plan,
  { focus, aims, agreedOn, reviewOn, reviewedOn, outcome }: Omit<Plan, 'id' | 'ambassador' | 'version'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('ambassadors.work_plan')
    .set({ focus, aims, agreed_on: agreedOn, review_on: reviewOn, reviewed_on: reviewedOn, outcome, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'ambassadors:change-plan', kind: PLAN, id: one.id, detail: { reviewed: reviewedOn !== null } })
}

/** Some work plan of somebody grown up, to show the role matrix. */
export async function somePlan(db: Db): Promise<Record<string, string>> {
  const row = await plans(db)
    .innerJoin('ambassadors.ambassador as who', 'who.id', 'plan.ambassador')
    .where('who.kind', '<>', 'young')
    .orderBy('plan.id')
    .limit(1)
    .executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
