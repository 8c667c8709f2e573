import { actorOf, may } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, page, type PageContent, PostForm, type Route, route, submitOnce, Tag } from '#platform/web'
import { before } from '../exercises/exercise.js'
import { tagOf } from '../exercises/stage-words.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { annualDue, type AnnualSurvey, annualSurveys, startAnnual } from './annual.js'

/** The annual survey: each year's, how many answered, and when it is due again (catalogue CON-05). */
export function annualRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  return [
    route(urls.annual, {
      may: 'consultations:see',
      maySend: 'consultations:plan',
      get: async ({ person }) => page(annualPage(await annualSurveys(db), house.clock.today(), may(person, 'consultations:plan'))),
      post: async (visit) =>
        submitOnce(db, house.clock, visit, async (tx) =>
          doneAt(urls.overview(await startAnnual(tx, actorOf(visit.person), house.clock)), 'Started as a draft, with its questions'),
        ),
    }),
  ]
}

function annualPage(surveys: readonly AnnualSurvey[], today: Temporal.PlainDate, mayPlan: boolean): PageContent {
  const due = annualDue(surveys)
  const [latest] = surveys
  return {
    title: 'The annual survey',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">The annual survey</h1>
        <p class="govuk-body">
          Once a year everybody is asked about the Police and Crime Plan, the precept, the help for victims and their own experience of the
          police. It is online, printed as a questionnaire for public places, and told about in local publications: note each under
          “Promotion”. The questions stay the same, so that years can be compared.
        </p>
        <p class="govuk-body">
          {!latest
            ? 'It has not been held yet.'
            : due
              ? `Due again on ${dayInWords(due)}${before(due, today) ? ': that has passed' : ''}.`
              : 'The next one is being prepared.'}
        </p>
        <DataTable
          caption="Annual surveys"
          hideCaption
          columns={[{ text: 'Survey' }, { text: 'Stage' }, { text: 'People who answered', numeric: true }]}
          rows={surveys.map(({ exercise, people }) => [
            <a class="govuk-link" href={urls.overview(exercise.id)}>
              {exercise.title}
            </a>,
            <Tag {...tagOf(exercise, today)} />,
            exercise.state === 'draft' ? '' : String(people),
          ])}
          empty="Nothing yet."
        />
        {mayPlan && (!latest || due) && (
          <PostForm>
            {govukButton({ text: 'Start this year’s survey', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </PostForm>
        )}
      </>
    ),
  }
}
