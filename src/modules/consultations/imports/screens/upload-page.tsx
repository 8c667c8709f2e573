import { govukButton, govukFileUpload, govukInsetText, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { sizeInWords } from '#platform/files'
import { DataTable, errorFor, type Form, FormErrors, momentInWords, type PageContent, PostForm, Reading, Tag } from '#platform/web'
import type { Exercise } from '../../exercises/exercise.js'
import { urls } from '../../urls.js'
import { type Import, type ImportState, MOST_BYTES, MOST_ROWS } from '../import.js'

/** The states of an import in a word. */
export const IMPORT_TAGS: Readonly<Record<ImportState, { word: string; tone: 'new' | 'going' | 'good' | 'closed' }>> = {
  matching: { word: 'Not begun', tone: 'new' },
  running: { word: 'Coming in', tone: 'going' },
  done: { word: 'Finished', tone: 'good' },
  'taking-back': { word: 'Being taken back', tone: 'going' },
  'taken-back': { word: 'Taken back', tone: 'closed' },
  dropped: { word: 'Dropped', tone: 'closed' },
}

/** The imports of an exercise, and choosing a file; `shut` says why none can be imported any more. */
export function uploadPage(exercise: Exercise, imports: readonly Import[], shut: string | undefined, form: Form): PageContent {
  return {
    title: 'Import answers',
    back: urls.overview(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Import answers</h1>
        <p class="govuk-body">
          Answers that were collected in a spreadsheet or in another program. You see what will be stored before anything is taken, and you
          can take it all back afterwards.
        </p>
        {shut === undefined ? <ChooseFile form={form} /> : govukWarningText({ text: shut, iconFallbackText: 'Warning' })}
        <DataTable
          caption="Earlier imports"
          captionSize="m"
          columns={[{ text: 'File' }, { text: 'When' }, { text: 'Rows', numeric: true }, { text: '' }]}
          rows={imports.map((one) => [
            <a class="govuk-link" href={urls.import(exercise.id, one.id)}>
              {one.filename}
            </a>,
            momentInWords(one.madeAt),
            one.rows,
            <Tag {...IMPORT_TAGS[one.state]} />,
          ])}
          empty="None yet."
        />
      </Reading>
    ),
  }
}

function ChooseFile({ form }: { form: Form }): Html {
  return (
    <>
      {govukInsetText({
        text: 'Exports of Citizen Space, SmartSurvey and Qualtrics are recognised by themselves. Take names and e-mail addresses out of the file first: they are not needed.',
      })}
      <PostForm files>
        {govukFileUpload({
          id: 'file',
          name: 'file',
          label: { text: 'The file' },
          hint: {
            text: `A CSV file or an Excel workbook, up to ${sizeInWords(MOST_BYTES)} and ${MOST_ROWS.toLocaleString('en-GB')} rows, with the headings in the first row.`,
          },
          errorMessage: errorFor(form, 'file'),
        })}
        {govukButton({ text: 'Look at the file', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}
