import type { Temporal } from '#platform/clock'
import { type Db, inTransaction, json, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import { queueMail } from '#platform/mail'
import { type House, topicsOf } from '#platform/module'
import type { Language } from '#platform/web'
import { findContact, idsOf } from '#modules/contacts'
import { officeCard, places } from '#modules/office'
import { type Newsletter, newsletterIn } from '../newsletters/newsletter.js'
import { oftenIn } from '../newsletters/often-in.js'
import { openNewsletters } from '../newsletters/queries.js'
import { own, ownTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { type Choices, choicesOf } from './choices.js'
import { countSignUp } from './at-events.js'
import { choose, type Wordings } from './choose.js'
import { choicesUrl, confirmUrl } from './tokens.js'

/** Days for which the link in the mail works. */
const DAYS = 7
/** Mails to one address in a day: enough for somebody who lost one, too few to pester anybody with. */
const MOST_A_DAY = 3

/** What somebody asked for and has not confirmed. */
export interface SignUp {
  readonly id: number
  readonly email: string
  readonly choices: Choices
  readonly wordings: Wordings
  readonly language: Language
  readonly askedAt: Temporal.Instant
  /** The event at which they signed up. */
  readonly event: number | null
}

/** What choices mean, one line each, in words; `often` says of newsletters too how often they appear. */
export async function choicesInWords(
  db: Db,
  house: House,
  { newsletters, alerts }: Choices,
  language: Language,
  { often = false }: { readonly often?: boolean } = {},
): Promise<readonly string[]> {
  const { wording, welcomeMail, public: words } = wordsIn(language)
  const line = (one: Newsletter): string => {
    const { name } = newsletterIn(language, one)
    return often ? welcomeMail.line(name, oftenIn(one.cadence, words)) : wording.newsletterLine(name)
  }
  const open = await openNewsletters(db)
  const topics = (await topicsOf(house, db)).filter(({ code }) => alerts?.topics.includes(code))
  const parts = (await places(db, { level: 'district', on: house.clock.today() })).filter(({ code }) => alerts?.places.includes(code))
  const about = [...topics.map(({ name }) => name), ...parts.map(({ name, welsh }) => (language === 'cy' ? welsh : name))]
  return [...open.filter(({ id }) => newsletters.includes(id)).map(line), ...(alerts ? [wording.alertsLine(alerts.frequency, about)] : [])]
}

/** Keeps what somebody asks for and sends the mail that asks whether it was them. The same to known and unknown addresses, so that nobody learns whose we know. */
export async function askToConfirm(
  tx: Tx,
  house: House,
  asked: { readonly email: string; readonly choices: Choices; readonly language: Language; readonly event?: number | null },
): Promise<void> {
  const { email, choices, language, event = null } = asked
  const now = house.clock.now()
  const { wording, confirmMail } = wordsIn(language)
  const today = await ownTx(tx)
    .selectFrom('newsletters.sign_up')
    .select('id')
    .where('email', '=', email)
    .where('asked_at', '>', now.subtract({ hours: 24 }))
    .limit(MOST_A_DAY)
    .execute()
  if (today.length >= MOST_A_DAY) return
  const wordings: Wordings = {
    newsletter: wording.newsletter,
    alerts: choices.alerts ? wording.alerts(choices.alerts.frequency) : '',
  }
  const { id } = await ownTx(tx)
    .insertInto('newsletters.sign_up')
    .values({ email, choices: json(choices), wordings: json(wordings), language, asked_at: now, event })
    .returning('id')
    .executeTakeFirstOrThrow()
  const office = await officeCard(tx, language)
  const what = await choicesInWords(tx, house, choices, language)
  await queueMail(tx, {
    key: `newsletters.confirm:${id}`,
    to: email,
    subject: confirmMail.subject,
    text: confirmMail.text({ office: office.name, what, link: confirmUrl(house, id, language) }),
    purpose: 'newsletters:confirm',
    language,
    sensitive: true,
  })
}

/** A sign-up that still waits, or undefined when it was confirmed, is too old or never was. */
export async function waitingSignUp(db: Db, id: number, now: Temporal.Instant): Promise<SignUp | undefined> {
  return await own(db)
    .selectFrom('newsletters.sign_up')
    .select(['id', 'email', 'choices', 'wordings', 'language', 'asked_at as askedAt', 'event'])
    .where('id', '=', id)
    .where('asked_at', '>', now.subtract({ hours: 24 * DAYS }))
    .$castTo<SignUp>()
    .executeTakeFirst()
}

/** It was them: from now on they get what they chose, and the sign-up goes. Another of the same address can still be confirmed, and adds to it. Returns the contact. */
export async function confirmSignUp(tx: Tx, house: House, signUp: SignUp, evidence: string): Promise<number> {
  const { email, choices, wordings, language } = signUp
  await ownTx(tx).deleteFrom('newsletters.sign_up').where('id', '=', signUp.id).execute()
  const open = (await openNewsletters(tx)).map(({ id }) => id)
  const known = await findContact(tx, { email })
  const before = known && !known.closed ? await choicesOf(tx, await idsOf(tx, known.id)) : undefined
  // Whoever gets something already keeps it: signing up only adds.
  const wanted = {
    newsletters: [...new Set([...(before?.newsletters ?? []), ...choices.newsletters.filter((id) => open.includes(id))])],
    alerts: choices.alerts ?? before?.alerts ?? null,
  }
  // Whoever gets something already did not sign up there.
  if (signUp.event !== null && !(before && (before.newsletters.length > 0 || before.alerts))) await countSignUp(tx, signUp.event)
  const contact = await choose(tx, { email, language, wordings, evidence }, wanted, house.clock.now())
  await welcome(tx, house, signUp, wanted, contact)
  return contact
}

/** Tells whoever confirmed what they get now, how often, and how to change it or leave: once for each sign-up. */
async function welcome(tx: Tx, house: House, { id, email, language }: SignUp, gets: Choices, contact: number): Promise<void> {
  const { welcomeMail } = wordsIn(language)
  const what = await choicesInWords(tx, house, gets, language, { often: true })
  await queueMail(tx, {
    key: `newsletters.welcome:${id}`,
    to: email,
    subject: welcomeMail.subject,
    text: welcomeMail.text({ what, link: choicesUrl(house, contact, language) }),
    purpose: 'newsletters:welcome',
    language,
    sensitive: true,
  })
}

/** Forgets those who never said that it was them. */
export const forgetSignUps = defineJob({
  name: 'newsletters.forget-sign-ups',
  what: 'Forgets addresses that were given on the sign-up page and never confirmed',
  every: { dailyAt: '03:50' },
  async handle({ db, clock }) {
    const before = clock.now().subtract({ hours: 24 * DAYS })
    await inTransaction(db, (tx) => ownTx(tx).deleteFrom('newsletters.sign_up').where('asked_at', '<=', before).execute())
  },
})
