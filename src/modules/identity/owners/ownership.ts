/** Who can own a piece of work: somebody, a role, everybody, or each locality officer for their own area (ORG-05). */
export type OwnerKind = 'person' | 'role' | 'all-staff' | 'own-area'

/** One owner of a piece of work. */
export type Owner =
  | { readonly kind: 'person'; readonly id: number }
  | { readonly kind: 'role'; readonly id: number }
  | { readonly kind: 'all-staff' }
  | { readonly kind: 'own-area' }

/** Owners in the order given: the first is the primary one, the others are joint owners. */
export type Owners = readonly Owner[]

/** What is owned, agreed to or answered by a link: a module's kind, such as `plan:action`, and the record's id. */
export interface Ref {
  readonly kind: string
  readonly id: string | number
}

/** How a form names an owner: `person:12`, `role:3`, `all-staff`, `own-area`. */
export function ownerValue(owner: Owner): string {
  return owner.kind === 'person' || owner.kind === 'role' ? `${owner.kind}:${owner.id}` : owner.kind
}

/** Reads what a form sent as an owner; undefined when it names none. */
export function readOwner(value: string): Owner | undefined {
  if (value === 'all-staff' || value === 'own-area') return { kind: value }
  const [, kind, id] = /^(person|role):(\d{1,15})$/.exec(value) ?? []
  return kind && id ? { kind: kind as 'person' | 'role', id: Number(id) } : undefined
}
