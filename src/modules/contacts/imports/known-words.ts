import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { places } from '#modules/office'
import { wordlist } from '../wordlists/wordlists.js'
import type { Known } from './read-row.js'

/** The office's words by which a file is understood: names and codes of places, sorts of body and groups. */
export async function knownWords(db: Db, today: Temporal.PlainDate): Promise<Known> {
  const [open, sorts, groups] = await Promise.all([places(db, { on: today }), wordlist(db, 'body_sort'), wordlist(db, 'interest')])
  const byName = (list: readonly { code: string; name: string }[]) =>
    new Map(list.flatMap(({ code, name }) => [[code.toLowerCase(), code] as const, [name.toLowerCase(), code] as const]))
  return { places: byName(open), sorts: byName(sorts), groups: byName(groups) }
}
