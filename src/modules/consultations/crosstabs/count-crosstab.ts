import type { Counted } from '../analysis/counted.js'
import type { Breakdown } from '../analysis/figures.js'
import { linesOf } from '../analysis/tally.js'
import type { Dimension } from './dimension.js'

/** Which table an officer asked for: a question by another, perhaps of some people only. */
export interface Chosen {
  readonly row: string
  readonly by: string
  readonly only?: { readonly question: string; readonly code: string } | undefined
}

/** A column of a cross-table as it was counted: its people, and how many gave each answer or each reason for none. */
export interface Column {
  readonly code: string
  readonly text: string
  /** Whether it stands apart: people who did not say. */
  readonly apart: boolean
  /** People with an answer of their own: the base of the shares, however many they ticked. */
  readonly base: number
  readonly counts: Readonly<Record<string, number>>
}

/** A cross-table with every count in it, for staff who may see single answers. */
export interface Crosstab {
  readonly row: Dimension
  readonly by: Dimension
  readonly only?: { readonly question: string; readonly code: string; readonly text: string } | undefined
  readonly columns: readonly Column[]
  /** Everybody, whatever they said about what it is broken down by. */
  readonly total: Column
  /** People who answered both. */
  readonly base: number
}

/** Counts a cross-table as responses pass by; undefined where the questionnaire has no such questions, or they are the same one. */
export function crosstabOf(
  chosen: Chosen,
  variables: readonly Dimension[],
): { add(response: Counted): void; table(): Crosstab } | undefined {
  const variable = (id: string | undefined) => variables.find((one) => one.id === id)
  const [row, by, filter] = [variable(chosen.row), variable(chosen.by), variable(chosen.only?.question)]
  const code = filter?.choices.find((one) => one.code === chosen.only?.code)
  if (!row || !by || row === by || (chosen.only && (!filter || !code || filter === row || filter === by))) return undefined
  const columns = new Map([...by.choices, ...by.apart].map((one) => [one.code, fresh()]))
  const total = fresh()
  let both = 0
  return {
    add(response) {
      const within = filter?.of(response)
      if (filter && !(within && 'codes' in within && within.codes.includes(code?.code ?? ''))) return
      const [said, group] = [row.of(response), by.of(response)]
      if (!said) return
      count(total, said)
      if (!group) return
      if ('codes' in said && 'codes' in group && group.codes.length > 0) both += 1
      for (const one of 'codes' in group ? new Set(group.codes) : [group.apart]) {
        const column = columns.get(one)
        if (column) count(column, said)
      }
    },
    table: () => ({
      row,
      by,
      only: chosen.only && code && { ...chosen.only, text: code.text },
      columns: [
        ...by.choices.map((one) => column(one, columns.get(one.code), false)),
        ...by.apart.map((one) => column(one, columns.get(one.code), true)),
      ],
      total: column({ code: 'total', text: 'Everybody' }, total, false),
      base: both,
    }),
  }
}

interface Counting {
  base: number
  counts: Map<string, number>
}

const fresh = (): Counting => ({ base: 0, counts: new Map() })

function count(into: Counting, said: { readonly codes: readonly string[] } | { readonly apart: string }): void {
  if ('codes' in said) into.base += 1
  for (const one of 'codes' in said ? new Set(said.codes) : [said.apart]) into.counts.set(one, (into.counts.get(one) ?? 0) + 1)
}

function column(one: { code: string; text: string }, counted: Counting | undefined, apart: boolean): Column {
  return { code: one.code, text: one.text, apart, base: counted?.base ?? 0, counts: Object.fromEntries(counted?.counts ?? []) }
}

/** A cross-table as it can be published: without those who stand apart, and not yet with small counts hidden. */
export function breakdownOf({ row, by, only, columns, base }: Crosstab): Breakdown {
  return {
    row: row.id,
    by: by.id,
    text: row.text,
    byText: by.text,
    only,
    base,
    columns: columns
      .filter(({ apart }) => !apart)
      .filter((one) => by.id !== 'channel' || one.base > 0)
      .map((one) => ({
        code: one.code,
        text: one.text,
        base: one.base,
        lines: linesOf(
          row.choices.map(({ code, text }) => ({ code, text, count: one.counts[code] ?? 0 })),
          one.base,
        ),
      })),
  }
}
