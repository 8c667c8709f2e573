import { record } from '#platform/audit'
import { SYSTEM } from '#platform/access'
import type { Holding } from '#platform/module'
import { findReceipt, readCode } from '#modules/thread'
import { forgetInSets } from './analysis/freeze-figures.js'
import { forgetBesides, forgetQuotes } from './coding/forget.js'
import { forgetEntries } from './batches/forget.js'
import { partnerHolding } from './partners/contacts.js'
import { shapingHolding } from './shaping/holding.js'
import { RESPONSE } from './responses/response.js'
import type { ConsultationsTables } from './tables.js'

/** Answers of sensitive exercises, or those of all others. */
const answers = (sensitive: boolean): Pick<Holding, 'restricted' | 'find'> => ({
  restricted: sensitive,
  async find(db, { name }) {
    const read = readCode(name ?? '')
    const receipt = 'code' in read ? await findReceipt(db, read.code) : undefined
    if (receipt?.state !== 'live' || receipt.contribution.kind !== RESPONSE) return []
    const response = await db
      .withTables<ConsultationsTables>()
      .selectFrom('consultations.response as response')
      .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
      .select(['exercise.sensitive', 'exercise.subject'])
      .where('response.id', '=', Number(receipt.contribution.id))
      .executeTakeFirst()
    if (!response || (response.sensitive || response.subject === 'victims') !== sensitive) return []
    return [{ kind: RESPONSE, id: receipt.contribution.id, summary: 'An answer to a consultation, found by its receipt code' }]
  },
})

const handled: Pick<Holding, 'keepBecause' | 'export' | 'erase'> = {
  keepBecause: 'Totals that were published stay: nobody can be identified from them.',
  async export(db, _kind, id) {
    const row = await db
      .withTables<ConsultationsTables>()
      .selectFrom('consultations.response')
      .select(['channel', 'place', 'answers', 'received_at'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    return row ? { ...row, received_at: row.received_at.toString() } : {}
  },
  async erase(tx, _kind, id) {
    await tx
      .withTables<ConsultationsTables>()
      .updateTable('consultations.response')
      .set({
        answers: '{}',
        set_aside: '{}',
        place: null,
        spot: null,
        state: 'rejected',
        held_because: 'Erased at the request of the person',
      })
      .where('id', '=', Number(id))
      .execute()
    await forgetInSets(tx.withTables<ConsultationsTables>(), [Number(id)])
    await forgetQuotes(tx.withTables<ConsultationsTables>(), Number(id))
    await forgetBesides(tx.withTables<ConsultationsTables>(), [Number(id)])
    await forgetEntries(tx, [Number(id)])
    await record(tx, { by: SYSTEM, did: 'consultations:erase-answer', kind: RESPONSE, id })
    return 'The answers were erased. That a response was received, and published totals, stay.'
  },
}

/** The personal data in consultations: answers, which carry no name, and can be found only by their receipt code. Those of victims are restricted. */
export const holds: readonly Holding[] = [
  partnerHolding,
  shapingHolding,
  {
    what: 'Answers to consultations, surveys and cards. They carry no name or address; what people wrote may still say who they are.',
    ...answers(false),
    ...handled,
  },
  { what: 'Answers to consultations with victims and to other sensitive ones', ...answers(true), ...handled },
]
