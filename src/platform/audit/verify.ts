import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { BEGINNING, rowHash, sealHash } from './chain.js'
import type { Entry } from './entries.js'

/** What a walk along the whole chain found. */
export interface Verdict {
  /** The first place where the audit is not what was sealed, in a sentence; undefined when it is whole. */
  readonly broken: string | undefined
  readonly seals: number
  readonly sealed: number
  /** Entries that no seal covers yet: normally a few seconds' worth. */
  readonly unsealed: readonly number[]
  /** The newest seal's hash: written into each backup, it also proves that nothing was cut off the end. */
  readonly head: string
}

interface Seal {
  readonly id: number
  readonly at: Temporal.Instant
  readonly row_hashes: string
  readonly previous: string
  readonly hash: string
}

/** Re-derives the chain from the entries themselves and compares it with the seals, page by page. */
export async function verify(db: Db): Promise<Verdict> {
  const { rows: tail } = await sql<{ entry: number }>`select entry from audit.unsealed order by entry`.execute(db)
  const unsealed = tail.map((row) => row.entry)
  let head = BEGINNING
  let seals = 0
  let sealed = 0
  let after = 0
  for (;;) {
    const page = await sql<Seal>`
      select id, at, row_hashes, previous, hash from audit.seal where id > ${after} order by id limit 100`.execute(db)
    for (const seal of page.rows) {
      const broken = await wrongWith(db, seal, head)
      if (broken) return { broken, seals, sealed, unsealed, head }
      head = seal.hash
      seals += 1
      sealed += seal.row_hashes.split(' ').length
      after = seal.id
    }
    if (page.rows.length === 0) break
  }
  return { broken: await neverRecorded(db), seals, sealed, unsealed, head }
}

/** Compares one seal with the entries it covers and with the seal before it. */
async function wrongWith(db: Db, seal: Seal, previous: string): Promise<string | undefined> {
  const named = `Seal ${seal.id} of ${seal.at.toString({ smallestUnit: 'second' })}`
  if (seal.previous !== previous) return `${named} does not follow the seal before it: a seal was removed, added or moved.`
  const hashes = seal.row_hashes.split(' ')
  if (seal.hash !== sealHash(previous, hashes)) return `${named} was changed.`
  const { rows } = await sql<Entry & { covers: number; entry: number }>`
    with covered as (
      select generate_series(lower(part), upper(part) - 1) as entry from audit.seal, unnest(entries) as part where seal.id = ${seal.id}
    )
    select covered.entry, entry.* from covered left join audit.entry on entry.id = covered.entry order by covered.entry`.execute(db)
  for (const [place, row] of rows.entries()) {
    if (row.id === null) return `Entry ${row.entry} was removed after it was sealed (${named.toLowerCase()}).`
    const expected = hashes[place]
    if (expected === undefined) return `Entry ${row.entry} was added to ${named.toLowerCase()} afterwards.`
    if (rowHash(row) !== expected) return `Entry ${row.entry} was changed after it was sealed (${named.toLowerCase()}).`
  }
  return rows.length < hashes.length ? `${named} covers fewer entries than it sealed.` : undefined
}

/** Looks for entries that are neither sealed nor waiting to be: Regard did not write them. */
async function neverRecorded(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ id: number }>`
    with covered as (select range_agg(part) as all_of_them from audit.seal, unnest(entries) as part)
    select entry.id from audit.entry cross join covered
    where not coalesce(entry.id <@ covered.all_of_them, false)
      and not exists (select 1 from audit.unsealed where unsealed.entry = entry.id)
    order by entry.id limit 1`.execute(db)
  return rows[0] && `Entry ${rows[0].id} was put in without being recorded by Regard: no seal covers it and none is due to.`
}
