import type { Permission, Person } from '#platform/access'
import { may } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** Somebody the office deals with, as other modules may know them. */
export interface Counterpart {
  /** The contact's number, and those of the contacts that were joined with it. */
  readonly contacts: readonly number[]
  /** Their addresses, in small letters. */
  readonly emails: readonly string[]
}

/** A place in what one source tells: everything before it comes earlier, or at the same moment with a lower number. */
export interface Mark {
  readonly at: Temporal.Instant
  readonly id: number
}

/** One thing that happened between the office and somebody. */
export interface Dealing extends Mark {
  readonly what: string
  /** What was said, where a member of staff wrote it down. */
  readonly text?: string
  /** Where staff read more. */
  readonly href?: string
  /** Whose deed it was, where that is known. */
  readonly by?: string
}

/** What a module knows of the office's dealings with one person or organisation. */
export interface DealingSource {
  /** `module.kind`: with moment and number it says where a page of the timeline goes on. */
  readonly kind: string
  /** Nobody without it learns that there is anything here. */
  readonly may: Permission
  /** The purposes of mails that this source tells itself: the bare mails are left out, also for those who may not see this. */
  readonly mails?: readonly string[]
  /** What lies before the mark, the newest first: `most` at most. Leaves out what this person may not see. */
  before(db: Db, them: Counterpart, mark: Mark, most: number, person: Person): Promise<readonly Dealing[]>
}

/** A dealing with the kind of its source. */
export type Told = Dealing & { readonly kind: string }

/** The last number there is. */
const LAST = Number.MAX_SAFE_INTEGER
const FAR_AHEAD = Temporal.Instant.from('9999-01-01T00:00:00Z')

const sooner = (a: Told, b: Told): number =>
  Temporal.Instant.compare(b.at, a.at) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : b.id - a.id)

/** Everything that the sources tell, newest first and `most` at most, going on after the last of the page before. */
export async function dealingsWith(
  db: Db,
  sources: readonly DealingSource[],
  them: Counterpart,
  { after, most, person }: { after?: Pick<Told, 'at' | 'kind' | 'id'> | undefined; most: number; person: Person },
): Promise<readonly Told[]> {
  const found = await Promise.all(
    sources
      .filter((source) => may(person, source.may))
      .map(async (source) => {
        // At one moment, sources stand in the order of their names.
        const id = !after || source.kind > after.kind ? LAST : source.kind === after.kind ? after.id : 0
        const told = await source.before(db, them, { at: after?.at ?? FAR_AHEAD, id }, most, person)
        return told.map((one): Told => ({ ...one, kind: source.kind }))
      }),
  )
  return found.flat().toSorted(sooner).slice(0, most)
}

/** The last of a page, for the address of the next: `2026-11-27T09:00:00Z~mail.sent~41`. */
export const placeOf = ({ at, kind, id }: Told): string => `${at.toString()}~${kind}~${id}`

/** Reads it back; undefined when it is none. */
export function readPlace(text: string): Pick<Told, 'at' | 'kind' | 'id'> | undefined {
  const [at = '', kind = '', id = ''] = text.split('~')
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(at) || !/^[a-z.-]{1,60}$/.test(kind) || !/^\d{1,15}$/.test(id))
    return undefined
  try {
    return { at: Temporal.Instant.from(at), kind, id: Number(id) }
  } catch {
    return undefined
  }
}
