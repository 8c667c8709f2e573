import { sql } from 'kysely'
import { may, type Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { urls } from '../urls.js'

/** Days before an event by which what people need is arranged. */
const ARRANGE_DAYS = 5
/** Days before an event from which on free times are worth a word. */
const FILL_DAYS = 10

/** What bookings ask of a person: needs to arrange, people to ring, times that nobody took. */
export async function bookingDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'engagement:bookings')) return []
  const today = clock.today()
  const { rows } = await sql<{
    id: number
    title: string
    day: Temporal.PlainDate
    owner: number
    needs: number
    ring: number
    slots: number
    free: number
  }>`
    select e.id, e.title, e.day, e.owner,
      (select count(*) from engagement.booking b where b.event = e.id and b.needs <> '' and not b.arranged and b.state = 'booked' and e.state <> 'cancelled')::int as needs,
      (select count(*) from engagement.booking b where b.event = e.id and b.ring <> '')::int as ring,
      (select count(*) from engagement.slot s where s.event = e.id and s.withdrawn_at is null)::int as slots,
      (select count(*) from engagement.slot s where s.event = e.id and s.withdrawn_at is null and e.state <> 'cancelled'
        and not exists (select 1 from engagement.booking b where b.slot = s.id and b.state = 'booked'))::int as free
    from engagement.registration r join engagement.event e on e.id = r.event
    where e.last_day >= ${today} and not e.closed and e.state <> 'delivered'
    order by e.day, e.id limit 200`.execute(db)
  const soon = (day: Temporal.PlainDate) =>
    day.subtract({ days: ARRANGE_DAYS }).since(today).sign < 0 ? day : day.subtract({ days: ARRANGE_DAYS })
  return rows.flatMap(({ id, title, day, owner, needs, ring, slots, free }): DeskItem[] => {
    const item = (kind: string, text: string, why: string): DeskItem => ({
      key: `engagement:${kind}:${id}`,
      title: text,
      href: urls.bookings(id),
      owners: [owner],
      due: soon(day),
      why,
    })
    return [
      ...(needs > 0
        ? [
            item(
              'needs',
              `Arrange what people need at “${title}”`,
              `${needs} of those who booked ${needs === 1 ? 'needs' : 'need'} something; it is on ${dayInWords(day)}`,
            ),
          ]
        : []),
      ...(ring > 0
        ? [
            item(
              'ring',
              `Ring ${ring === 1 ? 'somebody' : `${ring} people`} about “${title}”`,
              'They left no e-mail address, and something changed for them',
            ),
          ]
        : []),
      ...(free > 0 && today.until(day).days <= FILL_DAYS
        ? [item('slots', `Make the free times of “${title}” known`, `${free} of ${slots} times are free; it is on ${dayInWords(day)}`)]
        : []),
    ]
  })
}
