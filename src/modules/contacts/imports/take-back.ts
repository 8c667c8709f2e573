import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { entries, record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { Pace } from '#platform/jobs'
import type { House } from '#platform/module'
import { contactWithdrew } from '../events.js'
import { findContact } from '../people/queries.js'
import { ownTx } from '../tables.js'
import { setInterests } from '../wordlists/wordlists.js'
import { importForWork } from './queries.js'
import type { fieldsOf } from './take-rows.js'

/**
 * Takes back the next rows of an import: what it added goes unless the office has met the contact since, what it filled in is emptied
 * unless it was changed since, and agreements and places on a list that came by it end. Returns whether there are more.
 */
export async function takeSomeBack(house: House, id: number, pace: Pace): Promise<boolean> {
  const { db, clock } = house
  let [began, took] = [performance.now(), 0]
  const more = await inTransaction(db, async (tx) => {
    began = performance.now()
    const now = await importForWork(tx, id, true)
    if (now?.state !== 'taking-back') return false
    const rows = await ownTx(tx)
      .selectFrom('contacts.import_row')
      .select(['n', 'outcome', 'contact', 'before'])
      .where('import', '=', id)
      .where('outcome', 'in', ['added', 'joined'])
      .where('contact', 'is not', null)
      .orderBy('n', 'desc')
      .limit(pace.together)
      .execute()
    took = rows.length
    for (const row of rows) {
      if (row.contact === null) continue
      await endWhatCame(tx, id, row.contact, clock.now())
      if (row.outcome === 'joined') await emptyAgain(tx, row.contact, row.before as Before, now.madeAt)
      else await goUnlessMet(tx, row.contact)
      await ownTx(tx)
        .updateTable('contacts.import_row')
        .set({ contact: null, before: null })
        .where('import', '=', id)
        .where('n', '=', row.n)
        .execute()
    }
    if (rows.length > 0) return true
    await bodiesGo(tx, id)
    await ownTx(tx).updateTable('contacts.import').set({ state: 'taken-back', ended_at: clock.now() }).where('id', '=', id).execute()
    const by: Actor = `person:${now.madeBy}`
    await record(tx, { by, did: 'contacts:take-import-back', kind: 'contacts.import', id })
    return false
  })
  pace.note(took, performance.now() - began)
  return more
}

type Before = ReturnType<typeof fieldsOf> & { readonly groups: readonly string[] }

async function endWhatCame(tx: Tx, id: number, contact: number, at: Temporal.Instant): Promise<void> {
  const own = ownTx(tx)
  const ended = await own
    .updateTable('contacts.agreement')
    .set({ ended_at: at, ended_because: 'taken-back' })
    .where('import', '=', id)
    .where('contact', '=', contact)
    .where('ended_at', 'is', null)
    .returning(['id', 'purpose', 'agreed_at as agreedAt'])
    .execute()
  for (const one of ended) {
    if (await holdsAgain(tx, contact, one)) continue
    await emit(tx, contactWithdrew, { contact, what: one.purpose, on: at.toString() })
  }
  const left = await own
    .updateTable('contacts.list_member')
    .set({ left_at: at, left_because: 'undone' })
    .where('import', '=', id)
    .where('contact', '=', contact)
    .where('left_at', 'is', null)
    .returning('list')
    .execute()
  for (const { list } of left)
    await own
      .updateTable('contacts.list')
      .set({ count: sql`greatest(count - 1, 0)` })
      .where('id', '=', list)
      .execute()
  await own.deleteFrom('contacts.role').where('import', '=', id).where('person', '=', contact).execute()
}

/** What somebody had agreed to before the import put its own words in its place holds again, unless they said something since. Returns whether there was something. */
async function holdsAgain(
  tx: Tx,
  contact: number,
  { id, purpose, agreedAt }: { readonly id: number; readonly purpose: string; readonly agreedAt: Temporal.Instant },
): Promise<boolean> {
  const own = ownTx(tx)
  const before = await own
    .selectFrom('contacts.agreement')
    .select('id')
    .where('contact', '=', contact)
    .where('purpose', '=', purpose)
    .where('id', '<', id)
    .where('ended_because', '=', 'newer-wording')
    .where('ended_at', '=', agreedAt)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!before) return false
  await own
    .updateTable('contacts.agreement')
    .set({ ended_at: null, ended_because: null, ended_how: null })
    .where('id', '=', before.id)
    .execute()
  return true
}

/** What was empty before and was not changed since is emptied. */
async function emptyAgain(tx: Tx, id: number, before: Before, since: Temporal.Instant): Promise<void> {
  const now = await findContact(tx, { id })
  // Any correction since then is somebody's work, and stays.
  const corrected = await entries(tx, { kind: 'contact', subject: String(id), did: 'contacts:change', from: since })
  if (!now || corrected.length > 0) return
  const { groups, bodySort, ...fields } = before
  await ownTx(tx)
    .updateTable('contacts.contact')
    .set({ ...fields, body_sort: bodySort, version: now.version + 1 })
    .where('id', '=', id)
    .execute()
  await setInterests(tx, id, groups)
}

/** A contact that came by the import goes, unless anything ties the office to it by now. */
async function goUnlessMet(tx: Tx, contact: number): Promise<void> {
  await sql`
    with gone as (
      select c.id from contacts.contact c where c.id = ${contact}
        and not exists (select 1 from contacts.agreement a where a.contact = c.id and a.ended_because is distinct from 'taken-back')
        and not exists (select 1 from contacts.wish w where w.contact = c.id)
        and not exists (select 1 from contacts.note n where n.contact = c.id)
        and not exists (select 1 from contacts.role r where r.person = c.id or r.organisation = c.id)
        and not exists (select 1 from contacts.list_member m where m.contact = c.id and m.left_at is null))
    update contacts.contact set name = '', email = '', phone = '', address = '', place = null, erased_at = now(), version = version + 1
    where id in (select id from gone)`.execute(tx)
}

/** Organisations that the import added by their name, and in which nobody is left, go too. */
async function bodiesGo(tx: Tx, id: number): Promise<void> {
  const { source } = (await importForWork(tx, id)) ?? { source: '' }
  await sql`
    update contacts.contact c set name = '', erased_at = now(), version = version + 1
    where c.kind = 'organisation' and c.erased_at is null and c.email = '' and c.phone = '' and c.address = '' and c.form = ${source}
      and not exists (select 1 from contacts.role r where r.organisation = c.id)
      and not exists (select 1 from contacts.note n where n.contact = c.id)
      and not exists (select 1 from contacts.list_member m where m.contact = c.id and m.left_at is null)`.execute(tx)
}
