import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Holding } from '#platform/module'
import { asEmail } from '#modules/contacts'
import { EXERCISE } from '../exercises/exercise.js'
import { type ConsultationsTables, own } from '../tables.js'
import { oneAtATime } from './wishes.js'

const KIND = 'consultations.waiting-wish'

/** Addresses left with answers that are not contacts yet. */
export const waitingWishHolding: Holding = {
  what: 'Addresses left with answers, which wait for others before they become contacts. Nothing says with which answers they came',
  restricted: false,
  async find(db, { email }) {
    const address = asEmail(email ?? '')
    if (!address) return []
    const rows = await own(db)
      .selectFrom('consultations.waiting_wish')
      .select('ref')
      .where(sql<boolean>`lower(wish->>'email') = ${address}`)
      .execute()
    return rows.map(({ ref }) => ({ kind: KIND, id: ref, summary: 'An address left with answers, not yet a contact' }))
  },
  async export(db, _kind, id) {
    const row = await own(db)
      .selectFrom('consultations.waiting_wish')
      .select(['wish', 'exercise_id'])
      .where('ref', '=', id)
      .executeTakeFirst()
    return row ? { ...row.wish, exercise: row.exercise_id } : {}
  },
  async erase(given, _kind, id) {
    const tx = given.withTables<ConsultationsTables>()
    const row = await tx.selectFrom('consultations.waiting_wish').select('exercise_id').where('ref', '=', id).executeTakeFirst()
    if (row) {
      await oneAtATime(tx, row.exercise_id)
      await tx.deleteFrom('consultations.waiting_wish').where('ref', '=', id).execute()
      await record(tx, { by: SYSTEM, did: 'consultations:erase-waiting-wish', kind: EXERCISE, id: row.exercise_id })
    }
    return 'The address is erased. The answers it came with are not known, and stay.'
  },
}
