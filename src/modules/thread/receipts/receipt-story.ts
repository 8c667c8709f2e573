import type { Station } from '#platform/charts'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { ThreadEnd, ThreadStory } from '#platform/module'
import { type StationName, threadOf } from '../links/thread-of.js'
import type { Language } from '#platform/web'
import { wordsIn } from '../words/index.js'
import { dayOf, dayShort, daysLate } from './days.js'
import type { Receipt } from './receipt.js'

/** Everything a receipt page shows: the owner's story and the five stations. */
export interface ReceiptStory {
  readonly code: string
  readonly story: ThreadStory
  readonly promisedBy: Temporal.PlainDate | null
  readonly stations: readonly Station[]
}

/** What became of this contribution; undefined when its owner no longer keeps it. */
export async function receiptStory(
  db: Db,
  ends: readonly ThreadEnd[],
  receipt: Extract<Receipt, { state: 'live' }>,
  today: Temporal.PlainDate,
  language: Language = 'en',
): Promise<ReceiptStory | undefined> {
  const { kind, id } = receipt.contribution
  const story = await ends.find((end) => end.kind === kind)?.describe(db, id, language)
  if (!story) return undefined
  const promisedBy = story.promisedBy ?? receipt.promisedBy
  return { code: receipt.code, story, promisedBy, stations: await stationsOf(db, receipt, story, promisedBy, today, language) }
}

/** The owner's dates where it gives them; else those of the recorded links. */
async function stationsOf(
  db: Db,
  receipt: Extract<Receipt, { state: 'live' }>,
  story: ThreadStory,
  promisedBy: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
  language: Language,
): Promise<readonly Station[]> {
  const linked = await threadOf(db, receipt.contribution)
  const firstOf = (name: StationName): Temporal.PlainDate | undefined => {
    const first = linked.find((one) => one.name === name)?.first
    return first ? dayOf(first) : undefined
  }
  const station = (
    name: StationName,
    reached: boolean,
    when: Temporal.PlainDate | undefined,
    promise?: Temporal.PlainDate | null,
  ): Station => ({
    name: wordsIn(language).receipt.stations[name],
    state: reached ? 'reached' : daysLate(promise, today) > 0 ? 'late' : 'waiting',
    ...(reached && when && { when: dayShort(when, language) }),
    ...(!reached && promise && { promise: dayShort(promise, language) }),
  })

  const { heard, decided, doing, told } = story
  const decidedOn = decided?.when ?? firstOf('decided')
  const heardOn = heard?.when ?? firstOf('heard') ?? (decided || decidedOn ? decidedOn : undefined)
  const doingFrom = doing?.when ?? firstOf('doing')
  const toldOn = told?.when ?? firstOf('told')
  return [
    station('said', true, dayOf(story.said.when)),
    station('heard', !heard?.notYet && (heard !== undefined || heardOn !== undefined), heardOn),
    station('decided', decidedOn !== undefined, decidedOn, promisedBy),
    station('doing', doingFrom !== undefined, doingFrom),
    station('told', toldOn !== undefined, toldOn),
  ]
}
