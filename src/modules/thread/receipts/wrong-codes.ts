import { networksOf } from '#platform/web'

/** How many wrong codes one network may enter in a minute before everybody on it is asked to wait. */
export const MOST_WRONG = 10
const MINUTE_MS = 60_000
const MOST_NETWORKS = 50_000

/** Counts wrong codes by network, in memory only: no address is kept longer than a minute's guessing needs. */
export function wrongCodes() {
  const seen = new Map<string, number[]>()
  const recent = (network: string, now: number) => (seen.get(network) ?? []).filter((at) => now - at < MINUTE_MS)
  return {
    /** Whether this network must wait, right codes included, so that guessing faster gains nothing. */
    mustWait: (ip: string, now: number): boolean => recent(networksOf(ip)[0], now).length >= MOST_WRONG,
    /** Counts one wrong code. */
    count(ip: string, now: number): void {
      const [network] = networksOf(ip)
      const times = [...recent(network, now), now]
      seen.delete(network)
      seen.set(network, times)
      if (seen.size > MOST_NETWORKS) seen.delete(seen.keys().next().value as string)
    },
  }
}

export type WrongCodes = ReturnType<typeof wrongCodes>
