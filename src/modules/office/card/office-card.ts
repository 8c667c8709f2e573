import type { Db } from '#platform/db'
import { own } from '../tables.js'
import { asLines, type OfficeCard } from './card.js'

/**
 * The office's identity and contact card, read fresh: one row by its key, so that a change shows on the next page of every process.
 * The public page cache keeps whole pages, and is told by the topic `office`.
 */
export async function officeCard(db: Db): Promise<OfficeCard> {
  const row = await own(db).selectFrom('office.card').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  return {
    name: row.name,
    shortName: row.short_name,
    officeHolder: row.office_holder,
    deputy: row.deputy,
    address: asLines(row.address),
    phone: row.phone,
    email: row.email,
    website: row.website,
    colour: row.colour,
    hours: asLines(row.hours),
    version: row.version,
  }
}
