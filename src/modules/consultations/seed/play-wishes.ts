import { randomUUID } from 'node:crypto'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { stageOf } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { own } from '../tables.js'
import { shuffled } from '../waiting/batch.js'
import { enterWishesOf } from '../waiting/enter-wishes.js'
import { atHour } from './days.js'
import type { Plan } from './plan.js'
import type { Scene } from './scene.js'

/** In the night after the last day, addresses that were left with the answers become contacts. */
export function playWishes(scene: Scene, plan: Plan): void {
  const last = plan.extended?.closesOn ?? plan.closesOn
  if (plan.standing || !last) return
  scene.timeline.large(atHour(last.add({ days: 1 }), 2, 40), (house) => enterWishesSoFar(house, scene, plan))
}

/** What has been left so far waits, and goes on as it would in any night. */
export async function enterWishesSoFar(house: House, scene: Scene, plan: Plan): Promise<void> {
  const wishes = scene.wishes.get(plan.key) ?? []
  const published = scene.published.get(plan.key)
  if (!published || wishes.length === 0) return
  scene.wishes.delete(plan.key)
  const exercise = await exerciseById(own(house.db), published.exercise.id)
  const rows = shuffled(wishes).map((wish) => ({ ref: randomUUID(), exercise_id: exercise.id, wish: JSON.stringify(wish), settled: true }))
  await inTransaction(own(house.db), (tx) => tx.insertInto('consultations.waiting_wish').values(rows).execute())
  await enterWishesOf(house, exercise, stageOf(exercise, house.clock.today()) === 'open' ? 'some' : 'all')
}
