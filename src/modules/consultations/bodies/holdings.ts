import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Holding } from '#platform/module'
import { asEmail } from '#modules/contacts'
import { type ConsultationsTables, own } from '../tables.js'

const BODY = 'consultations.body'
const STANDING = 'consultations.standing-body'

/** Addresses of bodies that are asked by name; a clerk's may be their own. */
export const bodyHolding: Holding = {
  what: 'The e-mail address at which a council or another body is asked',
  restricted: false,
  keepBecause: 'That the body was asked and replied is part of the record of the consultation',
  async find(db, { email }) {
    const address = asEmail(email ?? '')
    if (!address) return []
    const asked = await own(db).selectFrom('consultations.body').select(['id', 'name']).where('email', '=', address).execute()
    const standing = await own(db).selectFrom('consultations.standing_body').select(['id', 'name']).where('email', '=', address).execute()
    return [
      ...asked.map(({ id, name }) => ({ kind: BODY, id: String(id), summary: `Asked for ${name}` })),
      ...standing.map(({ id, name }) => ({ kind: STANDING, id: String(id), summary: `On a standing list for ${name}` })),
    ]
  },
  async export(db, kind, id) {
    const table = kind === BODY ? 'consultations.body' : 'consultations.standing_body'
    return (await own(db).selectFrom(table).select(['name', 'email', 'kind']).where('id', '=', Number(id)).executeTakeFirst()) ?? {}
  },
  async erase(given, kind, id) {
    const tx = given.withTables<ConsultationsTables>()
    const table = kind === BODY ? 'consultations.body' : 'consultations.standing_body'
    await tx.updateTable(table).set({ email: '' }).where('id', '=', Number(id)).execute()
    await record(tx, { by: SYSTEM, did: 'consultations:erase-body-address', kind, id })
    return 'The address is erased. The body stays on the list.'
  },
}
