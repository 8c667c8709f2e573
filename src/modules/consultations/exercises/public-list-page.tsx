import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language, type PageContent } from '#platform/web'
import { FourAnswers } from '../announcements/public-page.js'
import { onlyFor } from '../modes/mode.js'
import { panelUrls } from '../panels/urls.js'
import { langOf } from '../translations/in-language.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { daysLate, daysLeft, type Exercise, stageOf } from './exercise.js'
import { type Filter, type FilterChoices, FilterForm, narrowed, PUBLIC_STAGES, publicStage } from './public-filter.js'

/** The public consultation plan: every exercise that residents may see, by stage, what is open first (catalogue CON-01). */
export function publicListPage(
  all: readonly Exercise[],
  { filter, choices, force }: { filter: Filter; choices: FilterChoices; force: ReadonlySet<number> },
  today: Temporal.PlainDate,
  language: Language,
): PageContent {
  const words = wordsIn(language).exercise
  const exercises = narrowed(all, filter, today)
  const groups = PUBLIC_STAGES.filter((stage) => filter.stage === '' || filter.stage === stage)
  const narrow = filter.topic !== '' || filter.place !== '' || filter.stage !== ''
  return {
    title: words.listTitle,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{words.listTitle}</h1>
          <p class="govuk-body-l">{words.listIntro}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={panelUrls.public}>
              {wordsIn(language).panels.link}
            </a>
          </p>
          <FilterForm filter={filter} choices={choices} words={wordsIn(language)} language={language} />
          {narrow && <p class="govuk-body">{wordsIn(language).planning.filter.found(exercises.length)}</p>}
          {groups.map((stage) => {
            const those = exercises.filter((exercise) => publicStage(exercise, today) === stage)
            return (
              <section aria-labelledby={`stage-${stage}`}>
                <h2 class="govuk-heading-m" id={`stage-${stage}`}>
                  {words.groups[stage]}
                </h2>
                {those.length === 0 ? (
                  <p class="govuk-body">{words.none}</p>
                ) : (
                  <ul class="govuk-list govuk-list--spaced">
                    {those.map((exercise) => (
                      <Entry exercise={exercise} force={force} today={today} language={language} />
                    ))}
                  </ul>
                )}
              </section>
            )
          })}
        </div>
      </div>
    ),
  }
}

function Entry({
  exercise,
  force,
  today,
  language,
}: {
  exercise: Exercise
  force: ReadonlySet<number>
  today: Temporal.PlainDate
  language: Language
}): Html {
  const lang = langOf(language, exercise)
  const only = ['open', 'planned'].includes(publicStage(exercise, today)) ? onlyFor(exercise, force, wordsIn(language)) : undefined
  return (
    <li>
      <a class="govuk-link govuk-!-font-weight-bold" href={urls.exercise(exercise.slug)} {...lang}>
        {exercise.title}
      </a>
      <br />
      <span {...lang}>{exercise.sheet.summary}</span>
      <br />
      <span class="govuk-hint">
        {only && `${only}. `}
        {stateInWords(exercise, today, language)}
      </span>
      {publicStage(exercise, today) === 'planned' && <FourAnswers exercise={exercise} words={wordsIn(language)} language={language} />}
    </li>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Where an exercise stands in one sentence a resident reads. */
export function stateInWords(exercise: Exercise, today: Temporal.PlainDate, language: Language): string {
  const words = wordsIn(language).exercise
  const day = (date: Temporal.PlainDate) => dayInWords(date, language)
  const { opensOn, closesOn, replyBy, answeredAt } = exercise
  switch (stageOf(exercise, today)) {
    case 'draft':
      return opensOn ? wordsIn(language).planning.announced.opens(day(opensOn)) : ''
    case 'planned':
      return opensOn ? words.opensOn(day(opensOn)) : ''
    case 'open':
      return exercise.standing || !closesOn
        ? words.allYear
        : `${words.closesOn(day(closesOn))}: ${lower(words.daysLeft(daysLeft(closesOn, today)))}`
    case 'closed': {
      const late = daysLate(exercise, today)
      if (!replyBy) return words.notAnswered
      return late > 0 ? words.late(day(replyBy), late) : `${words.notAnswered}. ${words.promise(day(replyBy))}`
    }
    case 'answered':
      return answeredAt ? words.answeredOn(day(answeredAt.toZonedDateTimeISO('Europe/London').toPlainDate())) : ''
    default:
      return words.withdrawn
  }
}
