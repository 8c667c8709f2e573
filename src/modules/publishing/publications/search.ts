import type { Db } from '#platform/db'
import type { Replacement, SearchSource } from '#platform/module'
import { inShort } from '#platform/written'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { STATES } from './publication.js'

/** Publications that are not public yet, for staff who may see them; what is public stands in the search of everything. */
export const publicationSearch: SearchSource = {
  kind: 'publishing.publication',
  label: 'Publications not public yet',
  async find(db, query, person) {
    if (!person?.permissions.has('publishing:see')) return []
    const rows = await own(db)
      .selectFrom('publishing.publication')
      .select(['id', 'title', 'summary', 'state'])
      .where('title', 'ilike', `%${query.replace(/[\\%_]/g, '\\$&')}%`)
      .where('state', 'in', ['draft', 'waiting', 'ready'])
      .orderBy('id', 'desc')
      .limit(20)
      .execute()
    return rows.map(({ id, title, summary, state }) => ({
      title,
      href: urls.managePublication(id),
      summary: `${STATES[state].word}: ${inShort(summary, 160)}`,
    }))
  },
}

/** What stands in place of these versions: the current one of the same document. */
export async function replacedPublications(db: Db, refs: readonly string[]): Promise<ReadonlyMap<string, Replacement>> {
  const rows = await own(db)
    .selectFrom('publishing.publication as old')
    .innerJoin('publishing.publication as now', 'now.document', 'old.document')
    .select(['old.id', 'now.title', 'now.slug'])
    .where('old.id', 'in', refs.map(Number))
    .where('old.superseded_by', 'is not', null)
    .where('now.superseded_by', 'is', null)
    .where('now.state', '=', 'public')
    .execute()
  return new Map(rows.map(({ id, title, slug }) => [String(id), { title, href: urls.publication(slug) }]))
}
