import { actorOf } from '#platform/access'
import { govukButton, govukErrorSummary, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, invalid, page, type PageContent, PostForm, type Route, route, submitOnce } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Missing } from '../exercises/missing.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { STAFF_WORDS } from '../words/index.js'
import { announce, isAnnounced, missingToAnnounce, takeBack } from './announcement.js'
import { FourAnswers } from './public-page.js'

/** Letting residents read about a draft, and taking that back. */
export function announcementRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  return [
    route('/staff/consultations/:id/announcement', {
      may: 'consultations:publish',
      example: exerciseIn('draft'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        return page(announcementPage(exercise, await isAnnounced(db, exercise.id), missingToAnnounce(exercise, house.clock.today())))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const announced = await isAnnounced(db, exercise.id)
        const missing = missingToAnnounce(exercise, house.clock.today())
        const wanted = visit.body['do'] === 'announce'
        if (wanted && missing.length > 0) return invalid(announcementPage(exercise, announced, missing))
        return submitOnce(db, house.clock, visit, async (tx) => {
          const now = await lockExercise(tx, exercise.id)
          const by = actorOf(visit.person)
          await (wanted ? announce(tx, now, by, house.clock) : takeBack(tx, now, by))
          return doneAt(
            urls.overview(exercise.id),
            wanted ? 'Announced: residents can read that it is planned' : 'The announcement is taken back',
          )
        })
      },
    }),
  ]
}

function announcementPage(exercise: Exercise, announced: boolean, missing: readonly Missing[]): PageContent {
  const button = (text: string, value: string, secondary: boolean) => (
    <PostForm>
      <input type="hidden" name="do" value={value} />
      {govukButton({ text, preventDoubleClick: true, ...(secondary ? { classes: 'govuk-button--secondary' } : {}) })}
    </PostForm>
  )
  return {
    title: 'Announce the plan',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {!announced &&
            missing.length > 0 &&
            govukErrorSummary({ titleText: 'This cannot be announced yet', errorList: missing.map(({ text, href }) => ({ text, href })) })}
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Announce the plan</h1>
          <p class="govuk-body">
            Residents then find it among the planned ones on the public list, with who is asked, why, when and how. It stays a draft: you
            can still change everything, and nobody can answer yet.
          </p>
          <FourAnswers exercise={exercise} words={STAFF_WORDS} language="en" />
          {announced ? govukInsetText({ text: 'It is announced. Changes to the planning sheet show at once.' }) : undefined}
          {announced
            ? button('Take the announcement back', 'take-back', true)
            : missing.length === 0 && exercise.state === 'draft'
              ? button('Announce', 'announce', false)
              : undefined}
        </div>
      </div>
    ),
  }
}
