import type { Db } from '#platform/db'
import type { Language } from '#platform/web'
import { officeLanguages, type OfficeLanguages } from '../languages/languages.js'
import { own } from '../tables.js'
import { asLines, type OfficeCard, readAccounts } from './card.js'

/**
 * The office's identity and contact card, read fresh: one row by its key, so that a change shows on the next page of every process.
 * The public page cache keeps whole pages, and is told by the topic `office`.
 */
export async function officeCard(db: Db, language: Language = 'en'): Promise<OfficeCard> {
  return language === 'cy' ? inWelsh(await englishCard(db), await officeLanguages(db)) : englishCard(db)
}

/** The card with what the office says of itself in Welsh, and the rest as it is. */
function inWelsh(card: OfficeCard, welsh: OfficeLanguages): OfficeCard {
  return {
    ...card,
    name: welsh.name || card.name,
    shortName: welsh.shortName || card.shortName,
    address: welsh.address.length > 0 ? welsh.address : card.address,
    hours: welsh.hours.length > 0 ? welsh.hours : card.hours,
  }
}

async function englishCard(db: Db): Promise<OfficeCard> {
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
    social: readAccounts(row.social).accounts,
    colour: row.colour,
    hours: asLines(row.hours),
    version: row.version,
  }
}
