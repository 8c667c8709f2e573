import { sql } from 'kysely'
import { type Actor } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction, json, type Tx } from '#platform/db'
import { remove } from '#platform/files'
import { enqueue, type Pace } from '#platform/jobs'
import type { House } from '#platform/module'
import { putOnList } from '../lists/keep-lists.js'
import type { ContactList } from '../lists/list.js'
import { listAtAll } from '../lists/queries.js'
import { BASES, type Contact, PURPOSES } from '../people/contact.js'
import { findByName } from '../people/find-by-name.js'
import { keepContact } from '../people/keep-contact.js'
import { contactsWith, findContact } from '../people/queries.js'
import { suppressedAmong } from '../people/suppression.js'
import { giveRole } from '../roles/keep-roles.js'
import { ownTx } from '../tables.js'
import { seekTwinsOfImport } from '../twins/find-twins.js'
import { interestsOf, setInterests } from '../wordlists/wordlists.js'
import type { Import, Outcome } from './import.js'
import { planAnew } from './plan-anew.js'
import { importForWork } from './queries.js'
import { type Known, readRow, type ReadRow } from './read-row.js'

interface Line {
  readonly n: number
  readonly cells: readonly string[]
}

interface Became {
  readonly outcome: Outcome
  readonly reason: string
  readonly contact?: number
  readonly before?: unknown
}

/**
 * Takes in the next rows of a running import, in one transaction with the mark of how far it has come: ended at any moment, it goes on
 * where it stood and doubles nothing. Returns whether there are more.
 */
export async function takeSomeRows(house: House, id: number, lines: readonly Line[], known: Known, pace: Pace): Promise<boolean> {
  const { db, clock } = house
  let [began, took] = [performance.now(), 0]
  const more = await inTransaction(db, async (tx) => {
    began = performance.now()
    await planAnew(tx)
    const now = await importForWork(tx, id, true)
    if (now?.state !== 'running') return false
    const rows = lines.slice(now.done, now.done + pace.together)
    took = rows.length
    const all = rows.map(({ n, cells }) => ({ n, cells, read: readRow(cells, now.columns, known) }))
    const batch = await lookUp(
      tx,
      now,
      all.flatMap(({ read }) => ('refused' in read ? [] : [read])),
    )
    const became: (Became & Line)[] = []
    for (const { read, ...line } of all)
      became.push({
        ...line,
        ...('refused' in read ? { outcome: 'refused', reason: read.refused } : await take(tx, house, now, read, batch)),
      })
    if (became.length > 0)
      await ownTx(tx)
        .insertInto('contacts.import_row')
        .values(
          became.map(({ n, cells, outcome, reason, contact, before }) => ({
            import: id,
            n,
            outcome,
            reason: reason.slice(0, 1000),
            contact: contact ?? null,
            before: before === undefined ? null : json(before),
            cells: outcome === 'refused' ? json(cells) : null,
          })),
        )
        .execute()
    const done = now.done + rows.length
    const ended = done >= lines.length
    await ownTx(tx)
      .updateTable('contacts.import')
      .set({ done, ...(ended && { state: 'done', ended_at: clock.now(), file_id: null }) })
      .where('id', '=', id)
      .execute()
    if (ended && now.fileId !== null) await remove(tx, now.fileId, actor(now))
    if (ended) await enqueue(tx, seekTwinsOfImport, { import: id })
    if (ended) await record(tx, { by: actor(now), did: 'contacts:import', kind: 'contacts.import', id, detail: { rows: lines.length } })
    return !ended
  })
  pace.note(took, performance.now() - began)
  return more
}

const actor = ({ madeBy }: Import): Actor => `person:${madeBy}`

/** What is asked once for all rows of a transaction, so that most rows ask for nothing. */
interface Batch {
  readonly list: ContactList | undefined
  /** The addresses and numbers that must not come back. */
  readonly banned: ReadonlySet<string>
  /** The addresses that some contact has, those of the rows before among them. */
  readonly emails: Set<string>
}

async function lookUp(tx: Tx, now: Import, rows: readonly ReadRow[]): Promise<Batch> {
  const emails = rows.map(({ email }) => email).filter(Boolean)
  const list = now.list === null ? undefined : await listAtAll(tx, now.list)
  const known = await ownTx(tx)
    .selectFrom('contacts.contact')
    .select('email')
    .where('email', 'in', emails.length > 0 ? emails : ['?'])
    .where('email', '<>', '')
    .where('erased_at', 'is', null)
    .where('closed', '=', list?.closed ?? false)
    .execute()
  return {
    list,
    banned: await suppressedAmong(tx, [...emails, ...rows.map(({ phone }) => phone)]),
    emails: new Set(known.map(({ email }) => email)),
  }
}

