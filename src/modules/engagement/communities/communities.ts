import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'

/** A community by which the engagement table is made. */
export interface Community {
  readonly code: string
  readonly name: string
  readonly position: number
  /** Offered no more; what was counted for it stays. */
  readonly ended: boolean
  readonly version: number
}

/** Every community in the office's order, ended ones too. */
export const communities = async (db: Db): Promise<readonly Community[]> =>
  await own(db)
    .selectFrom('engagement.community')
    .select(['code', 'name', 'position', 'ended', 'version'])
    .orderBy('position')
    .orderBy('code')
    .execute()

/** A community as an address names it, or `NotFound`. */
export async function communityAt(db: Db, code: string): Promise<Community> {
  const found = (await communities(db)).find((one) => one.code === code)
  if (!found) throw new NotFound(`community ${code}`)
  return found
}

const codeOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30) || 'community'

/** Adds a community after the others. Returns its code. */
export async function addCommunity(tx: Tx, name: string, by: Actor): Promise<string> {
  const all = await communities(tx)
  let code = codeOf(name).padEnd(2, 'x')
  while (all.some((one) => one.code === code)) code = `${code.slice(0, 38)}-x`
  const position = Math.max(0, ...all.map((one) => one.position)) + 1
  await ownTx(tx).insertInto('engagement.community').values({ code, name, position }).execute()
  await record(tx, { by, did: 'engagement:add-community', kind: 'engagement.community', id: code })
  return code
}

/** Puts a community in its place and the others after each other around it. */
async function moveTo(tx: Tx, code: string, position: number): Promise<void> {
  const others = (await communities(tx)).filter((one) => one.code !== code).map((one) => one.code)
  const order = [...others.slice(0, position - 1), code, ...others.slice(position - 1)]
  for (const [at, one] of order.entries())
    await ownTx(tx)
      .updateTable('engagement.community')
      .set({ position: at + 1 })
      .where('code', '=', one)
      .execute()
}

/** Calls a community something else, moves it, ends it or takes it up again. Throws `Conflict` when somebody else changed it. */
export async function changeCommunity(
  tx: Tx,
  community: Community,
  { name, position, ended }: Pick<Community, 'name' | 'position' | 'ended'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.community')
    .set({ name, position, ended, version: sql`version + 1` })
    .where('code', '=', community.code)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this community')
  await moveTo(tx, community.code, position)
  await record(tx, { by, did: 'engagement:change-community', kind: 'engagement.community', id: community.code, detail: { ended } })
}
