import { hideBothWays } from '../campaigns/hide.js'
import type { Question } from '../questionnaires/question.js'
import { conceal } from '../suppression/conceal.js'
import type { Count } from '../suppression/counts.js'
import type { Figures, Line, QuestionFigures } from './figures.js'
import { hideInBreakdowns } from './hide-in-breakdowns.js'
import { type Closed, keyOf, leastOf, overallSystem } from './sums-of.js'

/**
 * Hides every count that could point at somebody, and every other that would give one away, in all tables of an exercise together: answers,
 * ways of answering, questions asked only of some, and breakdowns. First the whole; then the breakdowns, which never change what the whole shows.
 */
export function hideSmall(figures: Figures, questions: readonly Question[], sensitive: boolean): Figures {
  const asked = (id: string) => questions.find((one) => one.id === id)
  let closed: Closed = {
    few: new Set(figures.questions.filter((one) => one.base > 0 && one.base < leastOf(asked(one.id), figures)).map(({ id }) => id)),
    withheld: new Set(),
  }
  for (;;) {
    const system = overallSystem(figures, questions, closed)
    const { hidden, exposed } = conceal(system.counts, system.sums)
    const opened = [...hidden].filter((key) => key.endsWith('/asked')).map((key) => key.slice(0, -'/asked'.length))
    const shown = exposed
      .filter((key) => system.counts.some((count) => count.key === key && count.may === 'show'))
      .map((key) => key.split('/')[0] ?? '')
    if (opened.length === 0 && shown.length === 0) {
      const decided = system.counts.map((count): Count =>
        count.may === 'show' ? { ...count, may: hidden.has(count.key) ? 'hidden' : 'given' } : count,
      )
      const isHidden = (key: string) => decided.some((count) => count.key === key && count.may !== 'given')
      const whole = {
        ...figures,
        inWelsh: few(figures.inWelsh, figures) ? null : figures.inWelsh,
        late: smallIn(figures.late, figures.hideBelow) ? null : figures.late,
        aside: figures.aside?.map((one) => (smallIn(one.count, leastOf(asked(one.id), figures)) ? { ...one, count: null } : one)),
        channels: figures.channels.map((line) => hide(line, isHidden(keyOf.channel(line.code)))),
        questions: figures.questions
          .filter(({ id }) => !closed.withheld.has(id))
          .map((one) => shownOf(one, closed.few.has(one.id), leastOf(asked(one.id), figures), isHidden)),
        withheld:
          closed.withheld.size === 0
            ? undefined
            : figures.questions.filter(({ id }) => closed.withheld.has(id)).map(({ id, text }) => ({ id, text })),
      }
      return hideInBreakdowns(whole, figures, questions, { counts: decided, sums: system.sums }, sensitive)
    }
    closed = { few: new Set([...closed.few, ...shown]), withheld: new Set([...closed.withheld, ...opened]) }
  }
}

/** Whether those who answered in Welsh, or all the others, are so few that they could be told apart. */
function few(welsh: number | null | undefined, { base, hideBelow }: Figures): boolean {
  return typeof welsh === 'number' && (welsh < hideBelow || (base - welsh > 0 && base - welsh < hideBelow))
}

const smallIn = (count: number | null | undefined, least: number): boolean => typeof count === 'number' && count > 0 && count < least

/** One question with what must be hidden gone, its average too where it would tell. */
function shownOf(one: QuestionFigures, few: boolean, least: number, isHidden: (key: string) => boolean): QuestionFigures {
  const lines = one.lines.map((line) => hide(line, few || isHidden(keyOf.line(one.id, line.code))))
  // Who passed a question over is published nowhere, so declared answers cannot be worked out once none of them is shown.
  const small = few || one.declared.some(({ count }) => count !== null && count > 0 && count < least)
  const told = one.campaigns ? hideBothWays(one.lines, lines, one.campaigns, least) : undefined
  return {
    ...one,
    lines: told?.lines ?? lines,
    campaigns: few ? undefined : told?.campaigns,
    declared: one.declared.map((line) => hide(line, small)),
    first: few || firstsTell(one, least) ? undefined : one.first,
    average: few || tells(lines, one.base, least) ? undefined : one.average,
    tooFew: few,
  }
}

/** Whether an average to one decimal would give away the hidden lines of a scale: beside the lines shown it does, unless very many answered. */
function tells(lines: readonly Line[], base: number, least: number): boolean {
  return lines.some(({ count }) => count === null) && base < 40 * least
}

/** A line whose count is hidden, or as it was. */
export function hide(line: Line, hidden: boolean): Line {
  return hidden ? { ...line, count: null, percent: null } : line
}

/** Whether the first places of a ranking would show small numbers: their own, or how many named a choice later. */
function firstsTell({ first, lines }: QuestionFigures, least: number): boolean {
  const few = (count: number) => count > 0 && count < least
  return first?.some(({ count }, at) => few(count ?? 0) || few((lines[at]?.count ?? 0) - (count ?? 0))) ?? false
}
