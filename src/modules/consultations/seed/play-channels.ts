import { inTransaction } from '#platform/db'
import { namedEvents } from '#modules/engagement'
import { keyTicks } from '../collection/key-ticks.js'
import { addCollectionPoint, pointById } from '../collection/points.js'
import { receive } from '../responses/receive.js'
import type { Method } from '../responses/method.js'
import type { Channel } from '../responses/response.js'
import { own } from '../tables.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Plan } from './plan.js'
import type { Scene } from './scene.js'

/** A note of what people said outside of any form. */
interface Note {
  readonly channel: Channel
  readonly method?: Method
  readonly daysAgo: number
  readonly people: number
  readonly spot: string
  readonly district: string
  readonly words: string
}

const NOTES: readonly Note[] = [
  {
    channel: 'chat',
    daysAgo: 96,
    people: 3,
    spot: 'Bus station, Aldermoor',
    district: 'ALD',
    words:
      'Scooters on the pavement, and the last bus home feels lonely. They liked that the desk in the market hall is open on Saturdays.',
  },
  {
    channel: 'chat',
    daysAgo: 61,
    people: 2,
    spot: 'Allotments behind Mill Lane, Helmsbrook',
    district: 'HEL',
    words: 'Sheds were broken into twice this summer. They want somebody to come and look at the lane with them.',
  },
  {
    channel: 'meeting',
    daysAgo: 40,
    people: 18,
    method: 'neighbourhood-meeting',
    spot: 'Parish council, Brook Magna',
    district: 'HEL',
    words: 'The council asks for speed checks before school starts, and wants to hear beforehand when a patrol is planned.',
  },
  {
    channel: 'social',
    daysAgo: 33,
    people: 1,
    spot: 'Comment under our post on winter patrols',
    district: 'WIN',
    words: 'Good that you walk the harbour now. Please also look at the car park behind the ice rink after ten.',
  },
  {
    channel: 'chat',
    daysAgo: 19,
    people: 6,
    spot: 'Queue at the Saturday market, Carrow Market',
    district: 'CAR',
    words: 'Parking on both sides of Market Street: an ambulance could not get through last month.',
  },
  {
    channel: 'meeting',
    daysAgo: 12,
    people: 9,
    method: 'discussion-group',
    spot: 'Farm Watch, Stone Market',
    district: 'STO',
    words: 'Thefts of quad bikes go on. Farmers want one number that is answered at night.',
  },
  {
    channel: 'in-person',
    method: 'surgery',
    daysAgo: 47,
    people: 1,
    spot: 'Surgery in the town hall, Aldermoor',
    district: 'ALD',
    words: 'The underpass by the station has been dark since spring. Two calls to the council changed nothing.',
  },
  {
    channel: 'meeting',
    method: 'focus-group',
    daysAgo: 30,
    people: 8,
    spot: 'Youth club, Helmsbrook',
    district: 'HEL',
    words: 'They want officers who say hello before anything happens, and a way to report that is not a phone call.',
  },
  {
    channel: 'in-person',
    method: 'roadshow',
    daysAgo: 23,
    people: 4,
    spot: 'Van at the retail park, Winterbourne',
    district: 'WIN',
    words: 'Racing on the ring road at weekends. They would film it if somebody said where to send the film.',
  },
]

/** What reaches the office outside of forms: chats, notes of meetings, social media, and a tick survey at an event (catalogue CON-29, CON-34). */
export function playChannels(scene: Scene, plan: Plan): void {
  const { timeline, cast, today } = scene
  const { engagement } = cast
  for (const [number, { daysAgo, words, channel, method = null, people, spot, district }] of NOTES.entries()) {
    const at = atHour(workday(today.subtract({ days: daysAgo })), 14, 5 + number)
    timeline.small(at, async (tx) => {
      const published = scene.published.get(plan.key)
      if (!published) return
      const answers = { issues: { text: words } }
      const note = { channel, method, people, spot, place: district, at, answers, submission: `demo-note-${number}` }
      await receive(tx, { ...published, ...note, ...(engagement.id > 0 ? { enteredBy: engagement.id } : {}) }, engagement.by)
    })
  }
  const heldOn = workday(today.subtract({ days: 26 }))
  timeline.large(atHour(heldOn, 17), async (house) => {
    const published = scene.published.get(plan.key)
    if (!published) return
    const db = own(house.db)
    const exerciseId = idOf(scene, plan)
    // The same evening stands in the diary, where the demo has one.
    const event = (await namedEvents(house.db, house.clock.today())).find(({ title }) => title === 'Switching on the lights')
    const stall = {
      what: 'Switching on the lights, tick board',
      event: event?.id ?? null,
      heldOn,
      place: 'Market Square, Aldermoor',
      collector: engagement.name,
      tick: true,
    }
    const id = await inTransaction(db, (tx) => addCollectionPoint(tx, exerciseId, stall, engagement.by))
    const point = await pointById(db, exerciseId, String(id))
    const counts = [4, 9, 21, 30, 13].map((ticks, index) => ({ code: String(index + 1), ticks: Math.ceil(ticks * scene.share) }))
    const sheet = { exercise: published.exercise, questionnaireId: published.questionnaire.id, point, question: 'safe', counts }
    const enteredBy = engagement.id > 0 ? engagement.id : null
    await inTransaction(db, (tx) => keyTicks(tx, { ...sheet, at: house.clock.now(), enteredBy }, engagement.by))
  })
}
