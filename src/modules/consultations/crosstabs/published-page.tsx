import { govukButton, govukInsetText } from '#platform/govuk'
import { DataTable, type PageContent, PostForm } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import type { Question } from '../questionnaires/question.js'
import { clashOf, withoutClashes } from './clash.js'
import type { Chosen } from './count-crosstab.js'
import { MOST } from './publication.js'
import type { Dimension } from './dimension.js'
import { clashInWords, tableName } from './table-name.js'

/** The tables that are published with the results, and the way to add and to take away. */
export function publishedTablesPage(
  exercise: Exercise,
  chosen: readonly Chosen[],
  variables: readonly Dimension[],
  asked: readonly Question[],
): PageContent {
  const standing = withoutClashes(chosen, asked)
  const stands = exercise.state === 'answered'
  return {
    title: 'Tables published with the results',
    back: urls.results_(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Tables published with the results</h1>
          <p class="govuk-body">
            At most {MOST} tables. Small numbers in them, and others that would reveal them beside everything else that is published, are
            hidden.
          </p>
          {stands
            ? govukInsetText({ text: 'The office has answered this exercise: its figures are published and can no longer change.' })
            : govukInsetText({
                text: 'They are frozen with the figures. If you have frozen them already, freeze them again under “Freeze the figures, and write what the office decided”.',
              })}
          <DataTable
            caption="Chosen tables"
            hideCaption
            columns={[{ text: 'Table' }, { text: 'Published' }]}
            empty="None yet. Open a cross-table and choose “Publish this table with the results”."
            rows={chosen.map((one) => {
              const name = tableName(one, variables)
              const clash = standing.includes(one) ? undefined : clashOf(one, standing, asked)
              const query = new URLSearchParams({ row: one.row, by: one.by, only: one.only ? `${one.only.question}=${one.only.code}` : '' })
              return [
                <>
                  <a class="govuk-link" href={`${urls.crosstabs(exercise.id)}?${query}`}>
                    {name}
                  </a>
                  {clash && <p class="govuk-hint govuk-!-margin-bottom-0">Nothing of it is shown. {clashInWords(clash, variables)}</p>}
                </>,
                stands ? (
                  'Yes'
                ) : (
                  <PostForm>
                    {[...query].map(([field, value]) => (
                      <input type="hidden" name={field} value={value} />
                    ))}
                    {govukButton({
                      html: (
                        <>
                          Take away<span class="govuk-visually-hidden"> {name}</span>
                        </>
                      ),
                      classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
                      name: 'publish',
                      value: 'no',
                      preventDoubleClick: true,
                    })}
                  </PostForm>
                ),
              ]
            })}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={urls.crosstabs(exercise.id)}>
              Look at a cross-table
            </a>
          </p>
        </div>
      </div>
    ),
  }
}
