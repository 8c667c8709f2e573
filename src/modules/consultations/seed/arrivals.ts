import { Temporal } from '#platform/clock'
import type { Channel } from '../responses/response.js'
import { someDistrict } from './answering.js'
import { atHour, atLeisure, inOfficeHours } from './days.js'
import type { Given, Plan, Stall } from './plan.js'
import { type Random, randomFrom } from './random.js'

/** One person's answers on their way to the office. */
export interface Coming {
  readonly at: Temporal.Instant
  readonly channel: Channel
  readonly given: Given
  /** The place of its stall in the plan's list. */
  readonly stall?: number
  readonly heldBecause?: string
  /** Whether this person leaves an address to be told. */
  readonly wants?: boolean
  /** Somebody must look at it at once, so nobody codes it. */
  readonly disclosed?: boolean
}

const MOSTLY_WEB: Readonly<Partial<Record<Channel, number>>> = { web: 78, paper: 14, email: 3, phone: 3, letter: 1, 'in-person': 1 }
const LEAVE_ADDRESS = 0.07
const BUSY = 'Many answers came from the same network in a short time.'

/** Everybody who answers one exercise, in the order in which they do; nobody before it opens or after this moment. */
export function arrivalsOf(plan: Plan, share: number, now: Temporal.Instant, today: Temporal.PlainDate): readonly Coming[] {
  const { opensOn, people = 0, answer } = plan
  if (!opensOn || !answer || opensOn.until(today).days < 0) return []
  const random = randomFrom(plan.key)
  const until =
    [plan.withdrawn?.on, plan.extended?.closesOn ?? plan.closesOn, today].find((day) => day && day.until(today).days >= 0) ?? today
  const days = Math.max(1, opensOn.until(until).days)
  const stalls = (plan.stalls ?? []).flatMap((stall, index) =>
    opensOn.add({ days: stall.afterDays + 7 }).until(until).days >= 0 ? [{ ...stall, index }] : [],
  )
  const held = Math.min(plan.held ?? 0, Math.ceil(people * share))
  const coming = Array.from({ length: Math.max(3, Math.round(people * share)) }, (_, number) => {
    if (number < held) return crowd(random, plan, today)
    const channel = random.weighted(plan.channels ?? MOSTLY_WEB)
    return someone(random, plan, channel, { opensOn, days }, stalls)
  })
  const disclosed = (plan.disclosed ?? []).map(({ question, text, hoursAgo }): Coming => {
    const { answers } = answer(random, someDistrict(random))
    return {
      at: now.subtract({ minutes: Math.round(hoursAgo * 60) }),
      channel: 'web',
      given: { answers: { ...answers, [question]: { text } }, themes: {} },
      disclosed: true,
    }
  })
  const inTime = ({ at }: Coming) => Temporal.Instant.compare(at, now.subtract({ minutes: 5 })) < 0
  return [...coming, ...disclosed].filter(inTime).sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

type Open = { opensOn: Temporal.PlainDate; days: number }

function someone(
  random: Random,
  plan: Plan,
  channel: Channel,
  { opensOn, days }: Open,
  stalls: readonly (Stall & { index: number })[],
): Coming {
  const answer = plan.answer as NonNullable<Plan['answer']>
  const onPaper = channel === 'paper' || channel === 'in-person'
  if (onPaper && stalls.length > 0) {
    const stall = random.pick(stalls)
    const district = random.chance(0.8) ? stall.district : someDistrict(random)
    const day = opensOn.add({ days: stall.afterDays + (channel === 'paper' ? random.whole(1, 6) : 0) })
    return { at: inOfficeHours(day, random), channel, given: answer(random, district), stall: stall.index }
  }
  // Most answer soon after they hear of it; a card that is always open is answered all the time.
  const day = opensOn.add({ days: Math.floor(days * (plan.standing ? random.next() : random.next() ** 1.5)) })
  const given = answer(random, someDistrict(random))
  if (channel !== 'web') return { at: inOfficeHours(day, random), channel, given }
  const at = atLeisure(day, random)
  const [first, wants] = [atHour(opensOn, 9, 5), random.chance(LEAVE_ADDRESS)]
  return { at: Temporal.Instant.compare(at, first) < 0 ? first.add({ seconds: random.whole(0, 7200) }) : at, channel, given, wants }
}

/** A class or a library, all at once: held until somebody has looked. */
function crowd(random: Random, plan: Plan, today: Temporal.PlainDate): Coming {
  const at = inOfficeHours(today.subtract({ days: 4 }), randomFrom(`${plan.key} crowd`)).add({ seconds: random.whole(0, 400) })
  return { at, channel: 'web', given: (plan.answer as NonNullable<Plan['answer']>)(random, 'HEL'), heldBecause: BUSY }
}
