import type { Line } from '../analysis/figures.js'
import type { Question } from '../questionnaires/question.js'

/** A rank or post of the force, or several together, as the office groups its staff. */
export interface Rank {
  readonly code: string
  readonly name: string
  readonly inUse: boolean
}

/** The ways of consulting staff of the force. */
export const METHODS = {
  link: 'A link by e-mail or on the intranet',
  paper: 'Paper at stations and canteens',
  briefing: 'At a briefing or team meeting',
  group: 'A discussion group',
  interview: 'A talk with one person, or by telephone',
} as const
export type Method = keyof typeof METHODS
export const METHOD_LIST = Object.keys(METHODS) as readonly Method[]

/** How one rank is consulted in an exercise, and how many people hold it where that is known. */
export interface RankWay {
  readonly rank: Rank
  readonly methods: readonly Method[]
  readonly people: number | null
}

/** The lasting name of the question that asks for the rank. */
export const RANK_QUESTION = 'rank'

/** Asks for the rank: never required, with “prefer not to say”, and with the higher threshold for small numbers, since a rank can be one person. */
export function rankQuestion(ways: readonly RankWay[]): Question {
  return {
    id: RANK_QUESTION,
    type: 'single',
    text: 'What is your rank or post?',
    hint: 'You can leave this out. We show no number that is so small that you could be recognised.',
    required: false,
    preferNot: true,
    profile: true,
    options: ways.map(({ rank }) => ({ code: rank.code, text: rank.name })),
  }
}

/** What is still wrong with a plan to consult staff: one way of asking, for one rank alone, is not several. */
export function ranksMissing(ways: readonly RankWay[], questions: readonly Question[]): readonly string[] {
  if (ways.length === 0) return []
  const without = ways.filter(({ methods }) => methods.length === 0)
  const methods = new Set(ways.flatMap((way) => way.methods))
  const asked = questions.find(({ id }) => id === RANK_QUESTION)?.options ?? []
  const unasked = ways.filter(({ rank }) => !asked.some(({ code }) => code === rank.code))
  return [
    ...without.map(({ rank }) => `Choose how staff of this rank are consulted: ${rank.name}`),
    ...(ways.length < 2 ? ['Choose at least two ranks or posts of the force'] : []),
    ...(without.length === 0 && methods.size < 2 ? ['Choose at least two different methods: not everybody is reached by one'] : []),
    ...(unasked.length > 0 ? ['Save the ranks once more: the question about the rank does not offer all of them'] : []),
  ]
}

/** How far a rank was heard: a number, one that is too small to be shown, or nobody yet. */
export interface Heard {
  readonly way: RankWay
  readonly count: number | null
  readonly percent: number | null
}

/** How far each rank was heard, from figures in which small numbers are hidden already. All are hidden where too few answered at all. */
export function heardByRank(ways: readonly RankWay[], figures: { readonly lines: readonly Line[] } | undefined): readonly Heard[] {
  return ways.map((way) => {
    const line = figures?.lines.find(({ code }) => code === way.rank.code)
    const count = line ? line.count : figures ? 0 : null
    return { way, count, percent: count === null || !way.people ? null : Math.min(100, Math.round((count / way.people) * 100)) }
  })
}
