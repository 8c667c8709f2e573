import type { SearchSource } from '#platform/module'
import { outOfSight } from './exercises/sight.js'
import type { ConsultationsTables } from './tables.js'
import { urls } from './urls.js'

/** Where the staff search looks in consultations. */
export const search: readonly SearchSource[] = [
  {
    kind: 'consultations.exercise',
    label: 'Consultations',
    async find(db, query, person) {
      if (!person?.permissions.has('consultations:see')) return []
      const rows = await db
        .withTables<ConsultationsTables>()
        .selectFrom('consultations.exercise')
        .select(['id', 'title', 'sheet'])
        .where('title', 'ilike', `%${query.replace(/[\\%_]/g, '\\$&')}%`)
        .orderBy('id', 'desc')
        .limit(20)
        .execute()
      const hidden = await outOfSight(db, person)
      return rows
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, title, sheet }) => ({ title, href: urls.overview(id), ...(sheet.summary ? { summary: sheet.summary } : {}) }))
    },
  },
]
