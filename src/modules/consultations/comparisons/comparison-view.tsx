import { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import type { Compared, Comparison } from '../analysis/figures.js'
import { Groups } from '../crosstabs/breakdown-view.js'
import { wordsIn } from '../words/index.js'

/** A question side by side with earlier times or with other areas, each with its own base, and what must be said about comparing them. */
export function ComparisonView({ comparison, language }: { comparison: Comparison; language: Language }): Html {
  const say = wordsIn(language).results
  const { columns, text } = comparison
  const id = `${comparison.with}-${comparison.question.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`
  const title = comparison.with === 'waves' ? say.waves(text) : say.areas(text)
  const rows = [...new Map(columns.flatMap(({ lines }) => lines.map((line) => [line.code, line.text] as const)).toReversed())].toReversed()
  const ordered = (columns[0]?.lines ?? []).map(({ code, text: label }) => ({ code, text: label }))
  const more = rows.filter(([code]) => !ordered.some((one) => one.code === code)).map(([code, label]) => ({ code, text: label }))
  return (
    <section aria-labelledby={id}>
      <h3 class="govuk-heading-m" id={id}>
        {title}
      </h3>
      <p class="govuk-body">{comparison.with === 'waves' ? say.wavesCaveat : say.areasCaveat}</p>
      {columns.map((column) => (
        <Said column={column} language={language} />
      ))}
      <Groups id={id} title={title} groups={columns} rows={[...ordered, ...more]} language={language} />
    </section>
  )
}

function Said({ column, language }: { column: Compared; language: Language }): Html {
  const say = wordsIn(language).results
  const day = (text: string) => dayInWords(Temporal.PlainDate.from(text), language)
  const { opened, closed, reworded, source, text } = column
  return (
    <p class="govuk-body-s">
      <strong>{text}:</strong> {opened && closed && say.dates(day(opened), day(closed))}
      {source && say.source(source)} {reworded && <strong>{say.reworded(reworded)}</strong>}
    </p>
  )
}
