import type { Temporal } from '#platform/clock'
import type { Plan } from '../plan.js'
import { annual } from './annual.js'
import { neighbourhood } from './neighbourhood.js'
import { assembly } from './assembly.js'
import { callers } from './callers.js'
import { card } from './card.js'
import { counters } from './counters.js'
import { gettingHome } from './getting-home.js'
import { forceStaff } from './force-staff.js'
import { mobile } from './mobile.js'
import { online } from './online.js'
import { policePlan } from './police-plan.js'
import { comingPrecept, lastPrecept } from './precept.js'
import { roads } from './roads.js'
import { rural } from './rural.js'
import { drones, fund, video } from './small.js'
import { whereSeen } from './where-seen.js'
import { towns } from './towns.js'
import { victims } from './victims.js'

/** The standing card and the other consultations of the demo, as they look back from this day. */
export function theStory(today: Temporal.PlainDate): readonly Plan[] {
  return [
    card,
    online,
    lastPrecept,
    annual,
    rural,
    drones,
    mobile,
    assembly,
    victims,
    counters,
    roads,
    towns,
    gettingHome,
    neighbourhood,
    comingPrecept,
    fund,
    video,
    policePlan,
    callers,
    whereSeen,
    forceStaff,
  ].map((plan) => plan(today))
}
