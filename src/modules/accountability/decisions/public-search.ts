import type { PublicSource } from '#platform/module'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { TOPIC } from './publish-decision.js'

/** What the search of the website finds of decisions: those that are published. */
export const publicSearch: readonly PublicSource[] = [
  {
    kind: 'accountability.decision',
    label: (language) => wordsIn(language).decisions,
    pages: {
      topics: [TOPIC],
      async read(db, _today, refs) {
        const rows = await own(db)
          .selectFrom('accountability.decision')
          .select(['id', 'title', 'said', 'decided', 'next', 'welsh_title as welshTitle', 'welsh_said as welshSaid'])
          .select(['welsh_decided as welshDecided', 'welsh_next as welshNext', 'published_at as publishedAt', 'drafted_at as draftedAt'])
          .where('state', '=', 'published')
          .$if(refs !== undefined, (found) => found.where('id', 'in', (refs ?? []).map(Number)))
          .orderBy('id', 'desc')
          .limit(5000)
          .execute()
        return rows.map(({ id, title, said, decided, next, welshTitle, welshSaid, welshDecided, welshNext, publishedAt, draftedAt }) => ({
          ref: String(id),
          title,
          words: [decided, said, next, welshTitle, welshDecided, welshSaid, welshNext].filter(Boolean).join('\n'),
          href: urls.decision(id),
          updated: publishedAt ?? draftedAt,
        }))
      },
    },
  },
]
