import type { Temporal } from '#platform/clock'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { preceptStage } from './precept.js'

type Stage = 'planned' | 'open' | 'closed'
type Days = Pick<Plan, 'draftedOn' | 'publishedOn' | 'opensOn' | 'closesOn' | 'replyBy'>

/** The two stages that this winter's precept consultation leaves free. */
export function freeStages(today: Temporal.PlainDate): readonly [Stage, Stage] {
  const [first, second] = (['open', 'closed', 'planned'] as const).filter((stage) => stage !== preceptStage(today))
  return [first ?? 'open', second ?? 'closed']
}

/** The days of an exercise of twelve weeks that is at this stage today. */
export function daysAt(stage: Stage, today: Temporal.PlainDate): Days {
  const since = { planned: -17, open: 25, closed: 101 }[stage]
  const opensOn = workday(today.subtract({ days: since }))
  const closesOn = opensOn.add({ weeks: 12 })
  const draftedOn = workday((since < 0 ? today : opensOn).subtract({ days: 20 }))
  return {
    draftedOn,
    publishedOn: since < 0 ? workday(today.subtract({ days: 4 })) : opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 6 })),
  }
}
