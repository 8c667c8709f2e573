import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'
import type { Forecast, Found } from '../forecast.js'

const MOST_REASONS = 20
const MOST_LINES = 8

const said = (number: number): string => number.toLocaleString('en-GB')
const rows = (number: number): string => `${said(number)} ${number === 1 ? 'row' : 'rows'}`

/** What the button that begins an import will do, in words. `limited` says whether some may be over a limit. */
export function beginWords({ taken, refused, upTo, whole }: Forecast, limited: boolean): string {
  const left = refused === 0 ? '' : `, leave out ${whole ? '' : 'at least '}${said(refused)}`
  return `Take in ${upTo || limited ? 'up to ' : ''}${rows(taken)}${left}`
}

/** The rows that will be left out, reason by reason, before anything is taken. */
export function LeftOut({ forecast: { refused, whole, reasons } }: { forecast: Forecast }): Html {
  return (
    <>
      <FoundInRows caption={`${whole ? '' : 'At least '}${rows(refused)} will be left out`} found={reasons} first="Why" />
      <p class="govuk-body">
        Correct them in your spreadsheet and choose the file again, or take in the others now: those left out can then be downloaded,
        corrected and imported by themselves.
      </p>
    </>
  )
}

/** The rows that will be taken with a remark, remark by remark. */
export function Remarked({ forecast: { remarked, whole, remarks } }: { forecast: Forecast }): Html {
  return (
    <>
      <FoundInRows caption={`${whole ? '' : 'At least '}${rows(remarked)} will be taken with a remark`} found={remarks} first="Remark" />
      <p class="govuk-body">They count like all others. The remarks are listed with the import afterwards.</p>
    </>
  )
}

function FoundInRows({ caption, found, first }: { caption: string; found: readonly Found[]; first: string }): Html {
  const more = found.length - MOST_REASONS
  return (
    <>
      <DataTable
        caption={caption}
        captionSize="m"
        columns={[{ text: first }, { text: 'Rows', numeric: true }, { text: 'Lines' }]}
        rows={found
          .slice(0, MOST_REASONS)
          .map(({ why, lines }) => [
            why,
            said(lines.length),
            lines.slice(0, MOST_LINES).map(said).join(', ') +
              (lines.length > MOST_LINES ? ` and ${said(lines.length - MOST_LINES)} more` : ''),
          ])}
      />
      {more > 0 && <p class="govuk-body">And {said(more)} more reasons, each listed with its rows afterwards.</p>}
    </>
  )
}
