import { Temporal } from '#platform/clock'
import { dayInCell } from '#platform/files'
import type { Place } from '#modules/office'
import type { Community } from '../communities/communities.js'
import { type Attending, type EventKind, KINDS } from '../events/event.js'

/** What a column can hold, by the headings that offices use. */
const HEADINGS = {
  day: /^(date|day|when)/i,
  title: /^(what|event|title|engagement|activity|meeting)/i,
  kind: /^(kind|type)/i,
  place: /^(place|district|borough|area|part)/i,
  venue: /^(venue|where|location|address)/i,
  who: /^(who|attended|attendee)/i,
  communities: /^(communit|group|category)/i,
  residents: /^(residents|public|people|number)/i,
  staff: /^(staff|officers|police)/i,
  partners: /^partners/i,
  questions: /^(questions|feedback given)/i,
  notes: /^(notes|heard|comments|outcome|feedback)/i,
  open: /^open/i,
  closed: /^(closed|private|confidential)/i,
} as const
/** What a column holds. */
export type Meaning = keyof typeof HEADINGS
/** Which column holds what. */
export type Columns = Partial<Record<Meaning, number>>

/** Which column holds what, by its heading; a table without a day and what it was cannot be read. */
export function columnsIn(headings: readonly string[]): Columns | { readonly problem: string } {
  const found: Columns = {}
  for (const [meaning, pattern] of Object.entries(HEADINGS)) {
    const at = headings.findIndex((heading, index) => pattern.test(heading.trim()) && !Object.values(found).includes(index))
    if (at >= 0) found[meaning as Meaning] = at
  }
  if (found.day === undefined) return { problem: 'No column is headed “Date”. Give the column with the days that heading' }
  if (found.title === undefined) return { problem: 'No column is headed “What”. Give the column that says what each was that heading' }
  return found
}

/** What names in a table are looked up among. */
export interface Known {
  readonly today: Temporal.PlainDate
  readonly places: readonly Pick<Place, 'code' | 'name'>[]
  readonly communities: readonly Pick<Community, 'code' | 'name'>[]
  readonly staff: readonly { readonly id: number; readonly name: string }[]
}

/** An event of the past, as a row tells it. */
export interface PastRow extends Attending {
  readonly day: Temporal.PlainDate
  readonly title: string
  readonly kind: EventKind
  readonly place: string | null
  readonly venue: string
  readonly communities: readonly string[]
  readonly residents: number | null
  readonly staff: number | null
  readonly partners: number | null
  readonly questions: number | null
  readonly notes: string
  readonly open: boolean
  readonly closed: boolean
}

/** Whether a cell says yes. */
export const saysYes = (text: string): boolean => /^\s*(y|yes|true|x|1)\s*$/i.test(text)

const short = (text: string): string => text.slice(0, 60)
const several = (text: string): readonly string[] =>
  text
    .split(/[;,&\n]|\band\b/i)
    .map((one) => one.trim())
    .filter(Boolean)
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Reads one row; a sentence says why it cannot be taken. */
export function readPast(cell: (meaning: Meaning) => string, known: Known): PastRow | string {
  const day = dayInCell(cell('day'))
  if (!day) return cell('day') === '' ? 'The day is missing' : `“${short(cell('day'))}” is no day. Write it like 23/11/2026`
  if (Temporal.PlainDate.compare(day, known.today) > 0) return 'The day lies ahead: plan it as an event'
  const title = cell('title').replaceAll(/\p{C}/gu, ' ').trim()
  if (title === '') return 'What it was is missing'
  if (title.length > 120) return 'What it was is longer than 120 characters'
  const kind = cell('kind') === '' ? 'meeting' : kindOf(cell('kind'))
  if (!kind) return `No kind of event is called “${short(cell('kind'))}”`
  const place =
    cell('place') === '' ? null : known.places.find((one) => same(one.name, cell('place')) || same(one.code, cell('place')))?.code
  if (place === undefined) return `No part of the area is called “${short(cell('place'))}”`
  const communities: string[] = []
  for (const name of cell('communities')
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const found = known.communities.find((one) => same(one.name, name) || same(one.code, name))
    if (!found) return `No community is called “${short(name)}”`
    communities.push(found.code)
  }
  const who = whoIn(cell('who'), known)
  if (typeof who === 'string') return who
  const numbers: Record<'residents' | 'staff' | 'partners' | 'questions', number | null> = {
    residents: null,
    staff: null,
    partners: null,
    questions: null,
  }
  for (const name of ['residents', 'staff', 'partners', 'questions'] as const) {
    const text = cell(name).replaceAll(/[\s,]/g, '')
    if (text === '' || text === '-') continue
    if (!/^\d{1,6}$/.test(text)) return `“${short(cell(name))}” is no whole number. Leave it empty where nobody counted`
    numbers[name] = Number(text)
  }
  if (cell('venue').length > 200) return 'The venue is longer than 200 characters'
  if (cell('notes').length > 4000) return 'What was heard is longer than 4,000 characters'
  const closed = saysYes(cell('closed'))
  return {
    day,
    title,
    kind,
    place,
    venue: cell('venue'),
    communities,
    ...who,
    ...numbers,
    notes: cell('notes'),
    open: saysYes(cell('open')) && !closed,
    closed,
  }
}

const kindOf = (text: string): EventKind | undefined =>
  (Object.keys(KINDS) as EventKind[]).find((one) => same(one, text) || same(KINDS[one], text))

function whoIn(text: string, { staff }: Known): Attending | string {
  let [commissioner, deputy] = [false, false]
  const officers: number[] = []
  for (const name of several(text)) {
    const found = staff.find((one) => same(one.name, name))
    if (found) officers.push(found.id)
    else if (/deputy|dpcc/i.test(name)) deputy = true
    else if (/commissioner|\bpcc\b/i.test(name)) commissioner = true
    else if (!/^(the )?(office|opcc|staff)$/i.test(name)) return `Nobody who works here is called “${short(name)}”`
  }
  return { commissioner, deputy, officers }
}
