import type { Language } from '#platform/web'
import { moneyInWords } from '../questionnaires/money.js'
import type { CampaignFigures, Line, QuestionFigures } from '../analysis/figures.js'
import type { Words } from '../words/index.js'
import { averageOf, firstOf, overHundred, scaleOf } from './left-out.js'
import type { Block, Table } from './report.js'

/** The figures of one question as pieces of a report: its base, a picture with its table, and those who gave no answer of their own. */
export function questionBlocks(question: QuestionFigures, words: Words, language: Language): readonly Block[] {
  const say = words.results
  const { about, base, campaigns, coded, declared, lines, tooFew } = question
  const [first, average] = [firstOf(question), averageOf(question)]
  const text = (of: string): Block => ({ kind: 'text', text: of })
  if (tooFew) return [text(say.tooFew)]
  const read = coded?.read ?? 0
  if (about === 'words' && read === 0) return [text(`${say.base(base)} ${say.noThemes}`)]
  const amount = (value: number | null) =>
    value === null ? say.hiddenCell : question.unit === '£' ? moneyInWords(Math.round(value * 100)) : value.toLocaleString('en-GB')
  const hidden = [...lines, ...(first ?? []), ...(campaigns?.lines ?? []), ...declared].some(({ count }) => count === null)
  const share = about === 'words' ? say.raisedShare : say.share
  const of = about === 'words' ? read : base
  return [
    text(about === 'words' ? `${say.base(base)} ${say.themes(read)} ${say.wordsNotShown}` : say.base(base)),
    ...(about === 'words' && lines.length === 0 ? [text(say.noneRaised)] : []),
    ...(average && average.mean !== null ? [text(say.average(amount(average.mean), base, scaleOf(question)))] : []),
    ...(average && average.mean !== null && about === 'numbers' ? [text(say.median(amount(average.median)))] : []),
    ...(overHundred(question) ? [text(say.severalAnswers)] : []),
    ...(lines.length === 0
      ? []
      : [
          {
            kind: 'chart',
            bars: {
              title: share,
              description: question.text,
              bars: lines.map((line) => ({
                label: line.text,
                value: line.percent,
                ...(line.count === null ? { note: say.hiddenCell } : {}),
              })),
              unit: '%',
              base: of,
              language,
            },
            table: tableOf(question.text, about === 'words' ? say.theme : say.answer, share, lines, words),
          } as const,
        ]),
    ...(first
      ? [{ kind: 'table', table: tableOf(`${say.putFirst}: ${question.text}`, say.answer, say.share, first, words) } as const]
      : []),
    ...(campaigns
      ? [
          text(say.campaigns(base, campaigns.texts, campaigns.groups)),
          { kind: 'table', table: bothWays(question, campaigns, words) } as const,
        ]
      : []),
    ...(declared.some(({ count }) => count !== 0)
      ? [
          {
            kind: 'table',
            table: tableOf(`${say.noOpinion} (${say.asked(question.asked)})`, say.answer, say.shareAsked, declared, words),
          } as const,
        ]
      : []),
    ...(hidden ? [text(say.hidden)] : []),
  ]
}

/** What people raised, counted with and without the answers that use the words of campaigns. */
function bothWays({ coded, lines, text }: QuestionFigures, campaigns: CampaignFigures, { results }: Words): Table {
  const shown = (count: number | null | undefined) => count?.toLocaleString('en-GB') ?? results.hiddenCell
  const without = new Map(campaigns.lines.map((line) => [line.code, line.count]))
  return {
    caption: `${results.campaignsTitle}: ${text}`,
    head: [results.theme, results.withCampaigns(coded?.read ?? 0), results.withoutCampaigns(campaigns.readWithout)],
    rows: lines.map(({ code, text, count }) => [text, shown(count), shown(without.get(code))]),
    numeric: [1, 2],
  }
}

function tableOf(caption: string, first: string, share: string, lines: readonly Line[], { results }: Words): Table {
  return {
    caption: caption.charAt(0).toUpperCase() + caption.slice(1),
    head: [first, results.people, share],
    rows: lines.map(({ text, count, percent }) => [
      text,
      count?.toLocaleString('en-GB') ?? results.hiddenCell,
      percent === null ? (count === null ? results.hiddenCell : '–') : `${percent}%`,
    ]),
    numeric: [1, 2],
  }
}

/** What the bars of a picture say, for those who do not see it. */
export function barsInWords(bars: readonly { readonly label: string; readonly value: number | null }[], { results }: Words): string {
  return bars.map(({ label, value }) => `${label} ${value === null ? results.hiddenCell : `${value}%`}`).join('; ')
}
