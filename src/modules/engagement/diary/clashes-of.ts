import type { Db } from '#platform/db'
import type { Event } from '../events/event.js'
import { clashesIn, clashText } from './clashes.js'
import { busyEntries, diaryOf, type Entry } from './entries.js'

/** What an event clashes with, for those who go there, in sentences. What this person may not know of is called closed. */
export async function clashesOf(
  db: Db,
  event: Event,
  person: number,
  holder: string,
  names: ReadonlyMap<number, string>,
): Promise<readonly string[]> {
  const span = { from: event.day, to: event.lastDay }
  const everybody = await diaryOf(db, 'office', person, span)
  const sets: readonly { readonly who: string; readonly entries: readonly Entry[] }[] = [
    ...(event.commissioner ? [{ who: `The ${holder}`, entries: await diaryOf(db, 'commissioner', person, span) }] : []),
    ...(event.deputy ? [{ who: 'The deputy', entries: await diaryOf(db, 'deputy', person, span) }] : []),
    ...(await Promise.all(
      event.officers.map(async (id) => ({
        who: names.get(id) ?? 'Somebody who left',
        entries: [...everybody.filter((entry) => entry.event.officers.includes(id)), ...(await busyEntries(db, [id], span))],
      })),
    )),
  ]
  return sets.flatMap(({ who, entries }) => {
    const called = calledIn(entries)
    return clashesIn(entries.map((entry) => entry.event))
      .filter(({ first, second }) => first.id === event.id || second.id === event.id)
      .map((clash) => `${who}: ${clashText(clash, called(clash.first), called(clash.second))}`)
  })
}

/** What an entry is called in a sentence: nothing of closed events and of people's own calendars is said. */
export function calledIn(entries: readonly Entry[]): (event: Pick<Event, 'id' | 'title'>) => string {
  const byId = new Map(entries.map((entry) => [entry.event.id, entry]))
  return ({ id, title }) => {
    const entry = byId.get(id)
    return entry?.known ? `“${title}”` : entry?.outside ? 'something in their own calendar' : 'something closed'
  }
}
