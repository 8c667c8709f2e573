import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { LONDON, type Temporal } from '#platform/clock'
import { asWords } from '#platform/written'
import type { Event } from './event.js'
import { hoursOf } from './when.js'

/** What a calendar says of one event beside its days and hours. */
export interface Shown {
  readonly title: string
  readonly text: string
  readonly where: string
  /** Its page, with the origin. */
  readonly href?: string | undefined
}

const zone = (name: string): string => [tzlib_get_ical_block(name)].flat()[0] ?? ''

const dateAt = (moment: Temporal.Instant): Date => new Date(moment.epochMilliseconds)

/**
 * Events as an iCalendar document (RFC 5545). Times stand in London's time with its rules, so that they are right across a clock change. An event keeps
 * its identifier for good; a change raises its sequence, and a cancelled one says so.
 */
export function calendarText(name: string, host: string, events: readonly { readonly event: Event; readonly shown: Shown }[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Regard', product: 'Diary', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // With a zone of the whole calendar, the moments of changes would be written in it, where they must be in UTC.
    timezone: { name: null, generator: zone },
    ttl: 3600,
  })
  for (const { event, shown } of events) {
    const hours = hoursOf(event)
    calendar.createEvent({
      id: `${event.uid}@${host}`,
      sequence: event.sequence,
      start: hours?.from ?? event.day,
      // The end of a whole day is the day after it.
      end: hours?.to ?? event.lastDay.add({ days: 1 }),
      ...(hours ? { timezone: LONDON } : { allDay: true }),
      stamp: dateAt(event.changedAt),
      created: dateAt(event.createdAt),
      lastModified: dateAt(event.changedAt),
      summary: shown.title,
      description: asWords(shown.text),
      ...(shown.where && { location: shown.where }),
      ...(shown.href !== undefined && { url: shown.href }),
      status:
        event.state === 'cancelled'
          ? ICalEventStatus.CANCELLED
          : event.state === 'confirmed' || event.state === 'delivered'
            ? ICalEventStatus.CONFIRMED
            : ICalEventStatus.TENTATIVE,
      transparency: event.state === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    })
  }
  return calendar.toString()
}
