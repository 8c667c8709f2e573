import { sql } from 'kysely'
import type { Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { escape, type Html, raw } from '#platform/html'

/** One record found. */
export interface Found {
  readonly kind: string
  readonly ref: string
  readonly title: string
  readonly href: string
  /** The title with the found words marked, escaped and safe to show. */
  readonly heading: Html
  /** A passage with the found words marked, escaped and safe to show; "…" says where it begins or ends inside of the text. */
  readonly passage: Html
  readonly restricted: boolean
  /** Something newer stands in its place. */
  readonly superseded: boolean
  readonly updated: Temporal.Instant
}

/** One page of what was found; `next` is passed as `after` to get the following one. */
export interface FoundPage {
  readonly found: readonly Found[]
  readonly next?: string
}

/** How many records one page of results holds. */
export const FOUND_A_PAGE = 20

const MARKS = 'StartSel=\uE000, StopSel=\uE001'
const GAP = ' … '

/** What is current comes before everything that is superseded: more than the highest rank. */
const CURRENT = 10_000_000

/** A text of so many characters stands whole as its own passage. */
const SHORT = 160

/** How much of the start and the end of a text is looked at, to say whether a passage begins or ends inside of it: more than the longest one. */
const EDGE = 1000

interface Row {
  readonly id: number
  readonly rank: number
  readonly kind: string
  readonly ref: string
  readonly title: string
  readonly href: string
  readonly heading: string
  readonly passage: string
  readonly start: string
  readonly end: string
  readonly restricted: boolean
  readonly superseded: boolean
  readonly updated: Temporal.Instant
}

/**
 * What this person may find, the best first. The query is written as on the web: words, "a phrase", `or`, `-without`.
 * An empty query, or one of nothing but small words, finds nothing.
 */
export async function find(
  db: Db,
  query: string,
  person: Person | undefined,
  { kind, after }: { kind?: string; after?: string } = {},
): Promise<FoundPage> {
  const asked = query.replaceAll('\0', '').trim().slice(0, 300)
  if (asked === '') return { found: [] }
  const from = after === undefined ? undefined : /^(\d{1,9})\.(\d{1,9})$/.exec(after)
  // Ranks are compared as whole numbers, so that a page never begins twice at the same record.
  const { rows } = await sql<Row>`
    with asked as (select websearch_to_tsquery('english', ${asked}) as query),
    hit as (
      select e.*, 
        (ts_rank(e.body, asked.query) * 1000000)::int + case when e.superseded then 0 else ${CURRENT} end as rank, asked.query
      from search.entry e, asked
      where e.body @@ asked.query
        and (e.permission is null ${allowed(person)})
        ${kind === undefined ? sql`` : sql`and e.kind = ${kind}`}
    )
    select id, rank, kind, ref, title, href, restricted, superseded, updated,
      ts_headline('english', title, query, ${`${MARKS}, HighlightAll=true`}) as heading,
      ts_headline('english', words, query, case when length(words) <= ${SHORT} then ${`${MARKS}, HighlightAll=true`}
        else ${`${MARKS}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter="${GAP}"`} end) as passage,
      left(words, ${EDGE}) as start, right(words, ${EDGE}) as end
    from (
      select * from hit
      ${from ? sql`where (rank, id) < (${Number(from[1])}::int, ${Number(from[2])}::int)` : sql``}
      order by rank desc, id desc
      limit ${FOUND_A_PAGE + 1}
    ) best
    order by rank desc, id desc`.execute(db)

  const shown = rows.slice(0, FOUND_A_PAGE)
  const last = shown.at(-1)
  return {
    found: shown.map(({ id: _id, rank: _rank, heading, passage, start, end, ...row }) => ({
      ...row,
      heading: marked(heading),
      passage: marked(cut(passage, start, end)),
    })),
    ...(rows.length > FOUND_A_PAGE && last && { next: `${last.rank}.${last.id}` }),
  }
}

/** What this person may find beside what everybody may. */
function allowed(person: Person | undefined) {
  if (!person || person.kind !== 'staff') return sql``
  return sql`or e.permission = any(${['staff', ...person.permissions]}::text[])`
}

/** Says where a passage leaves words out before and after it. */
function cut(passage: string, start: string, end: string): string {
  const bare = passage.replace(/[\uE000\uE001]/g, '')
  if (bare.trim() === '') return ''
  const first = (bare.split(GAP)[0] ?? '').trim()
  const last = (bare.split(GAP).at(-1) ?? '').trim()
  // What is left out at an end without a single word in it, such as a full stop, is nothing that somebody misses.
  const before = start.split(first)[0] ?? ''
  const after = end.split(last).at(-1) ?? ''
  return `${isWordless(before) ? '' : '… '}${passage.trim()}${isWordless(after) ? '' : ' …'}`
}

const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** The passage escaped, and only then marked. */
function marked(passage: string): Html {
  return raw(escape(passage).replaceAll('\uE000', '<mark>').replaceAll('\uE001', '</mark>'))
}
