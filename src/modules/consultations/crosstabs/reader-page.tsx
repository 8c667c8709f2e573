import { govukInsetText } from '#platform/govuk'
import type { PageContent } from '#platform/web'
import type { Breakdown } from '../analysis/figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { BreakdownView } from './breakdown-view.js'
import { ONLY_CHOSEN } from './table-name.js'

/**
 * The cross-tables that somebody sees who may not read single answers: those chosen for publication, as residents will. Were they free to ask
 * for others, one could be subtracted from the next, and what each of them hides would come out.
 */
export function readerCrosstabPage(exercise: Exercise, tables: readonly Breakdown[]): PageContent {
  return {
    title: 'Cross-tables',
    back: urls.results_(exercise.id),
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Cross-tables</h1>
        {govukInsetText({
          text: `You see the tables below as residents will, with small numbers hidden. ${ONLY_CHOSEN}`,
        })}
        <h2 class="govuk-heading-l">Tables chosen for publication</h2>
        {tables.length === 0 && <p class="govuk-body">No table has been chosen yet.</p>}
        {tables.map((table) => {
          const only = table.only ? `${table.only.question}=${table.only.code}` : ''
          const query = new URLSearchParams({ row: table.row, by: table.by, only })
          return (
            <>
              <BreakdownView table={table} language="en" />
              <p class="govuk-body">
                <a class="govuk-link" href={`${urls.crosstabs(exercise.id)}.csv?${query}`}>
                  Download this table (CSV)
                  <span class="govuk-visually-hidden">
                    : {table.text}, by: {table.byText}
                  </span>
                </a>
              </p>
            </>
          )
        })}
      </>
    ),
  }
}
