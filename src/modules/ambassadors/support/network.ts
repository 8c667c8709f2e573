import type { Temporal } from '#platform/clock'

/** Whom there is to know locally, in words. */
export const ENTRY_KINDS = {
  base: 'Police station or patrol base',
  team: 'Safer Neighbourhood Team',
  councillor: 'Councillor',
  group: 'Group or association',
  other: 'Somebody else',
} as const
/** Whom there is to know locally. */
export type EntryKind = keyof typeof ENTRY_KINDS

/** Somebody or something to know in a part of the area. */
export interface Entry {
  readonly id: number
  readonly place: string
  readonly kind: EntryKind
  readonly name: string
  readonly reach: string
  readonly note: string
  readonly checkedOn: Temporal.PlainDate
  readonly ended: boolean
  readonly version: number
}

/** How the audit names an entry. */
export const ENTRY = 'ambassadors.network-entry'
