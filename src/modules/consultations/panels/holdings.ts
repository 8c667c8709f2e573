import { SYSTEM } from '#platform/access'
import { systemClock } from '#platform/clock'
import type { Holding, Purpose } from '#platform/module'
import { findContact } from '#modules/contacts'
import { own } from '../tables.js'
import { type ConsultationsTables } from '../tables.js'
import { leave, MEMBER } from './keep-panels.js'

/** What panel members said about themselves. */
export const panelHolding: Holding = {
  what: 'Membership of a citizens’ panel: what you agreed to, and what you chose to say about yourself',
  restricted: false,
  keepBecause: 'That a member was asked, and whether they replied, stays as a number',
  async find(db, { email }) {
    const contact = email ? await findContact(db, { email }) : undefined
    if (!contact) return []
    const rows = await own(db)
      .selectFrom('consultations.panel_member as member')
      .innerJoin('consultations.citizens_panel as panel', 'panel.id', 'member.panel_id')
      .select(['member.id', 'panel.name'])
      .where('member.contact', '=', contact.id)
      .execute()
    return rows.map(({ id, name }) => ({ kind: MEMBER, id: String(id), summary: `A member of ${name}` }))
  },
  async export(db, _kind, id) {
    const row = await own(db).selectFrom('consultations.panel_member').selectAll().where('id', '=', Number(id)).executeTakeFirst()
    return row ? { ...row, joined_on: row.joined_on.toString(), left_on: row.left_on?.toString() ?? null } : {}
  },
  async erase(given, _kind, id) {
    await leave(given.withTables<ConsultationsTables>(), Number(id), SYSTEM, systemClock.today())
    return 'The membership ended, and what the member said about themselves is erased.'
  },
}

/** What a panel uses personal data for. */
export const panelPurpose: Purpose = {
  why: 'To ask you now and then as a member of a citizens’ panel, and to see whether everybody is heard',
  what: 'Your name and e-mail address, and what you chose to say about yourself. You can leave at any time by the link in the mail that welcomed you',
  basis: 'Your consent (UK GDPR article 6(1)(a)); what needs special care, your explicit consent (article 9(2)(a))',
  keptAs: 'contact',
}
