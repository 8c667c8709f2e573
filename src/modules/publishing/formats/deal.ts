import { sql } from 'kysely'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { about, type CheckedFile, FILE_TYPES, keep, open, remove } from '#platform/files'
import type { House } from '#platform/module'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { FILE_KINDS, hangFile } from '../publications/files.js'
import { publicationAt } from '../publications/queries.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { FORMAT_REQUEST, type FormatRequest, type SentHow } from './format.js'
import { requestAt } from './queries.js'
import { tellAsked, tellDeclined, tellSent } from './tell.js'

async function change(tx: Tx, one: FormatRequest, seen: number, set: Record<string, unknown>): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.format_request')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else dealt with this request meanwhile')
}

/** Says who makes the format or has it made; null: nobody yet. */
export async function giveRequest(tx: Tx, one: FormatRequest, doer: number | null, seen: number, by: Writer): Promise<void> {
  await change(tx, one, seen, { doer })
  await record(tx, { by: by.actor, did: 'publishing:give-format', kind: FORMAT_REQUEST, id: one.id, detail: { to: doer } })
}

/** Takes a request that came in a flood as a real one: whoever asked is told that we have it. */
export async function releaseRequest(tx: Tx, house: House, one: FormatRequest, seen: number, by: Writer): Promise<void> {
  await change(tx, one, seen, { held: false })
  await record(tx, { by: by.actor, did: 'publishing:release-format', kind: FORMAT_REQUEST, id: one.id })
  await tellAsked(tx, house, await requestAt(tx, one.id))
}

/** How a format was sent. */
export interface Sending {
  readonly on: Temporal.PlainDate
  readonly how: SentHow
  readonly note: string
  readonly checked: CheckedFile | undefined
  /** The file hangs on the publication from now on, for everybody. */
  readonly forEverybody: boolean
}

/** Records that the format was sent and tells whoever asked; a file hangs on the publication for everybody, or opens for them alone. */
export async function sendFormat(
  tx: Tx,
  house: House,
  one: FormatRequest,
  { on, how, note, checked, forEverybody }: Sending,
  seen: number,
  by: Writer,
): Promise<void> {
  const at = house.clock.now()
  const shared = forEverybody && one.publication !== null
  const file = checked && (await keep(tx, checked, { purpose: 'publishing:format', restricted: !shared, at }, by.actor))
  const hung = file !== undefined && shared ? await hang(tx, one, file, by, at) : undefined
  await change(tx, one, seen, {
    state: 'sent',
    done_on: on,
    done_by: by.id,
    sent_how: how,
    note,
    held: false,
    file: shared ? null : (file ?? null),
    shared: hung?.id ?? null,
  })
  await record(tx, { by: by.actor, did: 'publishing:send-format', kind: FORMAT_REQUEST, id: one.id, detail: { how, shared } })
  await tellSent(tx, house, await requestAt(tx, one.id), hung?.open)
}

/** What was made for whoever asked hangs on the publication from now on too, for everybody; their own copy stays theirs. Throws `Conflict` when there is none, or somebody was faster. */
export async function shareFormat(tx: Tx, one: FormatRequest, seen: number, by: Writer, at: Temporal.Instant): Promise<void> {
  const kept = one.file === null ? undefined : await open(tx, one.file)
  const type = kept && FILE_KINDS.find((kind) => FILE_TYPES[kind].type === kept.type)
  if (!kept || !type || one.publication === null || one.shared !== null) throw new Conflict('There is nothing to put beside a publication')
  const pieces: Uint8Array[] = []
  for await (const piece of kept.bytes) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const copy = { name: kept.name, type, bytes, sha256: kept.sha256 }
  const file = await keep(tx, copy, { purpose: 'publishing:format', restricted: false, at }, by.actor)
  const hung = await hang(tx, one, file, by, at)
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.format_request')
    .set({ shared: hung?.id ?? null, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('shared', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this request meanwhile')
  await record(tx, { by: by.actor, did: 'publishing:share-format', kind: FORMAT_REQUEST, id: one.id })
}

interface Hung {
  readonly id: number
  /** Its address, where the publication is public. */
  readonly open: string | undefined
}

/** Hangs the file on the publication. */
async function hang(tx: Tx, one: FormatRequest, file: number, by: Writer, at: Temporal.Instant): Promise<Hung | undefined> {
  const kept = await about(tx, file)
  if (!kept || one.publication === null) return undefined
  const to = await publicationAt(tx, one.publication)
  const { formats } = wordsIn(to.language)
  const title = `${to.title}: ${formats.inside[one.format]}`.slice(0, 160)
  const id = await hangFile(
    tx,
    to,
    { file, title, type: kept.type, size: kept.size, pages: null, language: to.language, format: one.format, accessible: true },
    by,
    at,
  )
  return { id, open: to.state === 'public' ? urls.publicFile(to.slug, id) : undefined }
}

/** Records that the format cannot be had, why and what we offer instead, and tells whoever asked. */
export async function declineFormat(
  tx: Tx,
  house: House,
  one: FormatRequest,
  { on, why }: { readonly on: Temporal.PlainDate; readonly why: string },
  seen: number,
  by: Writer,
): Promise<void> {
  await change(tx, one, seen, { state: 'declined', done_on: on, done_by: by.id, note: why, held: false })
  await record(tx, { by: by.actor, did: 'publishing:decline-format', kind: FORMAT_REQUEST, id: one.id })
  await tellDeclined(tx, house, await requestAt(tx, one.id))
}

/** Forgets who asked and what for; that somebody asked for a format, and by when they got it, stays. */
export async function forgetRequest(tx: Tx, one: FormatRequest, by: Writer['actor'], at: Temporal.Instant): Promise<void> {
  const today = at.toZonedDateTimeISO(LONDON).toPlainDate()
  await ownTx(tx)
    .updateTable('publishing.format_request')
    .set({
      name: '',
      email: '',
      address: '',
      details: '',
      note: '',
      file: null,
      forgotten_at: at,
      version: sql`version + 1`,
      ...(one.state === 'open' && { state: 'declined' as const, done_on: today }),
    })
    .where('id', '=', one.id)
    .execute()
  if (one.file !== null) await remove(tx, one.file, by)
  await record(tx, { by, did: 'publishing:forget-format', kind: FORMAT_REQUEST, id: one.id })
}
