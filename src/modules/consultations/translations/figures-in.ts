import type { Db } from '#platform/db'
import { type Language, wordsIn as shellWords } from '#platform/web'
import { everyPlace } from '#modules/office'
import type { Breakdown, Comparison, Figures, Line, QuestionFigures } from '../analysis/figures.js'
import { CHANNEL_NAMES, CHANNELS } from '../responses/response.js'
import { STAFF_WORDS, type Words, wordsIn } from '../words/index.js'
import { type Dictionary, welshOf } from './dictionary.js'

type Say = (english: string) => string

const POINT = /^(\d+) – (.+)$/
const MONTH = /^([A-Z][a-z]+) (\d{4})$/

/** Published figures as residents read them in a language. They are frozen in English; counts, shares and codes are the same in both. */
export async function figuresIn(db: Db, language: Language, figures: Figures, welsh: Dictionary): Promise<Figures> {
  if (language === 'en') return figures
  const places = new Map((await everyPlace(db)).map((place) => [place.name, place.welsh]))
  const known = fixedTexts(wordsIn(language))
  const simple: Say = (text) => welshOf(welsh, text) ?? known.get(text) ?? places.get(text) ?? text
  const say: Say = (text) => {
    const [, point, end = ''] = POINT.exec(text) ?? []
    if (point !== undefined) return `${point} – ${simple(end)}`
    const [, month = '', year] = MONTH.exec(text) ?? []
    const at = shellWords('en').months.indexOf(month)
    return at >= 0 ? `${shellWords(language).months[at]} ${year}` : simple(text)
  }
  return {
    ...figures,
    exercise: { ...figures.exercise, title: say(figures.exercise.title) },
    channels: lines(figures.channels, say),
    questions: figures.questions.map((one) => questionIn(one, say)),
    aside: figures.aside?.map((one) => ({ ...one, text: say(one.text) })),
    withheld: figures.withheld?.map((one) => ({ ...one, text: say(one.text) })),
    breakdowns: figures.breakdowns?.map((one) => breakdownIn(one, say)),
    comparisons: figures.comparisons?.map((one) => comparisonIn(one, say)),
    safetyByPlace: figures.safetyByPlace?.map((one) => ({ ...one, place: say(one.place) })),
  }
}

/** Texts in figures that come with the product, by their English. */
function fixedTexts(words: Words): ReadonlyMap<string, string> {
  const { answering } = STAFF_WORDS
  const say = words.answering
  const ways = CHANNELS.map((channel) => [CHANNEL_NAMES[channel], upper(words.thread.channels[channel])] as const)
  return new Map([
    [answering.yes, say.yes],
    [answering.no, say.no],
    [answering.notAgreed, say.notAgreed],
    [answering.declared['prefer-not'], say.declared['prefer-not']],
    [answering.declared['dont-know'], say.declared['dont-know']],
    ...ways,
  ])
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const lines = (all: readonly Line[], say: Say): readonly Line[] => all.map((line) => ({ ...line, text: say(line.text) }))

function questionIn(one: QuestionFigures, say: Say): QuestionFigures {
  return {
    ...one,
    text: say(one.text),
    lines: lines(one.lines, say),
    declared: lines(one.declared, say),
    first: one.first && lines(one.first, say),
    campaigns: one.campaigns && { ...one.campaigns, lines: lines(one.campaigns.lines, say) },
  }
}

function breakdownIn(one: Breakdown, say: Say): Breakdown {
  return {
    ...one,
    text: say(one.text),
    byText: say(one.byText),
    only: one.only && { ...one.only, text: say(one.only.text) },
    columns: one.columns.map((column) => ({ ...column, text: say(column.text), lines: lines(column.lines, say) })),
  }
}

function comparisonIn(one: Comparison, say: Say): Comparison {
  return { ...one, text: say(one.text), columns: one.columns.map((column) => ({ ...column, lines: lines(column.lines, say) })) }
}
