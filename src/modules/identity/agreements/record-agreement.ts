import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { Ref } from '../owners/ownership.js'
import { inIdentity, txInIdentity } from '../tables.js'
import type { AgreedHow } from './agreement.js'

/** That somebody agreed to something outside Regard: who, when, how, and where the proof is. */
export interface Agreement {
  /** What was agreed to, as the module names it: `publish`, `award`. */
  readonly what: string
  readonly whoName: string
  /** The member of staff, where it was one. */
  readonly person?: number
  readonly agreedOn: Temporal.PlainDate
  readonly how: AgreedHow
  /** Where the proof is: "E-mail of 3 March, in the project folder". */
  readonly evidence: string
}

/** An agreement with who recorded it and when. */
export type RecordedAgreement = Agreement & { readonly id: number; readonly recordedBy: string; readonly recordedAt: Temporal.Instant }

/** Records that somebody agreed; it counts wherever an approval is asked for. Returns its id. */
export async function recordAgreement(tx: Tx, clock: Clock, ref: Ref, agreement: Agreement, by: Actor): Promise<number> {
  const { id } = await txInIdentity(tx)
    .insertInto('identity.agreement')
    .values({
      kind: ref.kind,
      subject: String(ref.id),
      what: agreement.what,
      who_name: agreement.whoName,
      person_id: agreement.person ?? null,
      agreed_on: agreement.agreedOn,
      how: agreement.how,
      evidence: agreement.evidence,
      recorded_by: by,
      recorded_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    by,
    did: 'identity:record-agreement',
    kind: ref.kind,
    id: ref.id,
    detail: { agreement: id, what: agreement.what, how: agreement.how },
  })
  return id
}

/** What was agreed about a record, the newest first; `what` narrows it to one kind of approval. */
export async function agreementsFor(db: Db, ref: Ref, what?: string): Promise<RecordedAgreement[]> {
  let query = inIdentity(db).selectFrom('identity.agreement').selectAll().where('kind', '=', ref.kind).where('subject', '=', String(ref.id))
  if (what !== undefined) query = query.where('what', '=', what)
  const rows = await query.orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    whoName: row.who_name,
    ...(row.person_id !== null && { person: row.person_id }),
    agreedOn: row.agreed_on,
    how: row.how,
    evidence: row.evidence,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }))
}
