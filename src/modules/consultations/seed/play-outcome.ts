import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import type { House } from '#platform/module'
import {
  answersOf,
  changeDecision,
  changeDecisionWelsh,
  type Decision,
  decisionById,
  publishDecision,
  recordDecisionAgreement,
} from '#modules/accountability'
import { changeAreaFigure } from '../comparisons/change.js'
import { chooseBreakdown } from '../crosstabs/publication.js'
import { CHANNEL } from '../crosstabs/dimension.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { beginOutcome } from '../outcome/begin-outcome.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { choicesOf, isCoded, type Question } from '../questionnaires/question.js'
import type { ConsultationsTables } from '../tables.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { addFinding } from '../results/keep-finding.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Outcome, Plan } from './plan.js'
import type { Scene } from './scene.js'

/** Puts the outcome of one exercise on the timeline: figures frozen a week before, then written, agreed, published, and everybody told. */
export function playOutcome(scene: Scene, plan: Plan): void {
  const { outcome, begunOutcome } = plan
  if (begunOutcome) {
    scene.timeline.large(atHour(begunOutcome.on, 15, 20), async (house) => {
      const draft = await decisionOf(house, await begin(house, scene, plan))
      const written = { said: begunOutcome.said, decided: '', next: '', decidedOn: null, answers: [] }
      await inTransaction(house.db, (tx) => changeDecision(tx, draft, written, scene.cast.policy.by, house.clock))
    })
  }
  if (!outcome) return
  let decisionId = 0
  scene.timeline.large(atHour(workday(outcome.on.subtract({ days: 7 })), 14, 10), async (house) => {
    decisionId = await begin(house, scene, plan)
    await writeFindings(house, scene, plan)
  })
  scene.timeline.large(atHour(outcome.on, 11, 15), async (house) => {
    await decide(house, scene, plan, outcome, decisionId)
    await runJobs(house)
  })
}

async function begin(house: House, scene: Scene, plan: Plan): Promise<number> {
  const db = house.db.withTables<ConsultationsTables>()
  const exercise = await exerciseById(db, idOf(scene, plan))
  await chooseTables(house, scene, exercise)
  return beginOutcome(house, exercise, scene.cast.policy.by)
}

/** The office publishes what the first question that can be counted gave by district and by way of answering, where it asked for the district. */
async function chooseTables(house: House, scene: Scene, exercise: Exercise): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const { questions } = await currentQuestionnaire(db, exercise.id)
  const place = questions.find(({ type }) => type === 'place')
  const asked = questions.find((one) => isCoded(one) && one !== place)
  if (!place || !asked) return
  for (const by of [place.id, CHANNEL])
    await inTransaction(db, (tx) => chooseBreakdown(tx, exercise.id, { row: asked.id, by }, true, scene.cast.policy.by, house.clock))
  if (exercise.subject === 'precept') await enterNeighbour(house, scene, exercise, asked)
}

/** A fictional neighbour asked the same, and gave its totals. */
async function enterNeighbour(house: House, scene: Scene, exercise: Exercise, asked: Question): Promise<void> {
  const counts = Object.fromEntries(choicesOf(asked).map(({ code }, at) => [code, 310 - 52 * at]))
  const base = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const figure = { question: asked.id, area: 'Fenmere', source: 'Office of the Commissioner for Fenmere, by e-mail', base, counts }
  await inTransaction(house.db.withTables<ConsultationsTables>(), (tx) =>
    changeAreaFigure(tx, exercise.id, figure, scene.cast.policy.by, house.clock),
  )
}

/** An officer writes down what was named most often, with the figure picked from the frozen set. */
async function writeFindings(house: House, scene: Scene, plan: Plan): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const exercise = await exerciseById(db, idOf(scene, plan))
  const figures = (await frozenFigures(db, exercise.id))?.figures
  const asked = figures?.questions.filter(({ type }) => type === 'single' || type === 'multiple' || type === 'yes-no') ?? []
  for (const { id, text, lines } of asked.slice(0, 3)) {
    const most = lines.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0))[0]
    if (!most?.count) continue
    const finding = {
      text:
        (most.percent ?? 0) > 50
          ? `To “${text}” more than half said “${most.text}”: [1].`
          : `To “${text}” the most common answer was “${most.text}”: [1].`,
      picks: [`${id}|answer|${most.code}`],
      show: 'share' as const,
      welsh: '',
    }
    await inTransaction(db, (tx) => addFinding(tx, exercise.id, finding, scene.cast.policy.by, house.clock))
  }
}

async function decisionOf(house: House, id: number): Promise<Decision> {
  const decision = await decisionById(house.db, id)
  if (!decision) throw new Error(`There is no decision ${id}`)
  return decision
}

async function decide(house: House, { cast }: Scene, plan: Plan, outcome: Outcome, decisionId: number): Promise<void> {
  const { said, decided, next, on, welsh } = outcome
  const draft = await decisionOf(house, decisionId)
  const answers = (await answersOf(house.db, decisionId)).map(({ id, item }) => {
    const point = plan.points?.find(({ what }) => what === item)
    return { id, influence: point?.influence ?? null, answer: point?.answer ?? '' }
  })
  await inTransaction(house.db, (tx) =>
    changeDecision(tx, draft, { said, decided, next, decidedOn: on, answers }, cast.policy.by, house.clock),
  )
  const written = await decisionOf(house, decisionId)
  await inTransaction(house.db, async (tx) => {
    const agreed = { agreedOn: on, how: 'by e-mail', evidence: 'E-mail to the policy inbox, in the project folder' } as const
    await recordDecisionAgreement(tx, house.clock, written, cast.commissioner, agreed, cast.policy.by)
    if (welsh) await changeDecisionWelsh(tx, written, { ...welsh, answers: [] }, written.welshVersion, cast.policy.by)
    await publishDecision(tx, written, cast.chief.by, house.clock)
  })
}
