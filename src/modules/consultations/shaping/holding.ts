import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding } from '#platform/module'
import { retentionOn } from '#modules/office'
import { withdrawLinks } from '#modules/identity'
import { systemClock } from '#platform/clock'
import { type ConsultationsTables, own } from '../tables.js'
import { SHAPE_JOB, shapingRef } from './shaping.js'

const KIND = 'consultations.shaping'
const like = (text: string) => text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** People who were asked to look at a draft, and what they suggested. */
export const shapingHolding: Holding = {
  what: 'Names and addresses of people whom we asked to look at a draft, such as members of the Police and Crime Panel, and what they suggested',
  restricted: false,
  keepBecause: 'What was suggested, and our answer, stays without a name: it shows how an exercise came to be.',
  async find(db, { email, name }) {
    if (!email && !name) return []
    const rows = await own(db)
      .selectFrom('consultations.shaping')
      .select(['id', 'invited_at'])
      .where((is) => is.or([...(email ? [is('email', 'ilike', like(email))] : []), ...(name ? [is('name', 'ilike', like(name))] : [])]))
      .execute()
    return rows.map(({ id, invited_at }) => ({
      kind: KIND,
      id: String(id),
      summary: `Asked to look at a draft on ${invited_at.toString().slice(0, 10)}`,
    }))
  },
  async export(db, _kind, id) {
    const row = await own(db)
      .selectFrom('consultations.shaping')
      .select(['name', 'email', 'asked', 'invited_at'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (!row) return {}
    const suggestions = await own(db)
      .selectFrom('consultations.suggestion')
      .select(['suggestion', 'because'])
      .where('shaping_id', '=', Number(id))
      .execute()
    return { ...row, invited_at: row.invited_at.toString(), suggestions }
  },
  async erase(tx, _kind, id) {
    await tx
      .withTables<ConsultationsTables>()
      .updateTable('consultations.shaping')
      .set({ name: '', email: '' })
      .where('id', '=', Number(id))
      .execute()
    await withdrawLinks(tx, systemClock, shapingRef(Number(id)), SYSTEM, SHAPE_JOB)
    await record(tx, { by: SYSTEM, did: 'consultations:erase-invitation', kind: KIND, id })
    return 'The name and the address were erased, and the link was ended. What was suggested stays without a name.'
  },
}

/** Forgets who was asked to look at drafts when the time for contact details is over. */
export const forgetInvited = defineJob({
  name: 'consultations.forget-invited',
  what: 'Forget whom we asked to look at a draft, when the time for contact details is over',
  every: { dailyAt: '03:45' },
  handle: async (house) => {
    const today = house.clock.today()
    const rule = (await retentionOn(house.db, today)).find(({ kind }) => kind === 'contact')
    if (!rule || rule.months === null) return
    const before = today.subtract({ months: rule.months }).toZonedDateTime('Europe/London').toInstant()
    await inTransaction(own(house.db), async (tx) => {
      const gone = await tx
        .updateTable('consultations.shaping')
        .set({ name: '', email: '' })
        .where('expires_at', '<', before)
        .where('email', '<>', '')
        .returning('id')
        .execute()
      for (const { id } of gone) await record(tx, { by: SYSTEM, did: 'consultations:forget-invited', kind: KIND, id })
    })
  },
})
