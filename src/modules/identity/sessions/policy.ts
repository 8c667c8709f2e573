import { z } from 'zod'
import { version, whole } from '#platform/forms'

/** How long people stay signed in, and how often a second factor is asked. */
export interface SessionPolicy {
  readonly version: number
  /** A session ends after so many minutes without a page. */
  readonly idle_minutes: number
  /** A session ends so many hours after signing in, however busy it was. */
  readonly longest_hours: number
  /** A browser that gave a second factor is not asked again for so many days; 0 asks at every sign-in. */
  readonly second_factor_days: number
  /** Keys of the roles whose holders have the shorter times. */
  readonly shorter_roles: readonly string[]
  readonly shorter_idle_minutes: number
  readonly shorter_longest_hours: number
  /** Whether signing in with the office's own account counts as a second factor. */
  readonly office_factor: OfficeFactor
  /** What the sign-in service says in `amr` or `acr` when it asked for a second factor. */
  readonly office_signs: readonly string[]
}

/** Never; when the service says so; or always, because the service asks everybody. */
export type OfficeFactor = 'never' | 'said' | 'always'

/** How long one person's sessions last. */
export interface SessionTimes {
  readonly idle_minutes: number
  readonly longest_hours: number
}

const IDLE = 'Enter a number of minutes from 5 to 1,440 (a whole day)'
const LONGEST = 'Enter a number of hours from 1 to 72 (three days)'
/** How many days a browser may go without a second factor. */
export const SECOND_FACTOR_DAYS: readonly number[] = [0, 1, 7, 14, 30]
const HOW_OFTEN = 'Choose how often a second factor is asked'

/** What an administrator may say of it. */
export const PolicyForm = z.object({
  version: version(),
  idle: whole(5, 1440, IDLE),
  longest: whole(1, 72, LONGEST),
  secondFactor: z
    .string(HOW_OFTEN)
    .transform(Number)
    .refine((days) => SECOND_FACTOR_DAYS.includes(days), HOW_OFTEN),
  shorterRoles: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(100)).max(200)),
  shorterIdle: whole(5, 1440, IDLE),
  shorterLongest: whole(1, 72, LONGEST),
  // Asked only where the office has a sign-in service of its own.
  officeFactor: z.enum(['never', 'said', 'always'], 'Choose when it counts as a second factor').optional(),
  officeSigns: z
    .string()
    .max(500, 'Shorten this to 500 characters or fewer')
    .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
    .optional(),
})

/** A policy as it was typed. */
export type TypedPolicy = z.output<typeof PolicyForm>

/** What is wrong between its parts, by field: a pause cannot be longer than the whole, and shorter times not longer than the usual ones. */
export function policyProblems(typed: TypedPolicy): Record<string, string> {
  const problems: Record<string, string> = {}
  if (typed.idle > typed.longest * 60) problems['idle'] = 'The time without a page cannot be longer than the longest time'
  if (typed.officeFactor === 'said' && typed.officeSigns?.length === 0) problems['officeSigns'] = 'Enter what the service says, such as mfa'
  if (typed.shorterRoles.length === 0) return problems
  if (typed.shorterIdle > typed.shorterLongest * 60)
    problems['shorterIdle'] = 'The time without a page cannot be longer than the longest time'
  if (typed.shorterIdle > typed.idle) problems['shorterIdle'] = 'Enter no more minutes than for everybody else'
  if (typed.shorterLongest > typed.longest) problems['shorterLongest'] = 'Enter no more hours than for everybody else'
  return problems
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`

/** Minutes as people say them: "8 hours", "1 hour 30 minutes", "20 minutes". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && count(hours, 'hour'), rest > 0 && count(rest, 'minute')].filter(Boolean).join(' ')
}

/** When one person's session ends, in a sentence. */
export const timesInWords = ({ idle_minutes, longest_hours }: SessionTimes): string =>
  `A session ends after ${minutesInWords(idle_minutes)} without a page, and after ${count(longest_hours, 'hour')} in any case.`
