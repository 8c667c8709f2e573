import { sql } from 'kysely'
import { type Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'
import { CHECK_EVERY_MONTHS, type ContactList, type Left } from './list.js'
import { listed, type Listed } from './queries.js'
import { takeOffList } from './keep-lists.js'

/** The longest list that is looked through name by name; of a longer one only those that look wrong are shown. */
export const NAME_BY_NAME = 200

/** What somebody looks through once a year. */
export interface ToCheck {
  readonly rows: readonly (Listed & { readonly bouncedWhy: string | null })[]
  /** Whether everybody is shown, or only those whose mail came back or whose agreement has ended. */
  readonly everybody: boolean
  /** Who left since the last check, and why: 100 at most. */
  readonly leavers: readonly { readonly name: string; readonly why: Left; readonly at: Temporal.Instant }[]
}

/** What to look through on a list: everybody on a short one, those who look wrong on a long one. */
export async function toCheck(db: Db, list: ContactList): Promise<ToCheck> {
  const everybody = list.kind === 'chosen' && list.count <= NAME_BY_NAME
  const found = everybody ? await listed(db, list, { limit: NAME_BY_NAME }) : await listed(db, list, { limit: NAME_BY_NAME, oddOnly: true })
  const [back, leavers] = await Promise.all([
    bouncedAmong(
      db,
      found.map(({ id }) => id),
    ),
    own(db)
      .selectFrom('contacts.list_member as m')
      .innerJoin('contacts.contact as c', 'c.id', 'm.contact')
      .select([
        sql<string>`coalesce(nullif(c.name, ''), nullif(c.email, ''), 'Somebody')`.as('name'),
        'm.left_because as why',
        'm.left_at as at',
      ])
      .where('m.list', '=', list.id)
      .where('m.left_at', 'is not', null)
      .$if(list.checkedOn !== null, (query) => query.where(sql<boolean>`m.left_at >= ${list.checkedOn}`))
      .orderBy('m.left_at', 'desc')
      .limit(100)
      .$castTo<ToCheck['leavers'][number]>()
      .execute(),
  ])
  return { rows: found.map((one) => ({ ...one, bouncedWhy: back.get(one.id) ?? null })), everybody, leavers }
}

async function bouncedAmong(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows =
    ids.length === 0
      ? []
      : await own(db)
          .selectFrom('contacts.contact')
          .select(['id', 'bounced_why as why'])
          .where('id', 'in', ids)
          .where('bounced_at', 'is not', null)
          .execute()
  return new Map(rows.map(({ id, why }) => [id, why ?? 'other']))
}

/**
 * Records that a list was looked through: those who are no longer right come off it, and the next check is due in twelve months.
 * Of a list by filter nobody can be taken off: their record is corrected instead.
 */
export async function checkList(
  tx: Tx,
  list: ContactList,
  found: { readonly goes: readonly number[]; readonly note: string },
  by: { readonly actor: Actor; readonly person: number },
  at: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<void> {
  let removed = 0
  if (list.kind === 'chosen')
    for (const contact of found.goes) if (await takeOffList(tx, list.id, contact, 'removed', by.actor, at)) removed += 1
  await ownTx(tx)
    .updateTable('contacts.list')
    .set({ checked_on: today, next_check: today.add({ months: CHECK_EVERY_MONTHS }), version: sql`version + 1` })
    .where('id', '=', list.id)
    .execute()
  await ownTx(tx)
    .insertInto('contacts.list_check')
    .values({ list: list.id, at, by: by.person, stayed: Math.max(list.count - removed, 0), removed, note: found.note })
    .execute()
  await record(tx, { by: by.actor, did: 'contacts:check-list', kind: 'contacts.list', id: list.id, detail: { removed } })
}

/** The checks of a list, newest first: ten at most. */
export async function checksOf(
  db: Db,
  list: number,
): Promise<readonly { at: Temporal.Instant; by: number; stayed: number; removed: number; note: string }[]> {
  return await own(db)
    .selectFrom('contacts.list_check')
    .select(['at', 'by', 'stayed', 'removed', 'note'])
    .where('list', '=', list)
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
}
