import { govukButton, govukNotificationBanner } from '#platform/govuk'
import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { DataTable, ErrorSummary, momentInWords, type PageContent, PostForm, Reading } from '#platform/web'
import { urls } from '../urls.js'
import type { ReadList } from './read-list.js'

/** The list that is in use. */
export interface ListInUse {
  readonly filename: string
  readonly rows: number
  readonly importedAt: Temporal.Instant
}

/** The list of postcodes in use, and the way to another. */
export function listPage(
  inUse: ListInUse | undefined,
  tried: { problem?: string; refused?: ReadList['refused']; csv?: string } = {},
): PageContent {
  const { problem, refused = [], csv = '' } = tried
  const errors = [...(problem ? [problem] : []), ...(refused.length > 0 ? ['Nothing was imported: correct the lines below first'] : [])]
  return {
    title: 'Postcodes and their areas',
    back: urls.staff,
    body: (
      <Reading>
        <ErrorSummary errors={errors.map((text) => ({ text, field: 'csv' }))} />
        <h1 class="govuk-heading-l">Postcodes and their areas</h1>
        <p class="govuk-body">
          Where a question asks for a postcode, the person’s postcode is looked up in this list and forgotten at once. Only the area is
          kept. Who has a postcode that is not in the list chooses a place instead.
        </p>
        {inUse
          ? govukNotificationBanner({
              titleText: 'In use',
              text: `${inUse.filename}: ${inUse.rows.toLocaleString('en-GB')} rows, imported on ${momentInWords(inUse.importedAt)}`,
            })
          : govukNotificationBanner({ titleText: 'In use', text: 'No list yet: people who are asked for a postcode choose a place.' })}
        {refused.length > 0 && (
          <DataTable
            caption="Lines to correct"
            captionSize="m"
            columns={[{ text: 'Line', numeric: true }, { text: 'Why' }]}
            rows={refused.map(({ line, reason }) => [line, reason])}
          />
        )}
        <h2 class="govuk-heading-m">Import a list</h2>
        <p class="govuk-body">
          A CSV file with the columns postcode and place. The first can be a whole postcode, a sector (WM1 4) or its first part (WM1): the
          narrowest that fits is taken. The second is the code of a place, of any level. The new list takes the place of the old one.
        </p>
        <ImportForm csv={csv} />
      </Reading>
    ),
  }
}

function ImportForm({ csv }: { csv: string }): Html {
  return (
    <PostForm files>
      <div class="govuk-form-group">
        <label class="govuk-label" for="file">
          A CSV file
        </label>
        <input class="govuk-file-upload" id="file" name="file" type="file" accept=".csv,text/csv" />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="csv">
          Or paste the rows here
        </label>
        <textarea class="govuk-textarea" id="csv" name="csv" rows="8">
          {`\n${csv}`}
        </textarea>
      </div>
      {govukButton({ text: 'Import and use this list', preventDoubleClick: true })}
    </PostForm>
  )
}
