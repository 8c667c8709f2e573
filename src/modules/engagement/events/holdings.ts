import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { systemClock, type Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { dayInWords } from '#platform/web'
import { retentionOn } from '#modules/office'
import { own, ownTx } from '../tables.js'
import { EVENT, KINDS } from './event.js'
import { findable } from './findable.js'

const texts = (db: Db) =>
  own(db)
    .selectFrom('engagement.event')
    .select([
      'id',
      'day',
      'closed',
      'title',
      'about',
      'purpose',
      'feedback',
      'suggested_by as suggestedBy',
      'why',
      'kind',
      'partners',
      'take_part as takePart',
    ])

/** Empties what staff wrote for themselves about events and what was taken away from them; of closed ones also what they are called. */
async function forgetTexts(tx: Tx, ids: readonly number[], at: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return
  for (const { id, closed, kind } of await texts(tx).where('id', 'in', ids).execute()) {
    await ownTx(tx)
      .updateTable('engagement.event')
      .set({
        purpose: '',
        feedback: '',
        suggested_by: '',
        forgotten_at: at,
        ...(closed && { title: KINDS[kind], about: '', why: '', venue: '', partners: '' }),
        version: sql`version + 1`,
        sequence: sql`sequence + 1`,
        changed_at: at,
      })
      .where('id', '=', id)
      .execute()
    await ownTx(tx)
      .updateTable('engagement.take_away')
      .set({ what: 'Something taken away', outcome: '', version: sql`version + 1` })
      .where('event', '=', id)
      .execute()
    await findable(tx, id)
    await record(tx, { by: SYSTEM, did: 'engagement:forget-texts', kind: EVENT, id })
  }
}

/** What staff wrote about meetings, which may name somebody in spite of what the forms say. */
export const eventHolding: Holding = {
  what: 'What staff wrote about events and meetings, which may name you',
  restricted: true,
  keepBecause: 'That an event took place, when and how many people came stays: it is the office’s record of what it did',
  async find(db, { name }) {
    const wanted = name?.trim().toLowerCase() ?? ''
    if (wanted.length < 3) return []
    const rows = await texts(db)
      .where(
        sql<boolean>`strpos(lower(title || ' ' || about || ' ' || take_part || ' ' || partners || ' ' || purpose || ' ' || feedback || ' ' || suggested_by || ' ' || why), ${wanted}) > 0
          or exists (select 1 from engagement.take_away t where t.event = event.id and strpos(lower(t.what || ' ' || t.outcome), ${wanted}) > 0)`,
      )
      .orderBy('id')
      .limit(200)
      .execute()
    return rows.map(({ id, day, closed }) => ({
      kind: EVENT,
      id: String(id),
      // What a closed one is called stays with those named for it.
      summary: `${closed ? 'A closed event' : 'An event'} on ${dayInWords(day)}`,
    }))
  },
  async export(db, _kind, id) {
    const row = await texts(db).where('id', '=', Number(id)).executeTakeFirst()
    if (!row) return {}
    const { kind: _, day, ...rest } = row
    const takenAway = await own(db)
      .selectFrom('engagement.take_away')
      .select(['what', 'outcome'])
      .where('event', '=', Number(id))
      .orderBy('id')
      .execute()
    return { ...rest, day: day.toString(), takenAway }
  },
  async erase(tx, _kind, id) {
    await forgetTexts(tx, [Number(id)], systemClock.now())
    const row = await texts(tx).where('id', '=', Number(id)).executeTakeFirst()
    return row && !row.closed
      ? 'What staff wrote for themselves about the event is erased, with what was taken away from it. What the public reads of it stays: change it on its page if it names the person.'
      : 'What staff wrote about the closed event is erased, with what it was called and what was taken away from it.'
  },
}

/** What is used of people whom the office meets, for the privacy notice. */
export const eventPurpose: Purpose = {
  why: 'To remember what was said and promised when you met us in private',
  what: 'What staff wrote about the meeting',
  basis: 'Our public task (UK GDPR article 6(1)(e)): obtaining the views of people and of victims of crime',
  keptAs: 'closed-event',
}

/** Every night: forgets what closed events were about when the office's time for that is over. That there was one stays. */
export const forgetClosed = defineJob<null>({
  name: 'engagement.forget-closed',
  what: 'Forgets what meetings and visits in private were about when the office’s time for that is over',
  every: { dailyAt: '03:25' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'closed-event')?.months
    if (months === undefined || months === null) return
    const before = clock.today().subtract({ months })
    await inTransaction(db, async (tx) => {
      const due = await texts(tx)
        .where('closed', '=', true)
        .where('last_day', '<', before)
        .where('forgotten_at', 'is', null)
        .orderBy('id')
        .limit(500)
        .execute()
      await forgetTexts(
        tx,
        due.map(({ id }) => id),
        clock.now(),
      )
    })
  },
})
