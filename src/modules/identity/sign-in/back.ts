import { urls } from '../urls.js'

/** Where to go after signing in: an address of our own below `/`, else the desk. Another site's address is never followed. */
export function safeBack(back: string | undefined, otherwise: string = urls.desk): string {
  if (!back || back.length > 2000 || !back.startsWith('/')) return otherwise
  // Browsers read `\` as `/`, drop tabs and line breaks, and some servers decode once more before redirecting.
  if (
    /[\\\u0000-\u0020\u007f]/.test(back) ||
    /^\/(\/|%2f|%5c|%09|%0a|%0d)/i.test(back) ||
    /%(0[0-9a-f]|5c)/i.test(back.split('?')[0] ?? '')
  )
    return otherwise
  const base = 'https://own.invalid'
  if (!URL.canParse(back, base)) return otherwise
  const url = new URL(back, base)
  if (url.origin !== base || url.pathname.startsWith('//')) return otherwise
  return /^\/staff\/sign-(in|out)\b/.test(url.pathname) ? otherwise : url.pathname + url.search + url.hash
}
