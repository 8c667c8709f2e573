import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { type Loop, startLoop } from '#platform/jobs'
import type { House } from '#platform/module'
import { dropWords, flagLost, putBackUnheard, settle } from './hand-over.js'
import { lineDown, lineState, lineUp } from './line.js'
import { outboxBell } from './outbox-bell.js'
import { tidyRuns } from './runs/tidy-runs.js'
import { type HandOver, type RunWords, takeNext } from './take.js'
import type { Outcome, Transport } from './transport.js'

/** Milliseconds before the server's answer is written down again, when the database was away. */
const PAUSE = 500
/** Seconds between signs of life; after 60 without one, another process takes this one's hand-overs for lost. */
const SIGN_OF_LIFE = 15

/** How the sender is set up. */
export interface MailOptions {
  readonly transport: Transport
  /** How many mails are handed over side by side, at most. */
  readonly connections: number
  /** No other process can be sending from this database: the embedded one, which only one process can open. */
  readonly alone: boolean
  /** Called with a sentence when the mail server goes away, when it is back, and when hand-overs were found broken off. */
  readonly alarm: (sentence: string) => void
}

/**
 * Starts handing over what is in the outbox: each mail to each person once, whatever breaks.
 * `stop` takes nothing new and resolves when every hand-over under way is written down.
 */
export function startMail(house: House, { transport, connections, alone, alarm }: MailOptions): Loop {
  const { db, clock } = house
  const me = randomUUID()
  const inFlight = new Map<number, Promise<void>>()
  const runWords: RunWords = new Map()
  let lifeDue = clock.now()
  let stopping = false

  const writeDown = async (taken: HandOver, outcome: Outcome, line: 'open' | 'probe'): Promise<void> => {
    const isDown = outcome.kind === 'down' || outcome.kind === 'not-known'
    const news = await inTransaction(db, async (tx) => {
      await settle(tx, me, clock.now(), taken, outcome, transport.keeps)
      if (outcome.kind === 'accepted' && taken.sensitive && !transport.keeps) await dropWords(tx, taken.id)
      if (isDown) return lineDown(tx, clock.now(), outcome.reply, line === 'probe')
      return line === 'probe' && lineUp(tx)
    })
    if (news && isDown) alarm(`The mail server does not answer (${outcome.reply}). Mail waits in the outbox and goes out when it is back.`)
    if (news && !isDown) alarm('The mail server answers again. Mail from the outbox is going out.')
  }

  const handOver = async (taken: HandOver, line: 'open' | 'probe'): Promise<void> => {
    const outcome = await transport.send(taken.mail)
    // The server's answer is known only here, so it is kept until the database takes it.
    for (;;) {
      try {
        await writeDown(taken, outcome, line)
        return
      } catch (error) {
        // Nothing of the message is in it: what failed is writing down the server's answer.
        alarm(`The answer of the mail server could not be written down yet: ${error instanceof Error ? error.message : 'unknown'}.`)
        if (stopping) throw error
        await pause(PAUSE)
      }
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
    lifeDue = now.add({ seconds: SIGN_OF_LIFE })
  }

  const loop = startLoop(clock, outboxBell, async () => {
    await live()
    const free = connections - inFlight.size
    const line = free > 0 ? await lineState(db, clock.now()) : 'closed'
    if (line === 'closed') return 'no more'
    const taken = await takeNext(db, me, clock.now(), line === 'probe' ? 1 : free, runWords)
    for (const one of taken) {
      const done = handOver(one, line)
        .catch(() => {})
        .then(() => {
          inFlight.delete(one.id)
          outboxBell.ring()
        })
      inFlight.set(one.id, done)
    }
    // With every connection busy, the next to finish rings the bell.
    return line === 'open' && taken.length > 0 && inFlight.size < connections ? 'more' : 'no more'
  })
  return {
    health: () => loop.health(),
    async stop() {
      await loop.stop()
      stopping = true
      await Promise.all(inFlight.values())
      transport.close()
      await sql`delete from mail.sender where id = ${me}`.execute(db).catch(() => {})
    },
  }
}
