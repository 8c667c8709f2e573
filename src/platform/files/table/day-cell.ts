import { Temporal } from '#platform/clock'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as offices write it: `23/11/2026`, `23.11.26`, `23 Nov 2026`, `2026-11-23`; undefined when it is none. */
export function dayInCell(text: string): Temporal.PlainDate | undefined {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(typed)
  const british = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4}|\d\d)$/i.exec(typed)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [british?.[3], british?.[2], british?.[1]]
  if (year === undefined || month === undefined || day === undefined) return undefined
  try {
    return Temporal.PlainDate.from(
      {
        year: year.length === 2 ? 2000 + Number(year) : Number(year),
        month: /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
        day: Number(day),
      },
      { overflow: 'reject' },
    )
  } catch {
    return undefined
  }
}
