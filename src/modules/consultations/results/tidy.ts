import { BODY_KINDS } from '../bodies/body.js'
import type { Figures, Line, QuestionFigures } from '../analysis/figures.js'
import { averageOf, firstOf, scaleOf } from './left-out.js'

/** One figure of the published results in a table that programs can read. */
export interface TidyRow {
  /** The question's lasting id; `channel` for how the answers came in. */
  readonly question: string
  readonly wording: string
  readonly kind:
    | 'answer'
    | 'first'
    | 'average'
    | 'theme'
    | 'campaign'
    | 'without-campaigns'
    | 'declared'
    | 'channel'
    | 'beside'
    | 'language'
    | 'body'
    | 'safety'
    | 'breakdown'
    | 'comparison'
  readonly code: string
  readonly answer: string
  /** Null where hidden. */
  readonly people: number | null
  readonly percent: number | null
  /** Null where even the base is small. */
  readonly base: number | null
  /** The average, in the lines that hold one; null where it is hidden, or there is none. */
  readonly value?: number | null
  /** Why the count is hidden; empty where it is not. */
  readonly note: string
  readonly asOf: string
}

/** The columns of the published table: the name at its head, and what it means. */
export const TIDY_COLUMNS: readonly { readonly of: keyof TidyRow; readonly head: string; readonly means: string }[] = [
  {
    of: 'question',
    head: 'question',
    means:
      'The lasting name of the question. It stays the same when the wording changes. “channel” is how the answers came in, “answers” all of them, “language” in which language, “bodies” who was asked by name.',
  },
  { of: 'wording', head: 'wording', means: 'The question as people read it.' },
  {
    of: 'kind',
    head: 'kind',
    means:
      '“answer”: a choice; “first”: a choice that was put first in a ranking; “average”: the mean, or the value that half of the answers do not exceed; “theme”: what a written answer raises; “campaign”: answers that use the words of a campaign; “without-campaigns”: what the answers without them raise; “declared”: does not know, or prefers not to say; “channel”: a way of answering; “language”: a language; “beside”: what stands beside the figures, named in the answer; “body”: bodies of a kind that were asked by name, and replied; “safety”: how safe people of a place feel on average; “breakdown”: an answer by one group of people, named in the wording; “comparison”: the same question of an earlier exercise or of another area, named there.',
  },
  { of: 'code', head: 'code', means: 'The lasting name of the choice, theme or way.' },
  { of: 'answer', head: 'answer', means: 'The choice, theme or way as people read it.' },
  { of: 'people', head: 'people', means: 'How many people. “hidden” where the number is small or would reveal one that is.' },
  {
    of: 'percent',
    head: 'percent',
    means: 'Their share of the base in whole per cent. “hidden” where the number is hidden, empty where nobody answered.',
  },
  {
    of: 'base',
    head: 'base',
    means:
      'Of how many people: those who gave an answer of their own; for themes, those whose words were read; for “without-campaigns”, those of them without a campaign; for “declared” and “average”, everybody who was asked; for “beside”, “channel”, “language” and “safety”, everybody who answered (for answers still to be read, with them); for “body”, the bodies that were asked.',
  },
  { of: 'value', head: 'value', means: 'The average, in lines that hold one. “hidden” where it would reveal a hidden number.' },
  { of: 'note', head: 'note', means: 'Why a number is hidden.' },
  { of: 'asOf', head: 'as of', means: 'The day on which the figures were frozen.' },
]

/** Why a count is hidden. */
export const hiddenNote = (hideBelow: number): string => `Small counts below ${hideBelow} are hidden, with others that would reveal them`

