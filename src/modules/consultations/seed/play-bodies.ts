import { addBodies, addStanding, askBodies, recordReply, remindBodies } from '../bodies/keep-bodies.js'
import { bodiesOf } from '../bodies/queries.js'
import type { Plan } from './plan.js'
import { exercise, on } from './play-planning.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

const VILLAGES =
  'Aldbeck Ashworth Barrowby Birkholme Bramley Carr Cawthorpe Dunmere Eastwell Fenby Garthorpe Harrowgill Ingleton Kelby Langrick Marfield Netherby Oxcombe Penrigg Rushby Scaleby Thornwick Ulverby Wharram'
const COUNCILS = VILLAGES.split(' ').map((village) => ({
  kind: 'parish' as const,
  name: `${village} Parish Council`,
  email: village.startsWith('U') ? '' : `clerk@${village.toLowerCase()}-pc.example`,
}))
const RATEPAYERS = [
  { kind: 'ratepayers' as const, name: 'Westmarch Chamber of Commerce', email: 'policy@westmarch-chamber.example' },
  {
    kind: 'ratepayers' as const,
    name: 'Federation of Small Businesses, Westmarch branch',
    email: 'branch@small-business-westmarch.example',
  },
]

/** Parish councils and ratepayers' representatives are asked about the precept each winter, and reminded after two weeks. */
export function playBodies(scene: Scene, story: readonly Plan[]): void {
  const { by } = scene.cast.engagement
  const last = story.find(({ key }) => key === 'last-precept')
  if (!last?.draftedOn) return
  const drafted = last.draftedOn.add({ days: 2 })
  on(scene, drafted, async (tx) => {
    await addStanding(tx, 'precept', [...COUNCILS, ...RATEPAYERS], by)
    await addBodies(tx, (await exercise(tx, scene, 'last-precept')).id, [...COUNCILS, ...RATEPAYERS], by)
  })
  for (const key of ['last-precept', 'precept']) {
    const opened = story.find((one) => one.key === key)?.opensOn
    if (!opened) continue
    on(scene, opened.add({ days: 1 }), async (tx, clock) => {
      const asked = await exercise(tx, scene, key)
      await askBodies(tx, asked, 'email', by, clock.today())
      await askBodies(tx, asked, 'letter', by, clock.today())
    })
    on(scene, opened.add({ days: 9 }), async (tx, clock) => {
      const asked = await exercise(tx, scene, key)
      const random = randomFrom(`replies ${key}`)
      for (const body of await bodiesOf(tx, asked.id)) {
        if (random.chance(0.45)) await recordReply(tx, asked, body.id, { on: clock.today(), how: 'by letter' }, by)
      }
    })
    on(scene, opened.add({ days: 16 }), async (tx, clock) => {
      await remindBodies(tx, await exercise(tx, scene, key), by, clock.today())
    })
  }
}
