import type { PublicSource } from '#platform/module'
import { asWords } from '#platform/written'
import { TOPIC } from '../newsletters/keep-newsletters.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Composed, EDITION } from './edition.js'

/** What the search of the website finds of newsletters: what went out to everybody who wanted it, never what went to a list. */
export const publicSearch: readonly PublicSource[] = [
  {
    kind: EDITION,
    label: (language) => wordsIn(language).public.title,
    pages: {
      topics: [TOPIC],
      async read(db, _today, refs) {
        const rows = await own(db)
          .selectFrom('newsletters.edition as e')
          .innerJoin('newsletters.newsletter as n', 'n.id', 'e.newsletter')
          .select(['e.id', 'e.number', 'e.subject', 'e.frozen', 'e.began_at as beganAt', 'n.slug'])
          .where('n.audience', '=', 'subscribers')
          .where('e.state', 'in', ['sending', 'sent'])
          .$if(refs !== undefined, (found) => found.where('e.id', 'in', (refs ?? []).map(Number)))
          .orderBy('e.id', 'desc')
          .limit(5000)
          .execute()
        return rows.flatMap(({ id, number, subject, frozen, beganAt, slug }) =>
          number === null || beganAt === null
            ? []
            : [
                {
                  ref: String(id),
                  title: subject,
                  words: wordsOf(frozen as Composed | null),
                  href: urls.publicEdition(slug, number),
                  updated: beganAt,
                },
              ],
        )
      },
    },
  },
]

function wordsOf(composed: Composed | null): string {
  const parts = composed?.sections.flatMap(({ heading, body, items }) => [
    heading,
    asWords(body),
    ...items.map(({ title, summary }) => `${title}. ${summary}`),
  ])
  return [asWords(composed?.intro ?? ''), ...(parts ?? [])].filter(Boolean).join('\n')
}
