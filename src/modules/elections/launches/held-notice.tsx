import { may, type Person } from '#platform/access'
import { govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords } from '#platform/web'
import type { Period } from '../periods/period.js'
import { urls } from '../urls.js'
import type { Held } from './held.js'

/** What happens to a record that is held back, where it does not simply go out. */
export interface Deed {
  /** "It is withdrawn afterwards" */
  readonly afterwards: string
  /** "Let it be withdrawn before the election" */
  readonly letOut: string
}

const GOES_OUT: Deed = { afterwards: 'It goes out afterwards', letOut: 'Let it go out before the election' }

const daysOf = ({ name, from, to }: Period): string => `“${name}” is from ${dayInWords(from)} to ${dayInWords(to)}`

interface Facts {
  readonly period: Period | undefined
  readonly record: Held
  readonly person: Person | undefined
  readonly deed?: Deed
}

/** Says on the page of a record that a pre-election period holds it back, and leads to where it can be let out. Nothing when nothing does. */
export function HeldNotice({ period, record, person, deed = GOES_OUT }: Facts): Html {
  if (!period) return <></>
  const mayAllow = may(person, 'elections:allow')
  return (
    <>
      {govukWarningText({
        text: `Held back: ${daysOf(period)}. ${deed.afterwards}${mayAllow ? '' : ', or when somebody who may lets it out before'}.`,
        iconFallbackText: 'Warning',
      })}
      {mayAllow && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.allow(period.id, record.kind, record.id)}>
            {deed.letOut}
          </a>
        </p>
      )}
    </>
  )
}

/** Says to whoever is about to decide that a pre-election period will hold back what they decide on, and until when. Nothing when nothing does. */
export function HoldWarning({ period }: { period: Period | undefined }): Html {
  if (!period) return <></>
  return govukWarningText({
    text: `It will be held back until the end of ${dayInWords(period.to)}, unless somebody who may lets it go out before: ${daysOf(period)}.`,
    iconFallbackText: 'Warning',
  })
}
