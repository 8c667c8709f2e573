import { inTransaction } from '#platform/db'
import { decideMismatch, enterAgain } from '../batches/enter-again.js'
import { addBatch } from '../batches/keep-batch.js'
import { nextCard } from '../batches/next-card.js'
import { batchById } from '../batches/queries.js'
import { drawSample, sampleOf } from '../batches/sample.js'
import { addCollectionPoint } from '../collection/points.js'
import type { Answers } from '../questionnaires/answer.js'
import { receive } from '../responses/receive.js'
import { own } from '../tables.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Plan } from './plan.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

const CARDS = 34

/** A box of paper cards that two people keyed: numbered, a tenth keyed twice, one answer corrected, one still to decide. */
export function playBox(scene: Scene, plan: Plan): void {
  const { cast, today } = scene
  const [first, second] = [cast.office, cast.policy]
  const heldOn = workday(today.subtract({ days: 15 }))
  scene.timeline.large(atHour(workday(today.subtract({ days: 13 })), 10), async (house) => {
    const published = scene.published.get(plan.key)
    if (!published || !plan.answer || first.id === 0) return
    const db = own(house.db)
    const at = house.clock.now()
    const exerciseId = idOf(scene, plan)
    const stand = { what: 'Village post office, box on the counter', heldOn, place: 'Saltmarsh', collector: cast.engagement.name }
    const batchId = await inTransaction(db, async (tx) => {
      const pointId = await addCollectionPoint(tx, exerciseId, stand, cast.engagement.by)
      return addBatch(tx, { exerciseId, pointId, name: 'Box from Saltmarsh', cards: CARDS, at, madeBy: first.id }, first.by)
    })
    const batch = await batchById(db, exerciseId, batchId)
    const random = randomFrom(`${plan.key} box`)
    for (let number = 1; number <= CARDS; number += 1) {
      const { answers } = plan.answer(random, 'WIN')
      await inTransaction(db, async (tx) => {
        const card = await nextCard(tx, batch)
        const came = { channel: 'paper' as const, collectionPointId: batch.pointId, batch: { id: batchId, card }, enteredBy: first.id }
        await receive(tx, { ...published, ...came, submission: `demo-box-${number}`, answers, at }, first.by)
      })
    }
    await inTransaction(db, (tx) => drawSample(tx, batch, at, first.by))
    for (const [index, { responseId }] of (await sampleOf(db, batchId)).entries()) {
      const { answers } = await db
        .selectFrom('consultations.response')
        .select('answers')
        .where('id', '=', responseId)
        .executeTakeFirstOrThrow()
      if (index === 3) continue // somebody has still to key this one
      const other: Answers = index < 2 ? { ...answers, safe: { codes: [index === 0 ? '5' : '1'] }, place: { codes: ['WIN'] } } : answers
      await inTransaction(db, (tx) => enterAgain(tx, responseId, published.questionnaire.questions, other, second.id, at, second.by))
      const { questions } = published.questionnaire
      const wrong = { responseId, question: 'safe', holds: 'second' as const, questions }
      const differs = JSON.stringify(answers['safe']) !== JSON.stringify(other['safe'])
      if (index === 0 && differs) await inTransaction(db, (tx) => decideMismatch(tx, wrong, second.id, at, second.by))
    }
  })
}
