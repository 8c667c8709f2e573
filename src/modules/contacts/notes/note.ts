import { type Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'

/** How the office and a contact met, in words. */
export const NOTE_HOWS = { met: 'Met', called: 'Spoke on the phone', wrote: 'Wrote or was written to', other: 'Something else' } as const
export type NoteHow = keyof typeof NOTE_HOWS

/** A meeting, call or letter that a member of staff wrote down. */
export interface Note {
  readonly id: number
  readonly contact: number
  readonly day: Temporal.PlainDate
  readonly how: NoteHow
  readonly text: string
  /** The member of staff who wrote it. */
  readonly by: number
  readonly at: Temporal.Instant
}

/** Writes down a meeting, call or letter. */
export async function keepNote(tx: Tx, note: Omit<Note, 'id'>, by: Actor): Promise<void> {
  const { id } = await ownTx(tx).insertInto('contacts.note').values(note).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'contacts:note', kind: 'contact', id: note.contact, detail: { note: id } })
}

/** What was written down about a contact, newest first: 200 at most. */
export async function notesOf(db: Db, contact: number): Promise<readonly Note[]> {
  return await own(db)
    .selectFrom('contacts.note')
    .selectAll()
    .where('contact', '=', contact)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .$castTo<Note>()
    .execute()
}
