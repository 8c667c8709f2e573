import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { en } from './words/en.js'

/** What every page with a box to write in says first: we are not the police's switchboard. */
export function IfInDanger(): Html {
  return govukInsetText({
    html: (
      <>
        <strong>{en.inDanger.lead}</strong> {en.inDanger.rest}
      </>
    ),
  })
}
