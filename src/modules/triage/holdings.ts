import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Holding } from '#platform/module'
import { own, ownTx } from './tables.js'
import { en } from './words/en.js'

const DISCLOSURE = 'triage.disclosure'
/** What a note says once the person it was about is no longer in it. */
const ERASED = 'Erased at the request of the person it was about.'

/** The notes on how a disclosure was handled: the only words this module keeps. They may name people. */
export const noteHolding: Holding = {
  what: en.holding,
  restricted: true,
  keepBecause: en.keepBecause,
  async find(db, { email, name }) {
    const sought = [email, name].flatMap((one) => (one && one.trim().length > 2 ? [one.trim().toLowerCase()] : []))
    if (sought.length === 0) return []
    const rows = await own(db)
      .selectFrom('triage.disclosure')
      .select(['id', 'handled_at'])
      .where((where) => where.or(sought.map((one) => sql<boolean>`position(${one} in lower(note)) > 0`)))
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => ({ kind: DISCLOSURE, id: String(id), summary: en.noteFound }))
  },
  async export(db, _kind, id) {
    const row = await own(db)
      .selectFrom('triage.disclosure')
      .select(['note', 'outcome', 'handled_at'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    return row ? { note: row.note, outcome: row.outcome, handled: row.handled_at?.toString() ?? null } : {}
  },
  async erase(tx, _kind, id) {
    await ownTx(tx).updateTable('triage.disclosure').set({ note: ERASED }).where('id', '=', Number(id)).execute()
    await record(tx, { by: SYSTEM, did: 'triage:erase-note', kind: DISCLOSURE, id })
    return en.noteErased
  },
}
