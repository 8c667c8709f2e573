import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, systemClock, type Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { bump } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { retentionOn } from '#modules/office'
import { TOPIC } from '../meetings/meeting.js'
import { ownTx } from '../tables.js'
import { questionAt, questions } from './queries.js'
import { QUESTION } from './question.js'

/** Forgets who asked; words that the public never read go too, those that it reads stay. */
async function forget(tx: Tx, id: number, at: Temporal.Instant): Promise<boolean> {
  const { standing } = await questionAt(tx, id)
  const read = standing === 'shown'
  await ownTx(tx)
    .updateTable('scrutiny.question')
    .set({ name: '', email: '', forgotten_at: at, ...(!read && { text: '(forgotten)' }), version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  await bump(tx, TOPIC)
  await record(tx, { by: SYSTEM, did: 'scrutiny:forget-question', kind: QUESTION, id })
  return read
}

/** Who asked a question at a scrutiny meeting. */
export const questionHolding: Holding = {
  what: 'Your questions to public scrutiny meetings',
  restricted: false,
  keepBecause: 'A question that was put in public, and its answer, stay without your name',
  async find(db, { email, name }) {
    const address = email === undefined ? undefined : asEmail(email)
    const whole = name?.trim().toLowerCase() ?? ''
    if (!address && whole.length < 3) return []
    const found = await questions(db)
      .where((is) =>
        is.or([
          ...(address ? [is(sql<string>`lower(q.email)`, '=', address)] : []),
          ...(whole.length > 2 ? [is(sql<string>`lower(q.name)`, '=', whole)] : []),
        ]),
      )
      .orderBy('q.id')
      .limit(200)
      .execute()
    return found.map((one) => ({
      kind: 'meeting-question',
      id: String(one.id),
      summary: `Question ${one.id}, ${one.outcome ?? 'not answered yet'}`,
    }))
  },
  async export(db, _kind, id) {
    const { text, whom, channel, name, email, askedAt, outcome, answer, promise, reason } = await questionAt(db, id)
    return { question: text, whom, channel, name, email, asked: askedAt.toString(), outcome, answer, promise, reason }
  },
  async erase(tx, _kind, id) {
    return (await forget(tx, Number(id), systemClock.now()))
      ? 'Who asked is erased. The question stays: it was put in public.'
      : 'Who asked is erased, and the question with it.'
  },
}

/** What a question is used for, for the privacy notice. */
export const questionPurpose: Purpose = {
  why: 'To put your question at a public scrutiny meeting and tell you what became of it',
  what: 'Your question, and your name and e-mail address if you give them; neither is shown',
  basis: 'Our public task (UK GDPR article 6(1)(e)): holding the Chief Constable to account and obtaining the views of people in the area',
  keptAs: 'meeting-question',
}

/** Each night: forgets who asked, when the office's time for knowing it is over. */
export const forgetQuestions = defineJob<null>({
  name: 'scrutiny.forget-questions',
  what: 'Forgets who asked at scrutiny meetings, when the office’s time for keeping it is over',
  every: { dailyAt: '03:50' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'meeting-question')?.months
    if (months === undefined || months === null) return
    const before = clock.now().toZonedDateTimeISO(LONDON).subtract({ months }).toInstant()
    const old = await questions(db)
      .where('q.decided_at', '<', before)
      .where('q.forgotten_at', 'is', null)
      .where('q.outcome', 'in', ['answered', 'declined'])
      .where((is) => is.or([is('q.email', '<>', ''), is('q.name', '<>', '')]))
      .orderBy('q.decided_at')
      .limit(200)
      .execute()
    for (const one of old) await inTransaction(db, (tx) => forget(tx, one.id, clock.now()))
  },
})