async function take(tx: Tx, { clock }: House, now: Import, row: ReadRow, { list, banned, emails }: Batch): Promise<Became> {
  const remarks = row.remarks.join('; ')
  const closed = list?.closed ?? false
  const before =
    row.email === '' ? await sameByPhone(tx, row, closed) : emails.has(row.email) ? await sameByEmail(tx, row, closed) : undefined
  if (row.email !== '') emails.add(row.email)
  const alone = banned.has(row.email) || banned.has(row.phone) ? ERASED : await saidNo(tx, now, before)
  if (alone !== undefined)
    return { outcome: 'left-alone', reason: [alone, remarks].filter(Boolean).join('; '), ...(before && { contact: before.id }) }
  const id =
    before !== undefined && row.email === ''
      ? before.id
      : await keepContact(
          tx,
          {
            kind: before?.kind ?? row.kind,
            name: before?.name ? '' : row.name,
            email: row.email,
            phone: before?.phone ? '' : row.phone,
            address: before?.address ? '' : row.address,
            place: before?.place ? undefined : (row.place ?? undefined),
            language: before ? undefined : row.language,
            bodySort: before?.bodySort ? undefined : row.sort,
            source: { form: now.source, cameWith: 'list' },
            basis: BASES[now.basis],
            closed,
            how: 'import',
            imported: now.id,
            agrees: [
              { purpose: now.purpose, basis: now.basis, wording: now.wording, evidence: now.evidence, wordingVersion: `import ${now.id}` },
            ],
          },
          actor(now),
          clock.now(),
          (address) => banned.has(address),
        )
  if (id === undefined) return { outcome: 'left-alone', reason: ERASED }
  const groups = before ? await interestsOf(tx, id) : []
  if (row.groups.some((group) => !groups.includes(group))) await setInterests(tx, id, [...groups, ...row.groups])
  // Where people of a closed list work would bring them into sight.
  if (row.organisation !== '' && row.kind === 'person' && !closed) await noteOrganisation(tx, now, row, id)
  if (list) await putOnList(tx, list.id, id, 'import', actor(now), clock.now(), now.id)
  const snapshot = before && { ...fieldsOf(before), groups }
  return { outcome: before ? 'joined' : 'added', reason: remarks, contact: id, ...(snapshot && { before: snapshot }) }
}

const ERASED = 'This address was erased, or asked to be left alone: only they can come back'

/** The fields of a contact that an import may fill. */
export const fieldsOf = ({ name, phone, address, place, bodySort, closed }: Contact) => ({ name, phone, address, place, bodySort, closed })

async function sameByEmail(tx: Tx, row: ReadRow, closed: boolean): Promise<Contact | undefined> {
  const same = (await contactsWith(tx, row.email)).find((one) => one.closed === closed)
  return same && findContact(tx, { id: same.id })
}

/** Without an e-mail address, the same phone number with the same name is the same contact, and so it is where one of them has no name. */
async function sameByPhone(tx: Tx, row: ReadRow, closed: boolean): Promise<Contact | undefined> {
  if (row.phone === '') return undefined
  const same = await ownTx(tx)
    .selectFrom('contacts.contact')
    .select('id')
    .where('phone', '=', row.phone)
    .where('closed', '=', closed)
    .where('erased_at', 'is', null)
    .where('same_as', 'is', null)
    .where(sql<boolean>`${row.name} = '' or name = '' or lower(name) = ${row.name.toLowerCase()}`)
    .orderBy('id')
    .executeTakeFirst()
  return same && findContact(tx, { id: same.id })
}

/** Why the office must not take a contact it knows for this purpose, in a sentence. */
async function saidNo(tx: Tx, now: Import, before: Contact | undefined): Promise<string | undefined> {
  if (!before) return undefined
  const last = await ownTx(tx)
    .selectFrom('contacts.agreement')
    .select(['ended_at', 'ended_because'])
    .where('contact', '=', before.id)
    .where('purpose', '=', now.purpose)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return last?.ended_because === 'withdrawn'
    ? `They told us that they no longer want this: ${PURPOSES[now.purpose].toLowerCase()}`
    : undefined
}

/** Notes the post in the organisation that the row names; an organisation nobody knew is added by its name. */
async function noteOrganisation(tx: Tx, now: Import, row: ReadRow, person: number): Promise<void> {
  const [known] = await findByName(tx, row.organisation, 'organisation', 'open')
  const organisation =
    known?.id ??
    (await keepContact(
      tx,
      {
        kind: 'organisation',
        name: row.organisation,
        bodySort: row.sort,
        source: { form: now.source, cameWith: 'list' },
        basis: BASES[now.basis],
        how: 'import',
        imported: now.id,
        agrees: [],
      },
      actor(now),
      now.madeAt,
    ))
  if (organisation === undefined || organisation === person) return
  const holds = await ownTx(tx)
    .selectFrom('contacts.role')
    .select('id')
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (holds) return
  const post = /\bclerk\b/i.test(row.title)
    ? 'clerk'
    : /\bchair/i.test(row.title)
      ? 'chair'
      : /journalist|reporter|editor/i.test(row.title)
        ? 'journalist'
        : 'officer'
  await giveRole(tx, { person, organisation, post, title: row.title, area: null, since: null }, actor(now), now.id)
}
