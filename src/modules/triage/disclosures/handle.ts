import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { defineEvent, emit } from '#platform/events'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import type { Outcome } from './disclosure.js'

/** A disclosure was handled: owners count the contribution again when it was released and nothing else holds it. */
export const disclosureHandled = defineEvent<{ kind: string; id: string; restricted: boolean }>('triage.disclosure-handled')

/** What was done about it. */
export interface Handling {
  readonly outcome: Outcome
  /** What was done and with whom, in the handler's own words. */
  readonly note: string
  /** Keeps the contribution out of queues, counts and exports; what is not a disclosure is always released. */
  readonly keepRestricted: boolean
  readonly at: Temporal.Instant
}

/** Records what was done about a disclosure, and releases the contribution or keeps it restricted. Conflict when somebody did so first. */
export async function handle(tx: Tx, disclosure: number, { outcome, note, keepRestricted, at }: Handling, by: Actor): Promise<void> {
  const restricted = outcome !== 'not-a-disclosure' && keepRestricted
  const done = await ownTx(tx)
    .updateTable('triage.disclosure')
    .set({ state: 'handled', outcome, note, restricted, handled_at: at, handled_by: by })
    .where('id', '=', disclosure)
    .where('state', '=', 'open')
    .returning(['kind', 'ref'])
    .executeTakeFirst()
  if (!done) throw new Conflict('Somebody else has handled this already.')
  await record(tx, { by, did: 'triage:handle', kind: 'triage.disclosure', id: disclosure, detail: { outcome, restricted } })
  await emit(tx, disclosureHandled, { kind: done.kind, id: done.ref, restricted })
}
