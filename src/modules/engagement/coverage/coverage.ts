import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** The events of one row in one month: how many took place, and how many residents were met as far as anybody counted. */
export interface Cell {
  readonly events: number
  readonly residents: number
}

/** A community or place, month by month. */
export interface CoverageRow {
  readonly code: string
  readonly name: string
  readonly cells: readonly Cell[]
  /** The last event that took place, ever up to the end of the period. */
  readonly last: Temporal.PlainDate | null
}

/** The first days of twelve months, the last of which holds a day. */
export function monthsTo(day: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const last = day.with({ day: 1 })
  return Array.from({ length: 12 }, (_, at) => last.subtract({ months: 11 - at }))
}

const EMPTY: Cell = { events: 0, residents: 0 }

/** Who was met month by month, by community; in places with these codes only, where given. Closed events stand in no cell. */
export async function byCommunity(
  db: Db,
  months: readonly Temporal.PlainDate[],
  groups: readonly { readonly code: string; readonly name: string }[],
  codes: readonly string[] | undefined,
): Promise<readonly CoverageRow[]> {
  return rowsOf(
    months,
    groups,
    await cells(db, months, codes, sql`unnest(communities)`),
    await lasts(db, months, codes, sql`unnest(communities)`),
  )
}

/** Where people were met month by month: by place, each with everything inside it; events for one community only, where given. */
export async function byPlace(
  db: Db,
  months: readonly Temporal.PlainDate[],
  areas: readonly { readonly code: string; readonly name: string; readonly inside: readonly string[] }[],
  community: string | undefined,
): Promise<readonly CoverageRow[]> {
  const found = await cells(db, months, undefined, sql`place`, community)
  const last = await lasts(db, months, undefined, sql`place`, community)
  const above = new Map(areas.flatMap(({ code, inside }) => inside.map((one) => [one, code] as const)))
  const joined = new Map<string, Cell>()
  for (const { code, month, events, residents } of found) {
    const area = above.get(code)
    if (area === undefined) continue
    const before = joined.get(`${area} ${month}`) ?? EMPTY
    joined.set(`${area} ${month}`, { events: before.events + events, residents: before.residents + residents })
  }
  const latest = new Map<string, Temporal.PlainDate>()
  for (const [code, day] of last) {
    const area = above.get(code)
    const before = area === undefined ? undefined : latest.get(area)
    if (area !== undefined && (!before || Temporal.PlainDate.compare(day, before) > 0)) latest.set(area, day)
  }
  return rowsOf(
    months,
    areas,
    [...joined].map(([key, cell]) => ({ code: key.split(' ')[0] ?? '', month: key.split(' ')[1] ?? '', ...cell })),
    latest,
  )
}

interface Found extends Cell {
  readonly code: string
  /** Like `2026-11`. */
  readonly month: string
}

const rowsOf = (
  months: readonly Temporal.PlainDate[],
  rows: readonly { readonly code: string; readonly name: string }[],
  found: readonly Found[],
  last: ReadonlyMap<string, Temporal.PlainDate>,
): readonly CoverageRow[] => {
  const by = new Map(found.map((one) => [`${one.code} ${one.month}`, one]))
  return rows.map(({ code, name }) => ({
    code,
    name,
    last: last.get(code) ?? null,
    cells: months.map((month) => {
      const { events, residents } = by.get(`${code} ${month.toPlainYearMonth().toString()}`) ?? EMPTY
      return { events, residents }
    }),
  }))
}

const ends = (months: readonly Temporal.PlainDate[]) => {
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) throw new Error('Coverage needs months')
  return { first, end: last.add({ months: 1 }) }
}

async function cells(
  db: Db,
  months: readonly Temporal.PlainDate[],
  codes: readonly string[] | undefined,
  key: ReturnType<typeof sql>,
  community?: string,
): Promise<readonly Found[]> {
  const { first, end } = ends(months)
  const { rows } = await sql<Found>`
    select ${key} as code, to_char(day, 'YYYY-MM') as month, count(*)::int as events, coalesce(sum(residents), 0)::int as residents
    from engagement.event
    where state = 'delivered' and not closed and day >= ${first} and day < ${end}
      and (${codes ?? null}::text[] is null or place = any(${codes ?? null}::text[]))
      and (${community ?? null}::text is null or communities @> array[${community ?? null}]::text[])
    group by 1, 2`.execute(db)
  return rows
}

/** The last day of each row, up to the end of the period and looking three years back. */
async function lasts(
  db: Db,
  months: readonly Temporal.PlainDate[],
  codes: readonly string[] | undefined,
  key: ReturnType<typeof sql>,
  community?: string,
): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
  const { end } = ends(months)
  const { rows } = await sql<{ code: string | null; last: Temporal.PlainDate }>`
    select code, max(day) as last from (
      select ${key} as code, day from engagement.event
      where state = 'delivered' and not closed and day < ${end} and day >= ${end.subtract({ years: 3 })}
        and (${codes ?? null}::text[] is null or place = any(${codes ?? null}::text[]))
        and (${community ?? null}::text is null or communities @> array[${community ?? null}]::text[])
    ) each group by code`.execute(db)
  return new Map(rows.flatMap(({ code, last }) => (code === null ? [] : [[code, last] as const])))
}

/** How a cell looks: nothing, little, some, much; by how many events took place. */
export const shadeOf = ({ events }: Cell): 0 | 1 | 2 | 3 => (events === 0 ? 0 : events === 1 ? 1 : events < 4 ? 2 : 3)

/** How long since something took place, in words: "this month", "4 months", "more than 3 years". */
export function sinceText(last: Temporal.PlainDate | null, on: Temporal.PlainDate): string {
  if (last === null) return 'more than 3 years, or never'
  const months = last.with({ day: 1 }).until(on.with({ day: 1 }), { largestUnit: 'months' }).months
  return months <= 0 ? 'this month' : months === 1 ? '1 month' : `${months} months`
}
