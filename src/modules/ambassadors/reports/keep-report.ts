import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { link, themeRef } from '#modules/thread'
import type { Ambassador } from '../people/ambassador.js'
import { ownTx } from '../tables.js'
import { reportOf } from './queries.js'
import { screenReport } from './screen-report.js'
import { BLANK, type ForumAttended, type Report, REPORT, reportRef, type ReportTexts } from './report.js'

/** What is saved of a report: some of its questions. */
export type Saved = Partial<ReportTexts & { readonly forum: ForumAttended }>

const columns = ({ policeWell, partnersWell, ...rest }: Saved) => ({
  ...rest,
  ...(policeWell !== undefined && { police_well: policeWell }),
  ...(partnersWell !== undefined && { partners_well: partnersWell }),
})

/**
 * Saves what was written of a report so far, and sends it where asked. `seen` is the version that was seen, 0 where it was not begun. Throws `Conflict` when it
 * was sent already, or changed elsewhere since it was seen. Returns its id.
 */
export async function saveReport(
  tx: Tx,
  who: Pick<Ambassador, 'id' | 'place'>,
  quarter: Temporal.PlainDate,
  saved: Saved,
  how: {
    readonly seen: number
    readonly at: Temporal.Instant
    readonly send?: boolean
    readonly nothing?: boolean
    /** The member of staff who keys what was said on the phone. */
    readonly keyedBy?: number
  },
  by: Actor,
): Promise<number> {
  const sent = how.send ? { state: 'sent' as const, sent_at: how.at, nothing: how.nothing ?? false } : {}
  const keyed = how.keyedBy === undefined ? {} : { channel: 'phone' as const, keyed_by: how.keyedBy }
  const before = await reportOf(tx, who.id, quarter)
  const row = { ...columns(saved), ...sent, ...keyed, saved_at: how.at }
  if (before && (before.state === 'sent' || before.version !== how.seen))
    throw new Conflict(before.state === 'sent' ? 'This report was sent already.' : 'This report was changed elsewhere meanwhile.')
  const kept = before
    ? await ownTx(tx)
        .updateTable('ambassadors.report')
        .set({ ...row, version: sql`version + 1` })
        .where('id', '=', before.id)
        .where('version', '=', how.seen)
        .where('state', '=', 'draft')
        .returning('id')
        .executeTakeFirst()
    : await ownTx(tx)
        .insertInto('ambassadors.report')
        .values({
          ...columns({ ...BLANK, ...saved }),
          ...sent,
          ...keyed,
          ambassador: who.id,
          place: who.place,
          quarter,
          begun_at: how.at,
          saved_at: how.at,
        })
        .onConflict((conflict) => conflict.columns(['ambassador', 'quarter']).doNothing())
        .returning('id')
        .executeTakeFirst()
  if (!kept) throw new Conflict('This report was changed elsewhere meanwhile.')
  if (!how.send) return kept.id
  await record(tx, { by, did: 'ambassadors:send-report', kind: REPORT, id: kept.id, detail: { quarter: quarter.toString() } })
  const report = await reportOf(tx, who.id, quarter)
  if (report) await screenReport(tx, report, how.at)
  return kept.id
}

/** Says that somebody has read a report, and which themes it raises. Throws `Conflict` when somebody else read it since it was seen. */
export async function readReport(
  tx: Tx,
  one: Report,
  themes: readonly string[],
  seen: number,
  by: { readonly id: number },
  at: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('ambassadors.report')
    .set({ themes, read_at: at, read_by: by.id, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else has read this report meanwhile.')
  for (const code of themes) await link(tx, { from: reportRef(one.id), link: 'raises', to: themeRef(code), at }, `person:${by.id}`)
  await record(tx, { by: `person:${by.id}`, did: 'ambassadors:read-report', kind: REPORT, id: one.id, detail: { themes: themes.length } })
}

/** The day on which something happened, in London. */
export const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(LONDON).toPlainDate()
