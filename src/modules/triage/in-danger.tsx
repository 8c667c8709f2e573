import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import { en } from './words/en.js'
import { inDanger } from './words/in-danger.cy.js'

/** What every page with a box to write in says first: we are not the police's switchboard. */
export function IfInDanger({ language }: { language: Language }): Html {
  const { lead, rest } = language === 'cy' ? inDanger : en.inDanger
  return govukInsetText({
    html: (
      <>
        <strong>{lead}</strong> {rest}
      </>
    ),
  })
}
