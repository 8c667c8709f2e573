import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Db } from '#platform/db'
import type { Holding } from '#platform/module'
import { serviceSecret } from '#platform/web'
import { readCode } from '#modules/thread'
import { EXERCISE } from '../exercises/exercise.js'
import { own, type ConsultationsTables } from '../tables.js'
import { hashOfCode } from './save.js'

/** How somebody's saved, unsent answers are called where personal data is looked for. */
const DRAFT = 'consultations.draft'

const draftAt = (db: Db, id: string) =>
  own(db)
    .selectFrom('consultations.draft as draft')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'draft.exercise_id')
    .select(['draft.exercise_id', 'exercise.title', 'draft.answers', 'draft.typed', 'draft.saved_until', 'draft.changed_at'])
    .where('draft.code_hash', '=', id)
    .where('draft.response_id', 'is', null)
    .executeTakeFirst()

/** Unfinished answers that somebody saved, of sensitive exercises or of all others: they carry no name, and are found by their code alone. */
const saved = (sensitive: boolean): Holding => ({
  what: `Unfinished answers that somebody saved to go on later${sensitive ? ', to consultations with victims and other sensitive ones' : ''}. They carry no name or address`,
  restricted: sensitive,
  async find(db, { name }) {
    const read = readCode(name ?? '')
    if (!('code' in read)) return []
    // By the hash, as it is kept: the token would let whoever reads it go on with the answers.
    const id = hashOfCode(await serviceSecret(db), read.code)
    const row = await own(db)
      .selectFrom('consultations.draft as draft')
      .innerJoin('consultations.exercise as exercise', 'exercise.id', 'draft.exercise_id')
      .select(['exercise.sensitive', 'exercise.subject'])
      .where('draft.code_hash', '=', id)
      .where('draft.response_id', 'is', null)
      .executeTakeFirst()
    if (!row || (row.sensitive || row.subject === 'victims') !== sensitive) return []
    return [{ kind: DRAFT, id, summary: 'Unfinished answers, found by the code with which they were saved' }]
  },
  async export(db, _kind, id) {
    const row = await draftAt(db, id)
    if (!row) return {}
    const { title, answers, typed } = row
    return { consultation: title, answers, typed, changed: row.changed_at.toString(), savedUntil: row.saved_until?.toString() ?? null }
  },
  async erase(given, _kind, id) {
    const tx = given.withTables<ConsultationsTables>()
    const row = await draftAt(given, id)
    if (!row) return 'The unfinished answers are gone already.'
    await tx.deleteFrom('consultations.draft').where('code_hash', '=', id).where('response_id', 'is', null).execute()
    await record(tx, { by: SYSTEM, did: 'consultations:erase-unfinished', kind: EXERCISE, id: row.exercise_id })
    return 'The unfinished answers were erased. The code with which they were saved no longer leads anywhere.'
  },
})

/** Saved, unsent answers as personal data. */
export const savedHoldings: readonly Holding[] = [saved(false), saved(true)]
