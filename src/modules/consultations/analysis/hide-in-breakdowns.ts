import type { Question } from '../questionnaires/question.js'
import { conceal } from '../suppression/conceal.js'
import type { Count, Sum } from '../suppression/counts.js'
import { withoutClashes } from '../crosstabs/clash.js'
import { CHANNEL } from '../crosstabs/dimension.js'
import { addBranches } from './branch-relations.js'
import type { Breakdown, Figures } from './figures.js'
import { addsUp, keyOf, leastOf, type System } from './sums-of.js'
import { completed, nameOf, tableKey } from './table-keys.js'
import { addFilter, addRelations } from './table-relations.js'

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
  const all = breakdowns ?? []
  // What clashes with a table before it is not shown at all, so there is nothing to be counted against it.
  const tables = withoutClashes(all, questions)
  const asked = (id: string) => questions.find((one) => one.id === id)
  const shut = new Set<string>()
  for (;;) {
    const counts: Count[] = [...decided.counts]
    const sums: Sum[] = [...decided.sums]
    for (const table of tables) addTable(table, raw, asked, sensitive, shut.has(nameOf(table)), counts, sums)
    for (const table of tables) addRelations(table, tables, raw, counts, sums)
    addBranches(tables, questions, raw, counts, sums)
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
      ...(breakdowns ? { breakdowns: all.map((table) => shown(table, !tables.includes(table) || shut.has(nameOf(table)), isHidden)) } : {}),
      ...(safetyByPlace
        ? { safetyByPlace: safetyByPlace.map((one) => (isHidden(`safety/${one.place}`) ? { ...one, base: null, mean: null } : one)) }
        : {}),
    }
  }
}

/** Whether nothing at all of a breakdown can be shown. */
export function isWhollyHidden({ columns }: Pick<Breakdown, 'columns'>): boolean {
  return columns.every(({ base, lines }) => base === null && lines.every(({ count }) => count === null))
}

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
    counts.push({ key: tableKey.base(table, column.code), count: column.base ?? 0, least, may, zeroTells })
    for (const { code, count } of column.lines)
      counts.push({ key: tableKey.cell(table, column.code, code), count: count ?? 0, least, may, zeroTells })
    const sum = column.lines.reduce((total, { count }) => total + (count ?? 0), 0)
    const cells = column.lines.map(({ code }) => tableKey.cell(table, column.code, code))
    if (rowsAddUp && sum === column.base) sums.push({ whole: tableKey.base(table, column.code), parts: cells })
    else if (rowsAddUp) sums.push(completed(tableKey.base(table, column.code), cells, (column.base ?? 0) - sum, 0, counts).sum)
    const whole = keyOf.said(table.by, column.code)
    const group = counts.find(({ key }) => key === whole)
    if (group && known.has(whole))
      sums.push(completed(whole, [tableKey.base(table, column.code)], group.count - (column.base ?? 0), table.only ? least : 0, counts).sum)
  }
  const all = tableKey.all(table)
  counts.push({ key: all, count: table.base ?? 0, least, may, zeroTells })
  addFilter(table, raw, counts, sums)
  const by = raw.questions.find(({ id }) => id === table.by)
  if (table.by !== CHANNEL && !(by && addsUp(by))) {
    sums.push(completed(keyOf.base(table.row), [all], (overall?.base ?? 0) - (table.base ?? 0), 0, counts).sum)
    for (const { code, base: people } of table.columns)
      sums.push(completed(all, [tableKey.base(table, code)], (table.base ?? 0) - (people ?? 0), 0, counts).sum)
    return
  }
  const across = (whole: string, keys: readonly string[]) => {
    const sum = keys.reduce((total, key) => total + (counts.find((one) => one.key === key)?.count ?? 0), 0)
    const rest = (counts.find(({ key }) => key === whole)?.count ?? sum) - sum
    // Of those not in the table because of `only`, each answer is as telling as in a table of its own.
    if (!known.has(whole)) return []
    const { sum: everybody, outside } = completed(whole, keys, rest, table.only ? least : 0, counts)
    sums.push(everybody)
    return outside === undefined ? [] : [outside]
  }
  const outsideRows = (overall?.lines ?? []).flatMap(({ code }) =>
    across(
      keyOf.line(table.row, code),
      table.columns.map((column) => tableKey.cell(table, column.code, code)),
    ),
  )
  sums.push({ whole: all, parts: table.columns.map(({ code }) => tableKey.base(table, code)) })
  const [outside] = across(keyOf.base(table.row), [all])
  const inLines = overall?.lines.reduce((total, { count }) => total + (count ?? 0), 0) === overall?.base
  if (rowsAddUp && inLines && outside !== undefined) sums.push({ whole: outside, parts: outsideRows })
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
    if (row && same) sums.push({ whole: `safety/${text}`, parts: [tableKey.base(same, code)] })
  }
}

function shown(table: Breakdown, shut: boolean, isHidden: (key: string) => boolean): Breakdown {
  return {
    ...table,
    base: shut || isHidden(tableKey.all(table)) ? null : table.base,
    columns: table.columns.map((column) => {
      const none = shut || isHidden(tableKey.base(table, column.code))
      return {
        ...column,
        base: none ? null : column.base,
        lines: column.lines.map((line) =>
          none || isHidden(tableKey.cell(table, column.code, line.code)) ? { ...line, count: null, percent: null } : line,
        ),
      }
    }),
  }
}
