import type { Clock } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { type Ended, settle } from './hand-over.js'
import { type Line, lineDown, lineUp } from './line.js'

/** A hand-over that has ended, with how the line was when it began. */
export type Answered = Ended & { readonly line: Line }

/** What the answers say about the server, where it is news. */
export type News = { readonly down: string } | 'up' | undefined

/** Writes down the server's answers in this transaction. */
export async function write(tx: Tx, clock: Clock, me: string, answers: readonly Answered[], keeps: boolean): Promise<News> {
  if (answers.length === 0) return undefined
  await settle(tx, me, clock.now(), answers, keeps)
  let news: News
  for (const { outcome, line } of answers) {
    const isDown = outcome.kind === 'down' || outcome.kind === 'not-known'
    if (isDown && (await lineDown(tx, clock.now(), outcome.reply, line === 'probe'))) news = { down: outcome.reply }
    if (!isDown && line === 'probe' && (await lineUp(tx))) news = 'up'
  }
  return news
}

/**
 * Writes down the server's answers, each in a transaction of its own, so that one that cannot be written down does not keep the others from
 * it. Returns what is left to write. Throws when nothing could be written.
 */
export async function writeEach(
  db: Db,
  clock: Clock,
  me: string,
  answers: readonly Answered[],
  keeps: boolean,
  tell: (news: News) => void,
): Promise<readonly Answered[]> {
  const left: Answered[] = []
  let failure: unknown
  for (const one of answers) {
    try {
      tell(await inTransaction(db, (tx) => write(tx, clock, me, [one], keeps)))
    } catch (error) {
      failure = error
      left.push(one)
    }
  }
  if (answers.length > 0 && left.length === answers.length) throw failure
  return left
}
