import type { Temporal } from '#platform/clock'
import type { House } from '#platform/module'

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: number
  readonly name: string
  readonly created_at: Temporal.Instant
  readonly last_used_at: Temporal.Instant | null
  /** Set when its counter went backwards: it opens nothing any more. */
  readonly stopped_at: Temporal.Instant | null
}

/** A passkey that a device has just made, checked. All texts are base64url. */
export interface MadePasskey {
  readonly credential: string
  readonly public_key: string
  readonly counter: number
  readonly transports: readonly string[]
}

/** The signatures we take, as COSE numbers them: ES256, EdDSA and RS256, which every device has one of. */
export const ALGORITHMS: readonly number[] = [-7, -8, -257]

/** More passkeys than anybody has devices. */
export const MOST_PASSKEYS = 20

/** What passkeys belong to: the office's configured public address, never what a request says of itself. */
export const relyingParty = ({
  origin,
}: Pick<House, 'origin'>): { readonly id: string; readonly name: string; readonly origin: string } => {
  const { hostname } = new URL(origin)
  return { id: hostname, name: `Regard ${hostname}`, origin }
}

/** Whether a passkey's counter shows that there are two of it. Passkeys that are kept in an account, not in one device, always say 0. */
export const looksCopied = (before: number, now: number): boolean => (before > 0 || now > 0) && now <= before
