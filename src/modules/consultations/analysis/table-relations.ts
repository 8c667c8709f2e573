import { CHANNEL } from '../crosstabs/dimension.js'
import type { Count, Sum } from '../suppression/counts.js'
import type { Breakdown, Figures } from './figures.js'
import { addsUp, keyOf } from './sums-of.js'
import { completed, tableKey } from './table-keys.js'

/** How breakdowns of the same answers hang together: some people against everybody, and a row of one that is a column of another. */
export function addRelations(table: Breakdown, tables: readonly Breakdown[], raw: Figures, counts: Count[], sums: Sum[]): void {
  const { only } = table
  if (!only) {
    const turned = tables.find((other) => !other.only && other.row === table.by && other.by === table.row)
    if (turned && table.row < table.by)
      for (const column of table.columns)
        for (const { code } of column.lines)
          if (counts.some(({ key }) => key === tableKey.cell(turned, code, column.code)))
            sums.push({ whole: tableKey.cell(table, column.code, code), parts: [tableKey.cell(turned, code, column.code)] })
    return
  }
  const sameAnswers = tables.filter((other) => other.row === table.row && other.by === table.by)
  const everybody = sameAnswers.find((other) => !other.only)
  if (everybody) against(everybody, [table], counts, sums)
  const siblings = sameAnswers.filter((other) => other.only?.question === only.question)
  // Who ticked two answers is in both tables; where everybody gave one, the tables also add up.
  const filter = raw.questions.find(({ id }) => id === only.question)
  if (siblings[0] !== table || siblings.length === 1 || (only.question !== CHANNEL && !(filter && addsUp(filter)))) return
  if (everybody) against(everybody, siblings, counts, sums)
  else togetherIn(siblings, raw, counts, sums)
}

/** What some people said is a part of what everybody did; the others are protected as if their table were published. */
function against(everybody: Breakdown, some: readonly Breakdown[], counts: Count[], sums: Sum[]): void {
  const [table] = some
  if (!table) return
  for (const column of everybody.columns) {
    const others: string[] = []
    for (const { code, count } of column.lines) {
      const keys = some.map((one) => tableKey.cell(one, column.code, code))
      const least = counts.find(({ key }) => key === tableKey.cell(table, column.code, code))?.least ?? 0
      const rest = (count ?? 0) - totalOf(keys, counts)
      const { sum, outside } = completed(tableKey.cell(everybody, column.code, code), keys, rest, least, counts)
      sums.push(sum)
      if (outside !== undefined) others.push(outside)
    }
    const bases = some.map((one) => tableKey.base(one, column.code))
    const { sum, outside } = completed(tableKey.base(everybody, column.code), bases, (column.base ?? 0) - totalOf(bases, counts), 0, counts)
    sums.push(sum)
    const inLines = column.lines.reduce((total, { count }) => total + (count ?? 0), 0) === column.base
    if (inLines && outside !== undefined) sums.push({ whole: outside, parts: others })
  }
}

/** Tables of different people, where that of everybody is not published: together they have no more people than the whole. */
function togetherIn(some: readonly Breakdown[], raw: Figures, counts: Count[], sums: Sum[]): void {
  const [table] = some
  if (!table) return
  const wholes = [
    { whole: keyOf.base(table.row), keys: some.map(tableKey.all) },
    ...table.columns.map(({ code }) => ({ whole: keyOf.said(table.by, code), keys: some.map((one) => tableKey.base(one, code)) })),
  ]
  const by = raw.questions.find(({ id }) => id === table.by)
  if (table.by === CHANNEL || (by && addsUp(by)))
    for (const { code } of table.columns[0]?.lines ?? [])
      wholes.push({
        whole: keyOf.line(table.row, code),
        keys: some.flatMap((one) => one.columns.map((column) => tableKey.cell(one, column.code, code))),
      })
  for (const { whole, keys } of wholes)
    if (counts.some(({ key }) => key === whole))
      sums.push(completed(whole, keys, totalOf([whole], counts) - totalOf(keys, counts), 0, counts).sum)
}

/** Whom a table of some people only is about: those who gave the answer, less those who did not answer both of its questions. */
export function addFilter(table: Breakdown, raw: Figures, counts: Count[], sums: Sum[]): void {
  const { only, row, by } = table
  const people = only && keyOf.said(only.question, only.code)
  if (!people || !counts.some(({ key }) => key === people)) return
  const rest = totalOf([people], counts) - (table.base ?? 0)
  const { sum, outside } = completed(people, [tableKey.all(table)], rest, 0, counts)
  sums.push(sum)
  if (outside === undefined) return
  // They are among all those who left one of the two out: nobody, where everybody answered.
  const silent = [row, by]
    .filter((id) => id !== CHANNEL)
    .map((id) => {
      const answered = raw.questions.find((one) => one.id === id)?.base ?? 0
      const key = `${keyOf.all}−${keyOf.base(id)}`
      if (!counts.some((one) => one.key === key)) sums.push(completed(keyOf.all, [keyOf.base(id)], raw.base - answered, 0, counts).sum)
      return { key, count: raw.base - answered }
    })
  const most = silent.reduce((total, { count }) => total + count, 0)
  const either = `${outside}/at most`
  counts.push({ key: either, count: most, least: 0, may: 'never' })
  sums.push({ whole: either, parts: silent.map(({ key }) => key) }, completed(either, [outside], most - rest, 0, counts).sum)
}

function totalOf(keys: readonly string[], counts: readonly Count[]): number {
  return keys.reduce((total, key) => total + (counts.find((one) => one.key === key)?.count ?? 0), 0)
}
