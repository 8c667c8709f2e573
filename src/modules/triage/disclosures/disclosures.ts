import type { Selectable } from 'kysely'
import type { Db } from '#platform/db'
import type { Ref } from '#platform/module'
import { own, type TriageTables } from '../tables.js'
import type { Disclosure } from './disclosure.js'

/** Whether this contribution must be left out of queues, counts, exports and machine help. */
export async function isHeld(db: Db, ref: Ref): Promise<boolean> {
  return (await heldAmong(db, [ref])).length > 0
}

/** Which of these contributions, all of one kind, must be left out. */
export async function heldAmong(db: Db, refs: readonly Ref[]): Promise<readonly Ref[]> {
  const [first] = refs
  if (!first) return []
  if (refs.some((ref) => ref.kind !== first.kind)) throw new Error('Ask about one kind of contribution at a time')
  // Few are held and many are asked about: reading those that are held is the shorter list.
  const held = await heldOf(db, first.kind)
  return refs.filter((ref) => held.has(ref.id))
}

/** The ids of every contribution of a kind that must be left out. */
export async function heldOf(db: Db, kind: string): Promise<ReadonlySet<string>> {
  const rows = await own(db)
    .selectFrom('triage.disclosure')
    .select('ref')
    .distinct()
    .where('kind', '=', kind)
    .where('restricted', '=', true)
    .execute()
  return new Set(rows.map((row) => row.ref))
}

/** The queue: open disclosures, the soonest due first. */
export async function openDisclosures(db: Db): Promise<readonly Disclosure[]> {
  const rows = await own(db)
    .selectFrom('triage.disclosure')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('due_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(asDisclosure)
}

/** Those handled last, newest first. */
export async function handledLately(db: Db): Promise<readonly Disclosure[]> {
  const rows = await own(db)
    .selectFrom('triage.disclosure')
    .selectAll()
    .where('state', '=', 'handled')
    .orderBy('handled_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(asDisclosure)
}

/** One disclosure, open or handled. */
export async function disclosureById(db: Db, id: number): Promise<Disclosure | undefined> {
  const row = await own(db).selectFrom('triage.disclosure').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asDisclosure(row)
}

function asDisclosure(row: Selectable<TriageTables['triage.disclosure']>): Disclosure {
  const { id, field, concerns, state, outcome, note, restricted } = row
  return {
    id,
    contribution: { kind: row.kind, id: row.ref },
    field,
    concerns,
    state,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    assignedTo: row.assigned_to,
    outcome,
    note,
    restricted,
    handledAt: row.handled_at,
    handledBy: row.handled_by,
  }
}

/** The parameters of some disclosure, for the role matrix. */
export async function someDisclosure(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('triage.disclosure').select('id').orderBy('state', 'desc').orderBy('id').limit(1).executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
