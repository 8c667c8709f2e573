import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** How many residents there are in each group: a district, an age, a sex. Groups carry the codes of the question that asks for them. */
export interface Margin {
  readonly question: string
  /** Such as "Census 2031, table 7". */
  readonly source: string
  /** The day for which it counts. */
  readonly datedOn: Temporal.PlainDate
  readonly total: number
  readonly groups: Readonly<Record<string, number>>
}

/** The latest margin of each question. */
export async function margins(db: ConsultationsDb): Promise<readonly Margin[]> {
  return db
    .selectFrom('consultations.resident_margin')
    .distinctOn('question')
    .select(['question', 'source', 'dated_on as datedOn', 'total', 'groups'])
    .orderBy('question')
    .orderBy('id', 'desc')
    .execute()
}

/** What is wrong with a margin: its groups do not add up, or it counts other residents than the rest. Undefined when all is well. */
export function problemWith(margin: Pick<Margin, 'question' | 'total' | 'groups'>, others: readonly Margin[]): string | undefined {
  const sum = Object.values(margin.groups).reduce((all, one) => all + one, 0)
  if (sum !== margin.total) return `The groups add up to ${number(sum)}, not to ${number(margin.total)}`
  const other = others.find((one) => one.question !== margin.question && one.total !== margin.total)
  return (
    other &&
    `The figures by ${other.question} are of ${number(other.total)} residents, these of ${number(margin.total)}: all must count the same people`
  )
}

/** Puts down how many residents there are in each group. What was entered before is kept, and no longer used. */
export async function enterMargin(tx: ConsultationsTx, margin: Margin, by: Actor, clock: Clock): Promise<void> {
  const { question, source, datedOn, total, groups } = margin
  const { id } = await tx
    .insertInto('consultations.resident_margin')
    .values({ question, source, dated_on: datedOn, total, groups: JSON.stringify(groups), entered_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:enter-residents', kind: 'consultations.resident-margin', id, detail: { question } })
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
