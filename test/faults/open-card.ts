import assert from 'node:assert/strict'
import { systemClock } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import type { House } from '#platform/module'
import { answersOf, changeDecision, type Decision, decisionById, publishDecision } from '#modules/accountability'
import { keepContact } from '#modules/contacts'
import { recordAgreement } from '#modules/identity'
import { agreedVersion, decisionRef } from '../../src/modules/accountability/decisions/decision.js'
import { changeSheet, setInfluence } from '../../src/modules/consultations/exercises/change-sheet.js'
import { draftExercise } from '../../src/modules/consultations/exercises/draft-exercise.js'
import type { Exercise } from '../../src/modules/consultations/exercises/exercise.js'
import { publish } from '../../src/modules/consultations/exercises/publish.js'
import { exerciseById } from '../../src/modules/consultations/exercises/queries.js'
import { beginOutcome } from '../../src/modules/consultations/outcome/begin-outcome.js'
import type { ConsultationsTables } from '../../src/modules/consultations/tables.js'

/** Opens the standing card for answers, from today. */
export async function openCard(house: Pick<House, 'db' | 'clock'>): Promise<Exercise> {
  const db = house.db.withTables<ConsultationsTables>()
  const id = await inTransaction(db, (tx) =>
    draftExercise(tx, { kind: 'card', subject: 'general', title: 'Tell us what you think' }, 'system', house.clock),
  )
  const opensOn = house.clock.today()
  await inTransaction(db, async (tx) => {
    const draft = await exerciseById(tx, id)
    const dates = { opensOn, closesOn: opensOn.add({ weeks: 12 }), replyBy: opensOn.add({ weeks: 16 }) }
    await changeSheet(tx, draft, 'dates', { ...dates, standing: true, sheet: { summary: 'What do you think?' } }, 'system')
    await setInfluence(tx, draft, [{ can: true, what: 'Which streets are patrolled first', reason: '' }], 'system')
    await publish(tx, await exerciseById(tx, id), 'system', house.clock)
  })
  return exerciseById(db, id)
}

/** The address of the nth person who asked to be told. */
export const personAt = (n: number): string => `person-${n}@home.example`

/** So many people leave an address because they want to know what came of it. */
export async function peopleAsk(house: Pick<House, 'db'>, exercise: Exercise, people: number): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    for (let n = 0; n < people; n += 1) {
      await keepContact(
        tx,
        {
          name: `Person ${n}`,
          email: personAt(n),
          source: { form: 'Answering a consultation', cameWith: 'consultations.response' },
          basis: 'Consent (UK GDPR article 6(1)(a))',
          how: 'web',
          agrees: [{ purpose: 'outcome', wording: 'Tell me what you decide', wordingVersion: '1' }],
          wish: { aboutKind: 'consultations.exercise', aboutId: String(exercise.id) },
        },
        'system',
        systemClock.now(),
      )
    }
  })
}

/** The office decides, records that it was agreed to, and publishes: whoever asked is to be told from now on. */
export async function decideAndPublish(house: House, exercise: Exercise): Promise<void> {
  const id = await beginOutcome(house, exercise, 'system')
  await inTransaction(house.db, async (tx) => {
    const answers = (await answersOf(tx, id)).map((one) => ({
      id: one.id,
      influence: 'changed' as const,
      answer: 'Two streets come first.',
    }))
    const text = { said: 'More patrols.', decided: 'We patrol more.', next: 'From April.', decidedOn: house.clock.today(), answers }
    await changeDecision(tx, await theDecision(tx, id), text, 'system', house.clock)
    const changed = await theDecision(tx, id)
    const agreed = {
      what: agreedVersion(changed),
      whoName: 'Margaret Ashdown',
      agreedOn: house.clock.today(),
      how: 'in person' as const,
      evidence: 'Minutes',
    }
    await recordAgreement(tx, house.clock, decisionRef(id), agreed, 'system')
    await publishDecision(tx, changed, 'system', house.clock)
  })
}

async function theDecision(tx: Tx, id: number): Promise<Decision> {
  const decision = await decisionById(tx, id)
  assert.ok(decision)
  return decision
}
