import type { Html } from '#platform/html'

/** A text that a person typed, a paragraph a line; markup in it stays text. */
export function Paragraphs({ text }: { text: string }): Html {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    <>
      {lines.map((line) => (
        <p class="govuk-body" lang="en">
          {line}
        </p>
      ))}
    </>
  )
}
