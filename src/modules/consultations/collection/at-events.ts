import { sql } from 'kysely'
import { may } from '#platform/access'
import type { Db } from '#platform/db'
import type { Beside, BesideSource, Gathered, GatheredSource } from '#platform/module'
import { dayInWords } from '#platform/web'
import { EVENT_KIND, type NamedEvent, namedEvent, namedEvents } from '#modules/engagement'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** Exercises for which something can be keyed at once from the page of an event. */
const MOST_EXERCISES = 3

/** Open events to choose from where cards are collected or a note is logged. */
export const eventChoices = async (db: Db, today: Parameters<typeof namedEvents>[1]): Promise<readonly { value: string; text: string }[]> =>
  (await namedEvents(db, today)).map(({ id, title, day }) => ({ value: String(id), text: `${title}, ${dayInWords(day)}` }))

/** What is written down of a collection point at an event, before anybody corrects it. */
export const pointAt = (event: NamedEvent): Readonly<Record<string, string>> => ({
  event: String(event.id),
  what: event.title,
  place: event.venue.slice(0, 120),
  'heldOn-day': String(event.day.day),
  'heldOn-month': String(event.day.month),
  'heldOn-year': String(event.day.year),
})

/** Cards, ticks and chats of events, as they were keyed. What was taken out again does not count. */
export const gatheredByCards: GatheredSource = {
  async count(db, events) {
    const { rows } = await sql<{ event: number; tick: boolean | null; responses: number; people: number }>`
      select p.event, p.tick, count(*)::int as responses, 0 as people
      from consultations.collection_point p join consultations.response r on r.collection_point_id = p.id
      where p.event = any(${events}::int[]) and r.state = 'counted' and not r.trial and r.channel <> 'chat' group by 1, 2
      union all
      select r.event, null, 0, sum(r.people)::int from consultations.response r
      where r.event = any(${events}::int[]) and r.state = 'counted' and not r.trial and r.channel = 'chat' group by 1`.execute(db)
    const all = new Map<number, Partial<Gathered>>()
    for (const { event, tick, responses, people } of rows) {
      const so = all.get(event)
      all.set(event, {
        ...so,
        ...(tick === null ? { chatted: people } : tick ? { ticks: responses } : { cards: responses }),
      })
    }
    return all
  },
}

/** Beside an event: where its cards are, and the way to key more. */
export const besideEvent: BesideSource = {
  kind: EVENT_KIND,
  async show({ db, clock }, id, person): Promise<Beside | undefined> {
    if (!may(person, 'consultations:see') || !(await namedEvent(db, id))) return undefined
    const points = await own(db)
      .selectFrom('consultations.collection_point as point')
      .innerJoin('consultations.exercise as exercise', 'exercise.id', 'point.exercise_id')
      .select(['point.id', 'point.what', 'point.tick', 'exercise.id as exercise', 'exercise.title'])
      .where('point.event', '=', id)
      .orderBy('point.id')
      .limit(20)
      .execute()
    const keys = may(person, 'consultations:key-cards')
    const open = keys
      ? await own(db)
          .selectFrom('consultations.exercise')
          .select(['id', 'title'])
          .where('state', '=', 'published')
          .where((is) => is.or([is('closes_on', 'is', null), is('closes_on', '>=', clock.today())]))
          .orderBy('standing', 'desc')
          .orderBy('id', 'desc')
          .limit(MOST_EXERCISES)
          .execute()
      : []
    if (points.length + open.length === 0) return undefined
    return {
      heading: 'Cards, ticks and chats',
      lines: [
        ...points.map((point) => ({
          text: `${point.tick ? 'Tick survey' : 'Cards'}: ${point.what}, for “${point.title}”`,
          href: keys ? `${urls.cards(point.exercise)}?point=${point.id}` : urls.overview(point.exercise),
        })),
        ...open.flatMap((exercise) => [
          { text: `Collect cards or ticks for “${exercise.title}”`, href: `${urls.collectionPoints(exercise.id)}?event=${id}` },
          { text: `Log a chat for “${exercise.title}”`, href: `${urls.log(exercise.id)}?event=${id}` },
        ]),
      ],
    }
  },
}
