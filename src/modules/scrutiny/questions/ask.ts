import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { addressIn, bump, dayInWords, type Language } from '#platform/web'
import { addWorkingDays, officeCalendars, officeCard, standardOn } from '#modules/office'
import { issueReceipt, receiptUrl, showCode } from '#modules/thread'
import { raise, screen } from '#modules/triage'
import { type Meeting, TOPIC } from '../meetings/meeting.js'
import { ownTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { logged } from './log.js'
import { type Channel, QUESTION, type QuestionSheet } from './question.js'

/** Mails that one address gets in a day because somebody typed it into the form: nobody can pester another with it. */
const MOST_A_DAY = 3

/** By when a question to this meeting is answered: counted from its day, or from the day it was asked where that is later. */
export async function answeredBy(db: Db, meeting: Pick<Meeting, 'day'>, askedOn: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const from = Temporal.PlainDate.compare(askedOn, meeting.day) > 0 ? askedOn : meeting.day
  return addWorkingDays((await officeCalendars(db)).office, from, (await standardOn(db, 'meeting-question', from)).amount)
}

/**
 * Keeps a question, gives it a code, and tells whoever left an address that we have it. What names a suspect, tells of a case or of somebody in danger is
 * held and goes to a named person. Returns its id and code.
 */
export async function ask(
  tx: Tx,
  house: Pick<House, 'origin'>,
  meeting: Meeting,
  sheet: QuestionSheet & {
    readonly channel: Channel
    readonly language: Language
    readonly quiet: boolean
    readonly askedAt: Temporal.Instant
  },
  by: Actor,
): Promise<{ readonly id: number; readonly code: string }> {
  const { askedAt, ...rest } = sheet
  const askedOn = askedAt.toZonedDateTimeISO(LONDON).toPlainDate()
  const concerns = screen(sheet.text, askedOn).filter(({ kind }) => kind !== 'unread-language')
  const dueOn = await answeredBy(tx, meeting, askedOn)
  const { id } = await ownTx(tx)
    .insertInto('scrutiny.question')
    .values({
      ...rest,
      meeting: meeting.id,
      asked_at: askedAt,
      due_on: dueOn,
      ...(concerns.length > 0 && { standing: 'held' as const, ground: 'live-case' as const }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const contribution = { kind: QUESTION, id: String(id) }
  const code = showCode(await issueReceipt(tx, contribution, { at: askedAt, channel: sheet.channel, promisedBy: dueOn }))
  if (concerns.length > 0) {
    await raise(tx, { contribution, field: 'text', concerns, at: askedAt })
    await logged(tx, { question: id, did: 'held', ground: 'live-case', at: askedAt, by: 0 })
  }
  await record(tx, { by, did: 'scrutiny:ask', kind: QUESTION, id, detail: { channel: sheet.channel } })
  await bump(tx, TOPIC)
  if (!sheet.quiet && sheet.email !== '' && (await mailsSince(tx, sheet.email, askedAt)) <= MOST_A_DAY) {
    const words = wordsIn(sheet.language).ask
    await queueMail(tx, {
      key: `scrutiny.asked:${id}`,
      to: sheet.email,
      purpose: 'scrutiny:question-asked',
      language: sheet.language,
      subject: words.askedMail.subject,
      text: words.askedMail.text({
        name: sheet.name,
        meeting: meeting.title,
        code,
        day: dayInWords(dueOn, sheet.language),
        link: house.origin + addressIn(sheet.language, receiptUrl(code)),
        office: (await officeCard(tx, sheet.language)).name,
      }),
      sensitive: true,
    })
  }
  return { id, code }
}

async function mailsSince(tx: Tx, email: string, askedAt: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from scrutiny.question
    where lower(email) = ${email.toLowerCase()} and email <> '' and asked_at > ${askedAt.subtract({ hours: 24 })}`.execute(tx)
  return rows[0]?.count ?? 0
}
