import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { dutyOfficer } from '#modules/identity'
import { own, ownTx } from '../tables.js'

/** The person who looks at disclosures first; null: everybody who may handle them. */
export async function triageLead(db: Db): Promise<number | null> {
  const row = await own(db).selectFrom('triage.lead').select('person_id').executeTakeFirst()
  return row?.person_id ?? null
}

/** Whom a new disclosure goes to: the triage lead, else the duty officer of the day, else null for everybody who may handle them. */
export async function firstToLook(db: Db, at: Temporal.Instant): Promise<number | null> {
  const lead = await triageLead(db)
  if (lead !== null) return lead
  const duty = await dutyOfficer(db, at.toZonedDateTimeISO(LONDON).toPlainDate())
  return duty?.id ?? null
}

/** Says who looks at disclosures first from now on; open ones that were the old lead's become theirs. */
export async function nameLead(tx: Tx, person: number | null, at: Temporal.Instant, by: Actor): Promise<void> {
  const before = await triageLead(tx)
  await ownTx(tx).updateTable('triage.lead').set({ person_id: person, changed_at: at, changed_by: by }).execute()
  if (before !== null)
    await ownTx(tx)
      .updateTable('triage.disclosure')
      .set({ assigned_to: person })
      .where('state', '=', 'open')
      .where('assigned_to', '=', before)
      .execute()
  await record(tx, { by, did: 'triage:name-lead', kind: 'triage.lead', id: 1, detail: { person } })
}
