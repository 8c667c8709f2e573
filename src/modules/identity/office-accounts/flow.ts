import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { House } from '#platform/module'
import { type SetCookie, sign, unsign, type Visit } from '#platform/web'
import { cookieNames } from '../sessions/session.js'
import type { Ties } from './provider.js'

const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  until: z.number(),
  /** The person who connects the account to theirs; left out, somebody signs in. */
  connect: z.number().optional(),
})

/** A sign-in at the office's service that is under way in one browser. */
export type Flow = z.output<typeof Flow> & Ties

/** Minutes somebody has for signing in there. */
const MINUTES = 10
const PURPOSE = 'office-account'
const secret = (): string => randomBytes(32).toString('base64url')

/** Begins one. It lives in a signed cookie of this browser, so that looking at the page writes nothing. */
export function newFlow(house: House, back: string, connect?: number): Flow {
  const until = house.clock.now().add({ minutes: MINUTES }).epochMilliseconds
  return { state: secret(), nonce: secret(), verifier: secret(), back, until, ...(connect !== undefined && { connect }) }
}

/** The cookie that keeps it. */
export const flowCookie = (house: House, flow: Flow): SetCookie => ({
  name: cookieNames(house.origin).office,
  value: sign(house.secret, PURPOSE, JSON.stringify(flow)),
  maxAge: MINUTES * 60,
})

/** The one under way in this browser that this answer belongs to; undefined when there is none, it is over, or it is another one. */
export function flowOf(house: House, { cookies }: Pick<Visit, 'cookies'>, state: string | null): Flow | undefined {
  const kept = cookies[cookieNames(house.origin).office]
  const text = kept === undefined ? undefined : unsign(house.secret, PURPOSE, kept)
  const flow = text === undefined ? undefined : Flow.safeParse(JSON.parse(text)).data
  return flow && flow.state === state && flow.until > house.clock.now().epochMilliseconds ? flow : undefined
}
