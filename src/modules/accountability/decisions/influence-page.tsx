import type { Temporal } from '#platform/clock'
import { DayField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { DataTable, DateText, dayInWords, type Form, FormErrors, type PageContent } from '#platform/web'
import { urls } from '../urls.js'
import { INFLUENCES } from './decision.js'
import { counts, type Influenced } from './influence.js'

const WORDS = {
  changed: 'Views changed it',
  reinforced: 'Views supported it',
  'not-changed': 'It did not change',
  'not-decided-yet': 'Not decided yet',
} as const

/** What people's views did to policies and practices in a period, with the rows behind the number. */
export function influencePage(
  form: Form,
  shown: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly rows: readonly Influenced[] } | undefined,
): PageContent {
  return {
    title: 'What people’s views did',
    crumbs: [{ text: 'Decisions', href: urls.staff }],
    wide: true,
    body: (
      <>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">What people’s views did</h1>
        <form method="get" action={urls.influence}>
          <DayField form={form} name="from" label="Decisions published from this day" />
          <DayField form={form} name="to" label="To this day" />
          {govukButton({ text: 'Count', classes: 'govuk-button--secondary' })}
        </form>
        {shown && (
          <>
            <p class="govuk-body-l">
              {shown.rows.filter(counts).length} policies or practices were changed or reinforced by what people said, from{' '}
              {dayInWords(shown.from)} to {dayInWords(shown.to)}.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {INFLUENCES.map((influence) => (
                <li>
                  {WORDS[influence]}: {shown.rows.filter((row) => row.influence === influence).length}
                </li>
              ))}
            </ul>
            <DataTable
              caption="Every point that was answered"
              captionSize="m"
              columns={[
                { text: 'Policy or practice' },
                { text: 'What views did' },
                { text: 'Answer' },
                { text: 'Decision' },
                { text: 'Published' },
              ]}
              rows={shown.rows.map(({ item, influence, answer, decisionId, title, publishedAt }) => [
                item,
                WORDS[influence],
                answer,
                <a class="govuk-link" href={urls.decision(decisionId)}>
                  {title}
                </a>,
                publishedAt ? <DateText date={publishedAt} /> : '',
              ])}
              empty="No decision was published in this time."
            />
          </>
        )}
      </>
    ),
  }
}
