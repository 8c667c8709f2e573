import type { Actor } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Answer, Visit } from '#platform/web'

/** A link that was given to somebody without an account and opens now. */
export interface GivenLink {
  readonly id: number
  readonly job: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly email: string
  readonly expiresAt: Temporal.Instant
  /** How the audit names whoever holds it. */
  readonly actor: Actor
}

/** One thing that somebody without an account can do by a link. `post` uses the link up in its own transaction. */
export interface LinkJob {
  /** `module:job`, as in `accountability:answer-issue`. */
  readonly job: string
  get(visit: Visit, link: GivenLink): Promise<Answer>
  post(visit: Visit, link: GivenLink): Promise<Answer>
}
