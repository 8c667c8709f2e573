import { sql } from 'kysely'
import type { DealingSource } from '#platform/module'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type FormatRequest, REQUEST_STATES } from './format.js'
import { requests } from './queries.js'

/** The last number that the database gives to a request. */
const LAST_ID = 2_147_483_647

/** What somebody asked for in another format, for those who send formats: who asks for braille is nobody else's business. */
export const formatDealings: DealingSource = {
  kind: 'publishing.format',
  may: 'publishing:answer-formats',
  mails: ['publishing:format-asked', 'publishing:format-sent', 'publishing:format-declined'],
  async before(db, { emails }, { at, id }, most) {
    if (emails.length === 0) return []
    const { inside } = wordsIn('en').formats
    const found: readonly FormatRequest[] = await requests(db)
      .where(sql<string>`lower(email)`, 'in', [...emails])
      .where('email', '<>', '')
      .where((is) => is.or([is('asked_at', '<', at), is.and([is('asked_at', '=', at), is('id', '<', Math.min(id, LAST_ID))])]))
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
    return found.map((one) => ({
      id: one.id,
      at: one.askedAt,
      what: `Asked for “${one.title}” ${inside[one.format]} (${one.reference}, ${REQUEST_STATES[one.state].word.toLowerCase()})`,
      href: urls.formatRequest(one.id),
    }))
  },
}
