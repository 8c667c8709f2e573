import type { Holding, ThreadEnd } from '#platform/module'
import { record } from '#platform/audit'
import { SYSTEM } from '#platform/access'
import { LONDON } from '#platform/clock'
import { findReceipt, readCode, receiptOf } from '#modules/thread'
import { exerciseById } from '../exercises/queries.js'
import { EXERCISE } from '../exercises/exercise.js'
import { exerciseIn } from '../translations/in-language.js'
import { own } from '../tables.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { openUntil } from '../thread-end.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { WAITING } from './wait.js'

const rowOf = (db: ConsultationsDb, ref: string) =>
  db.selectFrom('consultations.waiting_answer').select(['exercise_id', 'answers']).where('ref', '=', ref).executeTakeFirst()

/** What a receipt page says while answers wait with others. */
export const waitingEnd: ThreadEnd = {
  kind: WAITING,
  async describe(handle, id, language = 'en') {
    const db = own(handle)
    const row = await rowOf(db, id)
    const receipt = row && (await receiptOf(db, { kind: WAITING, id }))
    if (!row || receipt?.state !== 'live') return undefined
    const exercise = exerciseIn(language, await exerciseById(db, row.exercise_id))
    const words = wordsIn(language)
    return {
      title: exercise.sensitive ? words.thread.neutralTitle : exercise.title,
      href: exercise.sensitive ? urls.list : urls.exercise(exercise.slug),
      said: { when: receipt.at.toZonedDateTimeISO(LONDON).startOfDay().toInstant(), channel: words.modes.channel },
      ...openUntil(exercise),
      ...(exercise.replyBy ? { promisedBy: exercise.replyBy } : {}),
      sensitive: exercise.sensitive,
    }
  },
}

/** Answers that wait, found by their code alone. */
export const waitingHolding: Holding = {
  what: 'Answers that came with an invitation and wait for others. They carry no name or address',
  restricted: false,
  async find(db, { name }) {
    const read = readCode(name ?? '')
    const receipt = 'code' in read ? await findReceipt(db, read.code) : undefined
    if (receipt?.state !== 'live' || receipt.contribution.kind !== WAITING) return []
    return [{ kind: WAITING, id: receipt.contribution.id, summary: 'Answers that wait for others, found by their receipt code' }]
  },
  async export(db, _kind, id) {
    const row = await rowOf(own(db), id)
    return row ? { answers: row.answers } : {}
  },
  async erase(given, _kind, id) {
    const tx = given.withTables<ConsultationsTables>()
    const row = await rowOf(tx, id)
    await tx.updateTable('consultations.waiting_answer').set({ answers: '{}' }).where('ref', '=', id).execute()
    // Named by its exercise: the name it has while it waits is gone with the next answer.
    if (row) await record(tx, { by: SYSTEM, did: 'consultations:erase-waiting', kind: EXERCISE, id: row.exercise_id })
    return 'The answers were erased. That somebody answered still counts.'
  },
}
