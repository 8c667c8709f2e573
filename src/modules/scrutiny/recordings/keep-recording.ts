import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { standardOn } from '#modules/office'
import { TOPIC } from '../meetings/meeting.js'
import { ownTx } from '../tables.js'
import { type Recording, RECORDING, type RecordingSheet } from './recording.js'
import type { Cue } from './transcript.js'

/** Pieces of a transcript that are kept at a time. */
const AT_A_TIME = 500

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(LONDON).toPlainDate()

/** The day by which captions follow a recording that is published on a day, by the office's standard of that day. */
export async function captionsBy(db: Db, on: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const { amount } = await standardOn(db, 'captions', on)
  return on.add({ weeks: amount })
}

const rowOf = ({ kind, title, link, captioned, liveViewers, laterViews }: RecordingSheet) => ({
  kind,
  title,
  link,
  captioned,
  live_viewers: liveViewers,
  later_views: laterViews,
})

/** Adds a recording to a meeting; residents do not see it before it is published. Returns its id. */
export async function addRecording(
  tx: Tx,
  meeting: number,
  sheet: RecordingSheet,
  by: Pick<Person, 'id'>,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('scrutiny.recording')
    .values({ ...rowOf(sheet), meeting, added_at: at, added_by: by.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${by.id}`, did: 'scrutiny:add-recording', kind: RECORDING, id, detail: { kind: sheet.kind } })
  return id
}

async function change(tx: Tx, one: Recording, set: Record<string, unknown>, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('scrutiny.recording')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this recording')
  await bump(tx, TOPIC)
}

/** Changes what is known of a recording, notes on which day captions came, and the day of the numbers of viewers. Throws `Conflict`. */
export async function changeRecording(
  tx: Tx,
  one: Recording,
  sheet: RecordingSheet,
  seen: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  if (one.publishedAt && one.captioned && !sheet.captioned) throw new Conflict('It was published with captions')
  const counted = sheet.liveViewers !== one.liveViewers || sheet.laterViews !== one.laterViews
  await change(
    tx,
    one,
    {
      ...rowOf(sheet),
      ...(sheet.captioned && !one.captioned && one.publishedAt && { captioned_on: dayOf(at) }),
      ...(counted && { counted_on: dayOf(at) }),
    },
    seen,
  )
  await record(tx, { by, did: 'scrutiny:change-recording', kind: RECORDING, id: one.id, detail: { captioned: sheet.captioned } })
}

/**
 * Publishes a recording: with captions, or with the day by which they follow. A video that was made goes out with captions alone.
 * Throws `Conflict` where it has none, or somebody else changed it.
 */
export async function publishRecording(tx: Tx, one: Recording, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  if (one.publishedAt) throw new Conflict('It is published already')
  if (one.kind === 'video' && !one.captioned) throw new Conflict('A video that was made does not go out without captions')
  const due = one.captioned ? null : await captionsBy(tx, dayOf(at))
  await change(tx, one, { published_at: at, captions_due: due }, seen)
  await record(tx, { by, did: 'scrutiny:publish-recording', kind: RECORDING, id: one.id, detail: { captioned: one.captioned } })
}

/** Keeps what was said in place of what was kept before. */
export async function keepTranscript(tx: Tx, one: Recording, cues: readonly Cue[], by: Person | undefined): Promise<void> {
  await ownTx(tx).deleteFrom('scrutiny.cue').where('recording', '=', one.id).execute()
  for (let at = 0; at < cues.length; at += AT_A_TIME)
    await ownTx(tx)
      .insertInto('scrutiny.cue')
      .values(cues.slice(at, at + AT_A_TIME).map((cue, n) => ({ recording: one.id, n: at + n, at_second: cue.at, said: cue.said })))
      .execute()
  await bump(tx, TOPIC)
  await record(tx, { by: actorOf(by), did: 'scrutiny:keep-transcript', kind: RECORDING, id: one.id, detail: { pieces: cues.length } })
}
