import { govukButton, govukFileUpload, govukInsetText, govukSelect, govukSummaryList } from '#platform/govuk'
import { type Choice, ListField, Problems, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import { DataTable, errorFor, type Form, momentInWords, Pager, PostForm, Reading, Tag } from '#platform/web'
import { GroundFields } from '../people/agreement-form.js'
import { BASES, PURPOSE_LIST, PURPOSES } from '../people/contact.js'
import { urls } from '../urls.js'
import { COLUMN_MEANINGS, type Import, type ImportState, MOST_ROWS, type Outcome } from './import.js'
import type { Preview } from './preview.js'
import type { Told } from './queries.js'

const STATES: Readonly<Record<ImportState, { word: string; tone: 'new' | 'going' | 'good' | 'closed' }>> = {
  matching: { word: 'Not begun', tone: 'new' },
  running: { word: 'Coming in', tone: 'going' },
  done: { word: 'Finished', tone: 'good' },
  'taking-back': { word: 'Being taken back', tone: 'going' },
  'taken-back': { word: 'Taken back', tone: 'closed' },
  dropped: { word: 'Dropped', tone: 'closed' },
}

const said = (number: number): string => number.toLocaleString('en-GB')

/** Choosing a file of contacts, why the office may write to those in it, and the imports before. */
export function UploadPage({ form, imports, lists }: { form: Form; imports: readonly Import[]; lists: readonly Choice[] }): Html {
  return (
    <Reading>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Bring in a list of contacts</h1>
      <p class="govuk-body">
        You see what will be kept before anything is taken, rows that cannot be taken are listed with the reason, and you can take it all
        back afterwards. Whoever asked to be left alone stays away.
      </p>
      <PostForm files>
        {govukFileUpload({
          id: 'file',
          name: 'file',
          label: { text: 'The list' },
          hint: { text: `A spreadsheet (XLSX) or CSV file with headings, of at most ${said(MOST_ROWS)} rows` },
          errorMessage: errorFor(form, 'file'),
        })}
        <TextField form={form} name="source" label="Where does it come from?" hint="Such as “Outlook list of the engagement team”" />
        <ListField
          form={form}
          name="purpose"
          label="What may we write to them about?"
          none="Choose"
          choices={PURPOSE_LIST.map((value) => ({ value, text: PURPOSES[value] }))}
        />
        <GroundFields form={form} />
        <ListField
          form={form}
          name="list"
          label="Put everybody in it on a list (optional)"
          hint="Lists that go by what you know are not among them: people stand on those by themselves."
          none="No list"
          choices={lists}
        />
        {govukButton({ text: 'Look at the list' })}
      </PostForm>
      <DataTable
        caption="Earlier imports"
        captionSize="m"
        columns={[{ text: 'File' }, { text: 'When' }, { text: 'Rows', numeric: true }, { text: 'State' }]}
        rows={imports.map((one) => [
          <a class="govuk-link" href={urls.import(one.id)}>
            {one.filename}
          </a>,
          momentInWords(one.madeAt),
          said(one.rows),
          <Tag {...STATES[one.state]} />,
        ])}
        empty="None yet."
      />
    </Reading>
  )
}

const MEANINGS = [{ value: '', text: 'Left out' }, ...Object.entries(COLUMN_MEANINGS).map(([value, text]) => ({ value, text }))]

/** What the columns of a file mean, and what would be kept. */
export function CheckPage({
  found,
  form,
  examples,
  view,
}: {
  found: Import
  form: Form
  examples: readonly string[]
  view: Preview | undefined
}): Html {
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">{found.filename}</span>
      <h1 class="govuk-heading-l">Check the list</h1>
      <PostForm>
        <input type="hidden" name="version" value={String(found.version)} />
        <h2 class="govuk-heading-m">What do the columns hold?</h2>
        {found.columns.map((column, at) =>
          govukSelect({
            id: `column-${at}`,
            name: `column-${at}`,
            label: { text: column.heading || `Column ${at + 1}` },
            ...(examples[at] && { hint: { text: `For example: ${examples[at]}` } }),
            items: MEANINGS,
            value: column.means ?? '',
          }),
        )}
        {govukButton({ text: 'Look again with these columns', name: 'do', value: 'match', classes: 'govuk-button--secondary' })}
        {view && <Looks view={view} />}
        <div class="govuk-button-group">
          {view &&
            view.good > 0 &&
            govukButton({
              text: `Bring in ${said(view.good)} ${view.good === 1 ? 'row' : 'rows'}`,
              name: 'do',
              value: 'begin',
              preventDoubleClick: true,
            })}
          {govukButton({ text: 'Drop this file', name: 'do', value: 'drop', classes: 'govuk-button--warning' })}
        </div>
      </PostForm>
    </>
  )
}

