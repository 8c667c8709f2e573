import type { Temporal } from '#platform/clock'

/** What somebody can be in an organisation or be elected as, as staff see it. */
export const POSTS = {
  mp: 'Member of Parliament',
  mayor: 'Mayor',
  'county-councillor': 'County or unitary councillor',
  'district-councillor': 'District or borough councillor',
  'parish-councillor': 'Town or parish councillor',
  clerk: 'Clerk',
  chair: 'Chair',
  officer: 'Officer or member of staff',
  member: 'Member or volunteer',
  journalist: 'Journalist',
  other: 'Something else',
} as const
export type Post = keyof typeof POSTS
export const POST_LIST = Object.keys(POSTS) as readonly Post[]

/** The posts that people are elected to: they stand without an organisation too. */
export const ELECTED: readonly Post[] = ['mp', 'mayor', 'county-councillor', 'district-councillor', 'parish-councillor']

/** A post that somebody holds or held. */
export interface Role {
  readonly id: number
  readonly person: number
  readonly personName: string
  readonly organisation: number | null
  readonly organisationName: string | null
  readonly post: Post
  /** Its own name, where the post's is too wide: "Cabinet member for safer communities". */
  readonly title: string
  /** The code of the place they are elected for or look after. */
  readonly area: string | null
  readonly since: Temporal.PlainDate | null
  /** The last day; null while they hold it. */
  readonly until: Temporal.PlainDate | null
}

/** What staff say about a new post. */
export type NewRole = Pick<Role, 'person' | 'organisation' | 'post' | 'title' | 'area' | 'since'>

/** A role in a few words: "Clerk, Aldermoor Parish Council". */
export function roleInWords(role: Pick<Role, 'post' | 'title' | 'organisationName'>): string {
  return [role.title || POSTS[role.post], role.organisationName].filter(Boolean).join(', ')
}
