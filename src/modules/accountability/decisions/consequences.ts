import { Temporal } from '#platform/clock'
import type { Consequences, House, Rested } from '#platform/module'
import { dayInWords } from '#platform/web'
import { urls } from '../urls.js'
import type { Decision } from './decision.js'
import { type Missing, missingFrom } from './missing.js'

const ownerOf = ({ modules }: House, { aboutKind }: Decision) =>
  modules.flatMap(({ beforePublishing = [] }) => beforePublishing).find(({ kind }) => kind === aboutKind)

/** What publishing sets off, and from when it can have been decided, as the owner of what it is about tells it. */
export const consequencesOf = async (house: House, decision: Decision): Promise<Consequences> =>
  (await ownerOf(house, decision)?.look(house.db, decision.aboutId)) ?? { told: [], unfinished: [] }

/** What people answered, in a line a question, as the owner of what the decision is about tells it. */
export const answeredFor = async (
  house: House,
  decision: Decision,
): Promise<readonly { readonly question: string; readonly said: string }[]> =>
  (await ownerOf(house, decision)?.answered?.(house.db, decision.aboutId)) ?? []

/** Why nothing can have been decided on this day; undefined where it can. */
export function tooEarly(day: Temporal.PlainDate | null, { notBefore }: Consequences): string | undefined {
  if (day === null || notBefore === undefined || Temporal.PlainDate.compare(day, notBefore.day) >= 0) return undefined
  return `The day of the decision must be ${dayInWords(notBefore.day)}, ${notBefore.what}, or later`
}

/** That the decision was taken before a day after which decisions are taken, and what residents are told of it; undefined where it was not. */
export function unusuallyEarly(day: Temporal.PlainDate | null, { hardlyBefore }: Consequences): string | undefined {
  if (day === null || hardlyBefore === undefined || Temporal.PlainDate.compare(day, hardlyBefore.day) >= 0) return undefined
  const { what, told } = hardlyBefore
  return `The day of the decision, ${dayInWords(day)}, is before ${dayInWords(hardlyBefore.day)}, ${what}. If it is right, ${told}. If not, change the day.`
}

/** The findings that a decision rests on, with their sources, as the owner of what it is about tells them. */
export const findingsFor = async (
  house: House,
  decision: Decision,
): Promise<{ readonly findings: readonly Rested[]; readonly figures: string } | undefined> =>
  ownerOf(house, decision)?.findings?.(house.db, decision.aboutId)

/** Everything that a draft still lacks, also by what its owner knows. */
export async function stillMissing(house: House, decision: Decision, consequences: Consequences): Promise<readonly Missing[]> {
  const early = tooEarly(decision.decidedOn, consequences)
  const missing = await missingFrom(house.db, decision, house.clock)
  return early === undefined ? missing : [...missing, { text: early, href: `${urls.text(decision.id)}#decidedOn` }]
}
