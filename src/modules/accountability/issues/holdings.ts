import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, systemClock, type Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { bump, dayInWords } from '#platform/web'
import { retentionOn } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { ISSUE, ISSUES_TOPIC } from './issue.js'
import { issues } from './queries.js'

/** Forgets who raised an issue and what was noted on its way. Of a restricted one, what it was goes too. */
async function forget(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await sql`
    update accountability.issue set raiser = '', raiser_email = '', told = '', forgotten_at = ${at}, version = version + 1,
      title = case when restricted then '(forgotten)' else title end,
      what = case when restricted then '(forgotten)' else what end,
      asked = case when restricted then '' else asked end,
      reply = case when restricted then '' else reply end
    where id = ${id}`.execute(tx)
  await ownTx(tx).updateTable('accountability.issue_step').set({ note: '' }).where('issue', '=', id).execute()
  await record(tx, { by: SYSTEM, did: 'accountability:forget-raiser', kind: ISSUE, id })
  await bump(tx, ISSUES_TOPIC)
}

/** Who raised issues for the Chief Constable, and what was noted of them. */
export const issueHolding: Holding = {
  what: 'What you raised about policing for the Chief Constable, your name and e-mail address',
  restricted: true,
  keepBecause:
    'What was raised and what the Chief Constable replied stays without your name: the Commissioner holds the Chief Constable to account for it',
  async find(db, { email, name }) {
    const [address, whole] = [email?.trim().toLowerCase() ?? '', name?.trim().toLowerCase() ?? '']
    if (address === '' && whole.length < 3) return []
    const found = await issues(db)
      .where((is) =>
        is.or([
          ...(address === '' ? [] : [is(sql<string>`lower(raiser_email)`, '=', address)]),
          ...(whole.length < 3 ? [] : [is(sql<string>`lower(raiser)`, '=', whole)]),
        ]),
      )
      .orderBy('id')
      .limit(200)
      .execute()
    return found.map((one) => ({ kind: 'issue', id: String(one.id), summary: `Issue ${one.id}, raised on ${dayInWords(one.raisedOn)}` }))
  },
  async export(db, _kind, id) {
    const one = await issues(db).where('id', '=', Number(id)).executeTakeFirst()
    if (!one) return {}
    const { title, what, raiser, raiserEmail, raisedOn, state, told } = one
    return { title, what, raiser, raiserEmail, raised: raisedOn.toString(), state, told }
  },
  async erase(tx, _kind, id) {
    await forget(tx, Number(id), systemClock.now())
    return 'Your name, your e-mail address, what you were told and the notes are erased; of a restricted issue also what it was.'
  },
}

/** What the details of whoever raises an issue are used for, for the privacy notice. */
export const issuePurpose: Purpose = {
  why: 'To put what you raise about policing to the Chief Constable, and tell you what came of it',
  what: 'Your name and e-mail address, where you want to hear from us, and what you raised',
  basis: 'Our public task (UK GDPR article 6(1)(e)): holding the Chief Constable to account',
  keptAs: 'issue',
  sharedWith: 'The Chief Constable’s office reads what is asked, without who raised it',
}

/** Each night: forgets who raised an issue, when the office's time for knowing it is over. */
export const forgetRaisers = defineJob<null>({
  name: 'accountability.forget-raisers',
  what: 'Forgets who raised an issue for the Chief Constable, when the office’s time for keeping it is over',
  every: { dailyAt: '04:05' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'issue')?.months
    if (months === undefined || months === null) return
    const before = clock.now().toZonedDateTimeISO(LONDON).toPlainDate().subtract({ months })
    const old = await own(db)
      .selectFrom('accountability.issue')
      .select('id')
      .where('ended_on', '<', before)
      .where('forgotten_at', 'is', null)
      .orderBy('id')
      .limit(200)
      .execute()
    for (const { id } of old) await inTransaction(db, (tx) => forget(tx, id, clock.now()))
  },
})
