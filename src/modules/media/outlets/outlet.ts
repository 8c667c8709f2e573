/** The sorts of outlets, as staff see them. */
export const OUTLET_KINDS = {
  newspaper: 'Newspaper',
  magazine: 'Magazine or newsletter',
  website: 'Website',
  radio: 'Radio',
  television: 'Television',
  podcast: 'Podcast',
} as const
/** What sort of outlet it is. */
export type OutletKind = keyof typeof OUTLET_KINDS

/** Whom an outlet reaches, as staff see it. */
export const REACHES = { local: 'Local', regional: 'Regional', national: 'National' } as const
/** Whom an outlet reaches. */
export type Reach = keyof typeof REACHES

/** A newspaper, magazine, website, radio or television station that reports on the office. */
export interface Outlet {
  readonly id: number
  readonly name: string
  readonly kind: OutletKind
  readonly reach: Reach
  /** Its websites, such as `echo.example`: a pasted link is known by them. */
  readonly hosts: readonly string[]
  /** The newsroom among the contacts. */
  readonly contact: number | null
  readonly note: string
  /** It is not offered any more; what it reported stays. */
  readonly ended: boolean
  readonly version: number
}

/** What staff write down of an outlet. */
export type OutletSheet = Pick<Outlet, 'name' | 'kind' | 'reach' | 'hosts' | 'contact' | 'note'>

/** Whether what it brings is heard or seen on air, and so is no article. */
export const onAir = (kind: OutletKind): boolean => kind === 'radio' || kind === 'television' || kind === 'podcast'

/** How the audit names an outlet. */
export const OUTLET = 'media.outlet'
