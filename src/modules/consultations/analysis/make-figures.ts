import { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { repliedByKind } from '../bodies/body.js'
import { before, type Exercise } from '../exercises/exercise.js'
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
import { compareAreas, compareWaves } from '../comparisons/compare.js'
import { hideSmall } from './hide-small.js'
import { breakdownOf, crosstabOf } from '../crosstabs/count-crosstab.js'
import { dimensionsOf } from '../crosstabs/dimension.js'

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
  const everything = await countEverything(method, responses, each)
  const figures = hideSmall(everything, variablesOf(method.questionnaire.questions), method.sensitive)
  const comparisons = [...compareWaves(figures, method.waves ?? []), ...compareAreas(figures, method.areas ?? [])]
  return comparisons.length === 0 ? figures : { ...figures, comparisons }
}

/** The same with every count in them, small ones too: not for anybody who may not see single answers. */
export async function countEverything(
  method: Method,
  responses: AsyncIterable<readonly Counted[]>,
  each?: (response: Counted) => void,
): Promise<Figures> {
  const words = wordsIn('en')
  const { hideBelow, hideBelowProfile, places } = method
  const { questions } = method.questionnaire
  const names = new Map(method.codebook.themes.map(({ code, name }) => [code, name]))
  const variables = variablesOf(questions)
  const tallies = variables.map((asked) => tallyOf(asked, variables, places, names))
  const crossed = dimensionsOf(questions, places)
  const crosstabs = (method.breakdowns ?? []).flatMap((chosen) => crosstabOf(chosen, crossed) ?? [])

  const channels = new Map<string, number>()
  const safety = new Map<string, { n: number; sum: number }>()
  const aside = new Map<string, number>()
  const lastDay = method.exercise.closed === null ? undefined : Temporal.PlainDate.from(method.exercise.closed)
  let [base, welsh, late] = [0, 0, 0]
  for await (const batch of responses) {
    for (const response of batch) {
      base += 1
      if (response.language === 'cy') welsh += 1
      if (lastDay && response.receivedOn && before(lastDay, response.receivedOn)) late += 1
      for (const id of response.aside ?? []) aside.set(id, (aside.get(id) ?? 0) + 1)
      const answers = answersByVariable(response.answers)
      channels.set(response.channel, (channels.get(response.channel) ?? 0) + 1)
      for (const tally of tallies) tally.add(answers, response.themes)
      for (const crosstab of crosstabs) crosstab.add({ ...response, answers })
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
    hideBelowProfile,
    breakdowns: crosstabs.length > 0 ? crosstabs.map((crosstab) => breakdownOf(crosstab.table())) : undefined,
    inWelsh: welsh === 0 ? undefined : welsh,
    channels: linesOf(
      CHANNELS.filter((channel) => channels.has(channel)).map((channel) => ({
        code: channel,
        text: CHANNEL_NAMES[channel],
        count: channels.get(channel) ?? 0,
      })),
      base,
    ),
    late: lastDay ? late : undefined,
    aside: asideLines(questions, aside),
    questions: tallies.map((tally) => tally.figures(words)),
    bodies: repliedByKind(method.bodies ?? []),
    safetyByPlace: safety.size > 0 ? safetyLines(safety, places) : undefined,
  }
}

function asideLines(questions: readonly Question[], aside: ReadonlyMap<string, number>): Figures['aside'] {
  const lines = questions.flatMap((asked) => {
    const count = aside.get(asked.id)
    return count === undefined ? [] : [{ id: asked.id, text: asked.text, count }]
  })
  return lines.length === 0 ? undefined : lines
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
): Figures['safetyByPlace'] {
  return places.map(({ code, text }) => {
    const { n, sum } = safety.get(code) ?? { n: 0, sum: 0 }
    return { place: text, base: n, mean: n === 0 ? null : Math.round((sum / n) * 10) / 10 }
  })
}
