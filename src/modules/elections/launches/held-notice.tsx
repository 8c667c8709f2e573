import { may, type Person } from '#platform/access'
import { govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords } from '#platform/web'
import type { Period } from '../periods/period.js'
import { urls } from '../urls.js'
import type { Held } from './held.js'

/** Says on the page of a record that a pre-election period holds it back, and leads to where it can be let out. Nothing when nothing does. */
export function HeldNotice({ period, record, person }: { period: Period | undefined; record: Held; person: Person | undefined }): Html {
  if (!period) return <></>
  const mayAllow = may(person, 'elections:allow')
  return (
    <>
      {govukWarningText({
        text: `Held back: “${period.name}” is from ${dayInWords(period.from)} to ${dayInWords(period.to)}. It goes out afterwards${mayAllow ? '' : ', or when somebody who may lets it out before'}.`,
        iconFallbackText: 'Warning',
      })}
      {mayAllow && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.allow(period.id, record.kind, record.id)}>
            Let it go out before the election
          </a>
        </p>
      )}
    </>
  )
}
