import { barChart } from '#platform/charts'
import type { Html } from '#platform/html'
import { DataTable, type Language } from '#platform/web'
import type { Breakdown } from '../analysis/figures.js'
import { nameOf } from '../analysis/hide-in-breakdowns.js'
import { wordsIn } from '../words/index.js'

/** A published breakdown: a small picture for each group side by side, each with its base, and all of it once more as a table. */
export function BreakdownView({ table, language }: { table: Breakdown; language: Language }): Html {
  const say = wordsIn(language).results
  const title = say.breakdown(table.text, table.byText)
  const id = `breakdown-${nameOf(table).replaceAll(/[^a-zA-Z0-9]+/g, '-')}`
  const drawn = table.columns.filter(({ base, lines }) => base !== null && base > 0 && lines.some(({ count }) => count !== null))
  return (
    <section aria-labelledby={id}>
      <h3 class="govuk-heading-m" id={id}>
        {title}
      </h3>
      {table.only && <p class="govuk-body">{say.onlyThose(table.only.text)}</p>}
      <p class="govuk-body">{table.base === null ? say.tooFew : say.breakdownBase(table.base)}</p>
      {drawn.length > 0 && (
        <div class="small-multiples">
          {drawn.map((column) => (
            <figure class="chart small-multiples__one">
              <figcaption class="chart__caption">{column.text}</figcaption>
              <p class="chart__base">{say.peopleAnswered(column.base ?? 0)}</p>
              {barChart({
                title: `${title}: ${column.text}`,
                description: say.share,
                bars: column.lines.map(({ text, percent }) => ({ label: text, value: percent })),
                unit: '%',
                base: column.base ?? 0,
                language,
                id: `${id}-${column.code}`,
              })}
            </figure>
          ))}
        </div>
      )}
      <DataTable
        caption={`${title}: ${say.share.toLowerCase()}`}
        columns={[{ text: say.answer }, ...table.columns.map(({ text }) => ({ text, numeric: true }))]}
        rows={[
          [say.people, ...table.columns.map(({ base }) => base?.toLocaleString('en-GB') ?? say.hiddenCell)],
          ...(table.columns[0]?.lines ?? []).map(({ text }, at) => [
            text,
            ...table.columns.map(({ lines }) => shownShare(lines[at], say.hiddenCell)),
          ]),
        ]}
      />
      {table.columns.some(({ base }) => base === null) && <p class="govuk-body">{say.groupTooFew}</p>}
    </section>
  )
}

function shownShare(line: { readonly count: number | null; readonly percent: number | null } | undefined, hidden: string): string {
  if (!line || line.count === null) return hidden
  return line.percent === null ? '–' : `${line.percent}%`
}
