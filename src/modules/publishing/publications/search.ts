import type { SearchSource } from '#platform/module'
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
