import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { type Owners, recordAgreement, setOwners } from '#modules/identity'
import { principles } from '#modules/office'
import { countAsAnnual } from '../annual/annual.js'
import { waysOf } from '../audiences/queries.js'
import { changeSheet, setInfluence } from '../exercises/change-sheet.js'
import { draftExercise } from '../exercises/draft-exercise.js'
import { publishingAsItIs } from '../exercises/agreement.js'
import { EXERCISE } from '../exercises/exercise.js'
import { missingFrom } from '../exercises/missing.js'
import { extend, publish, withdraw } from '../exercises/publish.js'
import { exerciseById, influenceOf, lockExercise } from '../exercises/queries.js'
import { exerciseStandards } from '../exercises/standards.js'
import { question } from '../questionnaires/question.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { saveQuestions } from '../questionnaires/save-questions.js'
import { addQuota } from '../quotas/set-quota.js'
import type { ConsultationsTables } from '../tables.js'
import { setRankWays } from '../ranks/keep-ranks.js'
import { ranks } from '../ranks/queries.js'
import { keepWelsh } from '../translations/keep-welsh.js'
import { classify } from '../topics/classify.js'
import { atHour, inOfficeHours } from './days.js'
import type { Plan } from './plan.js'
import { ABOUT } from './story/about.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

const own = (house: House) => house.db.withTables<ConsultationsTables>()

/** Puts one exercise on the timeline: drafted, published, and given more time or taken back where the plan says so. */
export function playExercise(scene: Scene, plan: Plan): void {
  const { timeline, cast } = scene
  const random = randomFrom(`${plan.key} in the office`)
  timeline.large(inOfficeHours(plan.draftedOn, random), (house) => begin(house, scene, plan))
  if (plan.publishedOn) timeline.large(atHour(plan.publishedOn, 8, 30), (house) => makePublic(house, scene, plan))
  const { extended, withdrawn } = plan
  if (extended) {
    timeline.large(atHour(extended.on, 11, 5), async (house) => {
      const id = idOf(scene, plan)
      await inTransaction(own(house), async (tx) =>
        extend(tx, await lockExercise(tx, id), extended.closesOn, extended.replyBy, cast.chief.by, house.clock),
      )
      const published = scene.published.get(plan.key)
      if (published) published.exercise = await exerciseById(own(house), id)
    })
  }
  if (withdrawn) {
    timeline.large(atHour(withdrawn.on, 15, 40), (house) =>
      inTransaction(own(house), async (tx) => withdraw(tx, await lockExercise(tx, idOf(scene, plan)), withdrawn.because, cast.chief.by)),
    )
  }
}

/** The exercise that a plan became. */
export function idOf(scene: Scene, plan: Pick<Plan, 'key'>): number {
  const id = scene.begun.get(plan.key)
  if (id === undefined) throw new Error(`The exercise “${plan.key}” has not been drafted yet`)
  return id
}

/** The policy officer looks after what is formal or with victims, the engagement officer after the rest and, jointly, what is formal. */
function lookingAfter({ cast }: Scene, { kind, subject }: Plan): Owners {
  const policy = { kind: 'person' as const, id: cast.policy.id }
  const engagement = { kind: 'person' as const, id: cast.engagement.id }
  if (policy.id === 0 || engagement.id === 0) return []
  if (subject === 'victims') return [policy]
  return kind === 'formal' ? [policy, engagement] : [engagement]
}

async function begin(house: House, scene: Scene, plan: Plan): Promise<void> {
  const { by } = scene.cast.policy
  const db = own(house)
  const checked = plan.kind === 'formal' && plan.opensOn ? (await principles(house.db, house.clock.today())).map(({ id }) => id) : undefined
  await inTransaction(db, async (tx) => {
    const copyOf = plan.copyOf ? await exerciseById(tx, idOf(scene, { key: plan.copyOf })) : undefined
    const { kind, subject, title, standing = false } = plan
    const id = await draftExercise(tx, { kind, subject, title, standing, ...(copyOf ? { copyOf } : {}) }, by, house.clock)
    scene.begun.set(plan.key, id)
    if (plan.annual) await countAsAnnual(tx, id)
    await setOwners(tx, { kind: EXERCISE, id }, lookingAfter(scene, plan), by)
    const about = ABOUT[plan.key]
    if (about) await classify(tx, await lockExercise(tx, id), { topic: about.topic, place: about.place ?? null }, by)
    const { opensOn = null, closesOn = null, replyBy = null } = plan
    await changeSheet(
      tx,
      await lockExercise(tx, id),
      'purpose',
      { sheet: { ...plan.sheet, ...(checked ? { principles: checked } : {}) } },
      by,
    )
    await changeSheet(tx, await lockExercise(tx, id), 'dates', { opensOn, closesOn, replyBy }, by)
    if (plan.points) {
      await setInfluence(
        tx,
        await lockExercise(tx, id),
        plan.points.map(({ can, what, reason = '' }) => ({ can, what, reason })),
        by,
      )
    }
    if (plan.questions)
      await saveQuestions(
        tx,
        await currentQuestionnaire(tx, id),
        plan.questions.map((one) => question.parse(one)),
        by,
      )
    if (plan.ranks) {
      const exercise = await lockExercise(tx, id)
      const ways = (await ranks(tx)).flatMap((rank) => {
        const way = plan.ranks?.[rank.code]
        return way ? [{ rank, ...way }] : []
      })
      await setRankWays(tx, exercise, ways, exercise.version, by)
    }
    if (plan.welsh) {
      const exercise = await lockExercise(tx, id)
      await keepWelsh(tx, exercise, { bilingual: true, welsh: plan.welsh }, exercise.version, by)
    }
  })
}

async function makePublic(house: House, scene: Scene, plan: Plan): Promise<void> {
  const db = own(house)
  const exercise = await exerciseById(db, idOf(scene, plan))
  const [influence, questionnaire, { weeks }] = await Promise.all([
    influenceOf(db, exercise.id),
    currentQuestionnaire(db, exercise.id),
    exerciseStandards(house),
  ])
  const today = house.clock.today()
  const lacks = missingFrom(exercise, influence, questionnaire.questions, {
    weeks,
    today,
    principles: (await principles(house.db, today)).map(({ id }) => id),
    agreed: true,
    ways: await waysOf(db, exercise.id),
  })
  if (lacks.length > 0) throw new Error(`“${plan.title}” cannot be published: ${lacks.map(({ text }) => text).join('; ')}`)
  const { chief, commissioner } = scene.cast
  await inTransaction(db, async (tx) => {
    if (exercise.kind === 'formal') {
      const agreed = {
        what: await publishingAsItIs(tx, exercise),
        whoName: `${commissioner.name}, ${commissioner.job}`,
        agreedOn: today,
        how: 'at a meeting',
        evidence: 'Minutes of the weekly meeting, in the project folder',
      } as const
      await recordAgreement(tx, house.clock, { kind: EXERCISE, id: exercise.id }, agreed, chief.by)
    }
    await publish(tx, await lockExercise(tx, exercise.id), chief.by, house.clock)
    if (plan.most) await addQuota(tx, exercise.id, { question: null, code: null, most: plan.most }, chief.by)
  })
  scene.published.set(plan.key, { exercise: await exerciseById(db, exercise.id), questionnaire })
}
