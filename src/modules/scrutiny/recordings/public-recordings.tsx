import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import type { Meeting } from '../meetings/meeting.js'
import { ENOUGH_RATINGS } from '../ratings/rating.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { Recording } from './recording.js'
import { StateOfCaptions } from './state-of-captions.js'

/** What can be watched and read of a meeting that was held, and what people thought of it. */
export function PublicRecordings({
  meeting,
  all,
  rating,
  today,
  language,
}: {
  meeting: Meeting
  all: readonly Recording[]
  rating: { readonly count: number; readonly mean: number | null }
  today: Temporal.PlainDate
  language: Language
}): Html {
  const words = wordsIn(language).recording
  if (meeting.state !== 'held') return <></>
  return (
    <>
      {all.length > 0 && <h2 class="govuk-heading-m">{words.heading}</h2>}
      {all.map((one) => (
        <p class="govuk-body">
          <a
            class="govuk-link govuk-!-font-weight-bold"
            href={urls.recording(meeting.slug, one.id)}
            lang={language === 'en' ? undefined : 'en'}
          >
            {one.title}
          </a>
          <br />
          <StateOfCaptions one={one} today={today} language={language} />
        </p>
      ))}
      {rating.mean !== null && rating.count >= ENOUGH_RATINGS && (
        <p class="govuk-body">{words.rating(rating.mean.toFixed(1), rating.count)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.rate(meeting.slug)}>
          {words.rate}
        </a>
      </p>
    </>
  )
}
