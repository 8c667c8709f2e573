import { sql } from 'kysely'
import type { Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Ref } from '#platform/module'
import { type DayMark, NotFound } from '#platform/web'
import { own } from '../tables.js'
import { type Issue, type IssueSource, type IssueState, type IssueStep, OVER } from './issue.js'

/** How many issues stand on one page. */
export const PAGE = 50

/** Every issue, restricted ones too: only for what has looked who asks. */
export const issues = (db: Db) =>
  own(db)
    .selectFrom('accountability.issue')
    .select(['id', 'source', 'place', 'title', 'what', 'state', 'due', 'asked', 'sendings', 'reply', 'told', 'version', 'raiser'])
    .select(['origin_kind as originKind', 'origin_id as originId', 'origin_href as originHref', 'restricted'])
    .select(['raised_on as raisedOn', 'raised_at as raisedAt', 'raiser_email as raiserEmail', 'may_publish as mayPublish'])
    .select(['state_on as stateOn', 'replied_by as repliedBy', 'replied_on as repliedOn', 'reply_public as replyPublic'])
    .select(['ended_on as endedOn', 'public_title as publicTitle', 'public_what as publicWhat', 'public_reply as publicReply'])
    .select(['welsh_title as welshTitle', 'welsh_what as welshWhat', 'welsh_reply as welshReply', 'published_at as publishedAt'])
    .$castTo<Issue>()

/** Whether this person may open what is restricted. Nobody in particular may not. */
export const opensRestricted = (person: Pick<Person, 'permissions'> | undefined): boolean =>
  person?.permissions.has('accountability:open-restricted') === true

const known = (db: Db, person: Pick<Person, 'permissions'> | undefined) => {
  const all = issues(db)
  return opensRestricted(person) ? all : all.where('restricted', '=', false)
}

/** An issue as an address names it, or `NotFound`: also where it is restricted and this person may not open such. */
export async function issueAt(db: Db, id: string | number, person: Pick<Person, 'permissions'> | undefined): Promise<Issue> {
  const found = /^\d{1,9}$/.test(String(id)) ? await known(db, person).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`issue ${id}`)
  return found
}

/** What a list of issues is narrowed to. */
export interface IssueFilter {
  readonly state?: IssueState | undefined
  readonly source?: IssueSource | undefined
  readonly places?: readonly string[] | undefined
}

const narrowed = (db: Db, person: Person | undefined, { state, source, places }: IssueFilter) => {
  let query = known(db, person)
  if (state) query = query.where('state', '=', state)
  if (source) query = query.where('source', '=', source)
  if (places) query = query.where('place', 'in', places)
  return query
}

/** Issues that are not over, what is due first first; after a place in that list. One more than a page says that there is more. */
export async function openIssues(db: Db, person: Person | undefined, filter: IssueFilter = {}, after?: DayMark): Promise<readonly Issue[]> {
  let query = narrowed(db, person, filter).where('state', 'not in', [...OVER])
  if (after) query = query.where(sql<boolean>`(due, id) > (${after.day}::date, ${after.id})`)
  return await query
    .orderBy('due')
    .orderBy('id')
    .limit(PAGE + 1)
    .execute()
}

/** Issues that are over, the last raised first. One more than a page says that there is more. */
export async function endedIssues(db: Db, person: Person | undefined, filter: IssueFilter = {}, below?: number): Promise<readonly Issue[]> {
  let query = narrowed(db, person, filter).where('state', 'in', [...OVER])
  if (below !== undefined) query = query.where('id', '<', below)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** The steps of an issue, the first first. */
export const stepsOf = async (db: Db, issue: number): Promise<readonly IssueStep[]> =>
  await own(db)
    .selectFrom('accountability.issue_step')
    .select(['id', 'state', 'at', 'by', 'note'])
    .where('issue', '=', issue)
    .orderBy('id')
    .limit(500)
    .execute()

/** The issues that came of a record of another module, restricted ones only for those who may open them; the last 50. */
export const issuesFrom = async (db: Db, origin: Ref, person: Person | undefined): Promise<readonly Issue[]> =>
  await known(db, person)
    .where('origin_kind', '=', origin.kind)
    .where('origin_id', '=', origin.id)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/**
 * The issues that came of these records of another module, restricted ones too: for modules that show them to whoever raised them. The last first,
 * below an id where one is given; one more than a page says that there is more.
 */
export const issuesRaisedBy = async (db: Db, kind: string, ids: readonly string[], below?: number): Promise<readonly Issue[]> => {
  if (ids.length === 0) return []
  let query = issues(db).where('origin_kind', '=', kind).where('origin_id', 'in', ids)
  if (below !== undefined) query = query.where('id', '<', below)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** What is told in public, the last raised first. One more than a page says that there is more. */
export async function publicIssues(db: Db, below?: number): Promise<readonly Issue[]> {
  let query = issues(db).where('published_at', 'is not', null).where('restricted', '=', false)
  if (below !== undefined) query = query.where('id', '<', below)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** An issue that is told in public, or `NotFound`. */
export async function publicIssueAt(db: Db, id: string): Promise<Issue> {
  const found = await issueAt(db, id, undefined)
  if (found.publishedAt === null) throw new NotFound(`issue ${id}`)
  return found
}

/** How many issues were raised in a period, how many ended in it, and how many wait beyond their day now. */
export async function issueFigures(
  db: Db,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<{ readonly raised: number; readonly ended: number }> {
  const { rows } = await sql<{ raised: number; ended: number }>`
    select (select count(*)::int from accountability.issue where raised_on between ${from} and ${to}) as raised,
      (select count(*)::int from accountability.issue where ended_on between ${from} and ${to}) as ended`.execute(db)
  return rows[0] ?? { raised: 0, ended: 0 }
}

/** An issue in one of these states where there is one, or any, to show the role matrix. */
export const someIssue =
  (...states: readonly IssueState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const open = issues(db).where('restricted', '=', false).orderBy('id').limit(1)
    const fitting = states.length > 0 ? await open.where('state', 'in', [...states]).executeTakeFirst() : undefined
    return { id: String((fitting ?? (await open.executeTakeFirst()))?.id ?? 0) }
  }
