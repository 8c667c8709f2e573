import type { Html } from '#platform/html'
import type { Language } from '#platform/web'

/** A text that a person typed, a paragraph a line; markup in it stays text. `lang`: its language, English unless said. */
export function Paragraphs({ text, lang = 'en' }: { text: string; lang?: Language }): Html {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    <>
      {lines.map((line) => (
        <p class="govuk-body" lang={lang}>
          {line}
        </p>
      ))}
    </>
  )
}
