import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { bump, Conflict, dayInWords } from '#platform/web'
import { officeCard } from '#modules/office'
import { link, receiptOf, receiptUrl, told } from '#modules/thread'
import { ownTx } from '../tables.js'
import { dueOf } from './due.js'
import { issueMoved } from './events.js'
import { type Issue, ISSUE, issueRef, ISSUES_TOPIC, type IssueState, OVER } from './issue.js'
import { issues } from './queries.js'

/** What a step changes beside the state. */
export type Changed = Partial<Pick<Issue, 'asked' | 'reply' | 'repliedBy' | 'replyPublic' | 'told'>>

/**
 * Takes an issue a step further, with a note on why or how. Whoever raised it is told when it ends. Throws `Conflict` when it is no longer in one of the
 * states from which the step leads, or somebody else changed it since it was seen.
 */
export async function move(
  tx: Tx,
  house: House,
  { id }: Pick<Issue, 'id'>,
  step: {
    readonly from: readonly IssueState[]
    readonly to: IssueState
    readonly note?: string
    readonly changed?: Changed
    /** The version that was seen; whoever answers by a link sees none. */
    readonly seen?: number
    readonly at?: Temporal.Instant
  },
  by: Actor,
): Promise<Issue> {
  const at = step.at ?? house.clock.now()
  const on = at.toZonedDateTimeISO(LONDON).toPlainDate()
  const ends = OVER.some((one) => one === step.to)
  const { repliedBy, replyPublic, ...rest } = step.changed ?? {}
  let update = ownTx(tx)
    .updateTable('accountability.issue')
    .set({
      ...rest,
      ...(repliedBy !== undefined && { replied_by: repliedBy }),
      ...(replyPublic !== undefined && { reply_public: replyPublic }),
      ...(step.to === 'replied' && { replied_on: on }),
      state: step.to,
      state_on: on,
      due: await dueOf(tx, step.to, on),
      ended_on: ends ? on : null,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('state', 'in', [...step.from])
  if (step.seen !== undefined) update = update.where('version', '=', step.seen)
  const { numUpdatedRows } = await update.executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else took this issue further, so nothing was changed.')
  await ownTx(tx)
    .insertInto('accountability.issue_step')
    .values({ issue: id, state: step.to, at, by, note: step.note ?? '' })
    .execute()
  await record(tx, { by, did: 'accountability:move-issue', kind: ISSUE, id, detail: { state: step.to } })
  const now = await issues(tx).where('id', '=', id).executeTakeFirstOrThrow()
  if (now.publishedAt !== null) await bump(tx, ISSUES_TOPIC)
  if (ends) await tellRaiser(tx, house, now, by, at)
  await emit(tx, issueMoved, { issue: id, state: step.to, originKind: now.originKind ?? '', originId: now.originId ?? '' })
  return now
}

/** Tells whoever raised it what came of it, once: on the page of its code, and by mail where they left an address. */
async function tellRaiser(tx: Tx, house: House, one: Issue, by: Actor, at: Temporal.Instant): Promise<void> {
  const ref = issueRef(one.id)
  const decision = { kind: 'accountability.issue-reply', id: String(one.id) }
  await link(tx, { from: ref, link: 'answered-by', to: decision, at }, by)
  await told(tx, { contribution: ref, decision, means: 'receipt-page', at }, by)
  if (one.raiserEmail === '') return
  const { name: office } = await officeCard(tx, 'en')
  const receipt = await receiptOf(tx, ref)
  await queueMail(tx, {
    key: `accountability.issue-ended:${one.id}`,
    to: one.raiserEmail,
    purpose: 'accountability:issue-ended',
    subject: 'What came of what you raised with us',
    sensitive: one.restricted,
    text: [
      `Dear ${one.raiser || 'Sir or Madam'},`,
      `You raised something with us on ${dayInWords(one.raisedOn)}, and asked to hear what came of it.`,
      one.told,
      ...(receipt ? [`You can follow its way here: ${house.origin}${receiptUrl(receipt.code)}`] : []),
      office,
    ].join('\n\n'),
  })
}
