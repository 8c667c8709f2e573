import type { House } from '#platform/module'
import type { Exercise } from '../exercises/exercise.js'
import { codesOf } from '../questionnaires/answer.js'
import type { Question } from '../questionnaires/question.js'
import { answersByVariable, variablesOf } from '../questionnaires/variables.js'
import { CHANNEL_NAMES, CHANNELS } from '../responses/response.js'
import { type Method, methodOf } from '../results/method.js'
import { own } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { type Counted, countedResponses } from './counted.js'
import type { Figures } from './figures.js'
import { linesOf, tallyOf } from './tally.js'
import { suppress } from './suppress.js'

/** The figures as they stand today. `each` sees every counted response as it passes. */
export async function makeFigures(
  house: Pick<House, 'db' | 'clock'>,
  exercise: Exercise,
  each?: (response: Counted) => void,
): Promise<Figures> {
  return countFigures(await methodOf(house, exercise), countedResponses(own(house.db), exercise.id), each)
}

/** The figures that follow from a method and the responses, and from nothing else. `each` sees every response as it passes. */
export async function countFigures(
  method: Method,
  responses: AsyncIterable<readonly Counted[]>,
  each?: (response: Counted) => void,
): Promise<Figures> {
  const words = wordsIn('en')
  const { hideBelow, places } = method
  const { questions } = method.questionnaire
  const names = new Map(method.codebook.themes.map(({ code, name }) => [code, name]))
  const variables = variablesOf(questions)
  const tallies = variables.map((asked) => tallyOf(asked, variables, places, names))

  const channels = new Map<string, number>()
  const safety = new Map<string, { n: number; sum: number }>()
  let base = 0
  for await (const batch of responses) {
    for (const response of batch) {
      base += 1
      const answers = answersByVariable(response.answers)
      channels.set(response.channel, (channels.get(response.channel) ?? 0) + 1)
      for (const tally of tallies) tally.add(answers, response.themes)
      addSafety(safety, questions, response)
      each?.(response)
    }
  }

  const { opened, closed, ...exercise } = method.exercise
  return {
    exercise,
    asOf: method.asOf,
    opened,
    closed,
    base,
    hideBelow,
    channels: linesOf(
      CHANNELS.filter((channel) => channels.has(channel)).map((channel) => ({
        code: channel,
        text: CHANNEL_NAMES[channel],
        count: channels.get(channel) ?? 0,
      })),
      base,
      hideBelow,
    ),
    questions: tallies.map((tally) => tally.figures(hideBelow, words)),
    safetyByPlace: safety.size > 0 ? safetyLines(safety, places, hideBelow) : undefined,
  }
}

/** The card's safety question, with the place the answer comes from (measure M-63). */
function addSafety(safety: Map<string, { n: number; sum: number }>, questions: readonly Question[], response: Counted): void {
  const asked = questions.find(({ id, type }) => id === 'safe' && type === 'scale')
  const point = asked ? Number(codesOf(response.answers[asked.id])[0]) : Number.NaN
  if (!response.place || !Number.isFinite(point)) return
  const before = safety.get(response.place) ?? { n: 0, sum: 0 }
  safety.set(response.place, { n: before.n + 1, sum: before.sum + point })
}

function safetyLines(
  safety: ReadonlyMap<string, { n: number; sum: number }>,
  places: readonly { code: string; text: string }[],
  hideBelow: number,
): Figures['safetyByPlace'] {
  const rows = places.map(({ code, text }) => ({ place: text, n: safety.get(code)?.n ?? 0, sum: safety.get(code)?.sum ?? 0 }))
  const shown = suppress(
    rows.map(({ n }) => n),
    hideBelow,
  )
  return rows.map(({ place, n, sum }, at) => {
    const base = shown[at] ?? null
    return { place, base, mean: base === null || n === 0 ? null : Math.round((sum / n) * 10) / 10 }
  })
}
