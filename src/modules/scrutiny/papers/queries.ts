import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Paper } from './paper.js'

const all = (db: Db) =>
  own(db)
    .selectFrom('scrutiny.paper as p')
    .select([
      'p.id',
      'p.meeting',
      'p.kind',
      'p.title',
      'p.body',
      'p.file',
      'p.due_on as dueOn',
      'p.published_at as publishedAt',
      'p.version',
    ])
    .$castTo<Paper>()

/** The papers of a meeting: agenda, papers, minutes; 200 at most. */
export const papersOf = async (db: Db, meeting: number): Promise<readonly Paper[]> =>
  await all(db).where('p.meeting', '=', meeting).orderBy('p.kind').orderBy('p.id').limit(200).execute()

/** A paper of a meeting as an address names it, or `NotFound`. */
export async function paperAt(db: Db, meeting: number, id: string | number): Promise<Paper> {
  const found = /^\d{1,9}$/.test(String(id))
    ? await all(db).where('p.id', '=', Number(id)).where('p.meeting', '=', meeting).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`paper ${id}`)
  return found
}

/** Papers that were not published yet of meetings that are not cancelled, by the day they are promised for: what is due up to this day, 100 at most. */
export const duePapers = async (
  db: Db,
  until: Temporal.PlainDate,
): Promise<readonly (Paper & { readonly of: string; readonly owner: number })[]> =>
  await all(db)
    .innerJoin('scrutiny.meeting as m', 'm.id', 'p.meeting')
    .select(['m.title as of', 'm.owner'])
    .where('p.published_at', 'is', null)
    .where('p.due_on', '<=', until)
    .where('m.state', '!=', 'cancelled')
    .orderBy('p.due_on')
    .orderBy('p.id')
    .limit(100)
    .$castTo<Paper & { readonly of: string; readonly owner: number }>()
    .execute()

/** Meetings that were held and have no minutes begun yet: 50 at most. */
export const withoutMinutes = async (
  db: Db,
): Promise<readonly { readonly id: number; readonly title: string; readonly day: Temporal.PlainDate; readonly owner: number }[]> =>
  await own(db)
    .selectFrom('scrutiny.meeting as m')
    .leftJoin('scrutiny.paper as p', (join) => join.onRef('p.meeting', '=', 'm.id').on('p.kind', '=', 'minutes'))
    .select(['m.id', 'm.title', 'm.day', 'm.owner'])
    .where('m.state', '=', 'held')
    .where('p.id', 'is', null)
    .orderBy('m.day')
    .limit(50)
    .execute()

/** A paper that is published, or one that is not, with its meeting, to show the role matrix. */
export const somePaper =
  (published: boolean, file = false) =>
  async (db: Db): Promise<Record<string, string>> => {
    let query = own(db)
      .selectFrom('scrutiny.paper as p')
      .innerJoin('scrutiny.meeting as m', 'm.id', 'p.meeting')
      .select(['p.id', 'm.id as meeting', 'm.slug'])
      .where('p.published_at', published ? 'is not' : 'is', null)
    if (file) query = query.where('p.file', 'is not', null)
    if (published) query = query.where('m.announced_at', 'is not', null)
    const row = await query.orderBy('p.id').limit(1).executeTakeFirst()
    return { id: String(row?.meeting ?? 0), paper: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
  }
