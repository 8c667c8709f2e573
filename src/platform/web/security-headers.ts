import type { FastifyInstance } from 'fastify'
import { INLINE_SCRIPT_HASH } from './shell/script.js'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  `script-src 'self' '${INLINE_SCRIPT_HASH}'`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** For a mail shown as it is: its own styles, pictures of ours, nothing from anywhere else, no script, and only our own pages may frame it. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; base-uri 'none'; sandbox allow-popups"

/** What every reply says to keep other sites, frames and scripts out. */
export const SECURITY_HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

/** Puts on every reply the headers that keep other sites, frames and scripts out. */
export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS)
    done()
  })
}
