import type { Question } from '../questionnaires/question.js'
import { conceal } from '../suppression/conceal.js'
import type { Count, Sum } from '../suppression/counts.js'
import type { Breakdown, Figures } from './figures.js'
import { addsUp, keyOf, leastOf, type System } from './sums-of.js'

/** Hides in the breakdowns what would point at somebody or give away, beside the whole and beside each other, what does. */
export function hideInBreakdowns(
  whole: Figures,
  raw: Figures,
  questions: readonly Question[],
  decided: System,
  sensitive: boolean,
): Figures {
  const { breakdowns, safetyByPlace } = raw
  if (!breakdowns && !safetyByPlace) return whole
  const tables = breakdowns ?? []
  const asked = (id: string) => questions.find((one) => one.id === id)
  const shut = new Set<string>()
  for (;;) {
    const counts: Count[] = [...decided.counts]
    const sums: Sum[] = [...decided.sums]
    for (const table of tables) addTable(table, raw, asked, sensitive, shut.has(nameOf(table)), counts, sums)
    for (const table of tables) addRelations(table, tables, counts, sums)
    const place = questions.find(({ type }) => type === 'place')
    if (place && safetyByPlace) addSafety(safetyByPlace, place, raw, tables, counts, sums)
    const { hidden, exposed } = conceal(counts, sums)
    const unsafe = tables.map(nameOf).filter((name) => !shut.has(name) && exposed.some((key) => key.startsWith(`${name}/`)))
    if (unsafe.length > 0) {
      for (const name of unsafe) shut.add(name)
      continue
    }
    const isHidden = (key: string) => hidden.has(key)
    return {
      ...whole,
      ...(breakdowns ? { breakdowns: tables.map((table) => shown(table, shut.has(nameOf(table)), isHidden)) } : {}),
      ...(safetyByPlace
        ? { safetyByPlace: safetyByPlace.map((one) => (isHidden(`safety/${one.place}`) ? { ...one, base: null, mean: null } : one)) }
        : {}),
    }
  }
}

/** What names a breakdown among those of an exercise. */
export function nameOf({ row, by, only }: Pick<Breakdown, 'row' | 'by' | 'only'>): string {
  return `${row}×${by}${only ? `|${only.question}=${only.code}` : ''}`
}

/** Whether nothing at all of a breakdown can be shown. */
export function isWhollyHidden({ columns }: Pick<Breakdown, 'columns'>): boolean {
  return columns.every(({ base, lines }) => base === null && lines.every(({ count }) => count === null))
}

const cell = (table: Breakdown, column: string, code: string) => `${nameOf(table)}/${column}/${code}`
const base = (table: Breakdown, column: string) => `${nameOf(table)}/${column}`

/** The counts of one breakdown, and how they add up to each other and to the whole. */
function addTable(
  table: Breakdown,
  raw: Figures,
  asked: (id: string) => Question | undefined,
  sensitive: boolean,
  shut: boolean,
  counts: Count[],
  sums: Sum[],
): void {
  const parts = [asked(table.row), asked(table.by), asked(table.only?.question ?? '')]
  const least = Math.max(...parts.map((one) => leastOf(one, raw)))
  const zeroTells = sensitive || parts.some((one) => one?.profile)
  const may = shut ? 'never' : 'show'
  const overall = raw.questions.find(({ id }) => id === table.row)
  const rowsAddUp = overall !== undefined && addsUp(overall)
  const known = new Set(counts.map(({ key }) => key))
  for (const column of table.columns) {
    counts.push({ key: base(table, column.code), count: column.base ?? 0, least, may, zeroTells })
    for (const { code, count } of column.lines)
      counts.push({ key: cell(table, column.code, code), count: count ?? 0, least, may, zeroTells })
    const sum = column.lines.reduce((total, { count }) => total + (count ?? 0), 0)
    const cells = column.lines.map(({ code }) => cell(table, column.code, code))
    if (rowsAddUp && sum === column.base) sums.push({ whole: base(table, column.code), parts: cells })
    else if (rowsAddUp) sums.push(completed(base(table, column.code), cells, (column.base ?? 0) - sum, 0, counts).sum)
    const whole = table.by === 'channel' ? keyOf.channel(column.code) : keyOf.line(table.by, column.code)
    const group = counts.find(({ key }) => key === whole)
    if (group && known.has(whole))
      sums.push(completed(whole, [base(table, column.code)], group.count - (column.base ?? 0), table.only ? least : 0, counts).sum)
  }
  const by = raw.questions.find(({ id }) => id === table.by)
  if (table.by !== 'channel' && !(by && addsUp(by))) return
  const across = (whole: string, keys: readonly string[]) => {
    const sum = keys.reduce((total, key) => total + (counts.find((one) => one.key === key)?.count ?? 0), 0)
    const rest = (counts.find(({ key }) => key === whole)?.count ?? sum) - sum
    // Of those not in the table because of `only`, each answer is as telling as in a table of its own.
    if (!known.has(whole)) return []
    const { sum: all, outside } = completed(whole, keys, rest, table.only ? least : 0, counts)
    sums.push(all)
    return outside === undefined ? [] : [outside]
  }
  const outsideRows = (overall?.lines ?? []).flatMap(({ code }) =>
    across(
      keyOf.line(table.row, code),
      table.columns.map((column) => cell(table, column.code, code)),
    ),
  )
  counts.push({ key: `${nameOf(table)}/all`, count: table.base ?? 0, least, may, zeroTells })
  sums.push({ whole: `${nameOf(table)}/all`, parts: table.columns.map(({ code }) => base(table, code)) })
  const [outside] = across(keyOf.base(table.row), [`${nameOf(table)}/all`])
  const inLines = overall?.lines.reduce((total, { count }) => total + (count ?? 0), 0) === overall?.base
  if (rowsAddUp && inLines && outside !== undefined) sums.push({ whole: outside, parts: outsideRows })
}

