import type { Temporal } from '#platform/clock'
import type { Bars } from '#platform/charts'
import { dayInWords, type Language } from '#platform/web'
import type { InfluenceItem } from '../exercises/influence.js'
import { type Words, wordsIn } from '../words/index.js'
import { frozenInWords, type MethodFacts, methodLines } from './method-lines.js'
import { questionBlocks } from './question-blocks.js'
import { breakdownPart, comparisonPart, safetyParts, waysOfAnswering } from './report-tables.js'

/** One piece of a report, the same on paper, in Word and on slides. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly bars: Bars; readonly table: Table }

/** A table with a caption; `numeric` are the columns of numbers. */
export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly numeric: readonly number[]
}

/** A heading with what stands below it. */
export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly parts?: readonly { readonly heading: string; readonly blocks: readonly Block[] }[]
}

/** A whole report: what we asked, how, who answered, what they said, what we decided, and the methodology. */
export interface Report {
  readonly title: string
  readonly office: string
  readonly made: string
  readonly draft: boolean
  readonly language: Language
  readonly sections: readonly Section[]
}

/** What a report is made from. */
export interface ReportFacts extends MethodFacts {
  readonly office: string
  readonly influence: readonly InfluenceItem[]
  /** The headline findings, their figures filled in. */
  readonly findings: readonly string[]
  /** When and to whom it was sent for scrutiny. */
  readonly panel: readonly string[]
  readonly decision:
    | {
        readonly said: string
        readonly decided: string
        readonly next: string
        readonly on: Temporal.PlainDate | null
        readonly answers: readonly {
          readonly item: string
          readonly answer: string
          readonly influence: keyof Words['results']['influence'] | null
        }[]
      }
    | undefined
  readonly draft: boolean
}

const text = (of: string): Block => ({ kind: 'text', text: of })
const texts = (of: string): Block[] => of.split(/\n{2,}/).flatMap((one) => (one.trim() === '' ? [] : [text(one.trim())]))
const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }])

/** The report of an exercise. */
export function reportOf(facts: ReportFacts, language: Language): Report {
  const words = wordsIn(language)
  const { report: say, results } = words
  const { figures, method } = facts
  const aboutThePerson = new Set((method?.questionnaire.questions ?? []).filter(({ profile }) => profile).map(({ id }) => id))
  const parts = (profile: boolean) =>
    figures.questions
      .filter(({ id }) => aboutThePerson.has(id) === profile)
      .map((one) => ({ heading: one.text, blocks: questionBlocks(one, words, language) }))
  const { sheet } = facts.exercise
  const how = [sheet.how, sheet.nonDigital].flatMap((one) => (one ? texts(one) : []))
  const sections: Section[] = [
    { heading: say.findings, blocks: list(facts.findings) },
    {
      heading: say.asked,
      blocks: [
        ...(sheet.summary ? texts(sheet.summary) : []),
        text(say.askedIntro(figures.questions.length)),
        ...list(figures.questions.map((one) => one.text)),
      ],
      parts: [
        { heading: say.canInfluence, blocks: list(facts.influence.flatMap(({ can, what }) => (can ? [what] : []))) },
        {
          heading: say.cannotInfluence,
          blocks: list(facts.influence.flatMap(({ can, what, reason }) => (can ? [] : [`${what}. ${reason}`]))),
        },
      ].filter(({ blocks }) => blocks.length > 0),
    },
    { heading: say.how, blocks: how },
    {
      heading: say.who,
      blocks: [text(say.whoText(figures.base)), ...waysOfAnswering(figures, words)],
      parts: parts(true),
    },
    {
      heading: say.said,
      blocks: [text(results.caveat(figures.base, 59)), ...texts(facts.decision?.said ?? '')],
      parts: [
        ...parts(false),
        ...safetyParts(figures, words),
        ...(figures.breakdowns ?? []).map((one) => breakdownPart(one, language)),
        ...(figures.comparisons ?? []).map((one) => comparisonPart(one, language)),
      ],
    },
    { heading: say.decided, ...decided(facts.decision, words, language) },
    {
      heading: say.method,
      blocks: [
        {
          kind: 'table',
          table: {
            caption: words.methodology.title,
            head: [],
            numeric: [],
            rows: methodLines(facts, language).map(({ label, text: of }) => [label, of]),
          },
        },
        ...facts.panel.map(text),
        ...frozenInWords(facts, language).map(text),
      ],
    },
  ]
  return {
    title: figures.exercise.title,
    office: facts.office,
    made: figures.asOf,
    draft: facts.draft,
    language,
    sections: sections.filter(({ blocks, parts: below }) => blocks.length > 0 || (below ?? []).length > 0),
  }
}

function decided(decision: ReportFacts['decision'], words: Words, language: Language): Omit<Section, 'heading'> {
  const { report: say, results } = words
  if (!decision || decision.decided.trim() === '') return { blocks: [text(say.notDecided)] }
  const rows = decision.answers.map(({ item, answer, influence }) => [
    item,
    `${results.influence[influence ?? 'not-decided-yet']}. ${answer}`,
  ])
  return {
    blocks: [
      ...(decision.on ? [text(say.decidedOn(dayInWords(decision.on, language)))] : []),
      ...texts(decision.decided),
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              table: { caption: results.influenceTitle, head: [results.point, results.outcome], rows, numeric: [] },
            } as const,
          ]),
    ],
    parts: decision.next.trim() === '' ? [] : [{ heading: say.next, blocks: texts(decision.next) }],
  }
}
