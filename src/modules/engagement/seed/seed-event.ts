import type { EventKind, EventState } from '../events/event.js'

/** An event of the demo; days are counted from today. */
export interface SeedEvent {
  readonly in: number
  readonly time: string
  readonly until: string
  readonly title: string
  readonly kind: EventKind
  readonly place: string | null
  readonly venue: string
  readonly who: readonly ('commissioner' | 'deputy' | 'Tom Ellery' | 'Gwen Pritchard' | 'Callum Reid' | 'Priya Nair')[]
  readonly communities: readonly string[]
  readonly open?: boolean
  readonly closed?: boolean
  readonly state?: EventState
  readonly about?: string
  readonly public?: boolean
  readonly residents?: number
  readonly staff?: number
  readonly partners?: number
  readonly questions?: number
  readonly signUps?: number
  readonly feedback?: string
  readonly why?: string
  readonly todo?: readonly [what: string, due: number, outcome?: string]
  readonly promoted?: string
}

const JUST_COME = 'Just come along. You need not book.'
/** How people take part in the events of the demo that are open to everybody. */
export const TAKE_PART = JUST_COME
/** What the venues said of their access. */
export const ACCESS = 'Level entrance, hearing loop at the desk, toilets for disabled people, parking behind the building.'
