import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { retentionOn } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { ENQUIRY } from './enquiry.js'

const NOBODY = { journalist: '', email: '', phone: '' }

/** Forgets who asked: their name and addresses, and the steps on the way to the answer, which may name them. */
async function forget(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await ownTx(tx)
    .updateTable('media.enquiry')
    .set({ ...NOBODY, version: sql`version + 1` })
    .where('id', 'in', ids)
    .execute()
  await ownTx(tx).deleteFrom('media.enquiry_note').where('enquiry', 'in', ids).execute()
  for (const id of ids) await record(tx, { by: SYSTEM, did: 'media:forget-journalist', kind: ENQUIRY, id })
}

/** Journalists' names and addresses with what they asked. */
export const enquiryHolding: Holding = {
  what: 'What you asked the office as a journalist, your name and how to reach you',
  restricted: false,
  keepBecause: 'What was asked and answered stays without your name: the office reports how it deals with the media',
  async find(db, { email, name }) {
    const found = await own(db)
      .selectFrom('media.enquiry')
      .select(['id', 'received_at'])
      .where((is) =>
        is.or([
          ...(email ? [is(is.fn('lower', ['email']), '=', email.trim().toLowerCase())] : []),
          ...(name && name.trim().length > 2 ? [is(is.fn('lower', ['journalist']), '=', name.trim().toLowerCase())] : []),
          sql<boolean>`false`,
        ]),
      )
      .orderBy('id')
      .limit(1000)
      .execute()
    return found.map(({ id, received_at }) => ({
      kind: 'media-enquiry',
      id: String(id),
      summary: `Asked the office on ${received_at.toZonedDateTimeISO(LONDON).toPlainDate()}`,
    }))
  },
  async export(db, _kind, id) {
    const row = await own(db)
      .selectFrom('media.enquiry')
      .select(['journalist', 'email', 'phone', 'asked', 'answer', 'received_at', 'ended_at'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (!row) return {}
    const { received_at, ended_at, ...rest } = row
    return { ...rest, received: received_at.toString(), ended: ended_at?.toString() ?? null }
  },
  async erase(tx, _kind, id) {
    await forget(tx, [Number(id)])
    return 'The name, e-mail address and phone number are erased, with the notes on the way to the answer; what was asked and answered stays.'
  },
}

/** What journalists' details are used for, for the privacy notice. */
export const enquiryPurpose: Purpose = {
  why: 'To answer you when you ask as a journalist',
  what: 'Your name, outlet, e-mail address and phone number, what you asked and what we answered',
  basis: 'Our public task (UK GDPR article 6(1)(e)) of informing the public',
  keptAs: 'letter',
}

/** Every night: forgets who asked when the office's time for keeping letters and calls is over. What was asked and answered stays. */
export const forgetJournalists = defineJob<null>({
  name: 'media.forget-journalists',
  what: 'Forgets the names and addresses of journalists when the office’s time for keeping letters and calls is over',
  every: { dailyAt: '03:20' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'letter')?.months
    if (months === undefined || months === null) return
    const before = clock.now().toZonedDateTimeISO(LONDON).subtract({ months }).toInstant()
    await inTransaction(db, async (tx) => {
      const over = await ownTx(tx)
        .selectFrom('media.enquiry')
        .select('id')
        .where('ended_at', '<', before)
        .where((is) => is.or([is('journalist', '<>', ''), is('email', '<>', ''), is('phone', '<>', '')]))
        .forUpdate()
        .execute()
      await forget(
        tx,
        over.map(({ id }) => id),
      )
    })
  },
})
