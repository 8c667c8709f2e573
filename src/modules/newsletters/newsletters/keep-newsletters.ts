import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { isDuplicate, type Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { bump, Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { giveMain } from './give-main.js'
import { NEWSLETTER, type Newsletter } from './newsletter.js'

/** The topic under which public pages about newsletters are kept. */
export const TOPIC = 'newsletters'

/** What staff say of a newsletter. */
export type NewsletterSheet = Omit<Newsletter, 'id' | 'slug' | 'subscribers' | 'version' | 'createdAt'>

const rowOf = ({ welshName, welshAbout, replyTo, senderName, secondPerson, countsLinks, cadence, ...sheet }: NewsletterSheet) => ({
  ...sheet,
  roles: [...sheet.roles],
  welsh_name: welshName,
  welsh_about: welshAbout,
  reply_to: replyTo,
  sender_name: senderName,
  second_person: secondPerson,
  counts_links: countsLinks,
  unit: 'unit' in cadence ? cadence.unit : null,
  every: 'every' in cadence ? cadence.every : null,
  months: 'months' in cadence ? cadence.months : null,
})

/** The last part of its public address, from its name. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'newsletter'

async function onlyMain(tx: Tx, sheet: NewsletterSheet, but?: number): Promise<void> {
  if (!sheet.main) return
  await ownTx(tx)
    .updateTable('newsletters.newsletter')
    .set({ main: false })
    .where('main', '=', true)
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? 0))
    .execute()
}

/** Adds a newsletter. Throws `Conflict` when its name is taken. Returns its id. */
export async function addNewsletter(tx: Tx, sheet: NewsletterSheet, by: Actor, at: Temporal.Instant): Promise<number> {
  await onlyMain(tx, sheet)
  try {
    const { id } = await ownTx(tx)
      .insertInto('newsletters.newsletter')
      .values({ ...rowOf(sheet), slug: slugOf(sheet.name), created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(tx, { by, did: 'newsletters:add', kind: NEWSLETTER, id })
    if (sheet.main) await enqueue(tx, giveMain, { newsletter: id, after: 0 })
    await bump(tx, TOPIC)
    return id
  } catch (error) {
    if (isDuplicate(error)) throw new Conflict('There is a newsletter of this name already')
    throw error
  }
}

/** Changes what is said of a newsletter; its public address stays. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeNewsletter(tx: Tx, id: number, sheet: NewsletterSheet, seen: number, by: Actor): Promise<void> {
  await onlyMain(tx, sheet, id)
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('newsletters.newsletter')
    .set({ ...rowOf(sheet), version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this newsletter')
  if (sheet.main) await enqueue(tx, giveMain, { newsletter: id, after: 0 })
  await record(tx, { by, did: 'newsletters:change', kind: NEWSLETTER, id })
  await bump(tx, TOPIC)
}

/** Ends a newsletter: nobody can sign up any more, and what went out stays in its archive. */
export async function endNewsletter(tx: Tx, id: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await ownTx(tx).updateTable('newsletters.newsletter').set({ ended_at: at, main: false }).where('id', '=', id).execute()
  await record(tx, { by, did: 'newsletters:end', kind: NEWSLETTER, id })
  await bump(tx, TOPIC)
}
