import type { Html, Node } from '#platform/html'

/** A column: its head, and whether it holds numbers, which stand at the right so that their digits line up. */
export interface Column {
  readonly text: string
  readonly numeric?: boolean
}

export interface DataTableOptions {
  /** What the table shows; read aloud before it. */
  readonly caption: string
  readonly captionSize?: 's' | 'm' | 'l'
  /** Keeps the caption for those who listen, where a heading above says the same. */
  readonly hideCaption?: boolean
  readonly columns: readonly Column[]
  /** One list of cells a row. The first cell names the row. */
  readonly rows: readonly (readonly Node[])[]
  /** What stands in place of the rows when there are none. */
  readonly empty?: string
}

/** A table written straight to HTML, for lists of any length. Where it is wider than the screen it scrolls by itself. */
export function DataTable({ caption, captionSize = 's', hideCaption, columns, rows, empty }: DataTableOptions): Html {
  const numeric = columns.map((column) => column.numeric === true)
  return (
    <div class="data-table" role="region" aria-label={caption} tabindex={0}>
      <table class="govuk-table">
        <caption class={hideCaption ? 'govuk-visually-hidden' : `govuk-table__caption govuk-table__caption--${captionSize}`}>
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map(({ text }, at) => (
              <th scope="col" class={numeric[at] ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((cells) => (
            <Row cells={cells} numeric={numeric} />
          ))}
          {rows.length === 0 && empty && (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell" colspan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function Row({ cells, numeric }: { cells: readonly Node[]; numeric: readonly boolean[] }): Html {
  return (
    <tr class="govuk-table__row">
      {cells.map((cell, at) =>
        at === 0 ? (
          <th scope="row" class="govuk-table__header">
            {cell}
          </th>
        ) : (
          <td class={numeric[at] ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'}>{cell}</td>
        ),
      )}
    </tr>
  )
}
