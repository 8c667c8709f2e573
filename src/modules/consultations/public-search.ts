import type { PublicSource } from '#platform/module'
import { COLUMNS } from './exercises/queries.js'
import { EXERCISE } from './exercises/exercise.js'
import { TOPIC } from './exercises/publish.js'
import type { ConsultationsTables } from './tables.js'
import { urls } from './urls.js'
import { wordsIn } from './words/index.js'

/** What the search of the website finds of consultations: those that residents may read about, with what their page says. */
export const publicSearch: readonly PublicSource[] = [
  {
    kind: EXERCISE,
    label: (language) => wordsIn(language).exercise.listTitle,
    pages: {
      topics: [TOPIC],
      async read(db, _today, refs) {
        const rows = await db
          .withTables<ConsultationsTables>()
          .selectFrom('consultations.exercise')
          .leftJoin('consultations.announcement', 'exercise_id', 'id')
          .select([...COLUMNS, 'consultations.exercise.created_at as createdAt'])
          .where((is) =>
            is.or([
              is('state', 'in', ['published', 'answered']),
              is.and([is('state', '=', 'draft'), is('consultations.announcement.exercise_id', 'is not', null)]),
            ]),
          )
          .$if(refs !== undefined, (found) => found.where('id', 'in', (refs ?? []).map(Number)))
          .orderBy('id', 'desc')
          .limit(5000)
          .execute()
        return rows.map(({ id, slug, title, sheet, publishedAt, createdAt }) => ({
          ref: String(id),
          title,
          words: [sheet.summary, sheet.why, sheet.who, sheet.decision].filter(Boolean).join('\n'),
          href: urls.exercise(slug),
          updated: publishedAt ?? createdAt,
        }))
      },
    },
  },
]
