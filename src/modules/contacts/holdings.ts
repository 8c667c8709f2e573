import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { systemClock } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Holding } from '#platform/module'
import { decline, intakeAbout, intakeAt } from './intake/intake.js'
import { listContacts } from './people/list-contacts.js'
import { notesOf } from './notes/note.js'
import { listsOf } from './lists/queries.js'
import { agreementsOf, contactAt, contactsWith } from './people/queries.js'
import { rolesOf } from './roles/queries.js'
import { roleInWords } from './roles/role.js'
import { own, ownTx } from './tables.js'
import { interestsOf } from './wordlists/wordlists.js'
import { eraseContact } from './people/withdraw.js'

const holdingOf = (closed: boolean, kind: string): Pick<Holding, 'find' | 'export' | 'erase'> => ({
  async find(db, { email, name }) {
    const byEmail = email ? (await contactsWith(db, email)).filter((one) => one.closed === closed) : []
    const byName = name
      ? (await listContacts(db, { sight: 'everybody', query: name, limit: 200 })).filter((one) => one.closed === closed)
      : []
    const found = [...byEmail, ...byName.filter((one) => !byEmail.some(({ id }) => id === one.id))]
    return found.map((one) => ({
      kind,
      id: String(one.id),
      summary: `${one.name || 'No name'}, ${one.email || one.phone || one.address}`,
    }))
  },
  async export(db, _kind, id) {
    const { version: _version, createdAt, ...contact } = await contactAt(db, id, 'everybody')
    const [agreements, groups, roles, notes, lists] = await Promise.all([
      agreementsOf(db, contact.id),
      interestsOf(db, contact.id),
      rolesOf(db, contact.id, 'everybody'),
      notesOf(db, contact.id),
      listsOf(db, contact.id),
    ])
    const kept = await own(db).selectFrom('contacts.forgetting').select('kept_why').where('contact', '=', contact.id).executeTakeFirst()
    return {
      ...contact,
      ...(kept?.kept_why && { keptBecause: kept.kept_why }),
      since: createdAt.toString(),
      groups,
      posts: roles.map((role) => ({
        post: roleInWords(role),
        since: role.since?.toString() ?? null,
        until: role.until?.toString() ?? null,
      })),
      lists,
      notes: notes.map(({ day, how, text }) => ({ day: day.toString(), how, text })),
      agreements: agreements.map((one) => ({ ...one, agreedAt: one.agreedAt.toString(), endedAt: one.endedAt?.toString() ?? null })),
    }
  },
  async erase(tx, _kind, id) {
    await eraseContact(tx, Number(id), 'asked-to-be-erased', SYSTEM, systemClock.now())
    return 'The contact details are erased. A coded mark stays, so that an imported list cannot bring them back.'
  },
})

const KEEP_BECAUSE = 'When we erase them we keep only a coded mark, so that an old list cannot bring them back'

/** The contact details this module holds, for those they are about. */
export const contactHolding: Holding = {
  what: 'Contact details you left with us or that belong to your work, what you agreed to, and what we did together',
  restricted: false,
  keepBecause: KEEP_BECAUSE,
  ...holdingOf(false, 'contact'),
}

/** Contact details of people on closed lists, such as victims who may be asked. */
export const closedHolding: Holding = {
  what: 'Contact details on a closed list, such as those of victims who said that we may ask them',
  restricted: true,
  keepBecause: KEEP_BECAUSE,
  ...holdingOf(true, 'closed-contact'),
}

/** Rows of a list that could not be taken, kept for three months so that they can be put right. */
export const importHolding: Holding = {
  what: 'Rows of a list of contacts that could not be taken',
  restricted: false,
  async find(db, { email, name }) {
    const sought = [email, name].flatMap((text) => (text ? [text.trim().toLowerCase()] : []))
    if (sought.length === 0) return []
    const rows = await own(db)
      .selectFrom('contacts.import_row')
      .select(['import', 'n'])
      .where('outcome', '=', 'refused')
      .where((is) => is.or(sought.map((text) => sql<boolean>`strpos(lower(cells::text), ${text}) > 0`)))
      .limit(200)
      .execute()
    return rows.map((row) => ({ kind: 'contact-import-row', id: `${row.import}-${row.n}`, summary: `Row ${row.n} of an imported list` }))
  },
  async export(db, _kind, id) {
    return { cells: (await rowOf(db, id))?.cells ?? [] }
  },
  async erase(tx, _kind, id) {
    const [list, n] = id.split('-').map(Number)
    await ownTx(tx)
      .updateTable('contacts.import_row')
      .set({ cells: null })
      .where('import', '=', list ?? 0)
      .where('n', '=', n ?? 0)
      .execute()
    return 'What stood in that row is erased.'
  },
}

/** Contacts that were handed in and wait for review. */
export const intakeHolding: Holding = {
  what: 'Contact details that somebody handed in for you and that wait for review',
  restricted: false,
  async find(db, about) {
    return (await intakeAbout(db, about)).map(({ id, metAt }) => ({
      kind: 'contact-intake',
      id: String(id),
      summary: `Handed in: ${metAt}`,
    }))
  },
  async export(db, _kind, id) {
    const { id: _id, handedBy: _by, handedAt, ...given } = await intakeAt(db, id)
    return { ...given, handedAt: handedAt.toString() }
  },
  async erase(tx, _kind, id) {
    await decline(tx, await intakeAt(tx, id), 'Erased at their request', { actor: SYSTEM, person: 0, at: systemClock.now() })
    return 'What was handed in is erased, and does not join the contacts.'
  },
}

async function rowOf(db: Db, id: string): Promise<{ cells: unknown } | undefined> {
  const [list, n] = id.split('-').map(Number)
  return await own(db)
    .selectFrom('contacts.import_row')
    .select('cells')
    .where('import', '=', list ?? 0)
    .where('n', '=', n ?? 0)
    .executeTakeFirst()
}
