import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { ownTx } from '../tables.js'
import { TERM_LIST, type Word, type Words } from './terms.js'
import { recordedWords, wordsOn } from './words.js'

const same = (one: Word, other: Word): boolean => one.singular === other.singular && one.plural === other.plural

/** Sets what things are called from a day on. Only names that differ from those of the day are written, so later sets keep what they say. */
export async function addWords(tx: Tx, from: Temporal.PlainDate, chosen: Words, by: Actor, at: Temporal.Instant): Promise<void> {
  const recorded = await recordedWords(tx)
  const now = wordsOn(recorded, from)
  const changed = TERM_LIST.filter((term) => !same(chosen[term], now[term]))
  for (const term of changed) {
    const { singular, plural } = chosen[term]
    await ownTx(tx)
      .insertInto('office.word')
      .values({ term, singular, plural, from_on: from, added_at: at, added_by: by })
      .onConflict((conflict) => conflict.columns(['term', 'from_on']).doUpdateSet({ singular, plural, added_at: at, added_by: by }))
      .execute()
  }
  await record(tx, { by, did: 'office:add-words', kind: 'office-vocabulary', id: from.toString(), detail: { terms: changed } })
  await bump(tx, OFFICE_TOPIC)
}
