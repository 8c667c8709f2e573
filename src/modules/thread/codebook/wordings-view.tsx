import { govukDetails } from '#platform/govuk'
import { LONDON } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords } from '#platform/web'
import { en } from '../words/en.js'
import { ThemeInWords } from './theme-in-words.js'
import type { Wording } from './wordings.js'

const words = en.codebook

/** What a theme said before, newest first; nothing while it has only ever said one thing. */
export function Wordings({ all }: { all: readonly Wording[] }): Html {
  const [, ...earlier] = all
  if (earlier.length === 0) return <></>
  return govukDetails({
    summaryText: words.wordings,
    html: (
      <>
        {earlier.map((wording) => (
          <>
            <h2 class="govuk-heading-s">
              {words.wording(wording.version, dayInWords(wording.at.toZonedDateTimeISO(LONDON).toPlainDate()))}: {wording.name}
            </h2>
            <ThemeInWords theme={wording} />
          </>
        ))}
      </>
    ),
  })
}
