import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import type { House } from '#platform/module'
import { answersOf, changeDecision, type Decision, decisionById, publishDecision, recordDecisionAgreement } from '#modules/accountability'
import { exerciseById } from '../exercises/queries.js'
import { beginOutcome } from '../outcome/begin-outcome.js'
import type { ConsultationsTables } from '../tables.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Outcome, Plan } from './plan.js'
import type { Scene } from './scene.js'

/** Puts the outcome of one exercise on the timeline: figures frozen a week before, then written, agreed, published, and everybody told. */
export function playOutcome(scene: Scene, plan: Plan): void {
  const { outcome } = plan
  if (!outcome) return
  let decisionId = 0
  scene.timeline.large(atHour(workday(outcome.on.subtract({ days: 7 })), 14, 10), async (house) => {
    const exercise = await exerciseById(house.db.withTables<ConsultationsTables>(), idOf(scene, plan))
    decisionId = await beginOutcome(house, exercise, scene.cast.policy.by)
  })
  scene.timeline.large(atHour(outcome.on, 11, 15), async (house) => {
    await decide(house, scene, plan, outcome, decisionId)
    await runJobs(house)
  })
}

async function decide(house: House, { cast }: Scene, plan: Plan, outcome: Outcome, decisionId: number): Promise<void> {
  const { said, decided, next, on } = outcome
  const current = async (): Promise<Decision> => {
    const decision = await decisionById(house.db, decisionId)
    if (!decision) throw new Error(`There is no decision about “${plan.title}”`)
    return decision
  }
  const draft = await current()
  const answers = (await answersOf(house.db, decisionId)).map(({ id, item }) => {
    const point = plan.points?.find(({ what }) => what === item)
    return { id, influence: point?.influence ?? null, answer: point?.answer ?? '' }
  })
  await inTransaction(house.db, (tx) => changeDecision(tx, draft, { said, decided, next, decidedOn: on, answers }, cast.policy.by))
  const written = await current()
  await inTransaction(house.db, async (tx) => {
    const agreed = { agreedOn: on, how: 'by e-mail', evidence: 'E-mail to the policy inbox, in the project folder' } as const
    await recordDecisionAgreement(tx, house.clock, written, cast.commissioner, agreed, cast.policy.by)
    await publishDecision(tx, written, cast.chief.by, house.clock)
  })
}
