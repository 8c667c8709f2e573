import { z } from 'zod'
import { actorOf, type Person } from '#platform/access'
import { AreaField, formRoute, ListField, optional, required, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, Conflict, NotFound, page, type Route, route } from '#platform/web'
import { places } from '#modules/office'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById, exercisesAbout, lockExercise } from '../exercises/queries.js'
import { outOfSight } from '../exercises/sight.js'
import { lessonsUsed } from '../lessons/queries.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { classify } from './classify.js'
import { topicPage, topicsPage } from './pages.js'
import { addTopic, keyOf, topics } from './topics.js'

/** What exercises are about: the office's topics, what was asked and learnt on each, and the topic of one exercise. */
export function topicRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const inSight = async <One extends { readonly id: number }>(person: Person | undefined, all: readonly One[]) => {
    const hidden = await outOfSight(house.db, person)
    return all.filter(({ id }) => !hidden.has(id))
  }
  return [
    route(urls.topics, {
      may: 'consultations:see',
      get: async ({ person }) => page(topicsPage(await topics(db), await inSight(person, await exercisesAbout(db)))),
    }),

    formRoute(house, '/staff/consultations/topics/new', {
      may: 'consultations:plan',
      title: 'Add a topic',
      back: urls.topics,
      schema: z.object({ name: required(80, 'Enter the name of the topic'), about: optional(400) }),
      fields: (form) => (
        <>
          <TextField form={form} name="name" label="Name" hint="As residents would say it, like “Town centres at night”" />
          <AreaField form={form} name="about" label="What belongs to it (optional)" rows={2} />
        </>
      ),
      check: async ({ name }): Promise<Record<string, string>> => {
        const key = keyOf(name)
        if (key.length < 2) return { name: 'Use letters in the name' }
        const same = (await topics(db)).find((one) => one.key === key || one.name.toLowerCase() === name.toLowerCase())
        return same ? { name: `There is a topic of that name already: ${same.name}` } : {}
      },
      save: async (tx, data, { person }) =>
        doneAt(urls.topic(await addTopic(tx.withTables<ConsultationsTables>(), data, actorOf(person))), 'The topic is added'),
    }),

    route('/staff/consultations/topics/:key', {
      may: 'consultations:see',
      example: async () => ({ key: 'precept' }),
      get: async ({ params, person }) => {
        const topic = (await topics(db)).find(({ key }) => key === params.key)
        if (!topic) throw new NotFound(`topic ${params.key}`)
        const exercises = await inSight(person, await exercisesAbout(db, topic.key))
        const lessons = await lessonsUsed(
          db,
          exercises.map(({ id }) => id),
        )
        return page(topicPage(topic, exercises, lessons, house.clock.today()))
      },
    }),

    formRoute(house, '/staff/consultations/:id/about', {
      may: 'consultations:plan',
      example: exerciseIn(),
      title: 'What it is about, and where',
      back: ({ id }) => urls.overview(Number(id)),
      schema: z.object({ version: version(), topic: z.string().default(''), place: z.string().default('') }),
      labels: { topic: 'Topic', place: 'Place' },
      words: async () => ({
        ...Object.fromEntries((await topics(db)).map(({ key, name }) => [key, name])),
        ...Object.fromEntries((await places(house.db, { on: house.clock.today() })).map(({ code, name }) => [code, name])),
      }),
      start: async ({ params }) => {
        const { version: now, topic, place } = await exerciseById(db, params.id)
        return { version: String(now), topic: topic ?? '', place: place ?? '' }
      },
      fields: async (form) => (
        <>
          <p class="govuk-body">
            Residents can look for exercises by these, and you are shown the lessons and overlaps that belong to them.
          </p>
          <ListField
            form={form}
            name="topic"
            label="Topic"
            none="Not said"
            choices={(await topics(db)).map(({ key, name }) => ({ value: key, text: name }))}
          />
          <ListField
            form={form}
            name="place"
            label="Part of the area"
            none="The whole area"
            choices={(await places(house.db, { on: house.clock.today(), level: 'district' })).map(({ code, name }) => ({
              value: code,
              text: name,
            }))}
          />
        </>
      ),
      check: async ({ topic, place }): Promise<Record<string, string>> => {
        const known = topic === '' || (await topics(db)).some(({ key }) => key === topic)
        const there = place === '' || (await places(house.db, { on: house.clock.today() })).some(({ code }) => code === place)
        return { ...(known ? {} : { topic: 'Select a topic from the list' }), ...(there ? {} : { place: 'Select a place from the list' }) }
      },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await lockExercise(own, (await exerciseById(own, params.id)).id)
        if (exercise.version !== data.version) throw new Conflict('Somebody else changed this exercise in the meantime.')
        await classify(own, exercise, { topic: data.topic || null, place: data.place || null }, actorOf(person))
        return urls.overview(exercise.id)
      },
    }),
  ]
}
