import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that changes something comes from our own pages; without tokens, so that public pages stay cacheable.
 * The browser's `Sec-Fetch-Site` decides; an old browser's `Origin` must be ours; with neither, only a request without a cookie passes.
 * `origin` is the configured public address, never the `Host` header.
 */
export function isOurOwn(method: string, headers: IncomingHttpHeaders, origin: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin !== undefined) return headers.origin === origin
  return headers.cookie === undefined
}
