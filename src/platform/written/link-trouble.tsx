import { govukWarningText } from '#platform/govuk'
import { type Html } from '#platform/html'

/** Says to the writers of a text which of its links lead nowhere. Nothing where all is well. */
export function LinkTrouble({ lines }: { lines: readonly string[] }): Html {
  if (lines.length === 0) return <></>
  return (
    <>
      {govukWarningText({
        text: lines.length === 1 ? 'A link in the text leads nowhere.' : `${lines.length} links in the text lead nowhere.`,
        iconFallbackText: 'Warning',
      })}
      <ul class="govuk-list govuk-list--bullet long-address">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}
