import { CHANNEL } from '../crosstabs/dimension.js'
import type { Question } from '../questionnaires/question.js'
import type { Count, Sum } from '../suppression/counts.js'
import type { Breakdown, Figures } from './figures.js'
import { addsUp, keyOf } from './sums-of.js'
import { completed, tableKey } from './table-keys.js'

/**
 * Those who are asked a question because of an earlier answer are those who gave it, in each group too: how many people of a place answered
 * the one is at most how many gave the other there, and where everybody who was asked answered, it is the same number.
 */
export function addBranches(
  tables: readonly Breakdown[],
  questions: readonly Question[],
  raw: Figures,
  counts: Count[],
  sums: Sum[],
): void {
  const figuresOf = (id: string) => raw.questions.find((one) => one.id === id)
  const known = (key: string) => counts.some((one) => one.key === key)
  const everybody = tables.filter(({ only }) => !only)
  const between = (one: string, other: string) =>
    everybody.find(({ row, by }) => (row === one && by === other) || (row === other && by === one))
  for (const asked of questions) {
    for (const { question, anyOf } of conditionsOf(asked, questions)) {
      const [answered, earlier] = [figuresOf(asked.id), figuresOf(question)]
      if (!answered || !earlier) continue
      const parts: string[] = []
      for (const group of new Set(everybody.flatMap(({ row, by }) => [row, by]))) {
        const [below, above] = [between(asked.id, group), between(question, group)]
        if (group === asked.id || group === question || !below || !above) continue
        for (const code of codesOf(above, group)) {
          const given = anyOf.map((one) => crossing(above, question, one, code)).filter(known)
          const people = `${nameOfGroup(asked.id, question)}/${group}=${code}`
          const silent = `${people}/silent`
          never([people, silent], counts)
          sums.push({ whole: people, parts: given })
          for (const those of answeredIn(below, asked.id, code, addsUp(answered)))
            sums.push({ whole: people, parts: [...those.filter(known), silent] })
          if (group === CHANNEL || addsUp(figuresOf(group) ?? answered)) parts.push(silent)
        }
        // Who passed it over in one group is among those who passed it over at all.
        const [all, none] = [nameOfGroup(asked.id, question), `${nameOfGroup(asked.id, question)}/silent/${group}`]
        const lines = anyOf.map((one) => keyOf.line(question, one)).filter(known)
        never([`${all}/${group}`, none], counts)
        sums.push({ whole: `${all}/${group}`, parts: lines }, { whole: `${all}/${group}`, parts: [keyOf.base(asked.id), none] })
        if (parts.length > 0) sums.push(completed(none, parts.splice(0), 0, 0, counts).sum)
      }
    }
  }
}

/** The answers, to questions one behind the other, without which this one is not asked. */
function conditionsOf(
  asked: Question,
  questions: readonly Question[],
): readonly { readonly question: string; readonly anyOf: readonly string[] }[] {
  if (!asked.showIf) return []
  const earlier = questions.find(({ id }) => id === asked.showIf?.question)
  return [asked.showIf, ...(earlier ? conditionsOf(earlier, questions) : [])]
}

/** The answers or ways that a table has for one of its two questions. */
function codesOf(table: Breakdown, id: string): readonly string[] {
  return table.by === id ? table.columns.map(({ code }) => code) : (table.columns[0]?.lines ?? []).map(({ code }) => code)
}

/** The cell of those who gave one answer and are in a group, whichever of the two stands in the rows. */
function crossing(table: Breakdown, question: string, answer: string, group: string): string {
  return table.row === question ? tableKey.cell(table, group, answer) : tableKey.cell(table, answer, group)
}

/** What adds up to those in a group who answered a question; where people can tick several answers, those of each are among them. */
function answeredIn(table: Breakdown, id: string, group: string, single: boolean): readonly (readonly string[])[] {
  if (table.row === id) return [[tableKey.base(table, group)]]
  const cells = table.columns.map(({ code }) => tableKey.cell(table, code, group))
  return single ? [cells] : []
}

const nameOfGroup = (asked: string, question: string) => `${asked}⊂${question}`

function never(keys: readonly string[], counts: Count[]): void {
  for (const key of keys) counts.push({ key, count: 0, least: 0, may: 'never' })
}
