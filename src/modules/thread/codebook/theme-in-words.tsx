import type { Html } from '#platform/html'
import { en } from '../words/en.js'
import type { ThemeText } from './theme.js'

const words = en.codebook

/** What a theme means, what belongs to it and what does not, with an example: what a person who codes reads beside the text. */
export function ThemeInWords({ theme }: { theme: Omit<ThemeText, 'parent' | 'name'> }): Html {
  const parts = [
    ['', theme.definition],
    [words.belongs, theme.include],
    [words.elsewhere, theme.exclude],
    [words.example, theme.example],
  ] as const
  return (
    <>
      {parts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <p class="govuk-body-s govuk-!-margin-bottom-1">
            {label && <strong>{label}</strong>}
            {text}
          </p>
        ))}
    </>
  )
}
