import { govukButton, govukInsetText } from '#platform/govuk'
import { DataTable, dayInWords, type PageContent } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { DayChart } from './day-chart.js'
import { besideOf, type DayCount, pounds, type Promotion, PROMOTION_CHANNELS } from './promotion.js'

/** The log of how people were told about an exercise, beside the answers that came. */
export function promotionPage(exercise: Exercise, promotions: readonly Promotion[], counts: readonly DayCount[]): PageContent {
  const cost = promotions.reduce((sum, one) => sum + (one.cost ?? 0), 0)
  const unknown = promotions.filter((one) => one.cost === null).length
  return {
    title: 'Promotion',
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Promotion</h1>
        <p class="govuk-body">How people were told about this exercise, and how many answers came around those days.</p>
        {govukButton({ text: 'Add an entry', href: urls.newPromotion(exercise.id), classes: 'govuk-button--secondary' })}
        {counts.length > 0 && <DayChart counts={counts} promotions={promotions} />}
        <DataTable
          caption="The log"
          captionSize="m"
          columns={[
            { text: 'Number' },
            { text: 'Day' },
            { text: 'Channel' },
            { text: 'What' },
            { text: 'Cost', numeric: true },
            { text: 'Reach', numeric: true },
            { text: 'Answers in the 7 days before', numeric: true },
            { text: 'In the 7 days from it', numeric: true },
            { text: 'Change' },
          ]}
          rows={promotions.map((one, at) => {
            const beside = besideOf(one.on, counts)
            return [
              String(at + 1),
              dayInWords(one.on),
              PROMOTION_CHANNELS[one.channel],
              one.what,
              one.cost === null ? 'Not known' : pounds(one.cost),
              one.reach === null ? 'Not known' : one.reach.toLocaleString('en-GB'),
              beside.before,
              beside.from,
              <a class="govuk-link" href={urls.promotion(exercise.id, one.id)}>
                Change<span class="govuk-visually-hidden"> {one.what}</span>
              </a>,
            ]
          })}
          empty="Nothing is written down yet."
        />
        {promotions.length > 0 && (
          <>
            <p class="govuk-body">
              Cost in all: {pounds(cost)}
              {unknown > 0 && `, and ${unknown} whose cost is not known`}.
            </p>
            {govukInsetText({
              text: 'The answers stand beside what was done, not because of it: several things happen at once, and a weekend or the last day count too. Reach is what the sender says.',
            })}
          </>
        )}
      </>
    ),
  }
}
