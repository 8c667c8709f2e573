import { sql } from 'kysely'
import { PUBLIC } from '#platform/access'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { Language } from '#platform/web'
import { agreesTo, idsOf, keepContact, withdraw } from '#modules/contacts'
import { own, ownTx } from '../tables.js'
import { type Alerts, type Choices, choicesOf, type Frequency } from './choices.js'
import { subscribe, unsubscribe } from './subscribe.js'

/** The words somebody was shown beside what they ticked. */
export interface Wordings {
  readonly newsletter: string
  readonly alerts: string
}

/** When the next digest is due after a moment: at the next full hour, the next morning, Monday morning, or the first morning of next month. */
export function nextDigest(frequency: Frequency, after: Temporal.Instant): Temporal.Instant {
  if (frequency === 'at-once') return after
  const local = after.toZonedDateTimeISO(LONDON)
  const day = local.toPlainDate()
  const next =
    frequency === 'daily'
      ? day.add({ days: 1 })
      : frequency === 'weekly'
        ? day.add({ days: 8 - day.dayOfWeek })
        : day.with({ day: 1 }).add({ months: 1 })
  return next.toZonedDateTime({ timeZone: LONDON, plainTime: '07:00' }).toInstant()
}

/** Whom the choices are for, in which words they were made, and how the office knows that it was them. */
export interface Chooser {
  readonly email: string
  readonly language: Language
  readonly wordings: Wordings
  /** Where the proof lies: "Confirmed by a mail of 27 November 2026". */
  readonly evidence: string
}

/** Writes down what somebody chose to get, and with it what they agree to in the ledger. What they leave out ends today. Returns the contact. */
export async function choose(tx: Tx, chooser: Chooser, { newsletters, alerts }: Choices, at: Temporal.Instant): Promise<number> {
  const today = at.toZonedDateTimeISO(LONDON).toPlainDate()
  const keep = async (agrees: Parameters<typeof keepContact>[1]['agrees']) => {
    const contact = await keepContact(
      tx,
      {
        email: chooser.email,
        language: chooser.language,
        source: { form: 'Sign-up page', cameWith: 'sign-up' },
        basis: 'Consent (UK GDPR article 6(1)(a))',
        how: 'web',
        agrees,
      },
      PUBLIC,
      at,
    )
    if (contact === undefined) throw new Error('A sign-up always has a contact')
    return contact
  }
  // First who it is, then what they get, then that they agree: so that the ledger's news finds the newsletters already chosen.
  const contact = await keep([])
  const ids = await idsOf(tx, contact)
  const before = (await choicesOf(tx, ids)).newsletters
  for (const id of newsletters) if (!before.includes(id)) await subscribe(tx, id, contact, today)
  if (alerts) await keepAlerts(tx, contact, alerts, at, today)
  const agreed = await agreesTo(tx, contact)
  const proof = { wordingVersion: '1', evidence: chooser.evidence }
  await keep([
    ...(newsletters.length > 0 && !agreed.has('newsletter')
      ? [{ ...proof, purpose: 'newsletter' as const, wording: chooser.wordings.newsletter }]
      : []),
    ...(alerts && !agreed.has('alerts') ? [{ ...proof, purpose: 'alerts' as const, wording: chooser.wordings.alerts }] : []),
  ])
  if (newsletters.length === 0 && agreed.has('newsletter')) await withdraw(tx, contact, 'newsletter', 'web', PUBLIC, at)
  if (!alerts && agreed.has('alerts')) await withdraw(tx, contact, 'alerts', 'web', PUBLIC, at)
  for (const id of before) if (!newsletters.includes(id)) await unsubscribe(tx, ids, id, today)
  return contact
}

/** Leaves one newsletter; with the last one goes the agreement to newsletters. Leaving twice does nothing. */
export async function leaveNewsletter(tx: Tx, contact: number, newsletter: number, at: Temporal.Instant): Promise<void> {
  const ids = await idsOf(tx, contact)
  const today = at.toZonedDateTimeISO(LONDON).toPlainDate()
  const found = await ownTx(tx).selectFrom('newsletters.newsletter').select('audience').where('id', '=', newsletter).executeTakeFirst()
  if (found?.audience === 'list') return await leaveForGood(tx, newsletter, contact, today)
  await unsubscribe(tx, ids, newsletter, today)
  const left = (await choicesOf(tx, ids)).newsletters
  if (left.length === 0 && (await agreesTo(tx, contact)).has('newsletter')) await withdraw(tx, contact, 'newsletter', 'web', PUBLIC, at)
}

/** Whether somebody who followed the link in a newsletter, or in an alert, still gets it. Whoever stands on a list gets its newsletter until they left it. */
export async function stillGets(db: Db, ids: readonly number[], what: number | 'alerts'): Promise<boolean> {
  const now = await choicesOf(db, ids)
  if (what === 'alerts') return now.alerts !== null
  if (now.newsletters.includes(what)) return true
  const found = await own(db)
    .selectFrom('newsletters.newsletter')
    .select('audience')
    .where('id', '=', what)
    .where('audience', '=', 'list')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('newsletters.subscription')
            .select('id')
            .where('newsletter', '=', what)
            .where('contact', 'in', [...ids]),
        ),
      ),
    )
    .executeTakeFirst()
  return found !== undefined
}

/** Whoever gets a newsletter because they stand on a list leaves by a line of their own: the list stays as it is, and they never get it again. */
async function leaveForGood(tx: Tx, newsletter: number, contact: number, today: Temporal.PlainDate): Promise<void> {
  await sql`
    with left_now as (
      insert into newsletters.subscription (newsletter, contact, since, until)
      select ${newsletter}::integer, ${contact}::integer, ${today}::date, ${today}::date
      where not exists (select 1 from newsletters.subscription where newsletter = ${newsletter} and contact = ${contact})
      returning newsletter
    )
    update newsletters.newsletter set leavers = leavers + 1 where id in (select newsletter from left_now)`.execute(tx)
}

async function keepAlerts(tx: Tx, contact: number, alerts: Alerts, at: Temporal.Instant, today: Temporal.PlainDate): Promise<void> {
  const { frequency, topics, places } = alerts
  const newest = await ownTx(tx)
    .selectFrom('newsletters.item')
    .select((is) => is.fn.max('id').as('id'))
    .executeTakeFirst()
  const row = { frequency, topics: [...topics], places: [...places], next_at: nextDigest(frequency, at) }
  await ownTx(tx)
    .insertInto('newsletters.alert')
    // What came out before is on the website: they are told from now on, also where something from before is noted later.
    .values({ contact, ...row, told_to: newest?.id ?? 0, since: today, from_at: at })
    .onConflict((conflict) => conflict.column('contact').doUpdateSet(row))
    .execute()
}
