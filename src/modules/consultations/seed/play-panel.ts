import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { findContact } from '#modules/contacts'
import { askPanel } from '../panels/ask.js'
import { join, keepPanel } from '../panels/keep-panels.js'
import { AGES, GROUPS } from '../panels/panel.js'
import { leaveUrl } from '../panels/public-routes.js'
import { membersOf, panelById, panels } from '../panels/queries.js'
import { own } from '../tables.js'
import { answerByInvitation } from './answer-by-invitation.js'
import { answering, someDistrict } from './answering.js'
import { resident } from './cast.js'
import { atHour, workday } from './days.js'
import type { Plan } from './plan.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

const MEMBERS = 64
/** The residents of the story from this number on joined the panel. */
const FIRST = 5000

/** A panel is begun, people join it over two years, and those who may be asked are asked where they see the police. Younger people reply less. */
export function playPanel(scene: Scene, story: readonly Plan[]): void {
  const { timeline, cast, today } = scene
  const begun = workday(today.subtract({ months: 20 }))
  const random = randomFrom('citizens’ panel')
  timeline.large(atHour(begun, 11), async (house) => {
    const panel = {
      name: 'Westmarch Citizens’ Panel',
      host: 'The Commissioner’s office, with the five district councils',
      purpose: 'To ask the same people more than once what policing is like where they live, so that a change can be seen.',
      joinable: true,
      mostAQuarter: 2,
      weeksBetween: 4,
      version: 0,
    }
    await inTransaction(own(house.db), (tx) => keepPanel(tx, panel, undefined, cast.engagement.by))
  })
  for (let n = 0; n < MEMBERS * Math.min(1, scene.share * 4); n += 1) {
    const day = workday(begun.add({ days: random.whole(1, 480) }))
    timeline.large(atHour(day, random.whole(9, 16), random.whole(0, 59)), (house) => joins(house, scene, n))
  }
  const opened = story.find(({ key }) => key === 'where-seen')?.opensOn
  if (!opened) return
  timeline.large(atHour(workday(opened.add({ days: 1 })), 9, 40), async (house) => {
    const db = own(house.db)
    const at = { now: house.clock.now(), today: house.clock.today() }
    const panel = await thePanel(house)
    await inTransaction(db, (tx) => askPanel(tx, panel, published(scene).exercise, {}, cast.engagement.by, at))
  })
  for (let days = 2; days < 15; days += 1) timeline.large(atHour(opened.add({ days }), 19, 25), (house) => someReply(house, scene, days))
}

async function thePanel(house: House) {
  const [first] = await panels(own(house.db))
  return panelById(own(house.db), first?.id ?? 0)
}

async function joins(house: House, scene: Scene, n: number): Promise<void> {
  const random = randomFrom(`member ${n}`)
  const panel = await thePanel(house)
  const profile = {
    district: random.chance(0.9) ? someDistrict(random) : null,
    age: random.chance(0.85) ? (Object.keys(AGES)[Number(random.weighted({ 0: 12, 1: 25, 2: 36, 3: 27 }))] ?? null) : null,
    groups: random.several(Object.fromEntries(Object.keys(GROUPS).map((code) => [code, 10])), 2).filter(() => random.chance(0.35)),
  }
  await inTransaction(own(house.db), (tx) =>
    join(tx, panel, { ...resident(FIRST + n), how: random.chance(0.8) ? 'web' : 'paper', ...profile }, scene.cast.engagement.by, {
      now: house.clock.now(),
      today: house.clock.today(),
      leave: (member) => leaveUrl(house, member),
    }),
  )
}

/** On each of thirteen days every thirteenth member may reply. */
async function someReply(house: House, scene: Scene, days: number): Promise<void> {
  const panel = await thePanel(house)
  for (const member of (await membersOf(own(house.db), panel.id)).filter(({ id }) => id % 13 === days - 2)) {
    const random = randomFrom(`reply of member ${member.id}`)
    const contact = await findContact(house.db, { id: member.contact })
    if (!contact || !random.chance(member.age === 'under-25' ? 0.15 : 0.62)) continue
    const given = answering()
    given.choose('seen', { week: 14, month: 31, longer: 38, never: 17 }, random)
    await answerByInvitation(house, published(scene), contact.email, given.given().answers, `demo-panel-${member.id}`)
  }
}

function published(scene: Scene) {
  const found = scene.published.get('where-seen')
  if (!found) throw new Error('The panel cannot be asked before it is published')
  return found
}
