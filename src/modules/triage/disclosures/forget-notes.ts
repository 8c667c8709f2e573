import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import { type Db, inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import { retentionOn } from '#modules/office'
import { own } from '../tables.js'

const BATCH = 100

/** The last day on which the note of a disclosure that was handled then is kept, by the rule of today; undefined where notes are kept for good. */
export async function noteKeptUntil(
  db: Db,
  handledAt: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const months = await monthsFor(db, today)
  return months === undefined ? undefined : handledAt.toZonedDateTimeISO(LONDON).toPlainDate().add({ months })
}

/** Deletes notes on how disclosures were handled when the office's time for keeping them is over; when and with what outcome stays. */
export const forgetNotes = defineJob<null>({
  name: 'triage.forget-notes',
  what: 'Deletes notes on how disclosures were handled when the office’s time for keeping them is over',
  every: { dailyAt: '03:45' },
  async handle({ db, clock }) {
    const months = await monthsFor(db, clock.today())
    if (months === undefined) return
    const before = clock.today().subtract({ months }).toZonedDateTime(LONDON).toInstant()
    for (let more = true; more;) {
      more = await inTransaction(own(db), async (tx) => {
        const due = await tx
          .selectFrom('triage.disclosure')
          .select('id')
          .where('handled_at', '<', before)
          .where('note', 'is not', null)
          .orderBy('id')
          .limit(BATCH)
          .execute()
        for (const { id } of due) {
          await tx.updateTable('triage.disclosure').set({ note: null }).where('id', '=', id).execute()
          await record(tx, { by: SYSTEM, did: 'triage:forget-note', kind: 'triage.disclosure', id })
        }
        return due.length === BATCH
      })
    }
  },
})

async function monthsFor(db: Db, today: Temporal.PlainDate): Promise<number | undefined> {
  return (await retentionOn(db, today)).find(({ kind }) => kind === 'disclosure')?.months ?? undefined
}
