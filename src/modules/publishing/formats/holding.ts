import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { LONDON, systemClock, type Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { asEmail } from '#modules/contacts'
import { retentionOn } from '#modules/office'
import { forgetRequest } from './deal.js'
import { type FormatRequest, REQUEST_STATES } from './format.js'
import { requestAt, requests } from './queries.js'

/** Months for which we know who asked, where the office has no rule of its own. */
const MONTHS = 12
/** How many are forgotten at a time, so that nobody waits for it. */
const AT_A_TIME = 200

/** Who asked for a publication in another format. */
export const formatHolding: Holding = {
  what: 'Your requests for a publication in another format, and where we sent it',
  restricted: false,
  keepBecause: 'That somebody asked for a format, and by when it was sent, stays without your name: the office counts it',
  async find(db, { email, name }) {
    const address = email === undefined ? undefined : asEmail(email)
    const whole = name?.trim().toLowerCase() ?? ''
    if (!address && whole === '') return []
    const found: readonly FormatRequest[] = await requests(db)
      .where((is) =>
        is.or([
          ...(address ? [is(sql<string>`lower(email)`, '=', address)] : []),
          ...(whole ? [is(sql<string>`lower(name)`, '=', whole)] : []),
        ]),
      )
      .orderBy('id')
      .limit(200)
      .execute()
    return found.map((one) => ({
      kind: 'format-request',
      id: String(one.id),
      summary: `${one.reference}: ${one.title} (${REQUEST_STATES[one.state].word.toLowerCase()})`,
    }))
  },
  async export(db, _kind, id) {
    const { reference, title, format, details, name, email, address, channel, askedOn, dueOn, state, doneOn, sentHow, note } =
      await requestAt(db, id)
    return {
      reference,
      title,
      format,
      details,
      name,
      email,
      address,
      channel,
      asked: askedOn.toString(),
      promised: dueOn.toString(),
      state,
      done: doneOn?.toString() ?? null,
      how: sentHow,
      note,
    }
  },
  async erase(tx, _kind, id) {
    const one = await requestAt(tx, id)
    await forgetRequest(tx, one, SYSTEM, systemClock.now())
    const ended = one.state === 'open' ? ' It was still open: it is ended, and nothing is sent.' : ''
    return `Who asked, and what they wrote, is deleted.${ended}`
  },
}

/** What a request is used for, for the privacy notice. */
export const formatPurpose: Purpose = {
  why: 'To send you a publication in a format that you can use',
  what: 'Your e-mail or postal address, the format you asked for, and what you wrote about it. What you ask for may say something about a disability',
  basis:
    'Our public task of informing everybody (UK GDPR article 6(1)(e)) and our duty to make reasonable adjustments under the Equality Act 2010 (article 9(2)(g), Data Protection Act 2018 schedule 1 paragraph 8)',
  keptAs: 'format-request',
}

/** Each night: forgets who asked, when the office's time for knowing it is over. */
export const forgetRequests = defineJob<null>({
  name: 'publishing.forget-format-requests',
  what: 'Forgets who asked for a publication in another format, when the office’s time for keeping it is over',
  every: { dailyAt: '03:45' },
  async handle({ db, clock }) {
    const rule = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'format-request')
    const months = rule ? rule.months : MONTHS
    if (months === null) return // the office keeps them for good
    const before: Temporal.PlainDate = clock.now().toZonedDateTimeISO(LONDON).toPlainDate().subtract({ months })
    const old: readonly FormatRequest[] = await requests(db)
      .where('done_on', '<', before)
      .where('forgotten_at', 'is', null)
      .orderBy('id')
      .limit(AT_A_TIME)
      .execute()
    for (const one of old) await inTransaction(db, (tx) => forgetRequest(tx, one, SYSTEM, clock.now()))
  },
})
