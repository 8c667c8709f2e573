import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type DayMark, NotFound } from '#platform/web'
import { PAGE } from '../coverage/queries.js'
import { own } from '../tables.js'
import type { Interview, InterviewState } from './interview.js'

const interviews = (db: Db) =>
  own(db)
    .selectFrom('media.interview')
    .select([
      'id',
      'outlet',
      'kind',
      'day',
      'time',
      'speaker',
      'topic',
      'release',
      'link',
      'state',
      'why',
      'noted_by as notedBy',
      'version',
    ])
    .$castTo<Interview>()

/** Interviews, the newest first: in one state, of one release, in a period. One more than a page says that there is more. */
export async function interviewsOf(
  db: Db,
  of: {
    readonly state?: InterviewState
    readonly kind?: Interview['kind']
    readonly release?: number
    readonly from?: Temporal.PlainDate
    readonly to?: Temporal.PlainDate
    readonly after?: DayMark | undefined
    readonly most?: number
  } = {},
): Promise<readonly Interview[]> {
  let query = interviews(db)
  if (of.state) query = query.where('state', '=', of.state)
  if (of.kind) query = query.where('kind', '=', of.kind)
  if (of.release !== undefined) query = query.where('release', '=', of.release)
  if (of.from) query = query.where('day', '>=', of.from)
  if (of.to) query = query.where('day', '<=', of.to)
  if (of.after) {
    const { day, id } = of.after
    query = query.where((is) => is.or([is('day', '<', day), is.and([is('day', '=', day), is('id', '<', id)])]))
  }
  return await query
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(of.most ?? PAGE + 1)
    .execute()
}

/** The interviews of these ids. */
export const interviewsByIds = async (db: Db, ids: readonly number[]): Promise<readonly Interview[]> =>
  ids.length === 0 ? [] : await interviews(db).where('id', 'in', ids).orderBy('id').execute()

/** The interviews that are ahead, or past and not yet said to have been given; the earliest first. */
export const plannedInterviews = async (db: Db): Promise<readonly Interview[]> =>
  await interviews(db).where('state', '=', 'planned').orderBy('day').orderBy('id').limit(100).execute()

/** Whether an interview's day has come. */
export const hasCome = ({ day }: Interview, today: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) <= 0

/** An interview as an address names it, or `NotFound`. */
export async function interviewAt(db: Db, id: string | number): Promise<Interview> {
  const found = /^\d{1,9}$/.test(String(id)) ? await interviews(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`interview ${id}`)
  return found
}

/** An interview, planned where there is one, to show the role matrix. */
export async function someInterview(db: Db): Promise<Record<string, string>> {
  const [planned] = await plannedInterviews(db)
  const row = planned ?? (await interviews(db).orderBy('id').limit(1).executeTakeFirst())
  return { id: String(row?.id ?? 0) }
}
