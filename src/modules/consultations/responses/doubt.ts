import type { Temporal } from '#platform/clock'
import { type Body, floodGate, type FloodLimits } from '#platform/web'

/** The field that only programs fill in. */
export const HONEYPOT = 'website'
const FASTEST_MS = 2000

/**
 * Says why an answer from the public should be looked at before it counts, or nothing. Nobody is ever refused:
 * a busy library, a shared phone network or a fast reader loses nothing.
 */
export function doubts(
  limits?: FloodLimits,
): (sent: { body: Body; ip: string; checkedAt: number; now: Temporal.Instant }) => string | undefined {
  const gate = floodGate(limits)
  return ({ body, ip, checkedAt, now }) => {
    if ([body[HONEYPOT] ?? ''].flat().join('') !== '') return 'A field that people cannot see was filled in.'
    if (now.epochMilliseconds - checkedAt < FASTEST_MS) return 'It was sent less than two seconds after it was checked.'
    if (gate(ip, now.epochMilliseconds) === 'hold') return 'Many answers came from the same network in a short time.'
    return undefined
  }
}
