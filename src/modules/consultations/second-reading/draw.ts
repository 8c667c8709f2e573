import { createHash } from 'node:crypto'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'

/** Below this many texts a part is too small to say anything: one person, or two together, read them all. */
export const LEAST_TEXTS = 200

/** The shares that can be drawn, in per cent. */
export const SHARES = [10, 15, 20] as const

/** The texts that a seed draws: the first of all, in the order of their hash with it. The same seed draws the same texts again. */
export function drawn(ids: readonly number[], seed: string, percent: number): readonly number[] {
  const lot = (id: number) => createHash('sha256').update(`${seed}:${id}`).digest('hex')
  const size = Math.round((ids.length * percent) / 100)
  return ids
    .map((id) => ({ id, lot: lot(id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id)
}

/** Draws the sample of a question, once. */
export async function drawSample(
  tx: ConsultationsTx,
  of: {
    exerciseId: number
    question: string
    ids: readonly number[]
    seed: string
    percent: number
    personId: number
    at: Temporal.Instant
  },
  by: Actor,
): Promise<void> {
  const { exerciseId, question, ids, seed, percent, personId, at } = of
  const { id } = await tx
    .insertInto('consultations.second_reading')
    .values({ exercise_id: exerciseId, question, seed, percent, drawn_from: ids.length, drawn_at: at, drawn_by: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const texts = drawn(ids, seed, percent)
  const nothing = { themes: null, first_themes: null, first_person: null, by_person: null, at: null, settled_at: null, settled_by: null }
  for (let start = 0; start < texts.length; start += 500)
    await tx
      .insertInto('consultations.second_reading_text')
      .values(texts.slice(start, start + 500).map((response_id, at) => ({ reading_id: id, response_id, position: start + at, ...nothing })))
      .execute()
  const detail = { question, seed, percent, from: ids.length, texts: texts.length }
  await record(tx, { by, did: 'consultations:draw-second-reading', kind: EXERCISE, id: exerciseId, detail })
}
