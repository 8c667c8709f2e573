import type { Db } from '#platform/db'
import type { Ref } from '#platform/module'
import { own } from '../tables.js'
import type { Decision, DecisionState, ItemAnswer } from './decision.js'

const COLUMNS = [
  'id',
  'about_kind as aboutKind',
  'about_id as aboutId',
  'about_href as aboutHref',
  'title',
  'said',
  'decided',
  'next',
  'decided_on as decidedOn',
  'state',
  'drafted_at as draftedAt',
  'changed_at as changedAt',
  'published_at as publishedAt',
  'version',
  'welsh_title as welshTitle',
  'welsh_said as welshSaid',
  'welsh_decided as welshDecided',
  'welsh_next as welshNext',
  'welsh_fresh as welshFresh',
  'welsh_version as welshVersion',
] as const

/** The newest decision about a record of another module, draft or published; undefined while there is none. */
export async function decisionAbout(db: Db, ref: Ref): Promise<Decision | undefined> {
  return own(db)
    .selectFrom('accountability.decision')
    .select(COLUMNS)
    .where('about_kind', '=', ref.kind)
    .where('about_id', '=', ref.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One decision, draft or published. */
export async function decisionById(db: Db, id: number): Promise<Decision | undefined> {
  return own(db).selectFrom('accountability.decision').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** The answers of a decision, item by item in the order they were asked. */
export async function answersOf(db: Db, decisionId: number): Promise<readonly ItemAnswer[]> {
  return own(db)
    .selectFrom('accountability.answer')
    .select(['id', 'item_kind as itemKind', 'item_id as itemId', 'item', 'influence', 'answer', 'welsh_answer as welshAnswer'])
    .where('decision_id', '=', decisionId)
    .orderBy('position')
    .execute()
}

/** Up to two hundred decisions in one state, the newest first. */
export async function decisionsIn(db: Db, state: DecisionState): Promise<readonly Decision[]> {
  return own(db)
    .selectFrom('accountability.decision')
    .select(COLUMNS)
    .where('state', '=', state)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** Decisions with these words in their title or text; drafts only when asked for. */
export async function searchDecisions(db: Db, query: string, drafts: boolean): Promise<readonly Decision[]> {
  const like = `%${query.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return own(db)
    .selectFrom('accountability.decision')
    .select(COLUMNS)
    .where((is) => is.or([is('title', 'ilike', like), is('said', 'ilike', like), is('decided', 'ilike', like)]))
    .$if(!drafts, (found) => found.where('state', '=', 'published'))
    .orderBy('id', 'desc')
    .limit(21)
    .execute()
}
