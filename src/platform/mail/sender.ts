import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { type Loop, startLoop } from '#platform/jobs'
import type { House } from '#platform/module'
import { flagLost, putBackUnheard } from './hand-over.js'
import { lineState } from './line.js'
import { outboxBell } from './outbox-bell.js'
import { forgetPaces, type Limits } from './pace.js'
import { tidyRuns } from './runs/tidy-runs.js'
import { type RunWords, takeNext } from './take.js'
import type { Transport } from './transport.js'
import { type Answered, type News, write, writeEach } from './write-down.js'

/** Milliseconds before the server's answer is written down again, when the database was away. */
const PAUSE = 500
/** Seconds between signs of life; after 60 without one, another process takes this one's hand-overs for lost. */
const SIGN_OF_LIFE = 15

/** How the sender is set up. */
export interface MailOptions {
  readonly transport: Transport
  /** How many mails are handed over side by side, at most. */
  readonly connections: number
  /** How fast, at most; shared by all processes that send from this database. */
  readonly limits?: Limits
  /** No other process can be sending from this database: the embedded one, which only one process can open. */
  readonly alone: boolean
  /** Called with a sentence when the mail server goes away, when it is back, and when hand-overs were found broken off. */
  readonly alarm: (sentence: string) => void
}

/**
 * Starts handing over what is in the outbox: each mail to each person once, whatever breaks.
 * `stop` takes nothing new and resolves when every hand-over under way is written down.
 */
export function startMail(house: House, { transport, connections, limits = {}, alone, alarm }: MailOptions): Loop {
  const { db, clock } = house
  const me = randomUUID()
  const inFlight = new Map<number, Promise<void>>()
  const runWords: RunWords = new Map()
  // The server's answers are known only here, so they are kept until the database takes them.
  let answered: readonly Answered[] = []
  let lifeDue = clock.now()

  const tell = (news: News): void => {
    if (news === 'up') alarm('The mail server answers again. Mail from the outbox is going out.')
    else if (news) alarm(`The mail server does not answer (${news.down}). Mail waits in the outbox and goes out when it is back.`)
  }

  const isWritten = (batch: readonly Answered[], left: readonly Answered[]): void => {
    answered = [...left, ...answered]
    for (const one of batch) if (!left.includes(one)) inFlight.delete(one.taken.id)
  }

  /** After a turn has failed: the answers alone, one by one. */
  const writeAnswers = async (): Promise<void> => {
    const batch = answered
    answered = []
    let left = batch
    try {
      left = await writeEach(db, clock, me, batch, transport.keeps, tell)
      if (left.length > 0) alarm('The answer of the mail server to some mails could not be written down yet.')
    } catch (error) {
      // Nothing of the message is in it: what failed is writing down the server's answer.
      alarm(`The answer of the mail server could not be written down yet: ${error instanceof Error ? error.message : 'unknown'}.`)
      throw error
    } finally {
      isWritten(batch, left)
    }
  }

  const live = async (): Promise<void> => {
    const now = clock.now()
    if (Temporal.Instant.compare(now, lifeDue) < 0) return
    await sql`
      insert into mail.sender (id, seen_at) values (${me}, ${now})
      on conflict (id) do update set seen_at = excluded.seen_at`.execute(db)
    await putBackUnheard(db, me, [...inFlight.keys()])
    const lost = await flagLost(db, me, now, alone)
    if (lost > 0)
      alarm(`${lost} mails were being handed over when a process stopped. Nobody can tell whether they arrived: a person decides.`)
    await tidyRuns(db)
    await forgetPaces(db, now)
    lifeDue = now.add({ seconds: SIGN_OF_LIFE })
  }

  /** Writes down the answers that have come, and takes as many mails as connections are free: one transaction for both, however many they are. */
  const turn = (batch: readonly Answered[]) =>
    inTransaction(db, async (tx) => {
      const news = await write(tx, clock, me, batch, transport.keeps)
      const free = connections - inFlight.size + batch.length
      if (free === 0) return { news, line: 'closed' as const, mails: [], more: false }
      const { line, pace } = await lineState(tx, clock.now())
      if (line === 'closed') return { news, line, mails: [], more: false }
      // The mail that knocks does not wait for its pace.
      const [most, limit] = line === 'probe' ? [1, {}] : [free, limits]
      return { news, line, ...(await takeNext(tx, me, clock.now(), most, pace, limit, runWords)) }
    })

  const loop = startLoop(clock, outboxBell, async () => {
    await live()
    const batch = answered
    answered = []
    const { news, line, mails, more } = await turn(batch).catch(async (error: unknown) => {
      isWritten([], batch)
      if (batch.length > 0) await writeAnswers()
      throw error
    })
    isWritten(batch, [])
    tell(news)
    for (const taken of mails) {
      const done = transport.send(taken.mail).then((outcome) => {
        answered = [...answered, { taken, outcome, line }]
        outboxBell.ring()
      })
      inFlight.set(taken.id, done)
    }
    // With every connection busy, the next to finish rings the bell.
    return answered.length > 0 || (line === 'open' && more && inFlight.size < connections) ? 'more' : 'no more'
  })
  return {
    health: () => loop.health(),
    async stop() {
      await loop.stop()
      await Promise.all(inFlight.values())
      await writeAnswers()
        .catch(() => pause(PAUSE).then(writeAnswers))
        .catch(() => {})
      transport.close()
      await sql`delete from mail.sender where id = ${me}`.execute(db).catch(() => {})
    },
  }
}
