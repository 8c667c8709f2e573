import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Enquiry, EnquiryNote, EnquiryState } from './enquiry.js'

const enquiries = (db: Db) =>
  own(db)
    .selectFrom('media.enquiry')
    .select([
      'id',
      'outlet',
      'journalist',
      'email',
      'phone',
      'asked',
      'received_at as receivedAt',
      'deadline',
      'owner',
      'state',
      'answer',
      'how',
      'ended_at as endedAt',
      'ended_by as endedBy',
      'release',
      'version',
    ])
    .$castTo<Enquiry>()

/** The most enquiries on one page. */
export const ENQUIRY_PAGE = 50

/** The open enquiries, those with the nearest deadline first, those without one last. */
export const openEnquiries = async (db: Db): Promise<readonly Enquiry[]> =>
  await enquiries(db)
    .where('state', '=', 'open')
    .orderBy('deadline', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(200)
    .execute()

/** Enquiries that were answered: all, those with a deadline, and those in time. */
export type Answers = 'answered' | 'with-deadline' | 'in-time'

/** Enquiries, the newest number first: in some states, received in a period. One more than a page says that there is more. */
export async function enquiriesOf(
  db: Db,
  of: {
    readonly states?: readonly EnquiryState[]
    readonly from?: Temporal.Instant
    readonly before?: Temporal.Instant
    readonly below?: number | undefined
    readonly only?: 'enquiries' | Answers
    readonly most?: number
  } = {},
): Promise<readonly Enquiry[]> {
  let query = enquiries(db)
  if (of.states) query = query.where('state', 'in', of.states)
  if (of.from) query = query.where('received_at', '>=', of.from)
  if (of.before) query = query.where('received_at', '<', of.before)
  if (of.only && of.only !== 'enquiries') query = query.where('state', '!=', 'open')
  if (of.only === 'with-deadline' || of.only === 'in-time') query = query.where('deadline', 'is not', null)
  if (of.only === 'in-time') query = query.whereRef('ended_at', '<=', 'deadline')
  if (of.below !== undefined) query = query.where('id', '<', of.below)
  return await query
    .orderBy('id', 'desc')
    .limit(of.most ?? ENQUIRY_PAGE + 1)
    .execute()
}

/** An enquiry as an address names it, or `NotFound`. */
export async function enquiryAt(db: Db, id: string | number): Promise<Enquiry> {
  const found = /^\d{1,9}$/.test(String(id)) ? await enquiries(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`enquiry ${id}`)
  return found
}

/** What was noted on the way to the answer, the oldest first. */
export const notesOf = async (db: Db, enquiry: number): Promise<readonly EnquiryNote[]> =>
  await own(db)
    .selectFrom('media.enquiry_note')
    .select(['id', 'at', 'by', 'text'])
    .where('enquiry', '=', enquiry)
    .orderBy('id')
    .limit(200)
    .execute()

/** An enquiry in this state, or any where there is none, to show the role matrix. */
export const someEnquiry =
  (state?: EnquiryState) =>
  async (db: Db): Promise<Record<string, string>> => {
    const [one] = await enquiriesOf(db, { ...(state && { states: [state] }), most: 1 })
    return { id: String(one?.id ?? 0) }
  }
