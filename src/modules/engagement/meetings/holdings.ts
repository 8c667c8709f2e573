import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, systemClock, type Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { dayInWords } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { retentionOn } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { dateAsks } from './ask-dates.js'
import { MEETING, MEETING_DATE } from './meeting.js'
import { dateAt, meetingAt } from './queries.js'

const ASK = 'engagement.date-ask'

/** Who sets the dates of meetings, whom we asked for them, and what staff noted of meetings. */
export const meetingHolding: Holding = {
  what: 'That you set the dates of a meeting or were asked for them, and notes of meetings that may name you',
  restricted: false,
  keepBecause: 'That a meeting took place and who of the office was there stays: it is the office’s record of what it did',
  async find(db, { email, name }) {
    const address = email === undefined ? undefined : asEmail(email)
    const whole = name?.trim().toLowerCase() ?? ''
    const named = whole.length > 2
    if (!address && !named) return []
    const register = await own(db)
      .selectFrom('engagement.meeting')
      .select(['id', 'name'])
      .where((is) =>
        is.or([
          ...(address ? [is('clerk_email', '=', address)] : []),
          ...(named ? [is(sql<number>`strpos(lower(clerk || ' ' || chair || ' ' || notes), ${whole})`, '>', 0)] : []),
        ]),
      )
      .orderBy('id')
      .limit(200)
      .execute()
    const asked = address
      ? await dateAsks(db)
          .where(sql<boolean>`lower(email) = ${address}`)
          .orderBy('id')
          .limit(200)
          .execute()
      : []
    const noted = named
      ? await own(db)
          .selectFrom('engagement.meeting_date')
          .select(['id', 'day'])
          .where(sql<boolean>`strpos(lower(notes || ' ' || papers || ' ' || why), ${whole}) > 0`)
          .orderBy('id')
          .limit(200)
          .execute()
      : []
    return [
      ...register.map((one) => ({ kind: MEETING, id: String(one.id), summary: `In the register of meetings: ${one.name}` })),
      ...asked.map((one) => ({ kind: ASK, id: String(one.id), summary: 'Asked for the dates of a meeting' })),
      ...noted.map((one) => ({ kind: MEETING_DATE, id: String(one.id), summary: `Notes of a meeting on ${dayInWords(one.day)}` })),
    ]
  },
  async export(db, kind, id) {
    if (kind === MEETING) {
      const { name, chair, clerk, clerkEmail, notes } = await meetingAt(db, id)
      return { meeting: name, chair, clerk, clerkEmail, notes }
    }
    if (kind === MEETING_DATE) {
      const { name, day, notes, papers, why } = await dateAt(db, id, undefined)
      return { meeting: name, day: day.toString(), notes, papers, why }
    }
    const row = await dateAsks(db).where('id', '=', Number(id)).executeTakeFirst()
    return row ? { email: row.email, note: row.note, asked: row.askedAt.toString() } : {}
  },
  async erase(tx, kind, id) {
    const at = systemClock.now()
    if (kind === MEETING)
      await ownTx(tx)
        .updateTable('engagement.meeting')
        .set({ chair: '', clerk: '', clerk_email: '', notes: '', changed_at: at, version: sql`version + 1` })
        .where('id', '=', Number(id))
        .execute()
    else if (kind === MEETING_DATE)
      await ownTx(tx)
        .updateTable('engagement.meeting_date')
        .set({ notes: '', papers: '', why: '', changed_at: at, version: sql`version + 1` })
        .where('id', '=', Number(id))
        .execute()
    else await forgetAsk(tx, Number(id), at)
    await record(tx, { by: SYSTEM, did: 'engagement:forget-in-meetings', kind, id })
    return kind === MEETING_DATE
      ? 'The notes of the meeting are erased.'
      : 'Your name, your address and what was noted with them are erased.'
  },
}

const forgetAsk = async (tx: Tx, id: number, at: Temporal.Instant): Promise<unknown> =>
  await ownTx(tx).updateTable('engagement.date_ask').set({ email: '', note: '', forgotten_at: at }).where('id', '=', id).execute()

/** What is used of those who set the dates of meetings, for the privacy notice. */
export const meetingPurpose: Purpose = {
  why: 'To ask you when your meeting is held, so that somebody can come',
  what: 'Your name and e-mail address, and the dates you gave us',
  basis: 'Our public task (UK GDPR article 6(1)(e)): obtaining the views of people in the area',
  keptAs: 'meeting-clerk',
}

/** Each night: forgets whom we asked for dates, when the office's time for knowing it is over. */
export const forgetAsks = defineJob<null>({
  name: 'engagement.forget-date-asks',
  what: 'Forgets who was asked for the dates of a meeting, when the office’s time for keeping it is over',
  every: { dailyAt: '03:35' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'meeting-clerk')?.months
    if (months === undefined || months === null) return
    const before = clock.now().toZonedDateTimeISO(LONDON).subtract({ months }).toInstant()
    const old = await oldAsks(db, before)
    await inTransaction(db, async (tx) => {
      for (const { id } of old) {
        await forgetAsk(tx, id, clock.now())
        await record(tx, { by: SYSTEM, did: 'engagement:forget-in-meetings', kind: ASK, id })
      }
    })
  },
})

const oldAsks = async (db: Db, before: Temporal.Instant): Promise<readonly { readonly id: number }[]> =>
  await dateAsks(db).where('asked_at', '<', before).where('forgotten_at', 'is', null).orderBy('id').limit(200).execute()
