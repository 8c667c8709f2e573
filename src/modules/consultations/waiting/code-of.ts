import { receiptOf } from '#modules/thread'
import type { ConsultationsDb } from '../tables.js'
import { WAITING } from './wait.js'

/** The code of answers that wait, by the attempt in which they were sent. */
export async function codeOfWaiting(db: ConsultationsDb, submission: string): Promise<string | undefined> {
  const row = await db.selectFrom('consultations.waiting_answer').select('ref').where('submission', '=', submission).executeTakeFirst()
  return row && (await receiptOf(db, { kind: WAITING, id: row.ref }))?.code
}
