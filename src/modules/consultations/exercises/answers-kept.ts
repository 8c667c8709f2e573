import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { lengthInWords } from '#modules/office'
import type { ConsultationsTables } from '../tables.js'

/** How many months an exercise keeps answers where nobody has said so: its page, the privacy notice and the deleting go by it. */
export const KEPT_MONTHS = 12

/** How long single answers are kept, from the shortest to the longest that a published exercise says on its page. */
export async function answersKept(db: Db): Promise<string> {
  const months = sql<number>`coalesce((sheet ->> 'retentionMonths')::int, ${sql.lit(KEPT_MONTHS)})`
  const { shortest, longest } = await db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.exercise')
    .select([sql<number | null>`min(${months})`.as('shortest'), sql<number | null>`max(${months})`.as('longest')])
    .where('state', '!=', 'draft')
    .executeTakeFirstOrThrow()
  if (shortest === null || longest === null) return 'Each consultation says on its page how long.'
  const range = shortest === longest ? lengthInWords(shortest) : `between ${lengthInWords(shortest)} and ${lengthInWords(longest)}`
  return `Each consultation says on its page how long: ${range} after it closes, or after we get them where it never closes. Answers that you began and did not send: a day, or until the day you asked us to keep them.`
}
