import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { bump } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'

/** What the office promises, in the unit it is counted in. */
export const STANDARDS = {
  'consultation-open': { title: 'A consultation is open for at least', unit: 'weeks' },
  acknowledge: { title: 'We acknowledge a letter or e-mail within', unit: 'working-days' },
  reply: { title: 'We reply to a letter or e-mail within', unit: 'working-days' },
  'other-format': { title: 'We send a publication in another format within', unit: 'working-days' },
  invitation: { title: 'We reply to a request to come within', unit: 'working-days' },
  'issue-step': { title: 'We take an issue for the Chief Constable a step further within', unit: 'working-days' },
  'issue-reply': { title: 'The Chief Constable replies to an issue within', unit: 'working-days' },
  'meeting-papers': { title: 'We publish the agenda and papers of a public meeting, before its day, by', unit: 'working-days' },
  'meeting-minutes': { title: 'We publish the minutes of a public meeting within', unit: 'working-days' },
  'meeting-question': { title: 'We answer a question to a public meeting, after its day, within', unit: 'working-days' },
  captions: { title: 'We add captions to a recording that is published, within', unit: 'weeks' },
  feedback: { title: 'We say what came of an exercise, after it closes, within', unit: 'weeks' },
  'suppress-below': { title: 'We do not show a group of fewer than', unit: 'people' },
  'suppress-below-sensitive': { title: 'On a sensitive subject we do not show a group of fewer than', unit: 'people' },
} as const
export type StandardKind = keyof typeof STANDARDS
export type StandardUnit = (typeof STANDARDS)[StandardKind]['unit']

/** The kinds in the order in which staff see them. */
export const STANDARD_KINDS = Object.keys(STANDARDS) as readonly StandardKind[]

/** One promise from a day on, and who says so. */
export interface Standard {
  readonly kind: StandardKind
  readonly amount: number
  readonly unit: StandardUnit
  readonly from: Temporal.PlainDate
  readonly source: string
}

/** Every recorded standard, the newest day first within its kind. */
export async function standards(db: Db): Promise<readonly Standard[]> {
  return await own(db)
    .selectFrom('office.standard')
    .select(['kind', 'amount', 'unit', 'from_on as from', 'source'])
    .orderBy('kind')
    .orderBy('from_on', 'desc')
    .$castTo<Standard>()
    .execute()
}

/** The standard of a kind that holds on a day, with its source. Throws when none does, which only a day before November 2012 can cause. */
export async function standardOn(db: Db, kind: StandardKind, on: Temporal.PlainDate): Promise<Standard> {
  return await own(db)
    .selectFrom('office.standard')
    .select(['kind', 'amount', 'unit', 'from_on as from', 'source'])
    .where('kind', '=', kind)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .limit(1)
    .$castTo<Standard>()
    .executeTakeFirstOrThrow()
}

/** Sets a standard from a day on; earlier days keep the earlier one. */
export async function setStandard(tx: Tx, standard: Omit<Standard, 'unit'>, by: Actor, at: Temporal.Instant): Promise<void> {
  const { kind, amount, from, source } = standard
  const { unit } = STANDARDS[kind]
  await ownTx(tx)
    .insertInto('office.standard')
    .values({ kind, from_on: from, amount, unit, source, added_at: at, added_by: by })
    .onConflict((conflict) => conflict.columns(['kind', 'from_on']).doUpdateSet({ amount, source, added_at: at, added_by: by }))
    .execute()
  await record(tx, { by, did: 'office:set-standard', kind: 'standard', id: kind, detail: { amount, from: from.toString() } })
  await bump(tx, OFFICE_TOPIC)
}
