import { PUBLIC } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { reserveCodes } from '#modules/thread'
import { codeText } from '../coding/code-texts.js'
import { addCollectionPoint } from '../collection/points.js'
import { EXERCISE } from '../exercises/exercise.js'
import { receive } from '../responses/receive.js'
import type { ConsultationsTx } from '../tables.js'
import { arrivalsOf, type Coming } from './arrivals.js'
import { resident } from './cast.js'
import { atHour, inOfficeHours, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Plan } from './plan.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

/** Texts that are read and coded in one working day. */
const READ_A_DAY = 70
/** Cards printed with a code. */
const PRINTED = 60

/** Puts the answers to one exercise on the timeline: stalls, printed cards, arrivals on every channel, and their reading. */
export function playAnswers(scene: Scene, plan: Plan): void {
  const coming = arrivalsOf(plan, scene.share, scene.now, scene.today)
  if (coming.length === 0) return
  const points = playStalls(scene, plan)
  const printed = plan.standing ? playPrinting(scene, plan) : []
  const ids: number[] = []
  coming.forEach((one, number) => {
    scene.timeline.small(one.at, async (tx) => {
      ids[number] = await arrive(tx, scene, plan, one, number, { points, printed })
    })
  })
  playReading(scene, plan, coming, ids)
}

function playStalls(scene: Scene, plan: Plan): number[] {
  const ids: number[] = []
  plan.stalls?.forEach(({ what, place, afterDays }, index) => {
    const heldOn = plan.opensOn?.add({ days: afterDays })
    if (!heldOn) return
    const { name, by } = scene.cast.engagement
    scene.timeline.small(atHour(heldOn, 8, 50), async (tx) => {
      ids[index] = await addCollectionPoint(tx, idOf(scene, plan), { what, heldOn, place, collector: name }, by)
    })
  })
  return ids
}

/** Codes printed on cards before the first stall; they are taken from the end as cards come back. */
function playPrinting(scene: Scene, plan: Plan): string[] {
  const codes: string[] = []
  if (plan.opensOn) {
    scene.timeline.large(atHour(plan.opensOn, 10), async (house) => {
      const ref = { kind: EXERCISE, id: String(idOf(scene, plan)) }
      codes.push(...(await inTransaction(house.db, (tx) => reserveCodes(tx, PRINTED, ref, house.clock.now(), scene.cast.engagement.by))))
    })
  }
  return codes
}

/** On every so many cards from a stall, the line that asks for the newsletter is signed. */
const SIGNED = 15

async function arrive(
  tx: ConsultationsTx,
  scene: Scene,
  plan: Plan,
  one: Coming,
  number: number,
  { points, printed }: { points: readonly number[]; printed: string[] },
): Promise<number> {
  const published = scene.published.get(plan.key)
  if (!published) throw new Error(`Nobody can answer “${plan.title}” before it is published`)
  const keyedBy = one.channel === 'web' ? undefined : one.channel === 'email' ? scene.cast.policy : scene.cast.office
  const code = one.channel === 'paper' && one.stall !== undefined ? printed.pop() : undefined
  const taken = await receive(
    tx,
    {
      ...published,
      submission: `demo-${plan.key}-${number}`,
      channel: one.channel,
      answers: one.given.answers,
      at: one.at,
      heldBecause: one.heldBecause,
      collectionPointId: one.stall === undefined ? null : (points[one.stall] ?? null),
      ...(keyedBy && keyedBy.id > 0 ? { enteredBy: keyedBy.id } : {}),
      ...(code === undefined ? {} : { printedCode: code }),
      ...(one.channel === 'web' ? { language: inWelsh(plan, one, number) ? ('cy' as const) : ('en' as const) } : {}),
    },
    keyedBy?.by ?? PUBLIC,
  )
  if ('problem' in taken) throw new Error(taken.problem)
  const point = one.channel === 'paper' && one.stall !== undefined && number % SIGNED === 0 ? points[one.stall] : undefined
  if (one.wants || point) {
    scene.residents += 1
    const wishes = point
      ? { tell: false, future: false, newsletter: true, channel: 'paper' as const, point }
      : { tell: true, future: scene.residents % 3 === 0, newsletter: scene.residents % 4 === 0 }
    const wanted = { ...resident(scene.residents), ...wishes, language: 'en' as const }
    scene.wishes.set(plan.key, [...(scene.wishes.get(plan.key) ?? []), wanted])
  }
  return taken.responseId
}

/** Every fifth of those who only tick, where a plan is asked in two languages: what people write in the story is in English. */
const inWelsh = ({ welsh }: Plan, { given }: Coming, number: number): boolean =>
  welsh !== undefined && Object.keys(given.themes).length === 0 && number % 5 === 0

/** Somebody reads the texts in the order in which they came: after the last day, or bit by bit while a card stays open. */
function playReading(scene: Scene, plan: Plan, coming: readonly Coming[], ids: readonly number[]): void {
  const { timeline, cast, themes: codes } = scene
  const texts = coming.flatMap((one, number) =>
    one.disclosed || one.heldBecause
      ? []
      : Object.entries(one.given.themes).map(([question, themes]) => ({ number, question, themes, came: one.at })),
  )
  const random = randomFrom(`${plan.key} read`)
  const closed = plan.standing ? undefined : (plan.extended?.closesOn ?? plan.closesOn)
  texts.slice(0, Math.round(texts.length * (plan.coded ?? 0))).forEach(({ number, question, themes, came }, index) => {
    const at =
      closed && closed.until(scene.today).days > 0 ? readingHour(closed, index) : inOfficeHours(dayAfter(came, random.whole(6, 24)), random)
    timeline.small(at, async (tx) => {
      const found = themes.flatMap((name) => codes.get(name) ?? [])
      await codeText(tx, { responseId: ids[number] ?? 0, question, themes: found, at, personId: cast.policy.id }, cast.policy.by)
    })
  })
}

function readingHour(closed: Temporal.PlainDate, index: number): Temporal.Instant {
  let day = workday(closed.add({ days: 1 }))
  for (let passed = Math.floor(index / READ_A_DAY); passed > 0; passed -= 1) day = workday(day.add({ days: 1 }))
  const minute = (index % READ_A_DAY) * 6
  return atHour(day, 9 + Math.floor(minute / 60), minute % 60)
}

const dayAfter = (instant: Temporal.Instant, days: number): Temporal.PlainDate =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days })
