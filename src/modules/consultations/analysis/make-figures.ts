import { sql } from 'kysely'
import type { House } from '#platform/module'
import { themes as everyTheme } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseStandards } from '../exercises/standards.js'
import { codesOf } from '../questionnaires/answer.js'
import { currentQuestionnaire, frozenQuestionnaire } from '../questionnaires/queries.js'
import type { Question } from '../questionnaires/question.js'
import { placeChoices } from '../questionnaires/places.js'
import { CHANNEL_NAMES, CHANNELS } from '../responses/response.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import { wordsIn } from '../words/index.js'
import { type Counted, countedResponses } from './counted.js'
import type { Figures } from './figures.js'
import { linesOf, tallyOf } from './tally.js'
import { suppress } from './suppress.js'

/** The figures, and the responses they were made from, for freezing. `each` sees every counted response as it passes. */
export async function makeFigures(
  house: Pick<House, 'db' | 'clock'>,
  exercise: Exercise,
  each?: (response: Counted) => void,
): Promise<Figures> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const words = wordsIn('en')
  const questionnaire = (await frozenQuestionnaire(db, exercise.id)) ?? (await currentQuestionnaire(db, exercise.id))
  const { questions } = questionnaire
  const standards = await exerciseStandards(house)
  const hideBelow = exercise.sensitive || exercise.subject === 'victims' ? standards.hideBelowSensitive : standards.hideBelow
  const places = await placeChoices(house.db, questions, house.clock.today())

  const raised = await themesRaised(db, exercise.id, await heldResponses(db))
  const names = new Map((await everyTheme(house.db, { retired: true })).map(({ code, name }) => [code, name]))
  const tallies = questions.map((asked) => {
    const coded = raised.get(asked.id)
    const rows = (coded?.themes ?? []).map(({ theme, people }) => ({ code: theme, text: names.get(theme) ?? theme, count: people }))
    return tallyOf(asked, questions, places, rows, coded?.read ?? 0)
  })

  const channels = new Map<string, number>()
  const safety = new Map<string, { n: number; sum: number }>()
  let base = 0
  for await (const batch of countedResponses(db, exercise.id)) {
    for (const response of batch) {
      base += 1
      channels.set(response.channel, (channels.get(response.channel) ?? 0) + 1)
      for (const tally of tallies) tally.add(response.answers)
      addSafety(safety, questions, response)
      each?.(response)
    }
  }

  return {
    exercise: { id: exercise.id, slug: exercise.slug, title: exercise.title },
    asOf: house.clock.today().toString(),
    opened: exercise.opensOn?.toString() ?? null,
    closed: exercise.closesOn?.toString() ?? null,
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

/** The themes of each free-text question: how many people raised each, and how many texts were read. */
async function themesRaised(
  db: ConsultationsDb,
  exerciseId: number,
  held: readonly number[],
): Promise<ReadonlyMap<string, { read: number; themes: readonly { theme: string; people: number }[] }>> {
  const read = await db
    .selectFrom('consultations.coded as coded')
    .innerJoin('consultations.response as response', 'response.id', 'coded.response_id')
    .select(['coded.question', sql<number>`count(*)::int`.as('people')])
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where(notAmong(held))
    .groupBy('coded.question')
    .execute()
  const themes = await db
    .selectFrom('consultations.coding as coding')
    .innerJoin('consultations.response as response', 'response.id', 'coding.response_id')
    .select(['coding.question', 'coding.theme', sql<number>`count(distinct coding.response_id)::int`.as('people')])
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where(notAmong(held))
    .groupBy(['coding.question', 'coding.theme'])
    .orderBy('people', 'desc')
    .orderBy('coding.theme')
    .execute()
  return new Map(
    read.map(({ question, people }) => [question, { read: people, themes: themes.filter((one) => one.question === question) }]),
  )
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
