const COUNTERS = /^(utm_.*|fbclid|gclid|mc_[ce]id|cmp|ito|ref|source|at_.*|xtor)$/i

/** A web address as somebody pasted it; undefined when it is none. */
export function linkIn(text: string): URL | undefined {
  const typed = text.trim()
  try {
    const url = new URL(/^https?:/i.test(typed) ? typed : `https://${typed}`)
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '' && !/[\s<>"]/.test(typed) ? url : undefined
  } catch {
    return undefined
  }
}

/** Whose website a link leads to: `www.` and the mobile site's `m.` are left out. */
export const hostOf = (url: URL): string => url.hostname.toLowerCase().replace(/^(www|m|amp)\./, '')

/** What is the same for each way the same report is linked: without what only counts visitors, without its place on the page. */
export function linkKey(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !COUNTERS.test(name)).map(([name, value]) => `${name}=${value}`)
  const path = url.pathname.replace(/\/(amp\/?)?$/, '')
  return `${hostOf(url)}${path}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`
}

/** The headline as far as the link itself says it: `/news/mill-lane-lights-4711.html` gives "Mill lane lights"; empty where it says nothing. */
export function headlineFrom(url: URL): string {
  const last =
    url.pathname
      .split('/')
      .filter((part) => /[a-z]{3}.*[-_].*[a-z]{2}/i.test(part))
      .at(-1) ?? ''
  const words = last
    .replace(/\.[a-z]{2,5}$/i, '')
    .split(/[-_]+/)
    .filter((word) => !/^\d{4,}$|^[a-f0-9]{8,}$/i.test(word))
  const text = words.join(' ').trim().slice(0, 200)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
