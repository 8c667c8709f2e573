import { parse } from 'csv-parse/sync'
import { Temporal } from '#platform/clock'
import { LEVELS, type Level, type NamedLevel } from './place.js'
import type { Population } from './change-places.js'

/** One row of a list of places that can be added. */
export interface ImportRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly parent: string | null
  readonly from: Temporal.PlainDate
  readonly population: Population | null
}

/** A row that cannot be added, and why. */
export interface RefusedRow {
  readonly line: number
  readonly text: string
  readonly reason: string
}

/** What a list of places would add, before anything is added. */
export interface ImportPlan {
  readonly rows: readonly ImportRow[]
  readonly refused: readonly RefusedRow[]
}

/** The columns of a list of places; the last three may be left out. */
export const COLUMNS = ['code', 'name', 'level', 'parent', 'from', 'population', 'population_date'] as const
/** The most rows one list may hold. */
export const MOST_ROWS = 2000

type Raw = Readonly<Record<string, string | undefined>>

function asDay(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

/** The level that somebody wrote: by its own word (`force-area`), or as the office calls it (`Community forum`, `Community forums`). */
function levelFrom(text: string, levels: readonly NamedLevel[]): Level | undefined {
  const written = text.toLowerCase().replaceAll(/[\s-]+/g, ' ')
  return levels.find(({ code, singular, plural }) =>
    [code.replaceAll('-', ' '), singular.toLowerCase(), plural.toLowerCase()].includes(written),
  )?.code
}

interface Office {
  readonly levels: readonly NamedLevel[]
  readonly today: Temporal.PlainDate
}

/** Reads a row, or says why it cannot be added. `known` are the levels by code of places that exist or stand above it in the list. */
function readRow(raw: Raw, line: number, known: ReadonlyMap<string, Level>, { levels, today }: Office): ImportRow | string {
  const at = (column: (typeof COLUMNS)[number]): string => (raw[column] ?? '').trim()
  const [code, name, level, parent] = [at('code').toUpperCase(), at('name'), levelFrom(at('level'), levels), at('parent').toUpperCase()]
  if (!/^[A-Z0-9][A-Z0-9-]{0,19}$/.test(code)) return 'The code must be up to 20 letters, digits or hyphens'
  if (known.has(code)) return `There is already a place with the code ${code}`
  if (name === '' || name.length > 120) return 'The name must have between 1 and 120 characters'
  if (!level) return `The level must be one of ${levels.map(({ singular }) => singular).join(', ')}`
  const above = known.get(parent)
  if (parent !== '' && above === undefined) return `No place has the code ${parent}; a place must stand below the one it lies in`
  if (above !== undefined && LEVELS.indexOf(above) >= LEVELS.indexOf(level)) return `${parent} is not of a wider level than this place`
  if (parent === '' && level !== 'force-area') return 'Every place but the force area lies in another: give its parent'
  const from = at('from') === '' ? today : asDay(at('from'))
  if (from === undefined) return 'The first day must be a date like 2026-04-01'
  const population = readPopulation(at('population'), at('population_date'), from)
  if (typeof population === 'string') return population
  return { line, code, name, level, parent: parent === '' ? null : parent, from, population }
}

function readPopulation(people: string, date: string, from: Temporal.PlainDate): Population | null | string {
  if (people === '') return null
  if (!/^\d[\d,]{0,11}$/.test(people)) return 'The population must be a whole number'
  const asAt = date === '' ? from : asDay(date)
  if (asAt === undefined) return 'The population date must be a date like 2021-03-21'
  return { people: Number(people.replaceAll(',', '')), asAt, source: 'Imported list' }
}

/** Reads a list of places as CSV with a head row. Nothing is changed; each row that cannot be added says why. A list that is no CSV is one sentence. */
export function planImport(csv: string, existing: ReadonlyMap<string, Level>, office: Office): ImportPlan | string {
  let raws: { record: Raw; info: { lines: number } }[]
  try {
    raws = parse(csv, {
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase().replaceAll(' ', '_')),
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch {
    return 'This cannot be read as CSV: check the quotation marks'
  }
  if (raws.length === 0) return 'The list has no rows below its head'
  if (raws.length > MOST_ROWS) return `The list has ${raws.length} rows; import at most ${MOST_ROWS} at a time`
  const first = raws[0]?.record ?? {}
  const missing = COLUMNS.slice(0, 4).filter((column) => !(column in first))
  if (missing.length > 0) return `The head of the list must name the columns ${missing.join(', ')}`
  const known = new Map(existing)
  const rows: ImportRow[] = []
  const refused: RefusedRow[] = []
  for (const { record, info } of raws) {
    const read = readRow(record, info.lines, known, office)
    if (typeof read === 'string') refused.push({ line: info.lines, text: Object.values(record).join(', ').slice(0, 200), reason: read })
    else {
      rows.push(read)
      known.set(read.code, read.level)
    }
  }
  return { rows, refused }
}
