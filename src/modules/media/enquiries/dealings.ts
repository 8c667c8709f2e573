import { sql } from 'kysely'
import type { DealingSource } from '#platform/module'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { ENQUIRY } from './enquiry.js'
import { enquiryTitle } from './routes.js'

/** What somebody asked the office as a journalist, known by their address. */
export const enquiryDealings: DealingSource = {
  kind: ENQUIRY,
  may: 'media:see',
  async before(db, { emails }, mark, most) {
    if (emails.length === 0) return []
    const rows = await own(db)
      .selectFrom('media.enquiry')
      .select(['id', 'asked', 'received_at as at'])
      .where((is) => is(is.fn('lower', ['email']), 'in', emails))
      .where(sql<boolean>`(received_at, id) < (${mark.at}, ${mark.id}::bigint)`)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
    return rows.map(({ id, asked, at }) => ({
      id,
      at,
      what: 'Asked the office as a journalist',
      text: enquiryTitle({ asked }),
      href: urls.enquiry(id),
    }))
  },
}
