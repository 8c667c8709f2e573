import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { dayInWords, NotFound } from '#platform/web'
import { issueLink } from '#modules/identity'
import { officeCard } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { type Meeting, MEETING } from './meeting.js'

/** The job of a link with which whoever sets the dates of a meeting says them. */
export const DATES_JOB = 'engagement:say-dates'
const DATE_ASK = 'engagement.date-ask'
/** Days for which such a link opens. */
const LINK_DAYS = 90

/** That somebody was asked for the dates of a meeting. */
export interface DateAsk {
  readonly id: number
  readonly meeting: number
  readonly email: string
  /** Days that would suit the office. */
  readonly days: readonly Temporal.PlainDate[]
  readonly note: string
  readonly askedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
}

/** What is kept of whom we asked for dates. */
export const dateAsks = (db: Db) =>
  own(db)
    .selectFrom('engagement.date_ask')
    .select([
      'id',
      'meeting',
      'email',
      sql<readonly Temporal.PlainDate[]>`days`.as('days'),
      'note',
      'asked_at as askedAt',
      'expires_at as expiresAt',
      'answered_at as answeredAt',
    ])

/** One such question, or `NotFound`. */
export async function dateAskAt(db: Db, id: string | number): Promise<DateAsk> {
  const found = /^\d{1,9}$/.test(String(id)) ? await dateAsks(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`date ask ${id}`)
  return found
}

/** Who was asked for the dates of a meeting, the latest first: 5 at most. */
export const asksOf = async (db: Db, meeting: number): Promise<readonly DateAsk[]> =>
  await dateAsks(db).where('meeting', '=', meeting).orderBy('id', 'desc').limit(5).execute()

/** Asks whoever sets the dates of a meeting for them: they get a link by mail that does this one thing until it expires. */
export async function askForDates(
  tx: Tx,
  house: House,
  meeting: Meeting,
  { email, days, note }: Pick<DateAsk, 'email' | 'days' | 'note'>,
  by: Actor,
): Promise<void> {
  const now = house.clock.now()
  const expiresAt = now.add({ hours: 24 * LINK_DAYS })
  const { id } = await ownTx(tx)
    .insertInto('engagement.date_ask')
    .values({ meeting: meeting.id, email: email.toLowerCase(), days, note, asked_at: now, expires_at: expiresAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  const subject = { kind: DATE_ASK, id }
  const path = await issueLink(tx, house.clock, { job: DATES_JOB, subject, to: email, expiresAt, lasts: 'until it expires', by })
  const words = wordsIn('en').dates
  await queueMail(tx, {
    key: `engagement:ask-dates:${id}`,
    to: email,
    subject: words.subject(meeting.name),
    text: words.mail({
      name: meeting.clerk,
      meeting: meeting.name,
      note,
      link: `${house.origin}${path}`,
      until: dayInWords(expiresAt.toZonedDateTimeISO(LONDON).toPlainDate()),
      office: (await officeCard(tx)).name,
    }),
    purpose: 'engagement:ask-dates',
    sensitive: true,
  })
  await record(tx, { by, did: 'engagement:ask-for-dates', kind: MEETING, id: meeting.id, detail: { ask: id } })
}
