import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'
import type { Ground } from './question.js'

/** What was done with a question. */
export type Did = 'held' | 'shown' | 'grouped' | 'answered' | 'promised' | 'declined'

/** The latest lines of the public log. */
const LATEST = 100

/** Writes down what was done with a question. */
export async function logged(
  tx: Tx,
  line: {
    readonly question: number
    readonly did: Did
    readonly ground?: Ground | null
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<void> {
  await ownTx(tx)
    .insertInto('scrutiny.moderation')
    .values({ ...line, ground: line.ground ?? null })
    .execute()
}

/** What was done with one question, in its order. */
export const logOf = async (db: Db, question: number) =>
  await own(db).selectFrom('scrutiny.moderation').selectAll().where('question', '=', question).orderBy('id').limit(100).execute()

/** What was done last with questions of announced meetings, newest first: without a word of anybody. */
export const latestLog = async (db: Db) =>
  await own(db)
    .selectFrom('scrutiny.moderation as l')
    .innerJoin('scrutiny.question as q', 'q.id', 'l.question')
    .innerJoin('scrutiny.meeting as m', 'm.id', 'q.meeting')
    .select(['l.id', 'l.did', 'l.ground', 'l.at', 'm.title', 'm.slug'])
    .where('m.announced_at', 'is not', null)
    .orderBy('l.id', 'desc')
    .limit(LATEST)
    .execute()
