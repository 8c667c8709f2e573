import { LONDON, Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { type Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { modeOf } from '../modes/mode.js'
import { accepting } from '../responses/accepting.js'
import { keepWish } from '../responses/keep-wish.js'
import { type ConsultationsDb, own } from '../tables.js'
import { LEAST_TOGETHER, shuffled, STAY_BEHIND, WAIT_FOR } from './batch.js'
import { signedLine } from './signed-line.js'
import { oneAtATime } from './wishes.js'

type Place = Pick<House, 'db' | 'clock'>

/**
 * Addresses left with open answers become contacts, once a night: of an exercise that is over, all; of one that is open, some of those that wait
 * from fifteen on; of a card that never closes, all on the first day of a month.
 */
export async function enterWishes(house: Place): Promise<void> {
  const db = own(house.db)
  const waiting = await db.selectFrom('consultations.waiting_wish').select('exercise_id').distinct().orderBy('exercise_id').execute()
  for (const { exercise_id } of waiting) {
    const exercise = await exerciseById(db, exercise_id)
    if (modeOf(exercise) === 'invited') continue
    const over = accepting(exercise, house.clock.now()) === 'closed'
    await enterWishesOf(house, exercise, over || (exercise.standing && house.clock.today().day === 1) ? 'all' : 'some')
  }
}

/** The wishes that wait become contacts, ten at random in a transaction that no answer shares. `some`: only from fifteen on, and five stay behind. */
export async function enterWishesOf(house: Place, exercise: Exercise, which: 'all' | 'some'): Promise<void> {
  const db: ConsultationsDb = own(house.db)
  const leave = which === 'all' ? 0 : STAY_BEHIND
  const rows = await db.selectFrom('consultations.waiting_wish').select('ref').where('exercise_id', '=', exercise.id).execute()
  if (which === 'some' && rows.length < WAIT_FOR) return
  const chosen = shuffled(rows).slice(leave)
  const at = dayFor(exercise, house.clock.today())
  for (let from = 0; from < chosen.length; from += LEAST_TOGETHER) {
    const refs = chosen.slice(from, from + LEAST_TOGETHER).map(({ ref }) => ref)
    await inTransaction(db, async (tx) => {
      await oneAtATime(tx, exercise.id)
      const gone = await tx.deleteFrom('consultations.waiting_wish').where('ref', 'in', refs).returning('wish').execute()
      for (const { wish } of shuffled(gone)) {
        const evidence = await signedLine(tx, wish, at)
        await keepWish(tx, exercise, wish, { channel: wish.channel ?? 'web', language: wish.language, at, evidence })
      }
    })
  }
}

/** The day that stands with the contact: today, or the last day of an exercise that is over. */
function dayFor({ closesOn, standing }: Exercise, today: Temporal.PlainDate): Temporal.Instant {
  const day = !standing && closesOn && Temporal.PlainDate.compare(closesOn, today) < 0 ? closesOn : today
  return day.toZonedDateTime(LONDON).toInstant()
}
