import { barChart } from '#platform/charts'
import type { Html } from '#platform/html'
import { DataTable, type Language } from '#platform/web'
import type { Breakdown, Line } from '../analysis/figures.js'
import { isWhollyHidden } from '../analysis/hide-in-breakdowns.js'
import { nameOf } from '../analysis/table-keys.js'
import { type Words, wordsIn } from '../words/index.js'
import { CHANNEL } from './dimension.js'

/** A published breakdown: a small picture for each group side by side, each with its base, and all of it once more as a table. */
export function BreakdownView({ table, language }: { table: Breakdown; language: Language }): Html {
  const say = wordsIn(language).results
  const title = breakdownTitle(table, say)
  const id = `breakdown-${nameOf(table).replaceAll(/[^a-zA-Z0-9]+/g, '-')}`
  return (
    <section aria-labelledby={id}>
      <h3 class="govuk-heading-m" id={id}>
        {title}
      </h3>
      {table.only && <p class="govuk-body">{say.onlyThose(table.only.text)}</p>}
      {isWhollyHidden(table) ? (
        <p class="govuk-body">{say.tableHidden}</p>
      ) : (
        <>
          {table.base !== null && <p class="govuk-body">{say.breakdownBase(table.base)}</p>}
          <Groups id={id} title={title} groups={table.columns} rows={table.columns[0]?.lines ?? []} language={language} />
          {table.columns.some(({ base }) => base === null) && <p class="govuk-body">{say.groupTooFew}</p>}
        </>
      )}
    </section>
  )
}

/** The heading of a published breakdown, in the words of a language. */
export function breakdownTitle({ text, by, byText }: Breakdown, say: Words['results']): string {
  return by === CHANNEL ? say.breakdownByWay(text) : say.breakdown(text, byText)
}

/** What is shown of several groups: their pictures side by side, and all of it as one table. Answers are matched by their lasting codes. */
export function Groups({
  id,
  title,
  groups,
  rows,
  language,
}: {
  id: string
  title: string
  groups: readonly { readonly code: string; readonly text: string; readonly base: number | null; readonly lines: readonly Line[] }[]
  rows: readonly { readonly code: string; readonly text: string }[]
  language: Language
}): Html {
  const say = wordsIn(language).results
  const drawn = groups.filter(({ base, lines }) => base !== null && base > 0 && lines.some(({ count }) => count !== null))
  return (
    <>
      {drawn.length > 0 && (
        <div class="small-multiples">
          {drawn.map((group, at) => (
            <figure class="chart small-multiples__one">
              <figcaption class="chart__caption">{group.text}</figcaption>
              <p class="chart__base">{say.peopleAnswered(group.base ?? 0)}</p>
              {barChart({
                title: `${title}: ${group.text}`,
                description: say.share,
                bars: group.lines.map(({ text, percent }) => ({ label: text, value: percent })),
                unit: '%',
                base: group.base ?? 0,
                language,
                id: `${id}-${at}`,
              })}
            </figure>
          ))}
        </div>
      )}
      <DataTable
        caption={`${title}: ${say.share.toLowerCase()}`}
        columns={[{ text: say.answer }, ...groups.map(({ text }) => ({ text, numeric: true }))]}
        rows={[
          [say.people, ...groups.map(({ base }) => base?.toLocaleString('en-GB') ?? say.hiddenCell)],
          ...rows.map(({ code, text }) => [
            text,
            ...groups.map(({ lines }) =>
              shownShare(
                lines.find((line) => line.code === code),
                say.hiddenCell,
              ),
            ),
          ]),
        ]}
      />
    </>
  )
}

function shownShare(line: { readonly count: number | null; readonly percent: number | null } | undefined, hidden: string): string {
  if (!line) return '–'
  if (line.count === null) return hidden
  return line.percent === null ? '–' : `${line.percent}%`
}
