import { isRobot, type PublicView } from '#platform/web'

/** What was counted and is not written down yet: sums by day, and nothing about anybody. */
export interface Counted {
  readonly views: ReadonlyMap<string, number>
  readonly links: ReadonlyMap<number, number>
  readonly lost: ReadonlyMap<string, number>
}

/** So many different addresses that are not there are kept until the next time they are written down; a program that tries thousands fills no memory. */
const MOST_LOST = 200

/** The longest address that is kept of those that are not there. */
export const LONGEST_LOST = 200

/** Counts in memory. Each call costs a look into a map, and waits for nothing. */
export interface Counters {
  seen(view: PublicView): void
  lost(path: string, userAgent: string): void
  /** Gives what was counted since the last time, and begins again. */
  take(): Counted
  /** Adds again what could not be written down. */
  putBack(counted: Counted): void
}

const GO = '/crime-prevention/go/:id'

/** New counters of a web process. Of the routes in `alone` each address is counted by itself. */
export function newCounters(alone: ReadonlySet<string> = new Set()): Counters {
  let views = new Map<string, number>()
  let links = new Map<number, number>()
  let lost = new Map<string, number>()
  const add = <Key>(map: Map<Key, number>, key: Key, many = 1) => map.set(key, (map.get(key) ?? 0) + many)

  return {
    seen({ route, path, status, userAgent }) {
      if (isRobot(userAgent)) return
      if (route === GO) {
        if (status === 302) add(links, Number(path.slice(path.lastIndexOf('/') + 1)))
      } else if (alone.has(route) && (status === 200 || status === 304)) add(views, path)
      else if (status !== 302) add(views, sectionOf(route))
    },
    lost(path, userAgent) {
      if (isRobot(userAgent) || !isWorthKeeping(path)) return
      const short = path.slice(0, LONGEST_LOST)
      if (lost.has(short) || lost.size < MOST_LOST) add(lost, short)
    },
    take() {
      const counted = { views, links, lost }
      ;[views, links, lost] = [new Map(), new Map(), new Map()]
      return counted
    },
    putBack(counted) {
      for (const [key, many] of counted.views) add(views, key, many)
      for (const [key, many] of counted.links) add(links, key, many)
      for (const [key, many] of counted.lost) if (lost.has(key) || lost.size < MOST_LOST) add(lost, key, many)
    },
  }
}

/** The part of the website that an address stands in: the first part of its route, so that there are never more than the product has. */
export function sectionOf(route: string): string {
  const end = route.indexOf('/', 1)
  return end < 0 ? route : route.slice(0, end)
}

/**
 * Whether an address may be kept as it is: nothing that may tell who asked, such as an e-mail address, a long number or a code from a link, and nothing that
 * only programs try.
 */
function isWorthKeeping(path: string): boolean {
  if (
    /[@%]|\d{7}/.test(path) ||
    /^\/(\.|wp-|cgi-|phpmyadmin|xmlrpc|favicon|apple-touch|robots\.txt)|\.(env|git|sql|bak|ico|map)\b/i.test(path)
  )
    return false
  return path.split('/').every((part) => part.length < 24 || part.includes('-') || part.includes('_') || part.includes('.'))
}
