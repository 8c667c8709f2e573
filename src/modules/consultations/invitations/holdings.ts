import { record } from '#platform/audit'
import { SYSTEM } from '#platform/access'
import type { Holding, Purpose } from '#platform/module'
import { asEmail } from '#modules/contacts'
import { EXERCISE } from '../exercises/exercise.js'
import { type ConsultationsTables, own } from '../tables.js'

const INVITATION = 'consultations.invitation'

/** Addresses that were invited and have not answered. */
export const invitationHolding: Holding = {
  what: 'Invitations that have not been used: a name and an e-mail address. Using one deletes it',
  restricted: false,
  keepBecause: 'A coded mark stays, so that an address is not invited twice to the same exercise',
  async find(db, { email }) {
    const rows = await own(db)
      .selectFrom('consultations.invitation')
      .select('ref')
      .where('email', '=', asEmail(email ?? '') ?? '?')
      .execute()
    return rows.map(({ ref }) => ({ kind: INVITATION, id: ref, summary: 'An invitation to a consultation that has not been used' }))
  },
  async export(db, _kind, id) {
    const row = await own(db)
      .selectFrom('consultations.invitation')
      .select(['email', 'name', 'exercise_id', 'mails_sent', 'mailed_on'])
      .where('ref', '=', id)
      .executeTakeFirst()
    return row ? { ...row, mailed_on: row.mailed_on?.toString() ?? null } : {}
  },
  async erase(given, _kind, id) {
    const tx = given.withTables<ConsultationsTables>()
    await tx.updateTable('consultations.panel_asked').set({ invitation: null }).where('invitation', '=', id).execute()
    const gone = await tx.deleteFrom('consultations.invitation').where('ref', '=', id).returning('exercise_id').executeTakeFirst()
    if (gone) await record(tx, { by: SYSTEM, did: 'consultations:erase-invitation', kind: EXERCISE, id: gone.exercise_id })
    return 'The invitation is erased. A coded mark stays, so that the address is not invited again.'
  },
}

/** What invitations use personal data for. */
export const invitationPurpose: Purpose = {
  why: 'To invite you to answer once, and to remind you',
  what: 'Your e-mail address and name, until the invitation is used or the exercise closes. Your answers are kept apart: nothing we keep joins the two. Whoever held copies of our database from two nights could see which invitations were used and which answers were new between them, and so narrow yours down to that group',
  basis: 'Public task (UK GDPR article 6(1)(e)): the law makes us obtain people’s views (Police Act 1996, section 96)',
  keptAs: '',
  howLong: async () => 'Until the invitation is used or the consultation closes',
}
