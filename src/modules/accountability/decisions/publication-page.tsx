import { govukButton, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Consequences, Rested } from '#platform/module'
import { ErrorSummary, type PageContent, PostForm, LinkList } from '#platform/web'
import { urls } from '../urls.js'
import type { Decision, ItemAnswer } from './decision.js'
import type { Missing } from './missing.js'
import { unusuallyEarly } from './consequences.js'
import { decisionPage } from './public-pages.js'
import { MissingList } from './record-page.js'

/** Shows the decision as residents will read it, and below it what publishing sets off, and the button; or says what is missing. */
export function publicationPage(
  decision: Decision,
  answers: readonly ItemAnswer[],
  missing: readonly Missing[],
  consequences: Consequences,
  { findings, refused = false }: { findings?: readonly Rested[] | undefined; refused?: boolean } = {},
): PageContent {
  const early = unusuallyEarly(decision.decidedOn, consequences)
  return {
    title: 'Check and publish the decision',
    back: urls.record(decision.id),
    body: (
      <>
        {refused && <ErrorSummary errors={[{ text: 'This decision cannot be published yet: see what is missing below' }]} />}
        {missing.length > 0 && <MissingList missing={missing} />}
        {early && govukWarningText({ text: early, iconFallbackText: 'Warning' })}
        {decision.welshTitle !== '' &&
          !decision.welshFresh &&
          govukWarningText({
            text: 'Its Welsh is older than its English. Look at it before you publish, or whoever reads Welsh reads something else.',
            iconFallbackText: 'Warning',
          })}
        {decisionPage(decision, answers, 'en', findings && { findings }).body}
        {findings?.length === 0 && <p class="govuk-body">No headline finding was written, so only what people said stands in words.</p>}
        {missing.length === 0 && (
          <PostForm>
            <hr class="govuk-section-break govuk-section-break--xl govuk-section-break--visible" />
            <WhatHappens consequences={consequences} />
            <input type="hidden" name="version" value={String(decision.version)} />
            {govukWarningText({
              text: 'Once published it stays public and cannot be changed, and what was sent cannot be called back.',
              iconFallbackText: 'Warning',
            })}
            {govukButton({ text: 'Publish the decision', preventDoubleClick: true })}
          </PostForm>
        )}
      </>
    ),
  }
}

function WhatHappens({ consequences: { told, unfinished } }: { consequences: Consequences }): Html {
  return (
    <>
      {unfinished.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Not done yet</h2>
          <p class="govuk-body">A decision must consider what people said. You can still publish, but look at these first:</p>
          <LinkList links={unfinished} look="bullet" />
        </>
      )}
      {told.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Who is told when you publish</h2>
          {govukSummaryList({ rows: told.map(({ how, who }) => ({ key: { text: how }, value: { text: who } })) })}
        </>
      )}
    </>
  )
}