/** How breakdowns of the same answers hang together: some people against everybody, and a row of one that is a column of another. */
function addRelations(table: Breakdown, tables: readonly Breakdown[], counts: Count[], sums: Sum[]): void {
  const { only } = table
  if (!only) {
    const turned = tables.find((other) => !other.only && other.row === table.by && other.by === table.row)
    if (turned && table.row < table.by)
      for (const column of table.columns)
        for (const { code } of column.lines)
          if (counts.some(({ key }) => key === cell(turned, code, column.code)))
            sums.push({ whole: cell(table, column.code, code), parts: [cell(turned, code, column.code)] })
    return
  }
  const everybody = tables.find((other) => !other.only && other.row === table.row && other.by === table.by)
  const siblings = tables.filter((other) => other.only?.question === only.question && other.row === table.row && other.by === table.by)
  if (!everybody || siblings[0] !== table) return
  for (const column of everybody.columns) {
    const others: string[] = []
    for (const { code, count } of column.lines) {
      const keys = siblings.map((one) => cell(one, column.code, code))
      const sum = keys.reduce((total, key) => total + (counts.find((one) => one.key === key)?.count ?? 0), 0)
      const least = counts.find(({ key }) => key === cell(table, column.code, code))?.least ?? 0
      const { sum: all, outside } = completed(cell(everybody, column.code, code), keys, (count ?? 0) - sum, least, counts)
      sums.push(all)
      if (outside !== undefined) others.push(outside)
    }
    const bases = siblings.map((one) => base(one, column.code))
    const inside = bases.reduce((total, key) => total + (counts.find((one) => one.key === key)?.count ?? 0), 0)
    const { sum: all, outside } = completed(base(everybody, column.code), bases, (column.base ?? 0) - inside, 0, counts)
    sums.push(all)
    const inLines = column.lines.reduce((total, { count }) => total + (count ?? 0), 0) === column.base
    if (inLines && outside !== undefined) sums.push({ whole: outside, parts: others })
  }
}

/** How many said how safe they feel, by place. */
function addSafety(
  rows: NonNullable<Figures['safetyByPlace']>,
  place: Question,
  raw: Figures,
  tables: readonly Breakdown[],
  counts: Count[],
  sums: Sum[],
): void {
  const least = leastOf(place, raw)
  const places = raw.questions.find(({ id }) => id === place.id)?.lines ?? []
  const same = tables.find((table) => !table.only && table.row === 'safe' && table.by === place.id)
  for (const one of rows) counts.push({ key: `safety/${one.place}`, count: one.base ?? 0, least, may: 'show' })
  const everybody = raw.questions.find(({ id }) => id === 'safe')?.base ?? 0
  const sum = rows.reduce((total, one) => total + (one.base ?? 0), 0)
  sums.push(
    completed(
      keyOf.base('safe'),
      rows.map((one) => `safety/${one.place}`),
      everybody - sum,
      0,
      counts,
    ).sum,
  )
  for (const { code, text, count } of places) {
    const row = rows.find((one) => one.place === text)
    if (row) sums.push(completed(keyOf.line(place.id, code), [`safety/${text}`], (count ?? 0) - (row.base ?? 0), 0, counts).sum)
    if (row && same) sums.push({ whole: `safety/${text}`, parts: [base(same, code)] })
  }
}

/** A sum, with those who are in none of the parts as one more. Where people are in several parts there is no sum to speak of. */
function completed(
  whole: string,
  parts: readonly string[],
  rest: number,
  least: number,
  counts: Count[],
): { readonly sum: Sum; readonly outside?: string } {
  if (rest < 0) return { sum: { whole, parts: [whole] } }
  const outside = `${whole}−${parts[0] ?? ''}`
  counts.push({ key: outside, count: rest, least, may: 'never' })
  return { sum: { whole, parts: [...parts, outside] }, outside }
}

function shown(table: Breakdown, shut: boolean, isHidden: (key: string) => boolean): Breakdown {
  return {
    ...table,
    base: shut || isHidden(`${nameOf(table)}/all`) ? null : table.base,
    columns: table.columns.map((column) => {
      const none = shut || isHidden(base(table, column.code))
      return {
        ...column,
        base: none ? null : column.base,
        lines: column.lines.map((line) =>
          none || isHidden(cell(table, column.code, line.code)) ? { ...line, count: null, percent: null } : line,
        ),
      }
    }),
  }
}
