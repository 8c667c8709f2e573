import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, systemClock, type Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { asEmail } from '#modules/contacts'
import { retentionOn } from '#modules/office'
import { ownTx } from '../tables.js'
import { requestAt, requests } from './queries.js'
import { REQUEST, REQUEST_STATES } from './request.js'

/** Forgets who asked and in which words; that somebody of this kind asked, and what was decided, stays. */
async function forget(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  const one = await requestAt(tx, id)
  await ownTx(tx)
    .updateTable('engagement.request')
    .set({
      name: '',
      email: '',
      phone: '',
      purpose: '(forgotten)',
      days: '(forgotten)',
      venue: '',
      reason: '',
      exception: '',
      forgotten_at: at,
      // Nobody is left to be told.
      ...(one.state === 'open' && { state: 'declined', decided_at: at }),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  await record(tx, { by: SYSTEM, did: 'engagement:forget-request', kind: REQUEST, id })
}

/** Who asked the Commissioner to come. */
export const requestHolding: Holding = {
  what: 'Your requests that the Commissioner come to your group or event',
  restricted: false,
  keepBecause: 'That a body asked, and what was decided, stays without your name: the office reports how many requests it met',
  async find(db, { email, name }) {
    const address = email === undefined ? undefined : asEmail(email)
    const whole = name?.trim().toLowerCase() ?? ''
    if (!address && whole.length < 3) return []
    const found = await requests(db)
      .where((is) =>
        is.or([
          ...(address ? [is(sql<string>`lower(email)`, '=', address)] : []),
          ...(whole.length > 2 ? [is(sql<string>`lower(name)`, '=', whole)] : []),
        ]),
      )
      .orderBy('id')
      .limit(200)
      .execute()
    return found.map((one) => ({
      kind: 'request-to-come',
      id: String(one.id),
      summary: `${one.reference}: ${one.body} (${REQUEST_STATES[one.state].word.toLowerCase()})`,
    }))
  },
  async export(db, _kind, id) {
    const { reference, body, name, email, phone, purpose, venue, days, expected, who, askedOn, state, reason } = await requestAt(db, id)
    return { reference, body, name, email, phone, purpose, venue, days, expected, who, asked: askedOn.toString(), state, reason }
  },
  async erase(tx, _kind, id) {
    const open = (await requestAt(tx, id)).state === 'open'
    await forget(tx, Number(id), systemClock.now())
    return `Who asked, and in which words, is erased.${open ? ' It was still to be decided: it is ended, and nobody is told.' : ''}`
  },
}

/** What a request is used for, for the privacy notice. */
export const requestPurpose: Purpose = {
  why: 'To reply to you when you ask the Commissioner to come',
  what: 'Your name, how to reach you, who you ask for, and what you wrote',
  basis: 'Our public task (UK GDPR article 6(1)(e)): obtaining the views of people in the area',
  keptAs: 'invitation',
}

/** Each night: forgets who asked, when the office's time for knowing it is over. */
export const forgetRequests = defineJob<null>({
  name: 'engagement.forget-requests',
  what: 'Forgets who asked the Commissioner to come, when the office’s time for keeping it is over',
  every: { dailyAt: '03:55' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'invitation')?.months
    if (months === undefined || months === null) return
    const before = clock.now().toZonedDateTimeISO(LONDON).subtract({ months }).toInstant()
    const old = await requests(db).where('decided_at', '<', before).where('forgotten_at', 'is', null).orderBy('id').limit(200).execute()
    for (const one of old) await inTransaction(db, (tx) => forget(tx, one.id, clock.now()))
  },
})
