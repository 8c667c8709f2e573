import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type PageContent, Pager, Reading, Tag } from '#platform/web'
import type { Exercise } from '../../exercises/exercise.js'
import { urls } from '../../urls.js'
import type { Import } from '../import.js'
import type { FoundInRows } from '../queries.js'
import { IMPORT_TAGS } from './upload-page.js'

/** What the page of an import shows once it has begun. */
export interface ProgressView {
  readonly exercise: Exercise
  readonly import: Import
  /** Reasons for which rows were left out, each once with its lines. */
  readonly refusals: readonly FoundInRows[]
  readonly more: boolean
  /** Rows that are kept over a limit, each with the limit that was full. */
  readonly over: readonly FoundInRows[]
  readonly moreOver: boolean
  /** Rows that were taken with a remark. */
  readonly remarks: readonly FoundInRows[]
  readonly moreRemarks: boolean
  /** Why it cannot be taken back; undefined when it can. */
  readonly frozen: string | undefined
}

const said = (number: number): string => number.toLocaleString('en-GB')

const columnsFor = (first: string) => [{ text: first }, { text: 'Rows', numeric: true }, { text: 'Lines' }]

/** One reason with the lines in which it was, the first of them by number. */
const asRow = ({ reason, rows, lines }: FoundInRows): readonly string[] => [
  reason,
  said(rows),
  lines.map(said).join(', ') + (rows > lines.length ? ` and ${said(rows - lines.length)} more` : ''),
]

/** How far an import has come, what could not be taken, and taking it back. */
export function progressPage(view: ProgressView): PageContent {
  const { exercise, import: one, refusals, more, frozen } = view
  const going = one.state === 'running' || one.state === 'taking-back'
  return {
    title: 'Import',
    back: urls.imports(exercise.id),
    body: (
      <Reading>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">{one.filename}</h1>
        <p class="govuk-body">
          <Tag {...IMPORT_TAGS[one.state]} /> {one.state === 'running' && `${said(one.done)} of ${said(one.rows)} rows are looked at.`}
        </p>
        {going && (
          <p class="govuk-body">
            You can leave this page: it goes on by itself.{' '}
            <a class="govuk-link" href={urls.import(exercise.id, one.id)}>
              Refresh this page
            </a>
          </p>
        )}
        {one.state === 'taken-back' ? (
          govukInsetText({ text: 'Everything that this import added was removed. The same file may be imported again.' })
        ) : (
          <>
            {govukSummaryList({
              rows: [
                { key: { text: 'Added' }, value: { text: said(one.added) }, ...toRegister(exercise, one) },
                ...(one.keptOver === 0
                  ? []
                  : [{ key: { text: 'Of these over the limit, not counted' }, value: { text: said(one.keptOver) } }]),
                { key: { text: 'Already there from an earlier import, not doubled' }, value: { text: said(one.doubled) } },
                { key: { text: 'Could not be taken' }, value: { text: said(one.refused) } },
                ...(one.remarked === 0 ? [] : [{ key: { text: 'Taken with a remark' }, value: { text: said(one.remarked) } }]),
              ],
            })}
            {one.refused > 0 && <Refused exercise={exercise} of={one} refusals={refusals} more={more} />}
            {one.keptOver > 0 && <Over view={view} />}
            {one.remarked > 0 && <Remarks view={view} />}
          </>
        )}
        {one.state === 'done' && <TakeBack exercise={exercise} of={one} frozen={frozen} />}
      </Reading>
    ),
  }
}

function toRegister(exercise: Exercise, { batchId, added }: Import) {
  if (batchId === null || added === 0) return {}
  const href = `${urls.register(exercise.id)}?batch=${batchId}`
  return { actions: { items: [{ href, text: 'See them', visuallyHiddenText: 'in the register' }] } }
}

function Refused({ exercise, of, refusals, more }: { exercise: Exercise; of: Import } & Pick<ProgressView, 'refusals' | 'more'>): Html {
  const last = refusals.at(-1)
  return (
    <>
      <DataTable
        caption="Rows that could not be taken"
        captionSize="m"
        columns={columnsFor('Why')}
        rows={refusals.map(asRow)}
        empty="No more."
      />
      <Pager onward={more && last ? `${urls.import(exercise.id, of.id)}?after=${last.first}` : undefined} />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.importRefused(exercise.id, of.id)}>
          Download these rows as a CSV file
        </a>
        , correct them and import that file.
      </p>
    </>
  )
}

function Over({ view: { exercise, import: one, over, moreOver } }: { view: ProgressView }): Html {
  const last = over.at(-1)
  return (
    <>
      <DataTable
        caption="Rows kept over the limit, not counted"
        captionSize="m"
        columns={columnsFor('Which limit')}
        rows={over.map(asRow)}
        empty="No more."
      />
      <Pager onward={moreOver && last ? `${urls.import(exercise.id, one.id)}?over=${last.first}` : undefined} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${urls.register(exercise.id)}?batch=${one.batchId ?? ''}&state=over`}>
          Read them in the register
        </a>
      </p>
    </>
  )
}

function Remarks({ view: { exercise, import: one, remarks, moreRemarks } }: { view: ProgressView }): Html {
  const last = remarks.at(-1)
  return (
    <>
      <DataTable
        caption="Rows taken with a remark"
        captionSize="m"
        columns={columnsFor('Remark')}
        rows={remarks.map(asRow)}
        empty="No more."
      />
      <Pager onward={moreRemarks && last ? `${urls.import(exercise.id, one.id)}?remark=${last.first}` : undefined} />
    </>
  )
}

function TakeBack({ exercise, of, frozen }: { exercise: Exercise; of: Import; frozen: string | undefined }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">Take it back</h2>
      <p class="govuk-body">{frozen ?? 'Removes everything that this import added, and nothing else. You are asked once more first.'}</p>
      {!frozen &&
        govukButton({
          text: 'Take the import back',
          classes: 'govuk-button--secondary',
          href: urls.importTakingBack(exercise.id, of.id),
        })}
    </>
  )
}
