import type { House } from '#platform/module'
import { NotFound, plainAddress, type Route } from '#platform/web'
import { leadsTo } from '../redirects/keep.js'

interface Address {
  readonly route: Route
  readonly pattern: RegExp
  readonly names: readonly string[]
}

const known = new WeakMap<House, readonly Address[]>()

/** Every address of the product, those without names in them first. */
function addresses(house: House): readonly Address[] {
  const kept = known.get(house)
  if (kept) return kept
  const all = house.modules
    .flatMap((module) => module.routes?.(house) ?? [])
    .map((route) => ({
      route,
      pattern: new RegExp(`^${route.url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '([^/]+)')}/?$`),
      names: [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
    }))
    .sort((one, other) => one.names.length - other.names.length)
  known.set(house, all)
  return all
}

/** What residents meet at an address below our own: a page, nothing, or a page that only staff open. */
export async function meets(house: House, link: string): Promise<'page' | 'nothing' | 'staff'> {
  const [before = ''] = link.split('#')
  const [asked = '', query = ''] = before.split('?')
  const path = plainAddress(asked)
  if (path === '/' || /^\/(assets|health)(\/|$)/.test(path)) return 'page'
  const found = addresses(house).find(({ pattern, route }) => route.get !== undefined && pattern.test(path))
  if (!found) return (await leadsTo(house.db, path, query)) === undefined ? 'nothing' : 'page'
  const { route, pattern, names } = found
  if (route.may !== 'everyone') return 'staff'
  if (names.length === 0) return 'page'
  const values = pattern.exec(path)?.slice(1) ?? []
  try {
    await route.get?.({
      params: Object.fromEntries(names.map((name, at) => [name, decoded(values[at] ?? '')])),
      query: Object.fromEntries(new URLSearchParams(query)),
      body: {},
      uploads: [],
      path,
      person: undefined,
      sessionId: undefined,
      cookies: {},
      ip: '127.0.0.1',
      userAgent: '',
      language: 'en',
      reference: '',
    })
    return 'page'
  } catch (error) {
    if (!(error instanceof NotFound)) return 'page'
    return (await leadsTo(house.db, path, query)) === undefined ? 'nothing' : 'page'
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
