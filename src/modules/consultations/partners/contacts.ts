import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding } from '#platform/module'
import { retentionOn } from '#modules/office'
import { type ConsultationsTables, own } from '../tables.js'

const KIND = 'consultations.partner-exercise'
const like = (text: string) => text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Colleagues at partners whom the register names. */
export const partnerHolding: Holding = {
  what: 'Names and work addresses of people at partner organisations who can be asked about what they plan',
  restricted: false,
  async find(db, { email, name }) {
    if (!email && !name) return []
    const rows = await own(db)
      .selectFrom('consultations.partner_exercise')
      .select(['id', 'organisation', 'title'])
      .where((is) =>
        is.or([...(email ? [is('contact_email', 'ilike', like(email))] : []), ...(name ? [is('contact_name', 'ilike', like(name))] : [])]),
      )
      .execute()
    return rows.map(({ id, organisation, title }) => ({ kind: KIND, id: String(id), summary: `Contact at ${organisation} for “${title}”` }))
  },
  async export(db, _kind, id) {
    const row = await own(db)
      .selectFrom('consultations.partner_exercise')
      .select(['organisation', 'title', 'contact_name', 'contact_email'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    return row ?? {}
  },
  async erase(tx, _kind, id) {
    await tx
      .withTables<ConsultationsTables>()
      .updateTable('consultations.partner_exercise')
      .set((column) => ({ contact_name: '', contact_email: '', version: column('version', '+', 1) }))
      .where('id', '=', Number(id))
      .execute()
    await record(tx, { by: SYSTEM, did: 'consultations:erase-partner-contact', kind: KIND, id })
    return 'The name and the address were erased. What the partner planned stays.'
  },
}

/** Forgets the contacts of what partners asked when the time for contact details is over. */
export const forgetPartnerContacts = defineJob({
  name: 'consultations.forget-partner-contacts',
  what: 'Forget whom we could ask about what partners planned, when the time for contact details is over',
  every: { dailyAt: '03:40' },
  handle: async (house) => {
    const today = house.clock.today()
    const rule = (await retentionOn(house.db, today)).find(({ kind }) => kind === 'contact')
    if (!rule || rule.months === null) return
    const before = today.subtract({ months: rule.months })
    await inTransaction(own(house.db), async (tx) => {
      const gone = await tx
        .updateTable('consultations.partner_exercise')
        .set((column) => ({ contact_name: '', contact_email: '', version: column('version', '+', 1) }))
        .where('closes_on', '<', before)
        .where((is) => is.or([is('contact_name', '<>', ''), is('contact_email', '<>', '')]))
        .returning('id')
        .execute()
      for (const { id } of gone) await record(tx, { by: SYSTEM, did: 'consultations:forget-partner-contact', kind: KIND, id })
    })
  },
})
