import { govukButton, govukInsetText, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type PageContent, PostForm } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import { BreakdownView } from './breakdown-view.js'
import type { Chosen, Column, Crosstab } from './count-crosstab.js'
import type { CrosstabRead } from './read-crosstab.js'
import type { Dimension } from './dimension.js'

/** What the page of cross-tables shows. */
export interface CrosstabShown {
  readonly exercise: Exercise
  readonly variables: readonly Dimension[]
  readonly asked: { readonly row: string; readonly by: string; readonly only: string }
  readonly chosen?: Chosen | undefined
  readonly read?: CrosstabRead | undefined
  /** Whether this table is among those to be published, and whether that can still be changed by this person. */
  readonly published: boolean
  readonly mayChoose: boolean
  /** Why it cannot be published beside the tables that are. */
  readonly clash?: string | undefined
  readonly hideBelow: number
}

/** One question by another, with every count: for those who may read single answers. */
export function crosstabPage(shown: CrosstabShown): PageContent {
  const { exercise, variables, asked, read } = shown
  const items = (selected: string) => variables.map(({ id, text }) => ({ value: id, text, selected: id === selected }))
  const query = new URLSearchParams(asked).toString()
  return {
    title: 'Cross-tables',
    back: urls.results_(exercise.id),
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Cross-tables</h1>
        <form method="get" novalidate>
          {govukSelect({ id: 'row', name: 'row', label: { text: 'Answers to' }, items: items(asked.row) })}
          {govukSelect({ id: 'by', name: 'by', label: { text: 'Broken down by' }, items: items(asked.by) })}
          {govukSelect({
            id: 'only',
            name: 'only',
            label: { text: 'Only people who said' },
            items: [
              { value: '', text: 'Everybody' },
              ...variables.flatMap(({ id, text, choices }) =>
                choices.map((choice) => ({
                  value: `${id}=${choice.code}`,
                  text: `${shortened(text)}: ${choice.text}`,
                  selected: asked.only === `${id}=${choice.code}`,
                })),
              ),
            ],
          })}
          {govukButton({ text: 'Show the table', classes: 'govuk-button--secondary' })}
        </form>
        {shown.chosen && !read && govukInsetText({ text: 'Choose two different questions, and a third one for “only people who said”.' })}
        {read && (
          <>
            <Everything table={read.table} hideBelow={shown.hideBelow} />
            <p class="govuk-body">
              <a class="govuk-link" href={`${urls.crosstabs(exercise.id)}.csv?${query}`}>
                Download this table (CSV)
              </a>
            </p>
            <Publication shown={shown} />
          </>
        )}
      </>
    ),
  }
}

function Everything({ table, hideBelow }: { table: Crosstab; hideBelow: number }): Html {
  const { row, by, only, columns, total } = table
  const all = [...columns.filter(({ apart, base }) => !apart || base > 0), total]
  const cell = ({ base, counts }: Column, code: string) => {
    const count = counts[code] ?? 0
    return base === 0 ? '–' : `${Math.round((count / base) * 100)}% (${count})`
  }
  return (
    <>
      <h2 class="govuk-heading-m">
        {row.text}, by: {by.text}
      </h2>
      {only && <p class="govuk-body">Only people who said: {only.text}</p>}
      <p class="govuk-body">
        {table.base.toLocaleString('en-GB')} people answered both. Each share is of the people in its column who answered
        {row.apart.length > 1 ? '; those who declined or do not know stand below and are in no base' : ''}. A column with a base below{' '}
        {hideBelow} says too little: do not quote it.
      </p>
      <Meaning of="base" />
      <DataTable
        caption="Shares, with the number of people"
        columns={[
          { text: 'Answer' },
          ...all.map(({ text, base, apart }) => ({
            text: `${text}${apart ? ' (apart)' : ''}${base > 0 && base < hideBelow ? ' – too few' : ''}`,
            numeric: true,
          })),
        ]}
        rows={[
          ['Base: people who answered', ...all.map(({ base }) => base.toLocaleString('en-GB'))],
          ...row.choices.map(({ code, text }) => [text, ...all.map((one) => cell(one, code))]),
          ...row.apart.map(({ code, text }) => [`Not in the base: ${text}`, ...all.map(({ counts }) => counts[code] ?? 0)]),
        ]}
      />
      {govukInsetText({
        text: 'You see every count because you may read single answers. Do not pass this table on: what may be published is shown below.',
      })}
    </>
  )
}

function Publication({ shown }: { shown: CrosstabShown }): Html {
  const { exercise, asked, published, mayChoose, clash, read } = shown
  return (
    <>
      {read && !clash && (
        <>
          <h2 class="govuk-heading-l">As residents would see it</h2>
          <BreakdownView table={read.published} language="en" />
        </>
      )}
      <h2 class="govuk-heading-m">Publishing it</h2>
      <p class="govuk-body">
        {published
          ? 'This table is published with the results, with small numbers hidden.'
          : 'This table is not among those that are published with the results.'}
      </p>
      {clash && govukInsetText({ text: clash })}
      {mayChoose && (published || !clash) && (
        <PostForm action={urls.publishedTables(exercise.id)}>
          {Object.entries(asked).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {govukButton({
            text: published ? 'Do not publish this table' : 'Publish this table with the results',
            name: 'publish',
            value: published ? 'no' : 'yes',
            preventDoubleClick: true,
          })}
        </PostForm>
      )}
    </>
  )
}

/** Keeps both ends: statements rated on one scale differ in their last words. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 28).trimEnd()} … ${text.slice(-28).trimStart()}` : text
}
