import type { Temporal } from '#platform/clock'
import { places, populations } from '#modules/office'
import { changeAreaFigure } from '../comparisons/change.js'
import { enterMargin } from '../residents/margin.js'
import type { ConsultationsTx } from '../tables.js'
import { workday } from './days.js'
import type { Plan } from './plan.js'
import { exercise, on } from './play-planning.js'
import type { Scene } from './scene.js'
import { NEIGHBOURS, SHARES } from './story/comparisons.js'

/** What the figures are held against: who lives in the area, and what neighbouring offices found with the same questions. */
export function playComparisons(scene: Scene, story: readonly Plan[]): void {
  const { today, cast } = scene
  const entered = workday(today.subtract({ months: 20 }))
  on(scene, entered, async (tx, clock) => {
    for (const margin of await residents(tx, entered)) await enterMargin(tx, margin, cast.policy.by, clock)
  })
  const closed = story.find(({ key }) => key === NEIGHBOURS.key)?.closesOn
  if (!closed) return
  on(scene, workday(closed.add({ days: 6 })), async (tx, clock) => {
    const { id } = await exercise(tx, scene, NEIGHBOURS.key)
    for (const figure of NEIGHBOURS.figures) await changeAreaFigure(tx, id, figure, cast.policy.by, clock)
  })
}

/** Residents by district as the office counts them, and by age and sex as shares of all. */
async function residents(tx: ConsultationsTx, day: Temporal.PlainDate) {
  const [districts, counted] = [await places(tx, { level: 'district', on: day }), await populations(tx, day)]
  const place = Object.fromEntries(districts.map(({ code }) => [code, counted.get(code)?.people ?? 0]))
  const total = sum(place)
  const datedOn = districts.map(({ code }) => counted.get(code)?.asAt).find((asAt) => asAt !== undefined) ?? day
  const groupsOf = { place, age: sharesOf(total, SHARES.age), gender: sharesOf(total, SHARES.gender) }
  return Object.entries(groupsOf).map(([question, groups]) => ({
    question,
    source: 'Invented for the demonstration',
    datedOn,
    total,
    groups,
  }))
}

function sharesOf(total: number, shares: Readonly<Record<string, number>>): Record<string, number> {
  const groups: Record<string, number> = {}
  for (const [code, share] of Object.entries(shares)) groups[code] = share > 0 ? Math.round((total * share) / 100) : total - sum(groups)
  return groups
}

function sum(groups: Readonly<Record<string, number>>): number {
  return Object.values(groups).reduce((all, one) => all + one, 0)
}
