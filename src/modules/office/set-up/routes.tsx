import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute } from '#platform/forms'
import { govukPanel, govukTaskList } from '#platform/govuk'
import type { House } from '#platform/module'
import { page, Reading, route, type Route } from '#platform/web'
import { CardFields, cardDetails, cardLabels, cardSchema, cardValues } from '../card/card-form.js'
import { changeCard } from '../card/change-card.js'
import { officeCard } from '../card/office-card.js'
import { places } from '../geography/places.js'
import { urls } from '../urls.js'
import { addWords } from '../vocabulary/add-words.js'
import { words } from '../vocabulary/words.js'
import { WordsFields, wordsSchema, wordsValues } from '../vocabulary/words-form.js'
import { mailStep } from './mail-step.js'
import { finishStep, STEP_LIST, STEPS, stepsDone } from './set-up.js'
import { standardsStep } from './standards-step.js'

const common = { may: 'office:manage-identity', back: urls.setUp, button: 'Save and go on' } as const

/** The first set-up: five questions that can be left and returned to, in any order. */
export function setUpRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.setUp, {
      may: 'office:manage-identity',
      get: async () => {
        const done = await stepsDone(db)
        const body = (
          <Reading>
            {done.size === STEP_LIST.length && govukPanel({ titleText: 'The office is set up', text: 'You can change all of it later.' })}
            <h1 class="govuk-heading-l">Set up the office</h1>
            <p class="govuk-body">{`${done.size} of ${STEP_LIST.length} questions are answered. Leave and come back whenever you like.`}</p>
            {govukTaskList({
              idPrefix: 'set-up',
              items: STEP_LIST.map((step) => ({
                title: { text: STEPS[step] },
                href: urls.setUpStep(step),
                status: done.has(step) ? { text: 'Done' } : { tag: { text: 'To do', classes: 'govuk-tag--blue' } },
              })),
            })}
          </Reading>
        )
        return page({ title: 'Set up the office', body })
      },
    }),
    formRoute(house, '/staff/set-up/identity', {
      ...common,
      title: STEPS.identity,
      schema: cardSchema,
      labels: cardLabels,
      start: async () => cardValues(await officeCard(db)),
      fields: (form) => <CardFields form={form} />,
      save: async (tx, data, visit) => {
        await changeCard(tx, cardDetails(data), data.version, actorOf(visit.person), clock.now())
        await finishStep(tx, 'identity', actorOf(visit.person), clock.now())
        return urls.setUp
      },
    }),
    formRoute(house, '/staff/set-up/vocabulary', {
      ...common,
      title: STEPS.vocabulary,
      schema: wordsSchema,
      days: ['from'],
      start: async () => wordsValues(await words(db, clock.today()), clock.today()),
      fields: (form) => <WordsFields form={form} />,
      save: async (tx, data, visit) => {
        await addWords(tx, data.from, data.words, actorOf(visit.person), clock.now())
        await finishStep(tx, 'vocabulary', actorOf(visit.person), clock.now())
        return urls.setUp
      },
    }),
    formRoute(house, '/staff/set-up/geography', {
      ...common,
      title: STEPS.geography,
      schema: z.object({}),
      button: 'The places are complete',
      fields: async () => {
        const open = await places(db, { on: clock.today() })
        return (
          <>
            <p class="govuk-body">{open.length === 0 ? 'There are no places yet.' : `There are ${open.length} places so far.`}</p>
            <ul class="govuk-list govuk-list--bullet">
              <li>
                <a class="govuk-link" href={urls.newImport}>
                  Import a list
                </a>
              </li>
              <li>
                <a class="govuk-link" href={urls.newPlace}>
                  Type them one by one
                </a>
              </li>
              <li>
                <a class="govuk-link" href={urls.places}>
                  See the places
                </a>
              </li>
            </ul>
          </>
        )
      },
      check: async () => {
        const open = await places(db, { on: clock.today() })
        return open.length === 0 ? { places: 'Add at least the force area' } : ({} as Record<string, string>)
      },
      save: async (tx, _data, visit) => {
        await finishStep(tx, 'geography', actorOf(visit.person), clock.now())
        return urls.setUp
      },
    }),
    standardsStep(house),
    mailStep(house),
  ]
}
