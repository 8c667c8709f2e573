import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { ownTx } from '../tables.js'
import { type AnswerWay, type Enquiry, ENQUIRY, type EnquirySheet } from './enquiry.js'

const columns = ({ receivedAt: received_at, ...sheet }: EnquirySheet) => ({ ...sheet, received_at })

/** Notes what a journalist asked. Returns its id. */
export async function noteEnquiry(tx: Tx, sheet: EnquirySheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('media.enquiry').values(columns(sheet)).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'media:note-enquiry', kind: ENQUIRY, id })
  return id
}

async function change(tx: Tx, enquiry: Enquiry, set: Record<string, unknown>, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.enquiry')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', enquiry.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
}

/** Changes what is known of an enquiry. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeEnquiry(tx: Tx, enquiry: Enquiry, sheet: EnquirySheet, seen: number, by: Actor): Promise<void> {
  await change(tx, enquiry, columns(sheet), seen)
  await record(tx, { by, did: 'media:change-enquiry', kind: ENQUIRY, id: enquiry.id })
}

/** Notes a step on the way to the answer: whom somebody rang, who will say what by when. */
export async function addNote(tx: Tx, enquiry: Enquiry, text: string, by: Writer, at: Temporal.Instant): Promise<void> {
  await ownTx(tx).insertInto('media.enquiry_note').values({ enquiry: enquiry.id, at, by: by.id, text }).execute()
  await record(tx, { by: by.actor, did: 'media:note-step', kind: ENQUIRY, id: enquiry.id })
}

/** What a journalist is told. */
export interface Answer {
  readonly state: 'answered' | 'declined'
  readonly answer: string
  readonly how: AnswerWay
}

/** Ends an enquiry with its answer, which goes out by e-mail where that was chosen. Throws `Conflict` when it is not open any more. */
export async function answerEnquiry(
  tx: Tx,
  enquiry: Enquiry,
  told: Answer,
  seen: number,
  by: Writer & { readonly replyTo: string; readonly signature: string },
  at: Temporal.Instant,
): Promise<void> {
  if (enquiry.state !== 'open') throw new Conflict('It has been answered already')
  await change(tx, enquiry, { ...told, ended_at: at, ended_by: by.id }, seen)
  if (told.how === 'mail')
    await queueMail(tx, {
      key: `media:enquiry:${enquiry.id}:${enquiry.version}`,
      to: enquiry.email,
      subject: 'Your enquiry to our office',
      text: [`Hello${enquiry.journalist ? ` ${enquiry.journalist}` : ''},`, told.answer, `You asked:\n${enquiry.asked}`, by.signature].join(
        '\n\n',
      ),
      purpose: 'media:answer',
      replyTo: by.replyTo,
    })
  await record(tx, { by: by.actor, did: `media:enquiry-${told.state}`, kind: ENQUIRY, id: enquiry.id, detail: { how: told.how } })
}

/** Takes an enquiry up again, because more was asked or something was wrong; the earlier answer stays among the notes. */
export async function takeUpAgain(tx: Tx, enquiry: Enquiry, why: string, by: Writer, at: Temporal.Instant): Promise<void> {
  if (enquiry.state === 'open') throw new Conflict('It is open already')
  await addNote(tx, enquiry, `Taken up again: ${why}${enquiry.answer ? `\n\nThe earlier answer was:\n${enquiry.answer}` : ''}`, by, at)
  await change(tx, enquiry, { state: 'open', answer: '', how: null, ended_at: null, ended_by: null }, enquiry.version)
  await record(tx, { by: by.actor, did: 'media:take-up-again', kind: ENQUIRY, id: enquiry.id })
}
