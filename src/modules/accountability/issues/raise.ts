import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { type Clock, LONDON, type Temporal } from '#platform/clock'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Ref } from '#platform/module'
import { bump, Conflict } from '#platform/web'
import { issueReceipt } from '#modules/thread'
import { ownTx } from '../tables.js'
import { dueOf } from './due.js'
import { type Issue, ISSUE, issueRef, ISSUES_TOPIC, type IssueSheet } from './issue.js'

/** The record of another module that an issue came of. */
export interface Origin extends Ref {
  /** Its page for staff. */
  readonly href: string
}

/** Complaints are always restricted, whatever was ticked. */
const closed = ({ source, restricted }: Pick<Issue, 'source' | 'restricted'>): boolean => restricted || source === 'complaint'

/** Raises an issue for the Chief Constable. It gets a code, so that its way can be followed. Returns its id. */
export async function raiseIssue(
  tx: Tx,
  clock: Clock,
  sheet: IssueSheet,
  by: Actor,
  origin?: Origin,
  at: Temporal.Instant = clock.now(),
): Promise<number> {
  const { raisedOn, raiserEmail, mayPublish, ...rest } = sheet
  const stateOn = at.toZonedDateTimeISO(LONDON).toPlainDate()
  const { id } = await ownTx(tx)
    .insertInto('accountability.issue')
    .values({
      ...rest,
      raised_on: raisedOn,
      raised_at: at,
      raised_by: by,
      raiser_email: raiserEmail,
      may_publish: mayPublish,
      restricted: closed(sheet),
      state: 'raised',
      state_on: stateOn,
      due: await dueOf(tx, 'raised', stateOn),
      ...(origin && { origin_kind: origin.kind, origin_id: origin.id, origin_href: origin.href }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ownTx(tx).insertInto('accountability.issue_step').values({ issue: id, state: 'raised', at, by }).execute()
  await record(tx, { by, did: 'accountability:raise-issue', kind: ISSUE, id, detail: { source: sheet.source } })
  await issueReceipt(tx, issueRef(id), { at, channel: sheet.source })
  return id
}

/** Changes what was written down of an issue. What is restricted is no longer told in public. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeIssue(tx: Tx, one: Issue, sheet: IssueSheet, seen: number, by: Actor): Promise<void> {
  const { raisedOn, raiserEmail, mayPublish, ...rest } = sheet
  const restricted = closed(sheet)
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('accountability.issue')
    .set({
      ...rest,
      raised_on: raisedOn,
      raiser_email: raiserEmail,
      may_publish: mayPublish,
      restricted,
      ...((restricted || !mayPublish) && { published_at: null }),
      version: sql`version + 1`,
    })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this issue')
  await record(tx, { by, did: 'accountability:change-issue', kind: ISSUE, id: one.id, detail: { restricted } })
  if (one.publishedAt !== null) await bump(tx, ISSUES_TOPIC)
}
