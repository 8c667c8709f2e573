import { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, Tag } from '#platform/web'
import { nextDue } from './frequency.js'
import { GOES, type Meeting, MEETING_STATES } from './meeting.js'
import type { DateWithEvent, Standing } from './queries.js'

/** How a meeting stands with its interval: whether its next date is known, and whether it is overdue. */
export function standingOf(
  meeting: Meeting,
  { last, next }: Standing,
  today: Temporal.PlainDate,
): { readonly word: string; readonly tone: 'good' | 'late' | 'waiting' | 'closed' | 'plain'; readonly due: Temporal.PlainDate | null } {
  if (meeting.state !== 'active') return { ...MEETING_STATES[meeting.state], due: null }
  const due = nextDue(meeting, last)
  if (next !== null && due && Temporal.PlainDate.compare(next, due) > 0) return { word: 'Dated late', tone: 'waiting', due }
  if (next !== null) return { word: 'Dated', tone: 'good', due }
  if (due === null) return { word: 'As required', tone: 'plain', due }
  return Temporal.PlainDate.compare(due, today) < 0 ? { word: 'Overdue', tone: 'late', due } : { word: 'No date', tone: 'waiting', due }
}

/** How a meeting stands, as a tag with the day by which it is due where it has no date. */
export function StandingTag({ meeting, standing, today }: { meeting: Meeting; standing: Standing; today: Temporal.PlainDate }): Html {
  const { word, tone, due } = standingOf(meeting, standing, today)
  return (
    <>
      <Tag word={word} tone={tone} /> {due && standing.next === null && `by ${dayInWords(due)}`}
    </>
  )
}

/** Who goes as a rule, in words. */
export const goesText = ({ attends }: Pick<Meeting, 'attends'>): string => attends.map((one) => GOES[one]).join(', ') || 'Not said'

/** Who of the office was there or goes, in words, and whom they stood in for. Empty where nobody is known to. */
export function whoWasThere(
  { attends }: Pick<Meeting, 'attends'>,
  { going, ambassador }: Pick<DateWithEvent, 'going' | 'ambassador'>,
  holder: string,
  names: ReadonlyMap<number, string>,
): string {
  const office = going !== null && going.state !== 'cancelled' ? going : undefined
  const officers = (office?.officers ?? []).map((id) => names.get(id) ?? 'somebody who left')
  const there = [
    ...(office?.commissioner ? [`the ${holder}`] : []),
    ...(office?.deputy ? ['the deputy'] : []),
    ...officers,
    ...(ambassador ? ['an ambassador'] : []),
  ]
  if (there.length === 0) return ''
  const named = there.join(', ').replace(/^./, (first) => first.toUpperCase())
  const instead = office && office.state === 'delivered' ? insteadOf(attends, office, holder) : undefined
  return instead === undefined ? named : `${named}, instead of ${instead}`
}

/** For whom somebody else was there, where the register says who goes. */
function insteadOf(
  attends: Meeting['attends'],
  { commissioner, deputy }: { readonly commissioner: boolean; readonly deputy: boolean },
  holder: string,
): string | undefined {
  if (attends.includes('either')) return commissioner || deputy ? undefined : `the ${holder} or the deputy`
  if (attends.includes('commissioner') && !commissioner) return `the ${holder}`
  if (attends.includes('deputy') && !attends.includes('commissioner') && !deputy && !commissioner) return 'the deputy'
  return undefined
}
