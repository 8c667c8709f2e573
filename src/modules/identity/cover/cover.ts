import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { IdentityDb, IdentityTx } from '../tables.js'

/** Somebody's leave with who covers for them. */
export interface Cover {
  readonly id: number
  readonly absent_id: number
  readonly absent: string
  readonly cover_id: number
  readonly cover: string
  readonly first_day: Temporal.PlainDate
  readonly last_day: Temporal.PlainDate
}

/** Cover from a day on, earliest first. */
export function coverFrom(db: IdentityDb, day: Temporal.PlainDate): Promise<Cover[]> {
  return db
    .selectFrom('identity.cover as cover')
    .innerJoin('identity.person as absent', 'absent.id', 'cover.absent_id')
    .innerJoin('identity.person as coverer', 'coverer.id', 'cover.cover_id')
    .select([
      'cover.id',
      'cover.absent_id',
      'absent.name as absent',
      'cover.cover_id',
      'coverer.name as cover',
      'cover.first_day',
      'cover.last_day',
    ])
    .where('cover.last_day', '>=', day)
    .orderBy('cover.first_day')
    .orderBy('cover.id')
    .execute()
}

/** Says who covers for somebody on leave. Returns what stands against it: they are covered then already, or the one who is to cover is away. */
export async function arrangeCover(
  tx: IdentityTx,
  cover: { absent: number; cover: number; from: Temporal.PlainDate; to: Temporal.PlainDate },
  by: Actor,
): Promise<{ covered: Cover } | { away: Cover } | { id: number }> {
  await sql`lock table identity.cover in share row exclusive mode`.execute(tx)
  const then = (await coverFrom(tx, cover.from)).filter((one) => one.first_day.toString() <= cover.to.toString())
  const covered = then.find((one) => one.absent_id === cover.absent)
  if (covered) return { covered }
  const away = then.find((one) => one.absent_id === cover.cover)
  if (away) return { away }
  const { id } = await tx
    .insertInto('identity.cover')
    .values({ absent_id: cover.absent, cover_id: cover.cover, first_day: cover.from, last_day: cover.to })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'identity:arrange-cover', kind: 'identity:cover', id, detail: { absent: cover.absent, cover: cover.cover } })
  return { id }
}

/** Ends an arrangement for cover: the leave was cancelled. */
export async function endCover(tx: IdentityTx, id: number, by: Actor): Promise<void> {
  const gone = await tx.deleteFrom('identity.cover').where('id', '=', id).returning(['absent_id', 'cover_id']).executeTakeFirst()
  if (gone)
    await record(tx, {
      by,
      did: 'identity:end-cover',
      kind: 'identity:cover',
      id,
      detail: { absent: gone.absent_id, cover: gone.cover_id },
    })
}
