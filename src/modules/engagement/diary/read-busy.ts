import ICAL from 'ical.js'
import { LONDON, Temporal } from '#platform/clock'

/** A time at which somebody is not free. */
export interface Busy {
  readonly starts: Temporal.Instant
  readonly ends: Temporal.Instant
}

/** The most times that are kept of one calendar. */
const MOST = 5000
/** The most repetitions of one entry that are looked at: one a day for fifty years. */
const MOST_LOOKED_AT = 20_000

/** How often something comes again that is read. */
const OFTEN: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])

/** What came of reading a calendar. */
export type ReadBusy = { readonly busy: readonly Busy[] } | { readonly trouble: string }

/**
 * Reads when somebody is not free between two moments from a calendar of another program (RFC 5545): what comes again is repeated, what was moved or left
 * out is, and what is free, cancelled or merely tentative for nobody is left out. Nothing but the times is read.
 */
export function readBusy(text: string, from: Temporal.Instant, to: Temporal.Instant): ReadBusy {
  try {
    const calendar = ICAL.Component.fromString(text)
    if (calendar.name !== 'vcalendar') return { trouble: 'It is no calendar' }
    const entries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const masters = entries.filter((one) => !one.isRecurrenceException())
    for (const moved of entries.filter((one) => one.isRecurrenceException())) {
      const master = masters.find(({ uid }) => uid === moved.uid)
      if (master) master.relateException(moved)
      else masters.push(moved)
    }
    const found = new Map<string, Busy>()
    for (const entry of masters)
      for (const one of timesOf(entry, from, to)) {
        found.set(`${one.starts} ${one.ends}`, one)
        if (found.size >= MOST) return { busy: [...found.values()] }
      }
    return { busy: [...found.values()] }
  } catch {
    return { trouble: 'It could not be read as a calendar' }
  }
}

function* timesOf(entry: ICAL.Event, from: Temporal.Instant, to: Temporal.Instant): Generator<Busy> {
  const busy = (item: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Busy | undefined => {
    if (isFree(item.component)) return undefined
    const [starts, ends] = [instantOf(start), instantOf(end)]
    return Temporal.Instant.compare(ends, starts) > 0 &&
      Temporal.Instant.compare(ends, from) > 0 &&
      Temporal.Instant.compare(starts, to) < 0
      ? { starts, ends }
      : undefined
  }
  if (!entry.isRecurring()) {
    const one = busy(entry, entry.startDate, entry.endDate)
    if (one) yield one
    return
  }
  // Nobody has something every hour; a calendar that says so would only keep the office busy.
  if (!Object.keys(entry.getRecurrenceTypes()).every((often) => OFTEN.has(often))) return
  const each = entry.iterator()
  for (let n = 0; n < MOST_LOOKED_AT; n += 1) {
    const next = each.next() as ICAL.Time | undefined | null
    if (!next) return
    const { item, startDate, endDate } = entry.getOccurrenceDetails(next)
    // One that was moved may lie elsewhere; the rule itself goes on in order.
    if (Temporal.Instant.compare(instantOf(next), to) >= 0) return
    const one = busy(item, startDate, endDate)
    if (one) yield one
  }
}

/** Somebody can be asked although this stands in their calendar. */
const isFree = (entry: ICAL.Component): boolean => {
  const says = (name: string) => String(entry.getFirstPropertyValue(name) ?? '').toUpperCase()
  return says('transp') === 'TRANSPARENT' || says('status') === 'CANCELLED' || says('x-microsoft-cdo-busystatus') === 'FREE'
}

/** Whole days and times without a zone are meant as the office's. */
function instantOf(time: ICAL.Time): Temporal.Instant {
  const { year, month, day, hour, minute, second } = time
  const plain = Temporal.PlainDateTime.from(time.isDate ? { year, month, day } : { year, month, day, hour, minute, second })
  return time.isDate || time.zone === ICAL.Timezone.localTimezone
    ? plain.toZonedDateTime(LONDON).toInstant()
    : Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000)
}
