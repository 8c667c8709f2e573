import { govukErrorSummary } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language } from '../language.js'
import { wordsIn } from '../words/index.js'

/** One thing to correct, and the `id` of the field it is about. */
export interface Correction {
  readonly text: string
  readonly field?: string
}

/** "There is a problem", with a link to each field that needs correcting; nothing when nothing does. Stands above the `h1`. */
export function ErrorSummary({ errors, language = 'en' }: { errors: readonly Correction[]; language?: Language }): Html {
  if (errors.length === 0) return <></>
  return govukErrorSummary({
    titleText: wordsIn(language).errorSummary,
    errorList: errors.map(({ text, field }) => ({ text, ...(field && { href: `#${field}` }) })),
  })
}
