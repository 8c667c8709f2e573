import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Ref } from '#platform/module'
import { own } from '../tables.js'
import type { LinkName, Means } from './vocabulary.js'

/** One recorded step, with the record at its other end. */
export interface Followed {
  readonly link: LinkName
  readonly ref: Ref
  /** How a person was told; empty for every other link. */
  readonly means: Means | ''
  readonly at: Temporal.Instant
  readonly by: string
}

const FIELDS = ['link', 'means', 'at', 'by'] as const

/** What came of this record, oldest step first. Withdrawn links are left out. */
export async function following(db: Db, ref: Ref): Promise<readonly Followed[]> {
  const rows = await own(db)
    .selectFrom('thread.link')
    .select([...FIELDS, 'to_kind as kind', 'to_id as id'])
    .where('from_kind', '=', ref.kind)
    .where('from_id', '=', ref.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .orderBy('thread.link.id')
    .execute()
  return rows.map(asFollowed)
}

/** What this record came from, oldest step first. Withdrawn links are left out. */
export async function cameFrom(db: Db, ref: Ref): Promise<readonly Followed[]> {
  const rows = await own(db)
    .selectFrom('thread.link')
    .select([...FIELDS, 'from_kind as kind', 'from_id as id'])
    .where('to_kind', '=', ref.kind)
    .where('to_id', '=', ref.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .orderBy('thread.link.id')
    .execute()
  return rows.map(asFollowed)
}

function asFollowed({
  kind,
  id,
  link,
  means,
  at,
  by,
}: {
  kind: string
  id: string
  link: string
  means: string
  at: Temporal.Instant
  by: string
}): Followed {
  return { link: link as LinkName, means: means as Means | '', ref: { kind, id }, at, by }
}
