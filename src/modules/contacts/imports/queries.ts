import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Import, Outcome } from './import.js'

const FIELDS = [
  'id',
  'filename',
  'file_id as fileId',
  'source',
  'purpose',
  'basis',
  'wording',
  'evidence',
  'list',
  'columns',
  'state',
  'rows',
  'done',
  'made_at as madeAt',
  'made_by as madeBy',
  'ended_at as endedAt',
  'version',
] as const

/** The newest imports: 50 at most, those of closed lists only for their named people. */
export async function importsFor(db: Db, person: number): Promise<readonly Import[]> {
  return await own(db)
    .selectFrom('contacts.import')
    .select(FIELDS)
    .where(openTo(person))
    .orderBy('id', 'desc')
    .limit(50)
    .$castTo<Import>()
    .execute()
}

const openTo = (person: number) =>
  sql<boolean>`not exists (select 1 from contacts.list l where l.id = import.list and l.closed
    and not exists (select 1 from contacts.list_reader r where r.list = l.id and r.person = ${person}))`

/** An import as an address names it, or `NotFound`: also when its list is closed to this person. */
export async function importAt(db: Db, id: string, person: number): Promise<Import> {
  const found = /^\d{1,9}$/.test(id)
    ? await own(db)
        .selectFrom('contacts.import')
        .select(FIELDS)
        .where('id', '=', Number(id))
        .where(openTo(person))
        .$castTo<Import>()
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`import ${id}`)
  return found
}

/** An import for the job that works on it; with `lock` until the transaction ends. */
export async function importForWork(db: Db, id: number, lock = false): Promise<Import | undefined> {
  return await own(db)
    .selectFrom('contacts.import')
    .select(FIELDS)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .$castTo<Import>()
    .executeTakeFirst()
}

/** How many rows came to what. */
export async function outcomesOf(db: Db, id: number): Promise<ReadonlyMap<Outcome, number>> {
  const rows = await own(db)
    .selectFrom('contacts.import_row')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('import', '=', id)
    .groupBy('outcome')
    .execute()
  return new Map(rows.map(({ outcome, count }) => [outcome as Outcome, count]))
}

/** A row with what became of it. */
export interface Told {
  readonly n: number
  readonly outcome: Outcome
  readonly reason: string
  readonly contact: number | null
  readonly cells: readonly string[] | null
}

/** The rows that need a look, with the reason: those not taken, left alone, or taken with a remark. `after` is the last row of the page before. */
export async function toldRows(db: Db, id: number, after = 0, limit = 100): Promise<readonly Told[]> {
  return await own(db)
    .selectFrom('contacts.import_row')
    .select(['n', 'outcome', 'reason', 'contact', 'cells'])
    .where('import', '=', id)
    .where('reason', '<>', '')
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .$castTo<Told>()
    .execute()
}
