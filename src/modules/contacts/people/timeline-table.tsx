import { placeOf } from '#platform/module'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, Pager } from '#platform/web'
import { urls } from '../urls.js'
import { type Happening, LINES } from './timeline.js'

/** What happened between the office and a contact, with the way to what came before. */
export function TimelineTable({
  contact,
  timeline,
  hideCaption = false,
}: {
  contact: number
  timeline: readonly Happening[]
  hideCaption?: boolean
}): Html {
  const shown = timeline.slice(0, LINES)
  const last = shown.at(-1)
  return (
    <>
      <DataTable
        caption="What happened between us"
        captionSize="m"
        hideCaption={hideCaption}
        columns={[{ text: 'When' }, { text: 'What' }, { text: 'By' }]}
        rows={shown.map((one) => [
          dayInWords(one.day),
          <>
            {one.href ? (
              <a class="govuk-link" href={one.href}>
                {one.what}
              </a>
            ) : (
              one.what
            )}
            {one.text !== undefined && (
              <>
                <br />
                <span class="written">{one.text}</span>
              </>
            )}
          </>,
          one.who,
        ])}
        empty="Nothing yet."
      />
      <Pager older={last && timeline.length > LINES ? `${urls.timeline(contact)}?after=${encodeURIComponent(placeOf(last))}` : undefined} />
    </>
  )
}
