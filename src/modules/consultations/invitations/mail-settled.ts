import { inTransaction } from '#platform/db'
import { after } from '#platform/events'
import { copyOfMail, eraseMail, mailAccepted, mailRefused } from '#platform/mail'
import type { ConsultationsTables } from '../tables.js'
import { KEY } from './send-invitations.js'

/**
 * Once an invitation or reminder has gone, the outbox forgets to whom: who was reminded, and so had not answered by then, stands nowhere. The demo
 * keeps its mail, since nobody else receives it.
 */
export const forgetRecipient = after(
  mailAccepted,
  'forget-who-was-invited',
  async (house, { deliveryId }) => {
    if (!house.demo) await inTransaction(house.db, (tx) => eraseMail(tx, deliveryId))
  },
  { concerns: ({ key }) => KEY.test(key) },
)

/** A mail that cannot be delivered marks its invitation, so that an officer sees it and nobody is reminded in vain. */
export const noteUndelivered = after(
  mailRefused,
  'note-undelivered-invitation',
  async (house, { deliveryId, key }) => {
    const mail = await copyOfMail(house.db, deliveryId)
    await inTransaction(house.db, async (tx) => {
      if (mail)
        await tx
          .withTables<ConsultationsTables>()
          .updateTable('consultations.invitation')
          .set({ undelivered: true })
          .where('email', '=', mail.to.toLowerCase())
          .where('exercise_id', '=', Number(key.split(':')[1]))
          .execute()
      await eraseMail(tx, deliveryId)
    })
  },
  { concerns: ({ key }) => KEY.test(key) },
)
