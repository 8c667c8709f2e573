import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { serviceSecret } from '#platform/web'
import type { Answers } from '../questionnaires/answer.js'
import { taken } from '../quotas/places.js'
import { addQuota } from '../quotas/set-quota.js'
import { keepAnswer, startDraft } from '../responses/draft.js'
import { receive } from '../responses/receive.js'
import { mailSaved } from '../saving/mail-saved.js'
import { codeOfDraft, saveDraft, savedUntil } from '../saving/save.js'
import { own } from '../tables.js'
import { resident } from './cast.js'
import { atHour } from './days.js'
import type { Plan } from './plan.js'
import type { Published, Scene } from './scene.js'

/** The resident of the story who saved answers to finish them another day. */
const COMES_BACK = 5000

/**
 * In the open survey, somebody saves unfinished answers and has the link sent by mail, and of those who come home by bicycle there are
 * enough: the last one's answers are kept and not counted.
 */
export function playUnfinished({ timeline, today, published, cast }: Scene, story: readonly Plan[]): void {
  const plan = story.find(({ key }) => key === 'getting-home')
  if (!plan) return
  const survey = () => {
    const found = published.get(plan.key)
    if (!found) throw new Error('Nobody can answer before it is published')
    return found
  }
  const yesterday = today.subtract({ days: 1 })
  timeline.large(atHour(yesterday, 19, 10), (house) => saveForLater(house, survey()))
  timeline.small(atHour(yesterday, 16), async (tx) => {
    const { exercise } = survey()
    const cyclists = { question: 'ways', code: codeOf(survey(), 'ways', 'By bicycle') }
    const most = (await taken(tx, exercise.id, { id: 0, most: 0, ...cyclists })) + 1
    await addQuota(tx, exercise.id, { ...cyclists, most }, cast.chief.by)
  })
  for (const [number, hour] of [20, 21].entries()) {
    const at = atHour(yesterday, hour, 25)
    timeline.small(at, async (tx) => {
      const answers: Answers = { place: { codes: ['ALD'] }, ways: { codes: [codeOf(survey(), 'ways', 'By bicycle')] } }
      await receive(tx, { ...survey(), submission: `demo-bicycle-${number}`, channel: 'web', language: 'en', answers, at }, PUBLIC)
    })
  }
}

async function saveForLater(house: House, { exercise, questionnaire }: Published): Promise<void> {
  const db = own(house.db)
  const now = house.clock.now()
  const { value: token } = await startDraft(db, exercise.id, questionnaire.id, now)
  const draft = { token, questionnaireId: questionnaire.id, answers: {}, typed: {}, responseId: null, changedAt: now }
  await keepAnswer(db, draft, 'place', { codes: ['CAR'] }, now)
  await keepAnswer(db, draft, 'ways', { codes: [codeOf({ questionnaire }, 'ways', 'By bus')] }, now)
  const secret = await serviceSecret(db)
  const until = await savedUntil(db, exercise, now)
  await inTransaction(db, async (tx) => {
    await saveDraft(tx, secret, draft, exercise, now)
    const { email } = resident(COMES_BACK)
    await mailSaved(tx, house, { exercise, code: codeOfDraft(secret, token), until, email, language: 'en' })
  })
}

function codeOf({ questionnaire }: Pick<Published, 'questionnaire'>, question: string, text: string): string {
  const found = questionnaire.questions.find(({ id }) => id === question)?.options?.find((option) => option.text === text)
  if (!found) throw new Error(`There is no “${text}” to choose`)
  return found.code
}
