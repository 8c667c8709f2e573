import { isIPv6 } from 'node:net'

/** The narrow and the wide network of an address: itself and /24, or /64 and /48. */
export function networksOf(ip: string): readonly [narrow: string, wide: string] {
  const address = ip.startsWith('::ffff:') && ip.includes('.') ? ip.slice(7) : ip
  if (!isIPv6(address)) return [address, `${address.split('.').slice(0, 3).join('.')}/24`]
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  const groups = [...before, ...zeros, ...after]
  return [`${groups.slice(0, 4).join(':')}/64`, `${groups.slice(0, 3).join(':')}/48`]
}

/** How many may pass: a steady rate an hour, and a burst on top. */
export interface Limit {
  readonly perHour: number
  readonly burst: number
}

/** Counts against a limit by key, in bounded memory (generic cell rate algorithm). */
export class Meter {
  readonly #due = new Map<string, number>()
  readonly #spacing: number
  readonly #tolerance: number
  readonly #most: number

  constructor(limit: Limit, most = 200_000) {
    this.#spacing = 3_600_000 / limit.perHour
    this.#tolerance = this.#spacing * limit.burst
    this.#most = most
  }

  /** Whether one more passes at this millisecond; when it does, it is counted. */
  take(key: string, now: number): boolean {
    const due = Math.max(this.#due.get(key) ?? now, now)
    if (due - now >= this.#tolerance) return false
    this.#due.delete(key)
    this.#due.set(key, due + this.#spacing)
    if (this.#due.size > this.#most) this.#due.delete(this.#due.keys().next().value as string)
    return true
  }
}

/** The three limits on answers from the public, from one address to the whole site. */
export interface FloodLimits {
  readonly narrow: Limit
  readonly wide: Limit
  readonly total: Limit
}

/** Enough for a busy library and a whole town; far too little for a script. */
export const FLOOD_LIMITS: FloodLimits = {
  narrow: { perHour: 20, burst: 20 },
  wide: { perHour: 120, burst: 60 },
  total: { perHour: 3000, burst: 600 },
}

/** Decides whether an answer counts at once or is held for a person to look at. Nothing is ever refused or lost. */
export function floodGate(limits: FloodLimits = FLOOD_LIMITS): (ip: string, nowMs: number) => 'count' | 'hold' {
  const narrow = new Meter(limits.narrow)
  const wide = new Meter(limits.wide)
  const total = new Meter(limits.total)
  // In this order, so that a network already over its own limit does not use up everybody else's.
  return (ip, nowMs) => {
    const [near, far] = networksOf(ip)
    return narrow.take(near, nowMs) && wide.take(far, nowMs) && total.take('', nowMs) ? 'count' : 'hold'
  }
}
