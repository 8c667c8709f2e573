import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, type PageContent, Tag } from '#platform/web'
import { tagOf } from '../exercises/stage-words.js'
import { useInWords } from '../lessons/pages.js'
import { urls } from '../urls.js'
import type { Arrangement } from './arrangements.js'
import { pastAndNext, type WithVictims } from './plan.js'

/** The arrangements and the plan as staff keep them. */
export function staffVictimsPage(
  arrangements: readonly Arrangement[],
  plan: readonly WithVictims[],
  today: Temporal.PlainDate,
): PageContent {
  const { past, next } = pastAndNext(plan, today)
  return {
    title: 'Victims’ views',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Victims’ views</h1>
        <p class="govuk-body">
          Residents read this page as{' '}
          <a class="govuk-link" href={urls.victims}>
            How we hear from victims of crime
          </a>
          . Drafts stay here.
        </p>
        <h2 class="govuk-heading-m">Arrangements</h2>
        {arrangements.every(({ until }) => until !== null) &&
          govukInsetText({
            text: 'No arrangement goes on. Section 96 of the Police Act 1996 asks for arrangements to obtain victims’ views.',
          })}
        <DataTable
          caption="Arrangements for obtaining victims’ views"
          hideCaption
          columns={[
            { text: 'What we do' },
            { text: 'Who' },
            { text: 'Since' },
            { text: 'Until' },
            { text: 'Chief Constable consulted' },
            { text: 'Change' },
          ]}
          rows={arrangements.map(({ id, how, byWhom, since, until, consultedOn }) => [
            how,
            byWhom,
            dayInWords(since),
            until ? dayInWords(until) : 'Goes on',
            consultedOn ? dayInWords(consultedOn) : 'Not recorded',
            <a class="govuk-link" href={urls.arrangement(id)}>
              Change<span class="govuk-visually-hidden"> {how}</span>
            </a>,
          ])}
          empty="There are none yet."
        />
        {govukButton({ text: 'Add an arrangement', href: urls.newArrangement, classes: 'govuk-button--secondary' })}
        <h2 class="govuk-heading-m">Now and next</h2>
        <PlanTable caption="Consultations with victims, now and next" rows={next} today={today} lessons={Uses} />
        <h2 class="govuk-heading-m">Before</h2>
        <PlanTable caption="Consultations with victims before" rows={past} today={today} lessons={Taught} />
      </>
    ),
  }
}

type Lessons = (one: WithVictims) => Html

function PlanTable({
  caption,
  rows,
  today,
  lessons,
}: {
  caption: string
  rows: readonly WithVictims[]
  today: Temporal.PlainDate
  lessons: Lessons
}): Html {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[{ text: 'Exercise' }, { text: 'Stage' }, { text: 'Opens' }, { text: 'Lessons' }]}
      rows={rows.map((one) => [
        <a class="govuk-link" href={urls.overview(one.exercise.id)}>
          {one.exercise.title}
        </a>,
        <Tag {...tagOf(one.exercise, today)} />,
        one.exercise.opensOn ? dayInWords(one.exercise.opensOn) : 'Not set',
        lessons(one),
      ])}
      empty="There are none."
    />
  )
}

const Uses: Lessons = ({ exercise, uses }) => (
  <>
    {uses.map(({ lesson, use }) => (
      <p class="govuk-body-s">
        {lesson} {use && useInWords(use)}
      </p>
    ))}
    <a class="govuk-link" href={urls.lessons(exercise.id)}>
      {uses.length === 0 ? 'Look at the lessons' : 'All lessons'}
      <span class="govuk-visually-hidden"> for {exercise.title}</span>
    </a>
  </>
)

const Taught: Lessons = ({ taught }) => (
  <>
    {taught.length === 0
      ? 'Nothing is written down yet'
      : taught.map(({ lesson, uses }) => (
          <p class="govuk-body-s">
            {lesson} {uses.some(({ applied }) => applied) ? '(used since)' : '(not used yet)'}
          </p>
        ))}
  </>
)
