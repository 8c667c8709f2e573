import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Outlet } from './outlet.js'

const outlets = (db: Db) =>
  own(db)
    .selectFrom('media.outlet')
    .select(['id', 'name', 'kind', 'reach', 'hosts', 'contact', 'note', 'ended', 'version'])
    .$castTo<Outlet>()

/** Every outlet, by name: an office knows some dozens. */
export const allOutlets = async (db: Db): Promise<readonly Outlet[]> => await outlets(db).orderBy('name').limit(1000).execute()

/** The outlets that can be chosen, those on air alone where asked for. */
export async function outletsToChoose(db: Db, which: 'all' | 'on-air' = 'all'): Promise<readonly Outlet[]> {
  let query = outlets(db).where('ended', '=', false)
  if (which === 'on-air') query = query.where('kind', 'in', ['radio', 'television', 'podcast'])
  return await query.orderBy('name').limit(1000).execute()
}

/** An outlet as an address names it, or `NotFound`. */
export async function outletAt(db: Db, id: string | number): Promise<Outlet> {
  const found = /^\d{1,9}$/.test(String(id)) ? await outlets(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`outlet ${id}`)
  return found
}

/** The outlet of this name, in whatever spelling of capitals; undefined when there is none. */
export const outletNamed = async (db: Db, name: string): Promise<Outlet | undefined> =>
  await outlets(db)
    .where((is) => is(is.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .executeTakeFirst()

/** The outlet whose website this is, or a part of it such as `sport.echo.example`; undefined when none is known. */
export async function outletOfHost(db: Db, host: string): Promise<Outlet | undefined> {
  const parts = host.split('.')
  const hosts = parts.slice(0, -1).map((_, at) => parts.slice(at).join('.'))
  const found = await outlets(db)
    .where((is) => is.or(hosts.map((one) => is(is.val(one), '=', is.fn.any('hosts')))))
    .execute()
  const closest = (outlet: Outlet) => Math.max(...outlet.hosts.filter((one) => hosts.includes(one)).map((one) => one.length))
  return found.toSorted((a, b) => closest(b) - closest(a))[0]
}

/** An outlet to show the role matrix. */
export async function someOutlet(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('media.outlet').select('id').orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
