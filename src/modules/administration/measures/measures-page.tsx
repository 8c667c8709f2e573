import { DayField, ListField, Problems } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { DataTable, dayInWords, type Form, type PageContent } from '#platform/web'
import type { Place } from '#modules/office'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'
import type { Counted, Period } from './counts.js'

/** Every figure of the product for a period and a place, each with its definition. */
export function measuresPage(
  form: Form,
  places: readonly Place[],
  shown: { period: Period; place: string; counted: readonly Counted[] } | undefined,
): PageContent {
  return {
    title: 'Measures',
    crumbs: CRUMBS,
    wide: true,
    body: (
      <>
        <Problems form={form} />
        <h1 class="govuk-heading-l">Measures</h1>
        <form method="get" action={urls.measures}>
          <DayField form={form} name="from" label="From this day" />
          <DayField form={form} name="to" label="To this day" />
          <ListField
            form={form}
            name="place"
            label="Place"
            none="The whole area"
            choices={places.map(({ code, name }) => ({ value: code, text: name }))}
          />
          {govukButton({ text: 'Count' })}
        </form>
        {shown && (
          <DataTable
            caption={`From ${dayInWords(shown.period.from)} to ${dayInWords(shown.period.to)}, ${places.find(({ code }) => code === shown.place)?.name ?? 'the whole area'}`}
            captionSize="m"
            columns={[{ text: 'Measure' }, { text: 'What it counts' }, { text: 'From' }, { text: 'Count', numeric: true }]}
            rows={shown.counted.map(({ measure, from, count }) => [measure.id, measure.definition, from, figure(count, measure.unit)])}
            empty="No part of the product counts anything yet."
          />
        )}
      </>
    ),
  }
}

function figure(count: Counted['count'], unit: string): string {
  if (count === undefined) return 'Could not be counted just now'
  return count === null ? 'Not known' : `${count.toLocaleString('en-GB')} ${unit}`
}
