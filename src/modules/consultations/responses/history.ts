import { entries } from '#platform/audit'
import type { Db } from '#platform/db'
import { namesOf } from '#modules/identity'
import { BATCH } from '../batches/batch.js'
import type { Done } from '../exercises/overview-page.js'
import { RESPONSE } from './response.js'

const DEEDS: Readonly<Record<string, string>> = {
  'consultations:receive': 'received it',
  'consultations:release': 'looked at it and counted it',
  'consultations:reject': 'rejected it',
  'consultations:give-code': 'gave it a code',
  'consultations:enter-again': 'keyed it a second time',
  'consultations:correct-answer': 'corrected an answer after the second entry',
  'consultations:correct-card': 'corrected what was keyed of it',
  'consultations:keep-answer': 'kept an answer after the second entry',
  'consultations:code-text': 'read and coded what it says',
  'consultations:erase-answer': 'erased its answers at the request of the person',
  'consultations:import': 'began the import it came with',
  'consultations:take-back-import': 'took back the import it came with',
  'consultations:key-ticks': 'keyed the ticks of the sheet it stands on',
  viewed: 'looked at it',
  exported: 'exported it',
}

/** What was done to a whole batch belongs to the history of each response in it. */
const WITH_ITS_BATCH = ['consultations:import', 'consultations:take-back-import', 'consultations:key-ticks']

/** What happened to one response, newest first, and to the batch it came with. */
export async function historyOf(db: Db, id: number, batchId: number | null): Promise<readonly Done[]> {
  const [own, batch] = await Promise.all([
    entries(db, { kind: RESPONSE, subject: String(id) }),
    batchId === null
      ? []
      : Promise.all(WITH_ITS_BATCH.map((did) => entries(db, { did, kind: BATCH, subject: String(batchId) }))).then((found) => found.flat()),
  ])
  const rows = [...own, ...batch].sort((a, b) => b.id - a.id)
  const names = await namesOf(
    db,
    rows.map(({ actor }) => actor),
  )
  return rows.map(({ at, actor, did }) => ({ at, who: names.get(actor) ?? 'Regard', what: DEEDS[did] ?? `did something (${did})` }))
}
