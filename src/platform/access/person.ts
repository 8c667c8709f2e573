/** What staff can be allowed to do: `module:verb`. Each module declares its own with a sentence an administrator reads. */
export type Permission = `${string}:${string}`

/** Somebody who has signed in. */
export interface Person {
  /** The row in `identity.person`. */
  readonly id: number
  readonly name: string
  readonly email: string
  /** `staff` works in the office; `outsider` signed in by an e-mailed link (ambassador, applicant, subscriber). */
  readonly kind: 'staff' | 'outsider'
  /** The office-holder's or officer's job as the office says it: "Policy officer". */
  readonly job: string
  readonly permissions: ReadonlySet<Permission>
  /** Codes of the places this person looks after; empty when they look after the whole area. */
  readonly places: readonly string[]
  /** People this person covers for today, themselves not included. */
  readonly coversFor: readonly number[]
}

/** Who may use a route: anybody, anybody signed in as staff, or holders of one permission. */
export type Who = 'everyone' | 'staff' | Permission

/** Who did a thing, as the audit writes it: `person:12`, `public`, `system`, `link:34`. Never a name. */
export type Actor = `person:${number}` | `link:${number}` | 'public' | 'system'

/** A visitor who has not signed in. */
export const PUBLIC: Actor = 'public'

/** Regard itself: a job, a clock, a command. */
export const SYSTEM: Actor = 'system'

/** How the audit names this person. */
export function actorOf(person: Person | undefined): Actor {
  return person ? `person:${person.id}` : PUBLIC
}

/** Whether this person may do what `who` demands. */
export function may(person: Person | undefined, who: Who): boolean {
  if (who === 'everyone') return true
  if (!person || person.kind !== 'staff') return false
  return who === 'staff' || person.permissions.has(who)
}
