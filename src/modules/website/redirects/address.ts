import type { House } from '#platform/module'

/** An old address as it is kept and looked up: without the website's name, a fragment or a slash at its end. What it can tell apart stays. */
export function plainOld(typed: string): string {
  const path = typed
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/, '')
  const [before = '', query] = path.split(/\?(.*)/s)
  const trimmed = `/${before.replaceAll(/^\/+|\/+$/g, '')}`.replace(/^\/cy(?=\/|$)/, '') || '/'
  return query ? `${trimmed}?${query}` : trimmed
}

/** Where an old address leads as it is typed: an address of this website, with its own name left out. */
export function plainTarget(typed: string, origin: string): string {
  const text = typed.trim()
  return text.startsWith(`${origin}/`) ? text.slice(origin.length) : text
}

/** Parts of the website that are never old addresses. */
const KEPT = /^\/(staff|assets|health|cy)(\/|\?|$)/

interface Addresses {
  /** Addresses of pages that have no parameter. */
  readonly fixed: ReadonlySet<string>
  /** What the public can read, part by part. */
  readonly open: readonly (readonly string[])[]
}

const known = new WeakMap<House, Addresses>()

/** The addresses of the whole product, worked out once. */
function addressesOf(house: House): Addresses {
  const before = known.get(house)
  if (before) return before
  const routes = house.modules.flatMap((module) => module.routes?.(house) ?? [])
  const addresses = {
    fixed: new Set(routes.flatMap(({ url }) => (url.includes(':') ? [] : [url]))),
    open: routes.filter(({ get, may }) => get && may === 'everyone').map(({ url }) => url.split('/')),
  }
  known.set(house, addresses)
  return addresses
}

/** Why nothing can be led on from this address; undefined when something can. */
export function oldProblem(house: House, old: string): string | undefined {
  if (old === '/') return 'Enter the old address, such as /about.html'
  if (old.length > 300) return 'Shorten this to 300 characters or fewer'
  if (!/^\/[\x21-\x7e]+$/.test(old)) return 'Write the address as a browser shows it: no spaces, and other letters as %C3%A9'
  if (KEPT.test(old)) return 'This website uses that address itself'
  if (addressesOf(house).fixed.has(old.split('?')[0] ?? ''))
    return 'A page of this website stands at that address, so it would never lead on'
  return undefined
}

/** Why an old address cannot lead there; undefined when it can. Whether the page is there is not looked at: a record may be withdrawn tomorrow. */
export function targetProblem(house: House, target: string): string | undefined {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(target) || target.length > 300)
    return 'Enter an address of this website that begins with /, such as /pages/about-us'
  if (/^\/(staff|assets|health)(\/|\?|$)/.test(target)) return 'Residents cannot read what stands there: choose a public page'
  const path = target.split(/[?#]/)[0]?.replace(/^\/cy(?=\/|$)/, '') || '/'
  const parts = path.split('/')
  const answered = addressesOf(house).open.some(
    (route) => route.length === parts.length && route.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at])),
  )
  return answered ? undefined : 'Nothing of this website stands at that address'
}
