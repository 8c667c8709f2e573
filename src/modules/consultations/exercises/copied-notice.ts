import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import type { Notice } from './around.js'
import type { Exercise } from './exercise.js'

/** What a copied exercise says at its top while it is a draft: from what it was copied, and what to look for. */
export async function copiedNotice(
  db: ConsultationsDb,
  { state, copiedFrom }: Exercise,
  hidden: ReadonlySet<number>,
): Promise<readonly Notice[]> {
  if (state !== 'draft' || copiedFrom === null || hidden.has(copiedFrom)) return []
  const earlier = await db.selectFrom('consultations.exercise').select('title').where('id', '=', copiedFrom).executeTakeFirst()
  if (!earlier) return []
  return [
    {
      text: `Copied from “${earlier.title}”: read each part again. Years and days in its texts are still those of the earlier one.`,
      href: urls.overview(copiedFrom),
      link: 'See the earlier one',
    },
  ]
}
