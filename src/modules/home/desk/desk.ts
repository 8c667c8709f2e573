import { LONDON, Temporal } from '#platform/clock'
import { may, type Person } from '#platform/access'
import type { DeskItem } from '#platform/module'

/** A place with everything that lies in it, closed places included. */
export type Inside = (place: string) => ReadonlySet<string>

/** What one person must do, in the groups of the screen; within each, what is due first stands first. */
export interface Desk {
  readonly overdue: readonly DeskItem[]
  readonly today: readonly DeskItem[]
  readonly waiting: readonly DeskItem[]
  /** What they do for colleagues who are away today. */
  readonly covering: readonly { readonly name: string; readonly items: readonly DeskItem[] }[]
  /** The parts of the product that could not be read just now, by the name on screen. */
  readonly unread: readonly string[]
}

/** Whether an item is this person's own: named in it, or one of those it is for who look after its place. */
export function isFor(item: DeskItem, person: Person, inside: Inside): boolean {
  if (item.owners.length > 0) return item.owners.includes(person.id)
  if (item.permission === undefined || !may(person, item.permission)) return false
  const { place } = item
  return place === undefined || person.places.length === 0 || person.places.some((own) => inside(own).has(place))
}

/** The items once each, what is due first standing first and what has no day last. */
export function inOrder(items: readonly DeskItem[]): readonly DeskItem[] {
  const once = items.filter((item, at) => items.findIndex(({ key }) => key === item.key) === at)
  return once.sort((a, b) => {
    if (a.due && b.due) return Temporal.PlainDate.compare(a.due, b.due) || byHour(a, b) || a.title.localeCompare(b.title, 'en-GB')
    return a.due ? -1 : b.due ? 1 : a.title.localeCompare(b.title, 'en-GB')
  })
}

/** Of one day, what has an hour stands first, the earliest before all. */
function byHour(a: DeskItem, b: DeskItem): number {
  if (a.dueAt && b.dueAt) return Temporal.Instant.compare(a.dueAt, b.dueAt)
  return a.dueAt ? -1 : b.dueAt ? 1 : 0
}

/** Whether its day or its hour is over. */
export function isOverdue({ due, dueAt }: DeskItem, now: Temporal.Instant): boolean {
  if (dueAt) return Temporal.Instant.compare(dueAt, now) < 0
  return due !== undefined && Temporal.PlainDate.compare(due, dayAt(now)) < 0
}

const dayAt = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(LONDON).toPlainDate()

/** Sorts a person's own items into what is overdue, due today, and waiting. */
export function grouped(items: readonly DeskItem[], now: Temporal.Instant): Pick<Desk, 'overdue' | 'today' | 'waiting'> {
  const when = (item: DeskItem) => (isOverdue(item, now) ? -1 : item.due ? Temporal.PlainDate.compare(item.due, dayAt(now)) : 1)
  const ordered = inOrder(items)
  return {
    overdue: ordered.filter((item) => when(item) < 0),
    today: ordered.filter((item) => when(item) === 0),
    waiting: ordered.filter((item) => when(item) > 0),
  }
}

/** How many things stand on a desk. */
export const countOf = (desk: Desk): number =>
  desk.overdue.length + desk.today.length + desk.waiting.length + desk.covering.reduce((sum, { items }) => sum + items.length, 0)
