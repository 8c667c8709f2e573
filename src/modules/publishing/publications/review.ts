import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Writer } from '#modules/identity'
import { type Publication, PUBLICATION } from './publication.js'
import { movePublication } from './write.js'

/** Records that a public version was looked at and still holds, and when it is looked at next; null: not again. */
export async function reviewPublication(tx: Tx, one: Publication, next: Temporal.PlainDate | null, by: Writer): Promise<void> {
  await movePublication(tx, one, ['public'], { review_on: next })
  const detail = { next: next?.toString() ?? null }
  await record(tx, { by: by.actor, did: 'publishing:review-publication', kind: PUBLICATION, id: one.id, detail })
}
