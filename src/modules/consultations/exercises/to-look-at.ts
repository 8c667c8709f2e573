import { lessonsFor } from '../lessons/queries.js'
import { overlapsOf } from '../partners/queries.js'
import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import { keptYears, yearsInWords } from './copied-years.js'
import type { Exercise } from './exercise.js'

/** What does not keep a draft from being published, and should be looked at before: years that a copy kept, lessons and partners' plans nobody decided on. */
export async function toLookAt(
  db: ConsultationsDb,
  exercise: Exercise,
): Promise<readonly { readonly text: string; readonly href: string }[]> {
  if (exercise.state !== 'draft') return []
  const [years, lessons, overlaps] = await Promise.all([keptYears(db, exercise), lessonsFor(db, exercise), overlapsOf(db, exercise)])
  const open = lessons.filter(({ use }) => !use).length
  return [
    ...years.map((kept) => ({
      text: `“${kept.title}” names ${yearsInWords(kept)}, as the exercise it was copied from did`,
      href: kept.href,
    })),
    ...overlaps
      .filter(({ decided }) => decided === undefined)
      .map(({ theirs, why }) => ({
        text: `${theirs.title} (${theirs.organisation}): ${why.charAt(0).toLowerCase()}${why.slice(1)}. Say what you do about it`,
        href: urls.partners(exercise.id),
      })),
    ...(open === 0
      ? []
      : [
          {
            text: `${open} ${open === 1 ? 'lesson' : 'lessons'} from earlier exercises on this: say what this one does with ${open === 1 ? 'it' : 'them'}`,
            href: urls.lessons(exercise.id),
          },
        ]),
  ]
}
