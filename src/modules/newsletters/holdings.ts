import { systemClock } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { Holding, Purpose } from '#platform/module'
import { asEmail, findContact, idsOf } from '#modules/contacts'
import { choicesOf } from './subscriptions/choices.js'
import { unsubscribe } from './subscriptions/subscribe.js'
import { own, ownTx } from './tables.js'

const contactWith = async (db: Db, email: string | undefined): Promise<number | undefined> =>
  email === undefined || asEmail(email) === undefined ? undefined : (await findContact(db, { email }))?.id

/** What somebody chose to get, by contact. */
export const choiceHolding: Holding = {
  what: 'Which newsletters you get, and what you want to be told is new',
  restricted: false,
  async find(db, { email }) {
    const contact = await contactWith(db, email)
    if (contact === undefined) return []
    const { newsletters, alerts } = await choicesOf(db, await idsOf(db, contact))
    if (newsletters.length === 0 && !alerts) return []
    return [
      { kind: 'newsletter-choices', id: String(contact), summary: `Gets ${newsletters.length} newsletters${alerts ? ' and alerts' : ''}` },
    ]
  },
  async export(db, _kind, id) {
    const { newsletters, alerts } = await choicesOf(db, await idsOf(db, Number(id)))
    const names = await own(db)
      .selectFrom('newsletters.newsletter')
      .select('name')
      .where('id', 'in', newsletters.length > 0 ? newsletters : [0])
      .execute()
    return { newsletters: names.map(({ name }) => name), alerts }
  },
  async erase(tx, _kind, id) {
    const ids = await idsOf(tx, Number(id))
    await unsubscribe(tx, ids, 'all', systemClock.today())
    await ownTx(tx).deleteFrom('newsletters.alert').where('contact', 'in', ids).execute()
    return 'They get no newsletter and no alert any more.'
  },
}

/** Addresses that were given on the sign-up page and wait for a yes. */
export const signUpHolding: Holding = {
  what: 'Your address, while you have not confirmed that you signed up',
  restricted: false,
  async find(db, { email }) {
    const address = asEmail(email ?? '')
    if (!address) return []
    const rows = await own(db).selectFrom('newsletters.sign_up').select('id').where('email', '=', address).execute()
    return rows.map(({ id }) => ({ kind: 'newsletter-sign-up', id: String(id), summary: 'Signed up and not confirmed' }))
  },
  async export(db, _kind, id) {
    const row = await own(db).selectFrom('newsletters.sign_up').select(['email', 'choices']).where('id', '=', Number(id)).executeTakeFirst()
    return { email: row?.email, choices: row?.choices }
  },
  async erase(tx: Tx, _kind, id) {
    await ownTx(tx).deleteFrom('newsletters.sign_up').where('id', '=', Number(id)).execute()
    return 'Deleted.'
  },
}

/** What an address is used for before its owner has confirmed it, for the privacy notice. */
export const signUpPurpose: Purpose = {
  why: 'To ask whether it was you who signed up to a newsletter or to news',
  what: 'The e-mail address that was typed on the sign-up page, and what was chosen there',
  basis: 'Our public task of informing people, and of writing only to those who asked (UK GDPR article 6(1)(e))',
  keptAs: '',
  howLong: async () => '7 days, or until you confirm',
}

/** What the office uses the addresses of those who work in it for, beside signing in, for the privacy notice. */
export const staffPurpose: Purpose = {
  why: 'To tell those who work in our office what is new in it',
  what: 'The e-mail address of their account, and the roles they hold',
  basis:
    'Our public task, for which those who work here must know what the office does (UK GDPR article 6(1)(e)). It advertises nothing, so it needs no consent; whoever objects tells us, and we look at it (article 21)',
  keptAs: '',
  howLong: async () => 'While they have an account: who left gets nothing more',
}

/** What the counts of links are for, for the privacy notice: the sums themselves say nothing about anybody. */
export const linkPurpose: Purpose = {
  why: 'To see which parts of our newsletters are of use',
  what: 'How often each link in an edition was followed by all its readers together. The address is the same in every mail, we set no cookie, and we keep nothing that says who followed it. We do not see whether you open a mail',
  basis: 'Our public task of informing people (UK GDPR article 6(1)(e))',
  keptAs: '',
  howLong: async () => 'The sums stay with the edition; they hold nothing about anybody',
}
