import type { Holding } from '#platform/module'
import { copyOfMail, eraseMail, mailTo } from '#platform/mail'

const CONFIDENTIAL = 'An e-mail whose words were for the reader alone'

/** The e-mails we sent, for those they went to. They are found by address: a name in a mail may be anybody's. */
export const mailHolding: Holding = {
  what: 'Copies of e-mails we sent to an address',
  restricted: false,
  keepBecause: 'That an e-mail was sent, when and why stays, without the address and the words, so that counts of people told stay true',
  async find(db, { email }) {
    if (!email) return []
    const mails = await mailTo(db, email)
    return mails.map(({ id, subject, sensitive, queuedAt }) => ({
      kind: 'administration.mail',
      id: String(id),
      summary: `${sensitive ? CONFIDENTIAL : subject}, ${queuedAt.toString().slice(0, 10)}`,
    }))
  },
  async export(db, _kind, id) {
    const mail = await copyOfMail(db, Number(id))
    if (!mail) return {}
    const { to, subject, text, purpose, state, queuedAt, sensitive } = mail
    return { to, purpose, state, queued: queuedAt.toString(), ...(sensitive ? { words: CONFIDENTIAL } : { subject, text }) }
  },
  async erase(tx, _kind, id) {
    await eraseMail(tx, Number(id))
    return 'The address and the words of the e-mail are erased. That one was sent, when and why, stays.'
  },
}
