import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { Conflict, dayInWords } from '#platform/web'
import { issueLink, withdrawLinks } from '#modules/identity'
import { officeCard } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { type Issue, ISSUE, issueRef, type IssueState } from './issue.js'
import { type Changed, move } from './move.js'

/** The one job that the link of the Chief Constable's office does. */
export const ANSWER_JOB = 'accountability:answer-issue'
/** Days that a link works on after the day by which the reply is due. */
const GRACE_DAYS = 14

/** Where the Chief Constable's office gets what it is asked; the address is empty until somebody enters it. */
export interface ChiefOffice {
  readonly name: string
  readonly email: string
  readonly version: number
}

/** The Chief Constable's office as it was entered. */
export const chiefOffice = async (db: Db): Promise<ChiefOffice> =>
  await own(db).selectFrom('accountability.chief_office').select(['name', 'email', 'version']).executeTakeFirstOrThrow()

/** Changes where the Chief Constable's office gets what it is asked. Throws `Conflict` when somebody else changed it since it was seen. */
export async function keepChiefOffice(tx: Tx, { name, email }: Omit<ChiefOffice, 'version'>, seen: number, by: Actor): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('accountability.chief_office')
    .set({ name, email, version: sql`version + 1` })
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'accountability:keep-chief-office', kind: 'accountability.chief-office', id: 1 })
}

/**
 * Puts an issue to the Chief Constable: its office gets a link by mail that takes one reply and then stops. A link of before opens nothing any more.
 * Throws `Conflict` when there is no address, or somebody else took the issue further.
 */
export async function sendToChief(
  tx: Tx,
  house: House,
  one: Issue,
  step: {
    readonly from: readonly IssueState[]
    readonly note: string
    readonly seen: number
    readonly changed?: Changed
    readonly at?: Temporal.Instant
  },
  by: Actor,
): Promise<void> {
  const to = await chiefOffice(tx)
  if (to.email === '') throw new Conflict('Nobody has entered the e-mail address of the Chief Constable’s office yet.')
  const now = await move(tx, house, one, { ...step, to: 'chief' }, by)
  await withdrawLinks(tx, house.clock, issueRef(one.id), by, ANSWER_JOB)
  const due = now.due ?? house.clock.today()
  const path = await issueLink(tx, house.clock, {
    job: ANSWER_JOB,
    subject: issueRef(one.id),
    to: to.email,
    expiresAt: due.add({ days: GRACE_DAYS }).toZonedDateTime(LONDON).toInstant(),
    by,
  })
  const { sendings } = await ownTx(tx)
    .updateTable('accountability.issue')
    .set({ sendings: sql`sendings + 1` })
    .where('id', '=', one.id)
    .returning('sendings')
    .executeTakeFirstOrThrow()
  const { name: office } = await officeCard(tx, 'en')
  await queueMail(tx, {
    key: `accountability.issue-sent:${one.id}:${sendings}`,
    to: to.email,
    purpose: 'accountability:issue-sent',
    subject: `Issue ${one.id} for the Chief Constable: please reply by ${dayInWords(due)}`,
    sensitive: true,
    text: [
      `Dear ${to.name || 'colleagues'},`,
      'An issue is put to the Chief Constable. What it is stands on this page, on which you also reply. You need no account:',
      house.origin + path,
      `Please reply by ${dayInWords(due)}. The link takes one reply and works until ${dayInWords(due.add({ days: GRACE_DAYS - 1 }))}. Do not pass it on: whoever has it can reply.`,
      office,
    ].join('\n\n'),
  })
  await record(tx, { by, did: 'accountability:send-issue', kind: ISSUE, id: one.id, detail: { sending: sendings } })
}
