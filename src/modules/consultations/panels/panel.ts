import type { Temporal } from '#platform/clock'

/** A standing panel: whom it meets through, what it is for, and how often a member may be asked. */
export interface Panel {
  readonly id: number
  readonly name: string
  readonly host: string
  readonly purpose: string
  readonly joinable: boolean
  /** Most invitations to one member in three months. */
  readonly mostAQuarter: number
  /** Least weeks between two invitations to one member. */
  readonly weeksBetween: number
  readonly version: number
}

/** What a member chose to say about themselves; all of it may be left out. */
export interface Profile {
  readonly district: string | null
  readonly age: string | null
  readonly groups: readonly string[]
}

/** A member as the office keeps them: the contact, the consent and the profile. */
export interface Member extends Profile {
  readonly id: number
  readonly contact: number
  readonly joinedOn: Temporal.PlainDate
}

/** Age bands, by the codes that are kept. */
export const AGES: Readonly<Record<string, string>> = {
  'under-25': 'Under 25',
  '25-44': '25 to 44',
  '45-64': '45 to 64',
  '65-over': '65 or over',
}

/** The same in order, for residents, who read them in their language. */
export const AGE_KEYS = ['under-25', '25-44', '45-64', '65-over'] as const
export const GROUP_KEYS = ['disabled', 'ethnic', 'lgbt', 'faith', 'carer', 'rural', 'victim'] as const

/** Groups that are seldom heard, by the codes that are kept. */
export const GROUPS: Readonly<Record<string, string>> = {
  disabled: 'Disabled people',
  ethnic: 'People from ethnic minorities',
  lgbt: 'Lesbian, gay, bisexual and trans people',
  faith: 'People of a minority faith',
  carer: 'Carers and parents of small children',
  rural: 'People who live far from a town',
  victim: 'People who were victims of crime in the last year',
}

/** An invitation to a member that counts towards the limits. */
export interface EarlierAsking {
  readonly exerciseId: number
  readonly on: Temporal.PlainDate
}

/** Why a member is not asked this time, so that nobody is asked too often; undefined when they may be. */
export function whySkipped(
  panel: Pick<Panel, 'mostAQuarter' | 'weeksBetween'>,
  earlier: readonly EarlierAsking[],
  exerciseId: number,
  today: Temporal.PlainDate,
): string | undefined {
  if (earlier.some((one) => one.exerciseId === exerciseId)) return 'Has been invited to this exercise'
  const quarter = earlier.filter(({ on }) => on.until(today.subtract({ months: 3 })).days < 0)
  if (quarter.length >= panel.mostAQuarter)
    return `Was asked ${quarter.length} ${quarter.length === 1 ? 'time' : 'times'} in the last three months, and the limit is ${panel.mostAQuarter}`
  const tooSoon = earlier.find(({ on }) => on.add({ weeks: panel.weeksBetween }).until(today).days < 0)
  return tooSoon && `Was last asked less than ${panel.weeksBetween} weeks ago`
}

/** How one group is represented: its members, those asked, those who replied. */
export interface GroupShare {
  readonly name: string
  readonly members: number
  readonly asked: number
  readonly replied: number
}

/** A group is heard less than its share when its part of the replies is under four fifths of its part of the members. Said only from ten replies on. */
export function underRepresented(group: GroupShare, all: GroupShare): boolean {
  if (all.replied < 10 || all.members === 0 || group.members === 0) return false
  return group.replied / all.replied < 0.8 * (group.members / all.members)
}
