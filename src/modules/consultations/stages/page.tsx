import { govukButton } from '#platform/govuk'
import { DataTable, dayInWords, type PageContent, Tag } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import { STEPS, type StepState } from './after-closing.js'
import type { Report } from './queries.js'
import { type repeatOf, REPEATS } from './repeat.js'

/** What comes after closing, step by step, for staff. */
export function stagesPage(
  exercise: Exercise,
  steps: readonly StepState[],
  report: Report | undefined,
  repeat: Awaited<ReturnType<typeof repeatOf>>,
): PageContent {
  return {
    title: 'After closing',
    back: urls.overview(exercise.id),
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">After closing</h1>
        <DataTable
          caption="Steps"
          hideCaption
          columns={[{ text: 'Step' }, { text: 'Due' }, { text: 'Done' }]}
          rows={steps.map(({ step, due, done, daysLate }) => [
            STEPS[step],
            due ? dayInWords(due) : 'No day promised',
            done ? (
              dayInWords(done)
            ) : daysLate > 0 ? (
              <Tag word={`${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`} tone="late" />
            ) : (
              'Not yet'
            ),
          ])}
          empty="It has no last day, so nothing is due after it."
        />
        {report && (
          <p class="govuk-body">
            The report was published on {dayInWords(report.publishedOn)}.{' '}
            {report.link !== '' && (
              <a class="govuk-link" href={report.link}>
                Read the report
              </a>
            )}
          </p>
        )}
        <p class="govuk-body">
          The answers count as analysed once the figures are frozen. The days follow from the last day:{' '}
          <a class="govuk-link" href={urls.stageTimes}>
            how soon after closing
          </a>
          .
        </p>
        <Meaning of="frozen" />
        {steps.length > 0 &&
          govukButton({
            text: report ? 'Change the report' : 'Record the report',
            href: urls.reportRecord(exercise.id),
            classes: 'govuk-button--secondary',
          })}
        <h2 class="govuk-heading-m">Asked again?</h2>
        <p class="govuk-body">
          {repeat
            ? `${REPEATS[repeat.repeat]}, because: ${repeat.because} Decided on ${dayInWords(repeat.on)}.`
            : 'Nobody has decided whether to ask this again.'}
          {repeat?.successorId && (
            <>
              {' '}
              Followed by{' '}
              <a class="govuk-link" href={urls.overview(repeat.successorId)}>
                {repeat.successor}
              </a>
              .
            </>
          )}
        </p>
        {govukButton({
          text: repeat ? 'Decide anew' : 'Decide whether to ask again',
          href: urls.repeat(exercise.id),
          classes: 'govuk-button--secondary',
        })}
      </>
    ),
  }
}
