import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { addressIn, dayInWords, type Language, sign, unsign } from '#platform/web'
import { addWorkingDays, officeCalendars, officeCard, standardOn } from '#modules/office'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { requestAt } from './queries.js'
import { newReference, type Request, REQUEST, type RequestChannel, type RequestSheet } from './request.js'

const SIGNED = 'engagement.request'
/** Mails that one address gets in a day because somebody typed it into the form: nobody can pester another with it. */
const MOST_A_DAY = 3

/** The page on which whoever asked sees what was decided, without the origin. Only they and the office have its address. */
export const answerPath = (secret: string, id: number, language: Language): string =>
  addressIn(language, urls.invitation(sign(secret, SIGNED, String(id))))

/** The request of such an address, or undefined. */
export const requestOfToken = (secret: string, token: string): string | undefined => unsign(secret, SIGNED, token)

/** What stands in such an address. */
export const requestToken = (secret: string, id: number | string): string => sign(secret, SIGNED, String(id))

/** By when a request that came on this day is answered, by the promise that held on that day. */
export async function repliedBy(db: Db, askedOn: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const [{ amount }, { office }] = [await standardOn(db, 'invitation', askedOn), await officeCalendars(db)]
  return addWorkingDays(office, askedOn, amount)
}

/** Keeps a request to come, and tells whoever asked that we have it and by when we reply. Returns its id. */
export async function ask(
  tx: Tx,
  house: House,
  sheet: RequestSheet & {
    readonly channel: RequestChannel
    readonly language: Language
    readonly askedOn: Temporal.PlainDate
    readonly held: boolean
  },
  by: Actor,
): Promise<number> {
  const { bodyKind, askedOn, ...rest } = sheet
  const { id } = await ownTx(tx)
    .insertInto('engagement.request')
    .values({
      ...rest,
      body_kind: bodyKind,
      reference: newReference(),
      asked_on: askedOn,
      asked_at: house.clock.now(),
      due_on: await repliedBy(tx, askedOn),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'engagement:ask-to-come', kind: REQUEST, id, detail: { channel: sheet.channel } })
  const one = await requestAt(tx, id)
  if (!one.held && one.email !== '' && (await mailsToday(tx, one)) <= MOST_A_DAY) {
    const words = wordsIn(one.language).invite
    const { name: office } = await officeCard(tx, one.language)
    await queueMail(tx, {
      key: `engagement.asked:${id}`,
      to: one.email,
      purpose: 'engagement:request-asked',
      language: one.language,
      subject: words.askedMail.subject(one.reference),
      text: words.askedMail.text({
        name: one.name,
        body: one.body,
        day: dayInWords(one.dueOn, one.language),
        link: house.origin + answerPath(house.secret, id, one.language),
        office,
      }),
    })
  }
  return id
}

async function mailsToday(tx: Tx, { email, askedAt }: Request): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from engagement.request
    where lower(email) = ${email.toLowerCase()} and asked_at > ${askedAt.subtract({ hours: 24 })}`.execute(tx)
  return rows[0]?.count ?? 0
}
