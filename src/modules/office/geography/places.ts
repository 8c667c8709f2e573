import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { own } from '../tables.js'
import type { Level, NamedLevel, Place } from './place.js'

function fromPlaces(db: Db, on?: Temporal.PlainDate) {
  const named = on ? sql`where n.place = p.id and n.from_on <= ${on}` : sql`where n.place = p.id`
  return own(db)
    .selectFrom('office.place as p')
    .leftJoin('office.place as up', 'up.id', 'p.parent')
    .innerJoin('office.level as l', 'l.code', 'p.level')
    .select([
      'p.id',
      'p.code',
      'p.level',
      'up.code as parent',
      'p.from_on as from',
      'p.closed_from as closedFrom',
      'p.version',
      sql<string>`coalesce((select n.name from office.place_name n ${named} order by n.from_on desc limit 1), p.code)`.as('name'),
      sql<string>`coalesce((select coalesce(nullif(n.welsh, ''), n.name) from office.place_name n ${named} order by n.from_on desc limit 1), p.code)`.as(
        'welsh',
      ),
    ])
    .$castTo<Place>()
}

/** The places that exist on a day, widest first and then by name; of one level when asked. */
export async function places(db: Db, ask: { level?: Level; on: Temporal.PlainDate }): Promise<readonly Place[]> {
  return await fromPlaces(db, ask.on)
    .where('p.from_on', '<=', ask.on)
    .where((is) => is.or([is('p.closed_from', 'is', null), is('p.closed_from', '>', ask.on)]))
    .$if(ask.level !== undefined, (query) => query.where('p.level', '=', ask.level ?? ''))
    .orderBy('l.rank')
    .orderBy('name')
    .execute()
}

/** Every place there is, was or will be, under its newest name. */
export async function everyPlace(db: Db): Promise<readonly Place[]> {
  return await fromPlaces(db).orderBy('l.rank').orderBy('name').execute()
}

/** The place with this code, open or closed; called what it was called on a day, or its newest name. */
export async function placeByCode(db: Db, code: string, on?: Temporal.PlainDate): Promise<Place | undefined> {
  return await fromPlaces(db, on).where('p.code', '=', code).executeTakeFirst()
}

/** The codes of a place and of everything in it, closed ones included so that old records still count; empty for an unknown code. */
export async function within(db: Db, code: string): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive inside as (
      select id, code from office.place where code = ${code}
      union all
      select p.id, p.code from office.place p join inside on p.parent = inside.id
    ) select code from inside order by code`.execute(db)
  return rows.map((row) => row.code)
}

/** What the levels are called here, widest first. */
export async function levels(db: Db): Promise<readonly NamedLevel[]> {
  return await own(db).selectFrom('office.level').select(['code', 'singular', 'plural']).orderBy('rank').$castTo<NamedLevel>().execute()
}

/** How many people live in each place by the newest figure on or before a day: code to people. Places without a figure are left out. */
export async function populations(
  db: Db,
  on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, { people: number; asAt: Temporal.PlainDate; source: string }>> {
  const rows = await own(db)
    .selectFrom('office.population as n')
    .innerJoin('office.place as p', 'p.id', 'n.place')
    .distinctOn('p.id')
    .select(['p.code', 'n.people', 'n.as_at as asAt', 'n.source'])
    .where('n.as_at', '<=', on)
    .orderBy('p.id')
    .orderBy('n.as_at', 'desc')
    .execute()
  return new Map(rows.map(({ code, ...figure }) => [code, figure]))
}
