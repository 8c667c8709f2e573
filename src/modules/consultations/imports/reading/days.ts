import { LONDON, Temporal } from '#platform/clock'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day in a cell, with or without a time: 2026-11-26, 26/11/2026, 26 Nov 2026. The day stands before the month, as in Britain. */
export function dayIn(cell: string): Temporal.PlainDate | undefined {
  const text = cell.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return real(iso[1], iso[2], iso[3])
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T].*)?$/.exec(text)
  if (british) return real(british[3], british[2], british[1])
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -,]+(\d{4})(?:[ ,].*)?$/i.exec(text)
  if (!named) return undefined
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : real(named[3], String(month), named[1])
}

/** The day on which an answer came in: here a short year, as in 8.11.26, can only be one of this century; of a day of birth nobody could say. */
export function dayReceivedIn(cell: string): Temporal.PlainDate | undefined {
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})(?:[ ,T].*)?$/.exec(cell.trim())
  return short ? real(`20${short[3]}`, short[2], short[1]) : dayIn(cell)
}

function real(year: string | undefined, month: string | undefined, day: string | undefined): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Noon of a day in the office: the moment of an answer whose time is not known. */
export function noonOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: LONDON, plainTime: '12:00' }).toInstant()
}
