import { type Actor, actorOf, may } from '#platform/access'
import type { Clock, Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  doneAt,
  DataTable,
  dayInWords,
  NotFound,
  page,
  type PageContent,
  PostForm,
  type Route,
  route,
  seeOther,
  submitOnce,
  Tag,
} from '#platform/web'
import { changeSheet } from '../exercises/change-sheet.js'
import { draftExercise } from '../exercises/draft-exercise.js'
import { before } from '../exercises/exercise.js'
import { lockExercise } from '../exercises/queries.js'
import { tagOf } from '../exercises/stage-words.js'
import { type ConsultationsTx, own } from '../tables.js'
import { urls } from '../urls.js'
import { dueAgain, INFORMED, INFORMED_AUDIENCES, type InformedAudience, type InformedRun, informedRuns } from './informed.js'

/** Whether people and staff feel informed: when they were asked, what came of it, and when they are due again. */
export function informedRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  return [
    route(urls.informed, {
      may: 'consultations:see',
      get: async ({ person }) => page(informedPage(await informedRuns(db), house.clock.today(), may(person, 'consultations:plan'))),
    }),
    route('/staff/consultations/informed/:audience', {
      may: 'consultations:plan',
      example: async () => ({ audience: 'staff' }),
      leadsTo: urls.informed,
      get: async ({ params }) => {
        audienceOf(params.audience)
        return seeOther(urls.informed)
      },
      post: async (visit) => {
        const audience = audienceOf(visit.params.audience)
        return submitOnce(db, house.clock, visit, async (tx) =>
          doneAt(
            urls.overview(await askIfInformed(tx, audience, actorOf(visit.person), house.clock)),
            'Started as a draft, with the ready questions',
          ),
        )
      },
    }),
  ]
}

function audienceOf(text: string): InformedAudience {
  const audience = INFORMED_AUDIENCES.find((one) => one === text)
  if (!audience) throw new NotFound(`audience ${text}`)
  return audience
}

/** Begins to ask an audience whether it feels informed, with the ready questions, which stay the same so that years can be compared. */
export async function askIfInformed(tx: ConsultationsTx, audience: InformedAudience, by: Actor, clock: Clock): Promise<number> {
  const { name, sheet } = INFORMED[audience]
  const title = `Do you feel informed? ${name}, ${clock.today().year}`
  const id = await draftExercise(tx, { kind: 'poll', subject: 'general', title, topic: 'informed', preset: 'informed' }, by, clock)
  await changeSheet(tx, await lockExercise(tx, id), 'purpose', { sheet }, by)
  await tx.insertInto('consultations.informed_run').values({ exercise_id: id, audience }).execute()
  return id
}

function informedPage(runs: readonly InformedRun[], today: Temporal.PlainDate, mayPlan: boolean): PageContent {
  return {
    title: 'Do people feel informed?',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Do people feel informed?</h1>
        <p class="govuk-body">
          Staff are asked each year, residents every two years, with the same questions each time. Feeling informed is a four or a five, of
          five. Knowing what the office does is “a great deal” or “a fair amount”.
        </p>
        {INFORMED_AUDIENCES.map((audience) => {
          const due = dueAgain(audience, runs)
          const theirs = runs.filter((run) => run.audience === audience)
          return (
            <>
              <h2 class="govuk-heading-m">{INFORMED[audience].name}</h2>
              <p class="govuk-body">
                {theirs.length === 0
                  ? 'They have not been asked yet.'
                  : due
                    ? `Due again on ${dayInWords(due)}${before(due, today) ? ': that has passed' : ''}.`
                    : 'The next time is being prepared.'}
              </p>
              <DataTable
                caption={`Asked: ${INFORMED[audience].name}`}
                hideCaption
                columns={[
                  { text: 'Exercise' },
                  { text: 'Stage' },
                  { text: 'Feel informed', numeric: true },
                  { text: 'Know what we do', numeric: true },
                ]}
                rows={theirs.map(({ exercise, percent, aware }) => [
                  <a class="govuk-link" href={urls.overview(exercise.id)}>
                    {exercise.title}
                  </a>,
                  <Tag {...tagOf(exercise, today)} />,
                  percent === undefined ? 'Not known' : `${percent}%`,
                  aware === undefined ? 'Not known' : `${aware}%`,
                ])}
                empty="Nothing yet."
              />
              {mayPlan && (
                <PostForm action={urls.askIfInformed(audience)}>
                  {govukButton({ text: `Ask ${audience} now`, classes: 'govuk-button--secondary', preventDoubleClick: true })}
                </PostForm>
              )}
            </>
          )
        })}
      </>
    ),
  }
}
