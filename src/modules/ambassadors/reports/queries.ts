import { sql } from 'kysely'
import type { Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { type Ambassador, REPORTING } from '../people/ambassador.js'
import { ambassadors, safeguards } from '../people/queries.js'
import { own } from '../tables.js'
import { quarterEnd } from './quarter.js'
import type { Report } from './report.js'

/** Every report, drafts too. */
export const reports = (db: Db) =>
  own(db)
    .selectFrom('ambassadors.report as report')
    .select(['report.id', 'report.ambassador', 'report.quarter', 'report.place', 'report.state', 'report.nothing', 'report.concerns'])
    .select(['report.tensions', 'report.good', 'report.police_well as policeWell', 'report.partners_well as partnersWell'])
    .select(['report.contacts', 'report.forum', 'report.channel', 'report.saved_at as savedAt', 'report.sent_at as sentAt'])
    .select(['report.keyed_by as keyedBy', 'report.read_at as readAt', 'report.themes', 'report.version'])
    .$castTo<Report>()

/** What an ambassador wrote on a quarter; undefined where they have not begun. */
export const reportOf = async (db: Db, ambassador: number, quarter: Temporal.PlainDate): Promise<Report | undefined> =>
  await reports(db).where('report.ambassador', '=', ambassador).where('report.quarter', '=', quarter).executeTakeFirst()

/** The reports of an ambassador, the last quarter first: ten years of them at most. */
export const reportsBy = async (db: Db, ambassador: number): Promise<readonly Report[]> =>
  await reports(db).where('report.ambassador', '=', ambassador).orderBy('report.quarter', 'desc').limit(40).execute()

/** A report as an address names it, or `NotFound`: drafts of those who are still in post and reports of young ones too, where this person may not know. */
export async function reportAt(db: Db, id: string, person: Pick<Person, 'permissions'> | undefined): Promise<Report> {
  let query = reports(db).innerJoin('ambassadors.ambassador as who', 'who.id', 'report.ambassador')
  if (!safeguards(person)) query = query.where('who.kind', '<>', 'young')
  const found = /^\d{1,9}$/.test(id)
    ? await query
        .where('report.id', '=', Number(id))
        .where((is) => is.or([is('report.state', '=', 'sent'), is('who.state', '=', 'left')]))
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`report ${id}`)
  return found
}

/** Those of whom a report on this quarter is expected: who report and were in post on its last day, by place and name. */
export async function expectedIn(db: Db, quarter: Temporal.PlainDate): Promise<readonly Ambassador[]> {
  return await ambassadors(db)
    .where('kind', 'in', [...REPORTING])
    .where('started_on', '<=', quarterEnd(quarter))
    .where((is) => is.or([is('state', '=', 'in-post'), is.and([is('state', '=', 'left'), is('left_on', '>=', quarterEnd(quarter))])]))
    .orderBy('place')
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** Everything that was begun or sent on a quarter. */
export const reportsIn = async (db: Db, quarter: Temporal.PlainDate): Promise<readonly Report[]> =>
  await reports(db).where('report.quarter', '=', quarter).orderBy('report.id').limit(500).execute()

/** How many reports on a quarter are in, and of how many. */
export async function receivedOf(db: Db, quarter: Temporal.PlainDate): Promise<{ readonly received: number; readonly expected: number }> {
  const [expected, all] = [await expectedIn(db, quarter), await reportsIn(db, quarter)]
  const sent = new Set(all.filter(({ state }) => state === 'sent').map(({ ambassador }) => ambassador))
  return { received: expected.filter(({ id }) => sent.has(id)).length, expected: expected.length }
}

/** Reports that nobody has read yet, the first sent first: 100 at most. Of young ones only for those who may know of them. */
export async function unreadReports(db: Db, person: Person): Promise<readonly (Report & { readonly who: string })[]> {
  let query = reports(db).innerJoin('ambassadors.ambassador as who', 'who.id', 'report.ambassador').select('who.name as who')
  if (!safeguards(person)) query = query.where('who.kind', '<>', 'young')
  return await query
    .where('report.state', '=', 'sent')
    .where('report.read_at', 'is', null)
    .where('report.nothing', '=', false)
    .orderBy('report.sent_at')
    .orderBy('report.id')
    .limit(100)
    .execute()
}

/** Drafts of those who left: nothing of them is lost. */
export const draftsLeft = async (db: Db): Promise<readonly (Report & { readonly who: string })[]> =>
  await reports(db)
    .innerJoin('ambassadors.ambassador as who', 'who.id', 'report.ambassador')
    .select('who.name as who')
    .where('who.kind', '<>', 'young')
    .where('who.state', '=', 'left')
    .where('report.state', '=', 'draft')
    .where(
      sql<boolean>`report.concerns || report.tensions || report.good || report.police_well || report.partners_well || report.contacts <> ''`,
    )
    .orderBy('report.id')
    .limit(100)
    .execute()

/** A report that was sent and says something, to show the role matrix. */
export async function someReport(db: Db): Promise<Record<string, string>> {
  const row = await reports(db)
    .innerJoin('ambassadors.ambassador as who', 'who.id', 'report.ambassador')
    .where('who.kind', '=', 'local')
    .where('report.state', '=', 'sent')
    .orderBy('report.nothing')
    .orderBy('report.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