function Reasons({ caption, rows, inAll }: { caption: string; rows: Preview['refused']; inAll: number }): Html | null {
  if (inAll === 0) return null
  return (
    <>
      <DataTable
        caption={`${caption}: ${said(inAll)}`}
        captionSize="s"
        columns={[{ text: 'Row', numeric: true }, { text: 'Why' }]}
        rows={rows.map(({ n, reason }) => [String(n), reason])}
      />
      {inAll > rows.length && <p class="govuk-body">And {said(inAll - rows.length)} more, which are listed once the rest is in.</p>}
    </>
  )
}

function Looks({ view }: { view: Preview }): Html {
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return (
    <>
      <h2 class="govuk-heading-m">What will be kept</h2>
      {govukSummaryList({
        rows: [
          row('Rows that can be taken', said(view.good)),
          row('Of these known already by their e-mail', `${said(view.known)}: what is missing is filled in, nothing is overwritten`),
          row('Same e-mail address further down the file', `${said(view.again)}: each becomes one contact`),
          row('Erased, or asked to be left alone', `${said(view.alone)}: they stay away`),
          row(`Said no to this purpose alone`, `${said(view.saidNo)}: they stay away from it too, and are named once the rest is in`),
          row('Rows that cannot be taken', said(view.refusedInAll)),
        ],
      })}
      <DataTable
        caption="The first rows as they will be kept"
        captionSize="s"
        columns={[
          { text: 'Name' },
          { text: 'E-mail' },
          { text: 'Phone' },
          { text: 'Address' },
          { text: 'Organisation' },
          { text: 'Place' },
        ]}
        rows={view.first.map((one) => [
          one.name,
          one.email,
          one.phone,
          one.address,
          [one.title, one.organisation].filter(Boolean).join(', '),
          one.place ?? '',
        ])}
      />
      <Reasons caption="Rows that cannot be taken" rows={view.refused} inAll={view.refusedInAll} />
      <Reasons caption="Rows of which something stays out" rows={view.remarked} inAll={view.remarkedInAll} />
    </>
  )
}

/** How far an import has come and what became of its rows. */
export function ProgressPage({
  found,
  outcomes,
  told,
  older,
  list,
  mayTakeBack,
}: {
  found: Import
  outcomes: ReadonlyMap<Outcome, number>
  told: readonly Told[]
  older: string | undefined
  list: string | undefined
  mayTakeBack: boolean
}): Html {
  const going = found.state === 'running' || found.state === 'taking-back'
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const count = (outcome: Outcome) => said(outcomes.get(outcome) ?? 0)
  return (
    <Reading>
      <h1 class="govuk-heading-l">{found.filename}</h1>
      <p class="govuk-body">
        <Tag {...STATES[found.state]} /> {found.state === 'running' && `${said(found.done)} of ${said(found.rows)} rows are done.`}
      </p>
      {going && (
        <p class="govuk-body">
          You can leave this page: it goes on by itself.{' '}
          <a class="govuk-link" href={urls.import(found.id)}>
            Refresh this page
          </a>
        </p>
      )}
      {found.state === 'taken-back' &&
        govukInsetText({
          text: 'What this import added is gone, apart from contacts with whom the office has been in touch since. The same file may be brought in again.',
        })}
      {govukSummaryList({
        rows: [
          row('Where it comes from', found.source),
          row('Written to about', `${PURPOSES[found.purpose]}; ${BASES[found.basis]}`),
          ...(list === undefined ? [] : [row('Put on the list', list)]),
          row('New contacts', count('added')),
          row('Known already', count('joined')),
          row('Left alone', count('left-alone')),
          row('Not taken', count('refused')),
        ],
      })}
      {mayTakeBack &&
        found.state === 'done' &&
        govukButton({ text: 'Take it back', href: urls.importTakingBack(found.id), classes: 'govuk-button--secondary' })}
      <DataTable
        caption="Rows to look at"
        captionSize="m"
        columns={[{ text: 'Row', numeric: true }, { text: 'What became of it' }, { text: 'Why' }]}
        rows={told.map((one) => [
          String(one.n),
          one.outcome === 'refused' ? 'Not taken' : one.outcome === 'left-alone' ? 'Left alone' : 'Taken, with a remark',
          one.reason,
        ])}
        empty={going ? 'None so far.' : 'None: every row was taken as it stands.'}
      />
      <Pager older={older} />
      {(outcomes.get('refused') ?? 0) > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.importRefused(found.id)}>
            The rows that were not taken, to put right and bring in again (CSV)
          </a>
        </p>
      )}
    </Reading>
  )
}
