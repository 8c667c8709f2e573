import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Ref } from '#platform/module'

/** The five stations of every thread, in their order. */
export const STATIONS = ['said', 'heard', 'decided', 'doing', 'told'] as const
export type StationName = (typeof STATIONS)[number]

/** How far a thread has come at one station: how many records stand there, and when the first and the last of them did. */
export interface Reached {
  readonly name: StationName
  /** Contributions said, heard and told; decisions or replies; actions. Zero: not reached. */
  readonly count: number
  readonly first: Temporal.Instant | null
  readonly last: Temporal.Instant | null
}

/**
 * The thread through one record, from what was said to who was told, whatever end it is read from.
 * A theme gathers what people said in many exercises, so the thread never runs through one unless it starts there:
 * link the contributions that a decision considered, not only their themes.
 */
export async function threadOf(db: Db, ref: Ref): Promise<readonly Reached[]> {
  const { rows } = await sql<Reached>`
    with recursive onward (kind, id) as (
      select ${ref.kind}::text, ${ref.id}::text
      union
      select l.to_kind, l.to_id from thread.link l join onward o on l.from_kind = o.kind and l.from_id = o.id
      where l.withdrawn_at is null and l.link not in ('raises', 'told')
    ),
    back (kind, id) as (
      select ${ref.kind}::text, ${ref.id}::text
      union
      select l.from_kind, l.from_id from thread.link l join back b on l.to_kind = b.kind and l.to_id = b.id
      where l.withdrawn_at is null and l.link not in ('raises', 'told')
    ),
    step as (
      select l.* from thread.link l join onward o on l.from_kind = o.kind and l.from_id = o.id
      where l.withdrawn_at is null and l.link <> 'told' and (l.link <> 'raises' or (o.kind = ${ref.kind} and o.id = ${ref.id}))
      union
      select l.* from thread.link l join back b on l.to_kind = b.kind and l.to_id = b.id
      where l.withdrawn_at is null and l.link <> 'told' and (l.link <> 'raises' or (b.kind = ${ref.kind} and b.id = ${ref.id}))
    ),
    contribution as (
      select distinct from_kind as kind, from_id as id from step
      where link in ('raises', 'considered-in', 'answered-by') and from_kind <> 'thread.theme'
      union
      select kind, ref from thread.receipt where kind = ${ref.kind} and ref = ${ref.id}
    ),
    outcome as (
      select to_kind as kind, to_id as id, at from step where link in ('considered-in', 'answered-by')
    ),
    telling as (
      select l.from_kind, l.from_id, l.at from thread.link l
      where l.link = 'told' and l.withdrawn_at is null
        and ((l.from_kind = ${ref.kind} and l.from_id = ${ref.id})
          or (not exists (select 1 from contribution c where c.kind = ${ref.kind} and c.id = ${ref.id})
            and ((l.to_kind, l.to_id) in (select kind, id from outcome) or (l.to_kind = ${ref.kind} and l.to_id = ${ref.id}))))
    )
    select 'said' as name, count(*)::int as count, min(r.at) as first, max(r.at) as last
      from contribution c left join thread.receipt r on r.kind = c.kind and r.ref = c.id
    union all
    select 'heard', count(distinct (from_kind, from_id))::int, min(at), max(at) from step where link in ('raises', 'considered-in')
    union all
    select 'decided', count(distinct (kind, id))::int, min(at), max(at) from outcome
    union all
    select 'doing', count(distinct (to_kind, to_id))::int, min(at), max(at) from step where link = 'leads-to'
    union all
    select 'told', count(distinct (from_kind, from_id))::int, min(at), max(at) from telling`.execute(db)
  return STATIONS.map((name) => rows.find((row) => row.name === name) ?? { name, count: 0, first: null, last: null })
}
