import type { Html } from '#platform/html'
import { govukButton, govukInsetText } from '#platform/govuk'
import { DataTable, momentInWords, type PageContent, Reading } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import { FREEZE } from '../coding/onward.js'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import { Contents, partsOf } from './contents.js'
import type { CountedFigures } from './kept-figures.js'
import { FiguresView } from './results-page.js'

/** Says that the answers are being counted for the first time; there are so many that nobody should wait for it. */
export function countingPage(exercise: Exercise, answers: number): PageContent {
  return {
    title: 'Results and coding',
    back: urls.overview(exercise.id),
    body: (
      <Reading>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Results and coding</h1>
        <p class="govuk-body">{answers.toLocaleString('en-GB')} answers are being counted. It takes some seconds, and goes on by itself.</p>
        {govukButton({ text: 'Show the results', href: urls.results_(exercise.id) })}
      </Reading>
    ),
  }
}

/** Results as staff see them before they are published, and the way to coding. Small numbers are hidden here too. */
export function staffResultsPage(
  exercise: Exercise,
  { figures, at, current }: CountedFigures & { readonly current: boolean },
  questions: readonly Question[],
  {
    mayExport = false,
    mayFreeze = false,
    frozen,
  }: { readonly mayExport?: boolean; readonly mayFreeze?: boolean; readonly frozen?: number | undefined } = {},
): PageContent {
  const texts = questions.filter(isFreeText)
  return {
    title: 'Results and coding',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Results and coding</h1>
          <p class="govuk-body">
            Counted {momentInWords(at)}.{' '}
            {!current && (
              <>
                Answers have come or changed since then and are being counted now.{' '}
                <a class="govuk-link" href={urls.results_(exercise.id)}>
                  Show the newest
                </a>
              </>
            )}
          </p>
          {frozen !== undefined && frozen !== figures.base && (
            <OtherThanFrozen exercise={exercise} frozen={frozen} counted={figures.base} />
          )}
          {mayFreeze && frozen === undefined && (
            <p class="govuk-body">
              <a class="govuk-link" href={urls.outcome(exercise.id)}>
                {FREEZE}
              </a>
            </p>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={urls.crosstabs(exercise.id)}>
              Cross-tables: who said what
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.representation(exercise.id)}>
              Who answered, beside who lives here
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.waves(exercise.id)}>
              Compared with earlier times
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.areas(exercise.id)}>
              Other areas
            </a>
          </p>
          {texts.length > 0 && (
            <DataTable
              caption="What people wrote"
              captionSize="m"
              columns={[{ text: 'Question' }, { text: 'Texts', numeric: true }, { text: 'Read', numeric: true }, { text: 'Code' }]}
              rows={texts.map((asked) => {
                const coded = figures.questions.find(({ id }) => id === asked.id)?.coded
                return [
                  asked.text,
                  coded?.texts ?? 0,
                  coded?.read ?? 0,
                  <a class="govuk-link" href={urls.coding(exercise.id, asked.id)}>
                    Read and code<span class="govuk-visually-hidden"> {asked.text}</span>
                  </a>,
                ]
              })}
            />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={urls.draftReport(exercise.id)}>
              {exercise.state === 'answered' ? 'Report to print, in Word and as slides' : 'Draft report to print, in Word and as slides'}
            </a>
          </p>
          {mayExport && (
            <p class="govuk-body">
              <a class="govuk-link" href={urls.newExport(exercise.id)}>
                Export the answers
              </a>
            </p>
          )}
          <Meaning of="base" />
          <Contents parts={partsOf(figures, 'en')} language="en" />
          <FiguresView figures={figures} language="en" />
        </div>
      </div>
    ),
  }
}

/** Says that the decision rests on other figures than these. */
function OtherThanFrozen({ exercise, frozen, counted }: { exercise: Exercise; frozen: number; counted: number }): Html {
  const answered = exercise.state === 'answered'
  return govukInsetText({
    html: (
      <>
        These figures count {counted.toLocaleString('en-GB')} answers. Those {answered ? 'that residents read' : 'frozen for the decision'}{' '}
        count {frozen.toLocaleString('en-GB')}.{' '}
        {!answered && (
          <a class="govuk-link" href={urls.outcome(exercise.id)}>
            Freeze the figures again
          </a>
        )}
      </>
    ),
  })
}
