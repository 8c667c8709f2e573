import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { own } from '../tables.js'
import { TERM_LIST, type Term, TERMS, type Word, type Words } from './terms.js'

/** One recorded name and the first day on which it holds. */
export interface DatedWord extends Word {
  readonly term: Term
  readonly from: Temporal.PlainDate
}

/** Every recorded name, oldest first. */
export async function recordedWords(db: Db): Promise<readonly DatedWord[]> {
  const rows = await own(db)
    .selectFrom('office.word')
    .select(['term', 'singular', 'plural', 'from_on as from'])
    .orderBy('from_on')
    .execute()
  return rows.filter((row): row is DatedWord => row.term in TERMS)
}

/** The names that hold on a day, given every recorded one: the newest on or before the day, else the product's own. */
export function wordsOn(recorded: readonly DatedWord[], on: Temporal.PlainDate): Words {
  const chosen: Record<string, Word> = {}
  for (const term of TERM_LIST) chosen[term] = { singular: TERMS[term].singular, plural: TERMS[term].plural }
  for (const word of recorded)
    if (Temporal.PlainDate.compare(word.from, on) <= 0) chosen[word.term] = { singular: word.singular, plural: word.plural }
  return chosen as Words
}

/** What things are called on a day, so that a page about the past says what was said then. */
export async function words(db: Db, on: Temporal.PlainDate): Promise<Words> {
  return wordsOn(await recordedWords(db), on)
}
