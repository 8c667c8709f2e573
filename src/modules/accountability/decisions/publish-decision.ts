import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { bump, Conflict } from '#platform/web'
import { decisionPublished } from '../events.js'
import { ownTx } from '../tables.js'
import type { Decision } from './decision.js'
import { missingFrom } from './missing.js'

/** The cached public pages that show decisions. */
export const TOPIC = 'accountability.decisions'

/** Makes a complete and agreed decision public, for good. Throws `Conflict` when something is missing or somebody else was first. */
export async function publishDecision(tx: Tx, decision: Decision, by: Actor, clock: Clock): Promise<void> {
  const missing = await missingFrom(tx, decision, clock)
  if (missing.length > 0) throw new Conflict(`This decision cannot be published yet. ${missing.map(({ text }) => `${text}.`).join(' ')}`)
  const published = await ownTx(tx)
    .updateTable('accountability.decision')
    .set({ state: 'published', published_at: clock.now() })
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (published.numUpdatedRows === 0n) throw new Conflict('Somebody else changed or published this decision a moment ago.')
  await record(tx, {
    by,
    did: 'accountability:publish-decision',
    kind: 'accountability.decision',
    id: decision.id,
    detail: { version: decision.version },
  })
  await emit(tx, decisionPublished, { decisionId: decision.id, aboutKind: decision.aboutKind, aboutId: decision.aboutId })
  await bump(tx, TOPIC)
}
