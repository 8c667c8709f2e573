import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTransaction } from '#platform/db'
import { asKept, type Entry, index, unindex } from './keep-entry.js'

const AT_A_TIME = 50

/** Makes exactly these records of one kind findable by everybody: what is new or has changed is written, what is not among them is taken out. Returns how many. */
export async function keepKind(db: Db, kind: string, entries: readonly Omit<Entry, 'kind' | 'who' | 'restricted'>[]): Promise<number> {
  const { rows } = await sql<{ ref: string; mark: string }>`
    select ref, md5(title || chr(10) || words || chr(10) || href) as mark from search.entry where kind = ${kind}`.execute(db)
  const before = new Map(rows.map(({ ref, mark }) => [ref, mark]))
  const changed = entries.filter((entry) => before.get(entry.ref) !== markOf(entry))
  const now = new Set(entries.map(({ ref }) => ref))
  const gone = [...before.keys()].filter((ref) => !now.has(ref))
  for (let at = 0; at < gone.length; at += AT_A_TIME)
    await inTransaction(db, async (tx) => {
      for (const ref of gone.slice(at, at + AT_A_TIME)) await unindex(tx, kind, ref)
    })
  for (let at = 0; at < changed.length; at += AT_A_TIME)
    await inTransaction(db, async (tx) => {
      for (const entry of changed.slice(at, at + AT_A_TIME)) await index(tx, { ...entry, kind, who: 'everyone' })
    })
  return changed.length + gone.length
}

const markOf = (entry: Pick<Entry, 'title' | 'words' | 'href'>): string => {
  const { title, words, href } = asKept(entry)
  return createHash('md5').update(`${title}\n${words}\n${href}`).digest('hex')
}