/** Every figure of the results, one a row. */
export function tidyRows(figures: Figures, held: number | null = null): readonly TidyRow[] {
  const { asOf, base, channels, hideBelow, questions } = figures
  const rows = (of: Pick<TidyRow, 'question' | 'wording' | 'kind' | 'base'>, lines: readonly Line[]): readonly TidyRow[] =>
    lines.map(({ code, text, count, percent }) => ({
      ...of,
      code,
      answer: text,
      people: count,
      percent,
      note: count === null ? hiddenNote(hideBelow) : '',
      asOf,
    }))
  return [
    ...questions.flatMap((one) => {
      const of = { question: one.id, wording: one.text }
      const { campaigns } = one
      return [
        ...rows({ ...of, kind: one.coded ? 'theme' : 'answer', base: one.coded ? one.coded.read : one.base }, one.lines),
        ...rows({ ...of, wording: `${one.text} Put first`, kind: 'first', base: one.base }, firstOf(one) ?? []),
        ...averageRows(one, figures),
        ...(campaigns
          ? rows({ ...of, kind: 'campaign', base: one.base }, [{ ...USING_CAMPAIGNS, count: campaigns.texts, percent: null }])
          : []),
        ...(campaigns
          ? rows(
              { ...of, wording: `${one.text} Without campaigns`, kind: 'without-campaigns', base: campaigns.readWithout },
              campaigns.lines,
            )
          : []),
        ...rows({ ...of, kind: 'declared', base: one.asked }, one.declared),
      ]
    }),
    ...(figures.breakdowns ?? []).flatMap((table) =>
      table.columns.flatMap((column) => {
        const wording = `${table.text} By: ${table.byText}: ${column.text}${table.only ? ` (only: ${table.only.text})` : ''}`
        return rows({ question: table.row, wording, kind: 'breakdown', base: column.base }, column.lines)
      }),
    ),
    ...(figures.comparisons ?? []).flatMap(({ question, text, columns }) =>
      columns
        .slice(1)
        .flatMap((column) =>
          rows({ question, wording: `${text} In: ${column.text}`, kind: 'comparison', base: column.base }, column.lines),
        ),
    ),
    ...rows({ question: 'channel', wording: 'Way of answering', kind: 'channel', base }, channels),
    ...besideRows(figures, held),
    ...(figures.inWelsh === undefined
      ? []
      : rows({ question: 'language', wording: 'Language of the answers', kind: 'language', base }, [
          { code: 'cy', text: 'Welsh', count: figures.inWelsh, percent: null },
        ])),
    ...(figures.bodies ?? []).flatMap(({ kind, asked, replied }) =>
      rows({ question: 'bodies', wording: 'Bodies asked by name', kind: 'body', base: asked }, [
        { code: kind, text: BODY_KINDS[kind].many, count: replied, percent: null },
      ]),
    ),
    ...(figures.safetyByPlace ?? []).flatMap(({ place, base: count, mean }) =>
      rows({ question: 'safe', wording: 'How safe people feel, from 1 to 5, by place', kind: 'safety', base }, [
        { code: place, text: place, count, percent: null },
      ]).map((row) => ({ ...row, value: mean })),
    ),
  ]
}

const TO_READ = 'Still to be read by a person, and in no figure'

/** What stands beside the figures: answers still to be read, late ones, and answers in no figure. */
function besideRows({ asOf, aside = [], base, hideBelow, late }: Figures, held: number | null): readonly TidyRow[] {
  const row = (
    question: string,
    code: string,
    wording: string,
    answer: string,
    people: number | null,
    of: number | null = base,
  ): TidyRow => ({
    question,
    wording,
    kind: 'beside',
    code,
    answer,
    people,
    percent: null,
    base: of,
    note: people === null ? hiddenNote(hideBelow) : '',
    asOf,
  })
  const all = 'All answers'
  return [
    ...(held === null
      ? []
      : [
          held < hideBelow
            ? row('answers', 'to-read', all, TO_READ, null, null)
            : row('answers', 'to-read', all, TO_READ, held, base + held),
        ]),
    ...(late === undefined ? [] : [row('answers', 'late', all, 'Dated after the last day to answer, and counted', late)]),
    ...aside.map(({ id, text, count }) =>
      row(id, 'aside', text, 'Answered although other answers do not lead to it, and in no figure', count),
    ),
  ]
}

const USING_CAMPAIGNS = { code: 'campaigns', text: 'Uses the words of a campaign' }

/** The mean and the median of a question, each over everybody who answered it. */
function averageRows(one: QuestionFigures, { asOf, hideBelow }: Figures): readonly TidyRow[] {
  const average = averageOf(one)
  if (!average) return []
  const of = { question: one.id, wording: one.text, kind: 'average', people: one.base, percent: null, base: one.asked, asOf } as const
  const note = average.mean === null ? hiddenNote(hideBelow) : ''
  const scale = scaleOf(one)
  const unit = one.unit ? `, in ${one.unit}` : scale ? `, on a scale from ${scale.from} to ${scale.to}` : ''
  return [
    { ...of, code: 'mean', answer: `Average${unit}`, value: average.mean, note },
    { ...of, code: 'median', answer: `Half of the answers are this or less${unit}`, value: average.median, note },
  ]
}

/** What stands in the column of values: a number, nothing, or that it is hidden. */
export function valueCell({ value, note }: TidyRow): number | string {
  return value ?? (value === null && note !== '' ? 'hidden' : '')
}
