import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute } from '#platform/forms'
import { govukNotificationBanner } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, errorFor, page, type Route, route, typed } from '#platform/web'
import {
  agreementFields,
  AgreementFields,
  agreementFrom,
  agreementProblems,
  ownerChoices,
  ownerFields,
  OwnerPicker,
  ownersFrom,
  ownersOf,
  ownerValues,
  recordAgreement,
  setOwners,
} from '#modules/identity'
import { questionUrls } from '../questionnaires/screens/urls.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { publishingAsItIs, tooEarly, unseen } from './agreement.js'
import { refuseOncePublished } from './change-sheet.js'
import { exerciseIn } from './examples.js'
import { EXERCISE } from './exercise.js'
import { publicFacts } from './public-facts.js'
import { publicPage } from './public-page.js'
import { exerciseById, lockExercise } from './queries.js'

/** Who looks after an exercise, who agreed to it, and how residents will see it. */
export function careRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    formRoute(house, '/staff/consultations/:id/owners', {
      may: 'consultations:plan',
      example: exerciseIn(),
      title: 'Who looks after this exercise',
      back: ({ id }) => urls.overview(Number(id)),
      schema: z.object(ownerFields),
      start: async ({ params }) => {
        const { id } = await exerciseById(own(db), params.id)
        return ownerValues(await ownersOf(db, { kind: EXERCISE, id }))
      },
      fields: async (form) => <OwnerPicker form={form} label="Who looks after it" choices={await ownerChoices(db)} />,
      save: async (tx, data, { params, person }) => {
        const { id } = await exerciseById(tx.withTables<ConsultationsTables>(), params.id)
        await setOwners(tx, { kind: EXERCISE, id }, ownersFrom(data), actorOf(person))
        return urls.overview(id)
      },
    }),

    formRoute(house, '/staff/consultations/:id/agreement', {
      may: 'consultations:publish',
      example: exerciseIn('draft'),
      title: 'Record who agreed',
      button: 'Record the agreement',
      back: ({ id }) => urls.publication(Number(id)),
      schema: z.object({ ...agreementFields, seen: z.string().optional() }),
      days: ['agreed'],
      start: async ({ params }) => {
        const exercise = await exerciseById(own(db), params.id)
        refuseOncePublished(exercise)
        return { seen: await publishingAsItIs(db, exercise) }
      },
      fields: async (form, { params }) => (
        <>
          <input
            type="hidden"
            name="seen"
            value={errorFor(form, 'seen') ? await publishingAsItIs(db, await exerciseById(own(db), params.id)) : typed(form, 'seen')}
          />
          <p class="govuk-body" id="seen">
            The agreement is that this exercise is published as it stands. If it is changed afterwards, a new one is needed.
          </p>
          <AgreementFields form={form} yesterday={house.clock.today().subtract({ days: 1 })} />
        </>
      ),
      check: async ({ agreed, seen }, { params }) => ({
        ...(await unseen(db, await exerciseById(own(db), params.id), seen)),
        ...(await tooEarly(db, Number(params.id), agreed)),
        ...agreementProblems({ agreed }, house.clock.today()),
      }),
      save: async (tx, data, { params, person }) => {
        const exercise = await lockExercise(tx.withTables<ConsultationsTables>(), Number(params.id))
        refuseOncePublished(exercise)
        const { id } = exercise
        const name = await publishingAsItIs(tx, exercise)
        await recordAgreement(tx, house.clock, { kind: EXERCISE, id }, agreementFrom(name, data), actorOf(person))
        return doneAt(urls.publication(id), 'The agreement is recorded')
      },
    }),

    route('/staff/consultations/:id/preview', {
      may: 'consultations:see',
      example: exerciseIn('draft'),
      get: async ({ params, language }) => {
        const exercise = await exerciseById(own(db), params.id)
        const facts = await publicFacts(house, exercise, language)
        // As on its first day, so that the writer sees what residents will; nothing here can be answered.
        const shown = publicPage(
          { ...exercise, state: 'published' },
          { ...facts, today: exercise.opensOn ?? facts.today, preview: true },
          language,
        )
        const banner = govukNotificationBanner({
          html: (
            <p class="govuk-notification-banner__heading">
              Preview: only staff see this page, and nothing can be answered here.{' '}
              <a class="govuk-notification-banner__link" href={questionUrls.trial(exercise.id)}>
                Try out the questions
              </a>
            </p>
          ),
        })
        return page({
          ...shown,
          asResident: language,
          personal: true,
          crumbs: [],
          back: urls.publication(exercise.id),
          body: (
            <>
              {banner}
              {shown.body}
            </>
          ),
        })
      },
    }),
  ]
}
