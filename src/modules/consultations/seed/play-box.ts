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
import { atHour } from './days.js'
import { idOf } from './play-exercise.js'
import type { Box, Plan } from './plan.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

/** A box of paper cards that two people keyed: numbered, a tenth keyed twice, one answer corrected, one still to decide unless all is settled. */
export function playBox(scene: Scene, plan: Plan): void {
  const { cast } = scene
  const { box } = plan
  if (!box) return
  const [first, second] = [cast.office, cast.policy]
  scene.timeline.large(atHour(box.keyedOn, 10), async (house) => {
    const published = scene.published.get(plan.key)
    if (!published || !plan.answer || first.id === 0) return
    const db = own(house.db)
    const at = house.clock.now()
    const exerciseId = idOf(scene, plan)
    const stand = { what: box.what, heldOn: box.heldOn, place: box.place, collector: cast.engagement.name }
    const batchId = await inTransaction(db, async (tx) => {
      const pointId = await addCollectionPoint(tx, exerciseId, stand, cast.engagement.by)
      return addBatch(tx, { exerciseId, pointId, name: box.name, cards: box.cards, at, madeBy: first.id }, first.by)
    })
    const batch = await batchById(db, exerciseId, batchId)
    const random = randomFrom(`${plan.key} box`)
    for (let number = 1; number <= box.cards; number += 1) {
      const { answers } = plan.answer(random, box.district)
      await inTransaction(db, async (tx) => {
        const card = await nextCard(tx, batch)
        const came = { channel: 'paper' as const, collectionPointId: batch.pointId, batch: { id: batchId, card }, enteredBy: first.id }
        await receive(tx, { ...published, ...came, submission: `demo-box-${plan.key}-${number}`, answers, at }, first.by)
      })
    }
    await inTransaction(db, (tx) => drawSample(tx, batch, at, first.by))
    for (const [index, { responseId }] of (await sampleOf(db, batchId)).entries()) {
      const { answers } = await db
        .selectFrom('consultations.response')
        .select('answers')
        .where('id', '=', responseId)
        .executeTakeFirstOrThrow()
      if (index === 3 && !box.settled) continue // somebody has still to key this one
      const other = mistyped(answers, index, box)
      await inTransaction(db, (tx) => enterAgain(tx, responseId, published.questionnaire.questions, other, second.id, at, second.by))
      const { questions } = published.questionnaire
      const wrong = { responseId, question: 'safe', holds: 'second' as const, questions }
      const differs = JSON.stringify(answers['safe']) !== JSON.stringify(other['safe'])
      if (index === 0 && differs) await inTransaction(db, (tx) => decideMismatch(tx, wrong, second.id, at, second.by))
    }
  })
}

/** What the second person reads on a card: of the first something else, and of the second too where differences may stay open. */
function mistyped(answers: Answers, index: number, { settled, district }: Box): Answers {
  if (settled) return index === 0 ? { ...answers, safe: { codes: ['3'] } } : answers
  return index < 2 ? { ...answers, safe: { codes: [index === 0 ? '5' : '1'] }, place: { codes: [district] } } : answers
}
