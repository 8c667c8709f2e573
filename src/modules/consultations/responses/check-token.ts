import { createHash, randomBytes } from 'node:crypto'
import type { Temporal } from '#platform/clock'
import { type Body, sign, unsign } from '#platform/web'

const PURPOSE = 'check-answers'
/** A check-answers page may be left open this long. */
const HOURS = 24

/** What a check-answers page carries: which answers were checked, since when, and the name of this one attempt to send. */
export interface CheckToken {
  readonly exerciseId: number
  /** When the answers were checked, in milliseconds. */
  readonly at: number
  /** The submission this page becomes when it is sent, however often it is sent. */
  readonly submission: string
  readonly hash: string
}

/** The answers of a form as they were checked, whatever the order of the fields. */
export function hashOf(body: Body): string {
  const answers = Object.entries(body)
    .filter(([name]) => name.startsWith('q-'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(answers)).digest('base64url').slice(0, 22)
}

/** What a check-answers page carries from now on. `submission`: the attempt that is taken up again. */
export const newCheck = (
  exerciseId: number,
  body: Body,
  now: Temporal.Instant,
  submission = randomBytes(16).toString('base64url'),
): CheckToken => ({
  exerciseId,
  at: now.epochMilliseconds,
  submission,
  hash: hashOf(body),
})

/** Signs what a check-answers page carries. */
export const signCheck = (secret: string, token: CheckToken): string => sign(secret, PURPOSE, JSON.stringify(token))

/** Makes the signed token of a check-answers page. */
export function checkToken(secret: string, exerciseId: number, body: Body, now: Temporal.Instant): string {
  return signCheck(secret, newCheck(exerciseId, body, now))
}

/** Reads the token that came back with the answers. Undefined: not ours, for other answers, or too old; the page is shown again. */
export function readCheckToken(secret: string, exerciseId: number, body: Body, now: Temporal.Instant): CheckToken | undefined {
  const payload = unsign(secret, PURPOSE, [body['_token'] ?? ''].flat()[0] ?? '')
  if (payload === undefined) return undefined
  const token = JSON.parse(payload) as CheckToken
  const fresh = now.epochMilliseconds - token.at < HOURS * 3_600_000
  return fresh && token.exerciseId === exerciseId && token.hash === hashOf(body) ? token : undefined
}
