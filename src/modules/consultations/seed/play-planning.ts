import { fixedClock, type Temporal } from '#platform/clock'
import type { Action } from '../actions/action.js'
import { finish, takeOn } from '../actions/keep-actions.js'
import { actionOf } from '../actions/queries.js'
import { announce } from '../announcements/announcement.js'
import { inTransaction } from '#platform/db'
import { setWays } from '../audiences/set-ways.js'
import { lockExercise } from '../exercises/queries.js'
import { startAnnual } from '../annual/annual.js'
import { askIfInformed } from '../informed/staff-routes.js'
import { learn, useLesson } from '../lessons/learn.js'
import { recordSubmission } from '../precept/submission.js'
import { decideOverlap, registerPartnerExercise } from '../partners/keep-partners.js'
import { promote } from '../promotion/keep-promotion.js'
import { decideRepeat } from '../stages/keep-stages.js'
import type { ConsultationsTables, ConsultationsTx } from '../tables.js'
import { inviteToShape } from '../shaping/invite.js'
import { shapingById } from '../shaping/queries.js'
import { suggest } from '../shaping/suggest.js'
import { arrange } from '../victims/arrangements.js'
import { atHour, workday, workdayUpTo } from './days.js'
import type { Plan } from './plan.js'
import type { Scene } from './scene.js'
import { ACTIONS, ARRANGEMENTS, LESSONS, PARTNERS, PROMOTIONS, REPEATS_DECIDED } from './story/planning.js'

/** Puts what surrounds the exercises on the timeline: arrangements with victims, lessons, and how the plan's audiences are heard. */
export function playPlanning(scene: Scene, story: readonly Plan[]): void {
  const { today, cast } = scene
  const { by } = cast.policy
  const ago = (days: number) => workdayUpTo(today.subtract({ days }))
  for (const { monthsAgo, ...arrangement } of ARRANGEMENTS) {
    const since = workday(today.subtract({ months: monthsAgo }))
    on(scene, since, async (tx) => {
      await arrange(tx, { ...arrangement, since, until: null, consultedOn: since.subtract({ days: 20 }) }, by)
    })
  }
  for (const { from, after, lesson, usedIn = [] } of LESSONS) {
    const closed = story.find(({ key }) => key === from)?.closesOn
    if (!closed) continue
    let id = 0
    on(scene, workday(closed.add({ days: after })), async (tx, clock) => {
      id = await learn(tx, await exercise(tx, scene, from), lesson, by, clock)
    })
    for (const { key, daysAgo: usedAgo, ...use } of usedIn) {
      on(scene, ago(usedAgo), async (tx, clock) => {
        if (id > 0) await useLesson(tx, id, await exercise(tx, scene, key), use, by, clock)
      })
    }
  }
  for (const { key, after, ...promotion } of PROMOTIONS) {
    const plan = story.find((one) => one.key === key)
    if (!plan?.opensOn || !plan.publishedOn) continue
    const day = plan.opensOn.add({ days: after })
    on(scene, day, async (tx) => {
      await promote(tx, (await exercise(tx, scene, key)).id, { ...promotion, on: day }, cast.engagement.by)
    })
  }
  for (const { opens, closes, decided, ...planned } of PARTNERS) {
    on(scene, ago(2), async (tx, clock) => {
      const theirs = { ...planned, place: null, opensOn: today.add({ days: opens }), closesOn: today.add({ days: closes }), link: '' }
      const id = await registerPartnerExercise(tx, theirs, by)
      if (!decided) return
      const ours = await exercise(tx, scene, decided.key)
      const { choice, because } = decided
      await decideOverlap(tx, ours.id, { ...theirs, id, version: 1 }, { choice, because }, by, clock)
    })
  }
  scene.timeline.large(atHour(ago(2), 15, 10), async (house) => {
    await inTransaction(house.db.withTables<ConsultationsTables>(), async (tx) => {
      const wanted = {
        name: 'Councillor Helen Reed',
        email: 'helen.reed@panel.example',
        asked: 'Does the Panel miss anything that residents tell you?',
        days: 21,
      }
      const shaping = await inviteToShape(tx, house, await exercise(tx, scene, 'police-plan'), wanted, by)
      await suggest(tx, await shapingById(tx, String(shaping)), 'Ask what people would do less of, not only more.', 'public', house.clock)
    })
  })
  for (const { key, finding, action, after, due, done } of ACTIONS) {
    const decided = story.find((one) => one.key === key)?.outcome?.on
    if (!decided) continue
    let held: Action | undefined
    on(scene, workday(decided.add({ days: after })), async (tx, clock) => {
      const from = await exercise(tx, scene, key)
      const owners = [cast.policy.id > 0 ? ({ kind: 'person', id: cast.policy.id } as const) : ({ kind: 'all-staff' } as const)]
      const id = await takeOn(tx, from, { finding, action, due: decided.add({ days: due }) }, owners, by, clock)
      held = await actionOf(tx, from.id, String(id))
    })
    if (!done) continue
    const finished = workday(decided.add({ days: done.after }))
    on(scene, finished, async (tx) => {
      if (held) await finish(tx, held, { on: finished, evidence: done.evidence }, by)
    })
  }
  for (const { key, after, repeat, because } of REPEATS_DECIDED) {
    const decided = story.find((one) => one.key === key)?.outcome?.on
    if (!decided) continue
    const day = workday(decided.add({ days: after }))
    on(scene, day, async (tx) => {
      await decideRepeat(tx, await exercise(tx, scene, key), { repeat, because, successorId: null, version: 0 }, day, cast.chief.by)
    })
  }
  on(scene, ago(2), async (tx, clock) => {
    await askIfInformed(tx, 'residents', cast.engagement.by, clock)
    await startAnnual(tx, cast.engagement.by, clock)
  })
  const answered = story.find(({ key }) => key === 'last-precept')
  if (answered?.outcome && answered.closesOn) {
    const [sentOn, meetingOn] = [workday(answered.closesOn.add({ days: 9 })), workday(answered.closesOn.add({ days: 26 }))]
    const sent = { sentOn, meetingOn, evidence: 'E-mail to the Panel’s clerk, in the precept folder', version: 0 }
    on(scene, sentOn, async (tx) => recordSubmission(tx, await exercise(tx, scene, 'last-precept'), sent, cast.chief.by))
  }
  on(scene, ago(3), async (tx) => {
    const ways = [
      { audience: 'people', how: 'By this exercise, at forums in all five districts, and by post to a sample of homes.', linkedId: null },
      {
        audience: 'victims',
        how: 'Through the support services, and by the survey of victims.',
        linkedId: scene.begun.get('victims') ?? null,
      },
    ] as const
    await setWays(tx, await exercise(tx, scene, 'police-plan'), ways, by)
  })
  on(scene, ago(2), async (tx, clock) => {
    await announce(tx, await exercise(tx, scene, 'police-plan'), cast.chief.by, clock)
  })
}

/** Something that happened on a day of the story, in the afternoon; what would be today may still be to come. */
export function on(
  scene: Scene,
  day: Temporal.PlainDate,
  deed: (tx: ConsultationsTx, clock: ReturnType<typeof fixedClock>) => Promise<void>,
): void {
  const at = atHour(day, 14, 35)
  scene.timeline.small(at, (tx) => deed(tx, fixedClock(at)))
}

/** The exercise that a key of the story became, held for a change. */
export async function exercise(tx: ConsultationsTx, scene: Scene, key: string) {
  const id = scene.begun.get(key)
  if (id === undefined) throw new Error(`The exercise “${key}” has not been drafted yet`)
  return lockExercise(tx, id)
}
