import { createHash } from 'node:crypto'
import type { SetCookie, Visit } from '#platform/web'

/** How long a device remembers that somebody asked to be told, in seconds: long enough to load the page again. */
const A_WHILE = 3600

const nameOf = (exerciseId: number): string => `regard-tell-${exerciseId}`

/** Of one sending, without saying its code. */
const markOf = (code: string): string => createHash('sha256').update(`tell\n${code}`).digest('base64url').slice(0, 16)

/**
 * Remembers on the device, and nowhere else, that whoever got this code asked to be told; or forgets an earlier one. No address and no row says it:
 * they would lead from a wish to the answers it came with.
 */
export function rememberTell(exerciseId: number, code: string, tell: boolean): SetCookie {
  return tell ? { name: nameOf(exerciseId), value: markOf(code), maxAge: A_WHILE } : { name: nameOf(exerciseId), value: '' }
}

/** Whether this device sent the answers with this code and asked to be told. */
export function tellNoted({ cookies }: Pick<Visit, 'cookies'>, exerciseId: number, code: string): boolean {
  return cookies[nameOf(exerciseId)] === markOf(code)
}
