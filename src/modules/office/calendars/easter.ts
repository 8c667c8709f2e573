import { Temporal } from '#platform/clock'

/** Easter Sunday of a year, by the Gregorian rule (the anonymous algorithm of 1876). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const corrected = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15
  const fullMoon = (19 * golden + corrected) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - fullMoon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451)
  const count = fullMoon + toSunday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 })
}

/** Good Friday of a year. */
export const goodFriday = (year: number): Temporal.PlainDate => easterSunday(year).subtract({ days: 2 })
