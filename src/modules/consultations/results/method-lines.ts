import { Temporal } from '#platform/clock'
import { dayInWords, type Language } from '#platform/web'
import type { Figures } from '../analysis/figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { wordsIn } from '../words/index.js'
import { asideInWords, lateInWords, toReadInWords } from './beside.js'
import { overHundred } from './left-out.js'
import type { Method } from './method.js'

/** What the methodology is made from. */
export interface MethodFacts {
  readonly exercise: Pick<Exercise, 'sheet' | 'kind'>
  readonly figures: Figures
  readonly method: Method | null
  /** How many answers a person had still to read first when the figures were frozen; null where that was not kept. */
  readonly held?: number | null
  /** Undefined while the figures are not frozen. */
  readonly setHash: string | undefined
}

/** The methodology in lines: dates, ways and promotion, bases, small numbers, coding, and the frozen set (catalogue PUB-08). */
export function methodLines(
  { exercise, figures, held, method, setHash }: MethodFacts,
  language: Language,
): readonly { label: string; text: string }[] {
  const words = wordsIn(language)
  const say = words.methodology
  const day = (text: string) => dayInWords(Temporal.PlainDate.from(text), language)
  const { sheet } = exercise
  const texts = figures.questions.flatMap(({ coded, tooFew }) => (coded && !tooFew ? [coded] : []))
  const sum = (of: 'read' | 'texts') => texts.reduce((total, coded) => total + coded[of], 0)
  const channels = figures.channels.map(({ text, count }) => `${text}: ${count?.toLocaleString('en-GB') ?? words.results.hiddenCell}`)
  const asides = (figures.aside ?? []).map((one) => asideInWords(one, figures, language))
  const lines: readonly (readonly [string, string | undefined])[] = [
    [
      say.dates,
      figures.opened
        ? figures.closed
          ? words.results.dates(day(figures.opened), day(figures.closed))
          : words.results.datesStanding(day(figures.opened))
        : undefined,
    ],
    [say.who, sheet.who],
    [say.promotion, sheet.how],
    [say.nonDigital, sheet.nonDigital],
    [say.seldomHeard, sheet.seldomHeard],
    [say.responses, figures.base.toLocaleString('en-GB')],
    [say.channels, channels.join('; ')],
    [say.sample, say.sampleText],
    [say.toRead, toReadInWords({ figures, held }, language)],
    [say.late, lateInWords({ figures }, language)],
    [say.aside, asides.length > 0 ? `${words.results.aside} ${asides.join('; ')}.` : undefined],
    [say.bases, figures.questions.some(overHundred) ? `${say.basesText} ${words.results.severalAnswers}` : say.basesText],
    [say.suppression, say.suppressionText(figures.hideBelow)],
    [say.coding, texts.length === 0 ? say.codingNone : say.codingText(sum('read'), sum('texts'), method?.codebook.version ?? '–')],
    [say.questionnaire, method ? String(method.questionnaire.number) : undefined],
    [say.asOf, day(figures.asOf)],
    [say.frozen, setHash ?? say.notFrozen],
  ]
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []))
}

/** That the answers were frozen after the decision was taken, where they were: nobody should have to work that out from two days. */
export function frozenTooLate(
  { figures, decision }: Pick<MethodFacts, 'figures'> & { readonly decision: { readonly on: Temporal.PlainDate } },
  language: Language,
): string | undefined {
  const frozen = Temporal.PlainDate.from(figures.asOf)
  if (Temporal.PlainDate.compare(frozen, decision.on) <= 0) return undefined
  return wordsIn(language).methodology.frozenAfter(dayInWords(frozen, language), dayInWords(decision.on, language))
}

/** When the answers were frozen, told from the two days: before the decision was taken, or not. Nothing while they are not. */
export function frozenInWords(
  {
    figures,
    setHash,
    decision,
  }: Pick<MethodFacts, 'figures' | 'setHash'> & { readonly decision?: { readonly on: Temporal.PlainDate | null } | undefined },
  language: Language,
): readonly string[] {
  if (setHash === undefined) return []
  const say = wordsIn(language).methodology
  const [frozen, decided] = [Temporal.PlainDate.from(figures.asOf), decision?.on]
  const [on, day] = [dayInWords(frozen, language), decided ? dayInWords(decided, language) : '']
  if (!decided) return [say.frozenOn(on), say.frozenText]
  const order = Temporal.PlainDate.compare(frozen, decided)
  return [order < 0 ? say.frozenBefore(on, day) : order > 0 ? say.frozenAfter(on, day) : say.frozenSameDay(on), say.frozenText]
}
