import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { forgetBesides } from '../coding/forget.js'
import { heldResponses } from '../responses/held-by-triage.js'
import { type ConsultationsDb, own } from '../tables.js'
import { newPace, type Pace } from '#platform/jobs'
import type { Import } from './import.js'
import { importForWork } from './queries.js'

/** What taking an import back would remove. */
export interface Leaving {
  /** All responses that it added. */
  readonly all: number
  /** Those that a named person looks at: their writing stays for that person. */
  readonly held: number
  /** Those whose writing has been read and coded. */
  readonly coded: number
}

/** Counts what taking an import back would remove. */
export async function leavingWith(db: ConsultationsDb, { batchId }: Pick<Import, 'batchId'>): Promise<Leaving> {
  const { all, coded } = await db
    .selectFrom('consultations.response as response')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where exists (select from consultations.coded c where c.response_id = response.id)))::int`.as('coded'),
    ])
    .where('batch_id', '=', batchId)
    .where('submission', 'like', 'import-%')
    .executeTakeFirstOrThrow()
  const ids = await heldResponses(db)
  const held = await db
    .selectFrom('consultations.response')
    .select(sql<number>`count(*)::int`.as('held'))
    .where('batch_id', '=', batchId)
    .where('submission', 'like', 'import-%')
    .where('id', '=', sql<number>`any(${sql.val([...ids])}::int[])`)
    .executeTakeFirstOrThrow()
  return { all, coded, held: held.held }
}

/**
 * Takes back some of what an import added: the answers are erased, and the same rows may be imported again. A text that a named person
 * must look at first stays for them, and does not count. Returns whether there are more.
 */
export async function takeSomeBack(house: House, importId: number, pace: Pace = newPace()): Promise<boolean> {
  let [began, taken] = [performance.now(), 0]
  const more = await inTransaction(own(house.db), async (tx) => {
    began = performance.now()
    const now = await importForWork(tx, importId, true)
    if (now?.state !== 'taking-back' || now.batchId === null) return false
    const rows = await tx
      .selectFrom('consultations.response')
      .select('id')
      .where('batch_id', '=', now.batchId)
      .where('submission', 'like', 'import-%')
      .orderBy('id')
      .limit(pace.together)
      .execute()
    if (rows.length === 0) {
      await tx.deleteFrom('consultations.import_refusal').where('import_id', '=', importId).execute()
      await tx.updateTable('consultations.batch').set({ taken_back_at: house.clock.now() }).where('id', '=', now.batchId).execute()
      await tx.updateTable('consultations.import').set({ state: 'taken-back', headings: '[]' }).where('id', '=', importId).execute()
      return false
    }
    const held = new Set(await heldResponses(tx))
    const all = rows.map(({ id }) => id)
    const gone = all.filter((id) => !held.has(id))
    await tx
      .updateTable('consultations.response')
      .set({
        submission: sql<string>`'taken-back-' || id`,
        state: 'rejected',
        held_because: 'The import it came with was taken back.',
      })
      .where('id', 'in', all)
      .execute()
    if (gone.length > 0)
      await tx.updateTable('consultations.response').set({ answers: '{}', set_aside: '{}', place: null }).where('id', 'in', gone).execute()
    await forgetBesides(tx, gone)
    taken = all.length
    return true
  })
  pace.note(taken, performance.now() - began)
  return more
}
