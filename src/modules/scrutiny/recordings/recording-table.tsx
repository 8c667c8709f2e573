import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, Tag } from '#platform/web'
import type { Meeting } from '../meetings/meeting.js'
import { urls } from '../urls.js'
import { KINDS, type Recording } from './recording.js'
import { StateOfCaptions } from './state-of-captions.js'

/** What can be watched of a meeting, for staff. */
export function RecordingTable({
  meeting,
  all,
  today,
  keeps,
}: {
  meeting: Meeting
  all: readonly Recording[]
  today: Temporal.PlainDate
  keeps: boolean
}): Html {
  return (
    <>
      <DataTable
        caption="Recordings and videos"
        captionSize="m"
        columns={[{ text: 'Title' }, { text: 'What it is' }, { text: 'State' }, { text: 'Captions' }]}
        rows={all.map((one) => [
          <a class="govuk-link" href={urls.staffRecording(one.id)}>
            {one.title}
          </a>,
          KINDS[one.kind],
          one.publishedAt ? <Tag word="Published" tone="good" /> : <Tag word="Not published" tone="waiting" />,
          <StateOfCaptions one={one} today={today} language="en" />,
        ])}
        empty="None yet."
      />
      {keeps && govukButton({ text: 'Add a recording', href: urls.newRecording(meeting.id), classes: 'govuk-button--secondary' })}
    </>
  )
}
