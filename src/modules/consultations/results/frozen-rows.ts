import { besideOf, type Counted } from '../analysis/counted.js'
import type { ConsultationsDb } from '../tables.js'
import { hashOfResponse } from './row-hash.js'

/** What became of the answers of a frozen set; filled in as they pass. */
export interface RowsFound {
  rows: number
  /** Erased, or past the time for which they are kept. */
  gone: number
  /** The ids of those that say something else than when they were frozen. */
  changed: number[]
  /** Those that would not be counted today. */
  setAside: number
}

const BATCH = 1000

/** The answers of a frozen set as they are today, with the themes of the day of freezing, batch by batch. `each` sees every stored hash in order. */
export async function* frozenRows(
  db: ConsultationsDb,
  setId: number,
  found: RowsFound,
  each: (hash: string) => void,
): AsyncGenerator<readonly Counted[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('consultations.frozen_row as frozen')
      .leftJoin('consultations.response as response', 'response.id', 'frozen.response_id')
      .select(['frozen.position', 'frozen.salt', 'frozen.hash', 'frozen.themes'])
      .select(['response.id', 'response.channel', 'response.place', 'response.language', 'response.answers', 'response.state'])
      .select(['response.set_aside as aside', 'response.received_at as receivedAt'])
      .where('frozen.set_id', '=', setId)
      .where('frozen.position', '>', after)
      .orderBy('frozen.position')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    const there: Counted[] = []
    for (const { salt, hash, themes, id, channel, place, language, answers, state, aside, receivedAt } of rows) {
      found.rows += 1
      each(hash)
      if (salt === null || id === null || channel === null || answers === null) {
        found.gone += 1
        continue
      }
      const response = { id, channel, place, language, answers, themes }
      if (hashOfResponse(response, salt) !== hash) found.changed.push(id)
      if (state !== 'counted') found.setAside += 1
      there.push(aside && receivedAt ? { ...response, ...besideOf(aside, receivedAt) } : response)
    }
    yield there
    after = rows.at(-1)?.position ?? after
  }
}
