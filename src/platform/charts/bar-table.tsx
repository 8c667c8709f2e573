import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'
import { baseText, type Bars, figureText } from './bars.js'
import { barChart } from './bar-chart.js'
import { wordsIn } from './words/index.js'

/** The same facts as the bars, as a table. */
export function dataTable(chart: Bars): Html {
  const words = wordsIn(chart.language ?? 'en')
  const notes = chart.bars.some(({ note }) => note)
  return (
    <DataTable
      caption={chart.title}
      hideCaption
      columns={[{ text: words.answer }, { text: words.value(chart.unit), numeric: true }, ...(notes ? [{ text: words.note }] : [])]}
      rows={chart.bars.map(({ label, value, note, href }) => [
        label,
        value === null ? (
          <span class="data-table__cell--hidden">{words.hiddenInTable}</span>
        ) : (
          linked(figureText(value, chart.unit), href, label)
        ),
        ...(notes ? [note ?? ''] : []),
      ])}
    />
  )
}

const linked = (text: string, href: string | undefined, label: string): string | Html =>
  href === undefined ? (
    text
  ) : (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden">: {label}</span>
    </a>
  )

/** A picture with its title and base above and its table below, folded away. The title is the figure's, so the picture does not repeat it. */
export function figure(chart: Bars, picture: Html = barChart(chart), table: Html = dataTable(chart)): Html {
  const words = wordsIn(chart.language ?? 'en')
  return (
    <figure class="chart">
      <figcaption class="chart__caption">{chart.title}</figcaption>
      <p class="chart__base">{words.base(baseText(chart.base))}</p>
      {picture}
      {govukDetails({ summaryText: words.asTable, html: table })}
    </figure>
  )
}
