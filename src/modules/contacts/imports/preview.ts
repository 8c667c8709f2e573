import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Purpose } from '../people/contact.js'
import { countSuppressed } from '../people/suppression.js'
import { own } from '../tables.js'
import type { Import } from './import.js'
import { type Known, readRow, type ReadRow } from './read-row.js'

/** What an import would do, before anything is done. */
export interface Preview {
  /** The first rows as they would be kept. */
  readonly first: readonly ReadRow[]
  readonly good: number
  /** How many of the good ones the office knows by their e-mail address. */
  readonly known: number
  /** How many stand in the file more than once by their e-mail address, the first of each not counted. */
  readonly again: number
  /** How many were erased, or asked to hear nothing more: they are left alone. */
  readonly alone: number
  /** How many of the known ones said no to what this import is for, and to nothing else: they are left alone too. */
  readonly saidNo: number
  /** Rows that cannot be taken, with the reason: the first fifty. */
  readonly refused: readonly { readonly n: number; readonly reason: string }[]
  readonly refusedInAll: number
  readonly remarked: readonly { readonly n: number; readonly reason: string }[]
  readonly remarkedInAll: number
}

const SHOWN = 50
const SAMPLE = 5
const AT_A_TIME = 1000

/** Reads the whole file as it would be imported, and counts whom the office knows. Nothing is written. */
export async function preview(
  db: Db,
  lines: readonly { readonly n: number; readonly cells: readonly string[] }[],
  { columns, purpose }: Pick<Import, 'columns' | 'purpose'>,
  closed: boolean,
  words: Known,
): Promise<Preview> {
  const [first, refused, remarked]: [ReadRow[], Preview['refused'][number][], Preview['refused'][number][]] = [[], [], []]
  const emails = new Map<string, number>()
  let good = 0
  for (const { n, cells } of lines) {
    const read = readRow(cells, columns, words)
    if ('refused' in read) {
      refused.push({ n, reason: read.refused })
      continue
    }
    good += 1
    if (first.length < SAMPLE) first.push(read)
    if (read.remarks.length > 0) remarked.push({ n, reason: read.remarks.join('; ') })
    if (read.email !== '') emails.set(read.email, (emails.get(read.email) ?? 0) + 1)
  }
  const all = [...emails.keys()]
  let [known, alone, saidNo] = [0, 0, 0]
  for (let at = 0; at < all.length; at += AT_A_TIME) {
    const some = all.slice(at, at + AT_A_TIME)
    const rows = await own(db)
      .selectFrom('contacts.contact')
      .select('id')
      .where('email', 'in', some)
      .where('erased_at', 'is', null)
      .where('closed', '=', false)
      .execute()
    known += rows.length
    alone += await countSuppressed(db, some)
    const no = await whoSaidNo(db, some, purpose, closed)
    // Whoever wants nothing at all is counted once.
    saidNo += no.length - (await countSuppressed(db, no))
  }
  return {
    first,
    good,
    known,
    alone,
    saidNo,
    again: [...emails.values()].reduce((sum, times) => sum + times - 1, 0),
    refused: refused.slice(0, SHOWN),
    refusedInAll: refused.length,
    remarked: remarked.slice(0, SHOWN),
    remarkedInAll: remarked.length,
  }
}

/** Those of these addresses whose last word on a purpose was no. Whoever was joined with another contact is that other. */
async function whoSaidNo(db: Db, emails: readonly string[], purpose: Purpose, closed: boolean): Promise<readonly string[]> {
  const rows = await own(db)
    .selectFrom('contacts.contact as c')
    .select('c.email')
    .where('c.email', 'in', emails)
    .where('c.erased_at', 'is', null)
    .where('c.closed', '=', closed)
    .where(
      sql<boolean>`(select a.ended_because from contacts.agreement a
        where a.contact = coalesce(c.same_as, c.id) and a.purpose = ${purpose} order by a.id desc limit 1) = 'withdrawn'`,
    )
    .execute()
  return rows.map(({ email }) => email)
}
