import type { Rested } from '#platform/module'
import type { Language } from '#platform/web'
import type { Figures } from '../analysis/figures.js'
import { type TidyRow, tidyRows } from './tidy.js'

/** Which figure of the frozen set is meant: `question|kind|code`. */
export type Pick = string

/** Whether a figure is told as a share or as people; the base stands with it either way. */
export type Shown = 'share' | 'people'

/** A headline finding as the officer wrote it: `[1]` and `[2]` stand for the figures that were picked (catalogue CON-16). */
export interface Finding {
  readonly id: number
  readonly text: string
  readonly picks: readonly Pick[]
  readonly show: Shown
  /** The same in Welsh, with the same marks; empty where there is none. */
  readonly welsh: string
  /** Goes up with each change of the Welsh. */
  readonly welshVersion: number
}

/** What is kept of a finding that is written now. */
export type NewFinding = Omit<Finding, 'id' | 'welshVersion'>

/** A finding as somebody reads it, and the language it is in where it is not the reader's. */
export interface FindingSaid {
  readonly text: string
  readonly lang: 'en' | undefined
}

type Written = Omit<Finding, 'id' | 'welsh' | 'welshVersion'>

/** Words that claim more than half. */
const MAJORITY = /\b(most (people|residents|of them|of those)|more than half|majority)\b/i

const MARKS = ['[1]', '[2]'] as const

/** How a figure is called in a list to pick from. */
export const pickOf = ({ question, kind, code }: TidyRow): Pick => `${question}|${kind}|${code}`

/** Kinds of figures that are no finding by themselves. */
const UNPICKED: ReadonlySet<TidyRow['kind']> = new Set(['beside', 'body', 'breakdown'])

/** The figures that can be picked: those that are shown, each with the words by which an officer knows it. */
export function picksIn(figures: Figures): readonly { readonly pick: Pick; readonly text: string }[] {
  return tidyRows(figures).flatMap((row) =>
    row.people === null || row.value !== undefined || UNPICKED.has(row.kind) || row.base === 0
      ? []
      : [{ pick: pickOf(row), text: `${row.wording} – ${row.answer}: ${inWords(row, 'share')}` }],
  )
}

/** What is wrong with a finding as it was typed; undefined when nothing is. Numbers are picked, so that each can be derived again. */
export function problemIn(
  text: string,
  picks: readonly Pick[],
  figures: Figures,
): { readonly field: 'text' | 'first' | 'second'; readonly say: string } | undefined {
  const typed = /\d[\d.,]*\s*(%|per ?cent|people|persons|residents|answers|responses|(?:in|of|out of)\s+\d)/i.exec(
    text.replaceAll(/\[[12]\]/g, ''),
  )
  if (typed) return { field: 'text', say: `“${typed[0]}” was typed. Pick the figure instead, so that it can be checked` }
  const known = new Set(picksIn(figures).map(({ pick }) => pick))
  if (picks.length === 0) return { field: 'first', say: 'Choose the figure that the finding rests on' }
  if (picks.some((pick) => !known.has(pick))) return { field: 'first', say: 'That figure is hidden or no longer there: choose another' }
  const shares = tidyRows(figures).flatMap((row) =>
    picks.includes(pickOf(row)) && row.people !== null && row.base ? row.people / row.base : [],
  )
  if (MAJORITY.test(text) && shares.every((share) => share <= 0.5))
    return { field: 'text', say: 'No figure that was picked is more than half. Write “the most common answer”, or pick another figure' }
  for (const [at, mark] of MARKS.entries()) {
    const times = text.split(mark).length - 1
    if (at < picks.length && times !== 1) return { field: 'text', say: `Write ${mark} once, where the figure belongs` }
    if (at >= picks.length && times > 0) return { field: at === 0 ? 'first' : 'second', say: `Choose the figure for ${mark}` }
  }
  return undefined
}

/** What is wrong with the Welsh of a finding; undefined when nothing is. Its figures stand where the same marks are. */
export function problemInWelsh(welsh: string, picks: readonly Pick[]): string | undefined {
  if (welsh === '') return undefined
  const typed = /\d[\d.,]*\s*(%|y cant|o bobl|o blith|o’r)/i.exec(welsh.replaceAll(/\[[12]\]/g, ''))
  if (typed) return `“${typed[0]}” was typed. Write [1] or [2] where the figure belongs, as in the English`
  for (const [at, mark] of MARKS.entries()) {
    const times = welsh.split(mark).length - 1
    if (times !== (at < picks.length ? 1 : 0))
      return at < picks.length ? `Write ${mark} once, where the figure belongs` : `There is no figure ${mark}`
  }
  return undefined
}

/** A finding with its figures from these results; undefined where one of them is hidden or not there. */
export function findingText({ text, picks, show }: Written, figures: Figures, language: Language = 'en'): string | undefined {
  const rows = new Map(tidyRows(figures).map((row) => [pickOf(row), row]))
  let said = text
  for (const [at, pick] of picks.entries()) {
    const row = rows.get(pick)
    if (!row || row.people === null) return undefined
    said = said.replace(MARKS[at] ?? '', () => inWords(row, show, language))
  }
  return said
}

/** The findings that can be shown, with their figures, in English. */
export function findingsIn(findings: readonly Finding[], figures: Figures): readonly string[] {
  return findings.flatMap((one) => findingText(one, figures) ?? [])
}

/** The findings that can be shown, with their figures, for whoever reads this language: in Welsh where there is one. */
export function findingsFor(findings: readonly Finding[], figures: Figures, language: Language): readonly FindingSaid[] {
  return findings.flatMap((one): FindingSaid[] => {
    const inWelsh = language === 'cy' && one.welsh !== ''
    const text = inWelsh ? findingText({ ...one, text: one.welsh }, figures, 'cy') : findingText(one, figures)
    return text === undefined ? [] : [{ text, lang: language === 'en' || inWelsh ? undefined : 'en' }]
  })
}

/** The findings that can be shown, each with the figures it rests on: the question and the answer. */
export function restedOn(findings: readonly Finding[], figures: Figures): readonly Rested[] {
  const rows = new Map(tidyRows(figures).map((row) => [pickOf(row), row]))
  return findings.flatMap((one) => {
    const said = findingText(one, figures)
    if (said === undefined) return []
    const from = one.picks.flatMap((pick) => {
      const row = rows.get(pick)
      return row ? [`${row.wording} – ${row.answer}`] : []
    })
    const welsh = one.welsh === '' ? undefined : findingText({ ...one, text: one.welsh }, figures, 'cy')
    return [{ said, from, ...(welsh !== undefined && { welsh }) }]
  })
}

function inWords({ people, percent, base }: TidyRow, show: Shown, language: Language = 'en'): string {
  const whole = (count: number | null) => (count ?? 0).toLocaleString('en-GB')
  const of = language === 'cy' ? `${whole(people)} o blith ${whole(base)} o bobl` : `${whole(people)} of ${whole(base)} people`
  return show === 'share' && percent !== null ? `${percent}% (${of})` : of
}
