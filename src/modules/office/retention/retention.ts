import { Temporal } from '#platform/clock'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { bump } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'

/** How long one kind of record is kept, from the day on which the rule holds. */
export interface RetentionRule {
  readonly kind: string
  readonly what: string
  /** Months from `countedFrom`; null is for good. */
  readonly months: number | null
  readonly countedFrom: string
  readonly reason: string
  readonly from: Temporal.PlainDate
}

/** Every recorded rule, the newest day first within its kind. */
export async function retentionRules(db: Db): Promise<readonly RetentionRule[]> {
  return await own(db)
    .selectFrom('office.retention')
    .select(['kind', 'what', 'months', 'counted_from as countedFrom', 'reason', 'from_on as from'])
    .orderBy('kind')
    .orderBy('from_on', 'desc')
    .execute()
}

/** The rules that hold on a day, one for each kind of record. */
export async function retentionOn(db: Db, on: Temporal.PlainDate): Promise<readonly RetentionRule[]> {
  const rules = (await retentionRules(db)).filter((rule) => Temporal.PlainDate.compare(rule.from, on) <= 0)
  return rules.filter((rule, at) => rules[at - 1]?.kind !== rule.kind)
}

/** A rule's length in words: "2 years", "18 months", "for good". */
export function lengthInWords(months: number | null): string {
  if (months === null) return 'for good'
  if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`
  return months === 1 ? '1 month' : `${months} months`
}

/** Sets how long a kind of record is kept, from a day on. */
export async function setRetention(tx: Tx, rule: RetentionRule, by: Actor, at: Temporal.Instant): Promise<void> {
  const { kind, what, months, countedFrom: counted_from, reason, from } = rule
  await ownTx(tx)
    .insertInto('office.retention')
    .values({ kind, from_on: from, what, months, counted_from, reason, added_at: at, added_by: by })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'from_on']).doUpdateSet({ what, months, counted_from, reason, added_at: at, added_by: by }),
    )
    .execute()
  await record(tx, { by, did: 'office:set-retention', kind: 'retention', id: kind, detail: { months, from: from.toString() } })
  await bump(tx, OFFICE_TOPIC)
}
