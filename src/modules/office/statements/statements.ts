import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'

type Day = Temporal.PlainDate

/** What the accessibility statement says that only the office can know. */
export interface AccessibilityFacts {
  readonly status: 'fully' | 'partially' | 'not'
  /** Working days within which the office replies. */
  readonly responseDays: number
  /** How to ask for another format, beside the office's card. */
  readonly contact: string
  readonly testedHow: string
  readonly preparedOn: Day | null
  readonly reviewedOn: Day | null
  readonly version: number
}

/** The reasons for which something may be inaccessible, as the model statement orders them. */
export const PROBLEM_REASONS = ['non-compliance', 'disproportionate-burden', 'out-of-scope'] as const

/** Something on the site that not everybody can use. */
export interface AccessibilityProblem {
  readonly id: number
  readonly what: string
  readonly reason: (typeof PROBLEM_REASONS)[number]
  readonly instead: string
  /** The WCAG success criterion, such as "1.1.1 (non-text content)". */
  readonly criterion: string
  readonly foundOn: Day
  readonly fixBy: Day | null
  readonly fixedOn: Day | null
}

/** The accessibility statement's facts. */
export async function accessibilityFacts(db: Db): Promise<AccessibilityFacts> {
  return await own(db)
    .selectFrom('office.accessibility')
    .select([
      'status',
      'response_days as responseDays',
      'contact',
      'tested_how as testedHow',
      'prepared_on as preparedOn',
      'reviewed_on as reviewedOn',
      'version',
    ])
    .$castTo<AccessibilityFacts>()
    .executeTakeFirstOrThrow()
}

/** The known problems, those put right last. */
export async function accessibilityProblems(db: Db): Promise<readonly AccessibilityProblem[]> {
  return await own(db)
    .selectFrom('office.accessibility_problem')
    .select(['id', 'what', 'reason', 'instead', 'criterion', 'found_on as foundOn', 'fix_by as fixBy', 'fixed_on as fixedOn'])
    .orderBy('fixed_on', (order) => order.desc().nullsFirst())
    .orderBy('found_on')
    .$castTo<AccessibilityProblem>()
    .execute()
}

/** Changes the statement's facts. Throws `Conflict` when somebody else did first. */
export async function changeAccessibility(tx: Tx, facts: Omit<AccessibilityFacts, 'version'>, seen: number, by: Actor): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.accessibility')
    .set({
      status: facts.status,
      response_days: facts.responseDays,
      contact: facts.contact,
      tested_how: facts.testedHow,
      prepared_on: facts.preparedOn,
      reviewed_on: facts.reviewedOn,
      version: seen + 1,
    })
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The statement was changed by somebody else')
  await record(tx, { by, did: 'office:change-accessibility-statement', kind: 'accessibility-statement', id: 1 })
  await bump(tx, OFFICE_TOPIC)
}

/** Records a problem, or what became of it when `id` is one that is known. */
export async function recordProblem(tx: Tx, problem: Omit<AccessibilityProblem, 'id'>, by: Actor, id?: number): Promise<void> {
  const row = {
    what: problem.what,
    reason: problem.reason,
    instead: problem.instead,
    criterion: problem.criterion,
    found_on: problem.foundOn,
    fix_by: problem.fixBy,
    fixed_on: problem.fixedOn,
  }
  const office = ownTx(tx)
  if (id === undefined) await office.insertInto('office.accessibility_problem').values(row).execute()
  else await office.updateTable('office.accessibility_problem').set(row).where('id', '=', id).execute()
  await record(tx, { by, did: 'office:record-accessibility-problem', kind: 'accessibility-problem', id: id ?? 'new' })
  await bump(tx, OFFICE_TOPIC)
}

/** Who answers for personal data in the office. */
export interface DataProtection {
  readonly officer: string
  readonly email: string
  readonly phone: string
  readonly updatedOn: Day | null
  readonly version: number
}

/** Who answers for personal data in the office. */
export async function dataProtection(db: Db): Promise<DataProtection> {
  return await own(db)
    .selectFrom('office.data_protection')
    .select(['officer', 'email', 'phone', 'updated_on as updatedOn', 'version'])
    .executeTakeFirstOrThrow()
}

/** Changes who answers for personal data. Throws `Conflict` when somebody else did first. */
export async function changeDataProtection(
  tx: Tx,
  { officer, email, phone }: Pick<DataProtection, 'officer' | 'email' | 'phone'>,
  seen: number,
  by: Actor,
  today: Day,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.data_protection')
    .set({ officer, email, phone, updated_on: today, version: seen + 1 })
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The contact was changed by somebody else')
  await record(tx, { by, did: 'office:change-data-protection', kind: 'data-protection', id: 1 })
  await bump(tx, OFFICE_TOPIC)
}
