import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/** Why the office's sign-in service did not sign somebody in; `why` is a code for the audit. */
export interface Trouble {
  /** Not reachable or too slow; wrongly set up; the person or the service said no; an answer that is not to be trusted. */
  readonly kind: 'down' | 'settings' | 'cancelled' | 'refused'
  readonly why: string
}

/** Sorts what the package throws; whatever is not understood is not trusted. */
export function whatWentWrong(error: unknown): Trouble {
  if (error instanceof AuthorizationResponseError) return { kind: 'cancelled', why: code(error.error) }
  if (error instanceof ResponseBodyError) return { kind: error.error === 'invalid_client' ? 'settings' : 'refused', why: code(error.error) }
  if (error instanceof ClientError) {
    const why = code(error.code ?? 'unknown')
    if (['oauth_timeout', 'oauth_abort', 'oauth_response_is_not_conform', 'oauth_response_is_not_json'].includes(why))
      return { kind: 'down', why }
    const ofItself = error.message.includes('discovered metadata issuer')
    return ofItself ? { kind: 'settings', why: 'other-issuer' } : { kind: 'refused', why }
  }
  return error instanceof TypeError ? { kind: 'down', why: 'unreachable' } : { kind: 'refused', why: 'unknown' }
}

const code = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\w-]/g, '')
    .slice(0, 60)
