import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { invite } from '../invitations/invite.js'
import type { ConsultationsTables } from '../tables.js'
import { enterWaiting } from '../waiting/enter.js'
import { answerByInvitation } from './answer-by-invitation.js'
import { answering } from './answering.js'
import { resident } from './cast.js'
import { atHour, workday } from './days.js'
import type { Plan } from './plan.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'
import { writeSentences } from './texts/write.js'

/** How many are invited, and how many of them have answered by today. */
const INVITED = 44
const ANSWERED = 27
/** The residents of the story from this number on rang 101. */
const FIRST = 4000

/** People who rang 101 are invited on the second day; over two weeks more than half of them answer, and groups of answers are entered. */
export function playInvited(scene: Scene, story: readonly Plan[]): void {
  const plan = story.find(({ key }) => key === 'callers')
  if (!plan?.opensOn) return
  const opened = plan.opensOn
  const random = randomFrom('who rang 101')
  scene.timeline.large(atHour(workday(opened.add({ days: 1 })), 10, 20), async (house) => {
    const { exercise } = published(scene)
    const people = Array.from({ length: INVITED }, (_, n) => resident(FIRST + n))
    await inTransaction(own(house), (tx) => invite(tx, exercise, people, scene.cast.engagement.by))
  })
  for (let n = 0; n < ANSWERED * Math.min(1, scene.share * 4); n += 1) {
    scene.timeline.large(atHour(opened.add({ days: random.whole(2, 17) }), random.whole(8, 21), random.whole(0, 59)), (house) =>
      answer(house, scene, n),
    )
  }
  scene.timeline.large(atHour(opened.add({ days: 18 }), 6), (house) => enterWaiting(house))
}

async function answer(house: House, scene: Scene, n: number): Promise<void> {
  const { exercise, questionnaire } = published(scene)
  const random = randomFrom(`caller ${n}`)
  const given = answering()
  const answered = given.choose('answered', { yes: 71, no: 29 }, random)
  if (answered === 'yes') given.choose('useful', { 1: 14, 2: 18, 3: 24, 4: 27, 5: 12, 'dont-know': 5 }, random)
  if (random.chance(0.5)) given.text('change', writeSentences(random, { 'Answering calls and coming when needed': 1 }, 'ALD'))
  await answerByInvitation(house, { exercise, questionnaire }, resident(FIRST + n).email, given.given().answers, `demo-callers-${n}`)
}

const own = (house: House) => house.db.withTables<ConsultationsTables>()

function published(scene: Scene) {
  const found = scene.published.get('callers')
  if (!found) throw new Error('Nobody can be invited before it is published')
  return found
}
